"""The slips of linear_activation_forward: what learners write in its place, and what to say."""

from autograder.exercise import Slip

MAKE_A, KEEP = "return g(Z), ", "(linear_cache, Z)"
BRANCHES = {
    "relu": "np.maximum(Z, 0)",
    "sigmoid": "1 / (1 + np.exp(-Z))",
    "tanh": "np.tanh(Z)",
    "leaky_relu": "np.where(Z > 0, Z, 0.01 * Z)",
}


def without_branches(*missing: str) -> str:
    """Return an answer that asks for each name but the missing ones, and then has no A."""
    branches = "".join(
        f'    if activation == "{name}":\n        A = {formula}\n'
        for name, formula in BRANCHES.items()
        if name not in missing
    )
    return (
        "def linear_activation_forward(A_prev, W, b, activation):\n"
        "    Z, linear_cache = linear_forward(A_prev, W, b)\n"
        f"{branches}    return A, (linear_cache, Z)\n"
    )


SLIPS = (
    Slip(
        "cache_holds_A",
        "Your cache keeps A where Z belongs. The backward step needs g'(Z), and from A you "
        "cannot always get Z back: ReLU makes every negative Z the same 0.",
        ((KEEP, "(linear_cache, g(Z))"),),
    ),
    Slip(
        "notes_cache",
        "Your cache is (Z, A). From these two nobody can find dW, which needs A_prev, or "
        "dA_prev, which needs W. Keep the linear cache, and Z.",
        ((KEEP, "(Z, g(Z))"),),
    ),
    Slip(
        "cache_reversed",
        "Your cache has the right parts in the other order: first the linear cache, then Z.",
        ((KEEP, "(Z, linear_cache)"),),
    ),
    Slip(
        "cache_flat",
        "Your cache puts all four arrays side by side. Keep A_prev, W and b together as one "
        "tuple, the linear cache, and put Z beside it: two items.",
        ((KEEP, "(*linear_cache, Z)"),),
    ),
    Slip(
        "linear_cache_only",
        "Your cache is the linear cache alone. The step back through g needs Z too.",
        ((KEEP, "linear_cache"),),
    ),
    Slip(
        "no_cache",
        "You return A alone. First A, then the cache: the way back starts from it.",
        (("return g(Z), (linear_cache, Z)", "return g(Z)"),),
    ),
    Slip(
        "not_activated",
        "You return Z: the activation is missing. Without it a stack of layers is no more than "
        "one layer.",
        ((MAKE_A, "return Z, "),),
    ),
    Slip(
        "always_relu",
        "Your layer always uses ReLU. The argument `activation` says which function to take.",
        (("ACTIVATIONS[activation]", 'ACTIVATIONS["relu"]'),),
    ),
    Slip(
        "always_sigmoid",
        "Your layer always uses the sigmoid. The argument `activation` says which function to "
        "take.",
        (("ACTIVATIONS[activation]", 'ACTIVATIONS["sigmoid"]'),),
    ),
    Slip(
        "all_others_sigmoid",
        'You treat every name except "relu" as the sigmoid. There are four names: tanh and '
        "leaky ReLU need their own functions.",
        (
            (
                "ACTIVATIONS[activation]",
                'ACTIVATIONS["relu" if activation == "relu" else "sigmoid"]',
            ),
        ),
    ),
    Slip(
        "pair_called",
        "You call the pair itself. The table holds two functions under each name: take the "
        "pair apart and call its first.",
        (("g, _ =", "g ="),),
    ),
    Slip(
        "partner_for_the_way_back",
        "You took the second of the pair: the function for the way back, which wants two "
        "arguments. On the way forward you need the first.",
        (("g, _ = ", "_, g = "),),
    ),
    Slip(
        "activated_twice",
        "You apply the activation twice. Once is a layer.",
        ((MAKE_A, "return g(g(Z)), "),),
    ),
    Slip(
        "activated_inputs",
        "You apply the activation to A_prev, before the weights. It comes after the linear "
        "step: A is g of Z.",
        (
            (
                "    Z, linear_cache = linear_forward(A_prev, W, b)\n"
                "    g, _ = ACTIVATIONS[activation]\n    return g(Z), (linear_cache, Z)",
                "    g, _ = ACTIVATIONS[activation]\n"
                "    Z, linear_cache = linear_forward(g(A_prev), W, b)\n"
                "    return Z, (linear_cache, Z)",
            ),
        ),
    ),
    Slip(
        "bias_after_activation",
        "You add b after the activation. The bias is part of Z; g comes last.",
        ((MAKE_A, "return g(W @ A_prev) + b, "),),
    ),
    Slip(
        "two_results_kept_as_one",
        "`linear_forward` returns two things, Z and its cache. Take them apart before the "
        "activation.",
        (("Z, linear_cache = linear_forward", "Z = linear_cache = linear_forward"),),
    ),
    Slip(
        "name_called",
        "`activation` is only a name. Look the function up in ACTIVATIONS under that name.",
        (("g(Z)", "activation(Z)"),),
    ),
    Slip(
        "name_in_quotation_marks",
        'You look up the word "activation" itself, as if it stood in quotation marks. Without them '
        "it is the argument, which holds the name of a function.",
        (("ACTIVATIONS[activation]", 'ACTIVATIONS["activation"]'),),
    ),
    *(
        Slip(
            "no_branch_for_" + "_and_".join(missing),
            f"For {' and '.join(missing)} no branch of yours fits, so A is never made. There are "
            "four names; the table ACTIVATIONS knows them all, without any `if`.",
            answer=without_branches(*missing),
        )
        for missing in (("tanh", "leaky_relu"), ("tanh",), ("leaky_relu",), ("sigmoid",))
    ),
    Slip(
        "backward_function",
        "You take the second function of the pair, the step of the way back. Forwards it is the "
        "first.",
        answer="""
def linear_activation_forward(A_prev, W, b, activation):
    Z, linear_cache = linear_forward(A_prev, W, b)
    return ACTIVATIONS[activation][1](Z, Z), (linear_cache, Z)
""",
    ),
)
