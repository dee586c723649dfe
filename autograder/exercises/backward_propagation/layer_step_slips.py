"""The slips of linear_activation_backward: what learners write in its place, and what to say."""

from autograder.exercise import Slip

STEP = "g_backward(dA, Z)"

SLIPS = (
    Slip(
        "activation_step_skipped",
        "You hand dA to `linear_backward` as it is. The blame passes the activation first: dA "
        "becomes dZ there.",
        ((STEP, "dA"),),
    ),
    Slip(
        "A_for_Z",
        "You take the slope at A. The activation's slope is taken at Z, what went into it: "
        "that is why Z is in the cache.",
        (("_, g_backward", "g, g_backward"), (STEP, "g_backward(dA, g(Z))")),
    ),
    Slip(
        "forward_for_slope",
        "You multiply dA by A, the activation's value. On the way back its slope counts: take "
        "the second function of the pair.",
        (("_, g_backward", "g, g_backward"), (STEP, "dA * g(Z)")),
    ),
    Slip(
        "forward_function",
        "You send Z through the activation once more and use that as dZ. dA is lost. The "
        "backward function is the second of the pair, and takes dA and Z.",
        (("_, g_backward", "g, g_backward"), (STEP, "g(Z)")),
    ),
    Slip(
        "always_relu",
        "You use ReLU's step for every layer. The argument `activation` says which one to use.",
        (("ACTIVATIONS[activation]", 'ACTIVATIONS["relu"]'),),
    ),
    Slip(
        "always_sigmoid",
        "You use the sigmoid's step for every layer. The argument `activation` says which one "
        "to use.",
        (("ACTIVATIONS[activation]", 'ACTIVATIONS["sigmoid"]'),),
    ),
    Slip(
        "chain_factor_missing",
        "Your dZ is the slope alone: the blame dA that arrives from above is lost. The chain "
        "rule multiplies both.",
        ((STEP, "g_backward(np.ones(Z.shape), Z)"),),
    ),
    Slip(
        "Z_for_dZ",
        "You hand Z to `linear_backward`. It needs dZ, the gradient with respect to Z.",
        ((STEP, "Z"),),
    ),
    Slip(
        "slope_twice",
        "Your blame passes the activation twice. Each layer has one activation, so one slope.",
        ((STEP, "g_backward(g_backward(dA, Z), Z)"),),
    ),
    Slip(
        "arguments_swapped",
        "You call the backward step with its two arguments swapped. It takes dA first, then Z.",
        ((STEP, "g_backward(Z, dA)"),),
    ),
    Slip(
        "dZ_for_dA_prev",
        "Your first result is dZ, of this layer. The layer below needs dA_prev, which "
        "`linear_backward` computes with W.",
        (
            (
                f"return linear_backward({STEP}, linear_cache)",
                f"return ({STEP}, *linear_backward({STEP}, linear_cache)[1:])",
            ),
        ),
    ),
    Slip(
        "cache_unpacked_in_another_order",
        "You take the cache apart in the wrong order. First comes the linear cache "
        "(A_prev, W, b), then Z.",
        (("linear_cache, Z = cache", "Z, linear_cache = cache"),),
    ),
    Slip(
        "blame_twice",
        "You multiply by dA once more. The backward step has done that: it takes dA and gives dZ.",
        (("g_backward(dA, Z)", "dA * g_backward(dA, Z)"),),
    ),
    Slip(
        "whole_cache_handed_on",
        "You hand the whole cache to `linear_backward`. It takes the first half of it: "
        "(A_prev, W, b).",
        ((", linear_cache)", ", cache)"),),
    ),
    Slip(
        "pair_called",
        "ACTIVATIONS holds pairs, and you call the pair. Its second function is the backward step.",
        (("_, g_backward", "g_backward"),),
    ),
    Slip(
        "linear_step_first_with_A_prev",
        "You take the linear step first, with dA, and an activation's slope acts on dA_prev "
        "afterwards. Backwards the activation comes first: it makes dZ of dA, at this layer's Z, "
        "and `linear_backward` takes dZ.",
        answer="""
def linear_activation_backward(dA, cache, activation):
    linear_cache, Z = cache
    dA_prev, dW, db = linear_backward(dA, linear_cache)
    return ACTIVATIONS[activation][1](dA_prev, linear_cache[0]), dW, db
""",
    ),
    Slip(
        "A_prev_for_Z",
        "You take the slope at A_prev, the layer's input. The activation's slope is taken at Z, "
        "which stands beside the linear cache.",
        answer="""
def linear_activation_backward(dA, cache, activation):
    linear_cache, Z = cache
    dZ = ACTIVATIONS[activation][1](dA, linear_cache[0])
    return linear_backward(dZ, linear_cache)
""",
    ),
    Slip(
        "forward_function_with_dA",
        "You give two arguments to the forward function, which takes Z alone. The backward step "
        "is the second of the pair: it takes dA and Z.",
        (("_, g_backward", "g_backward, _"),),
    ),
    Slip(
        "linear_step_first",
        "You go through the weights first and through the activation then. Backwards the "
        "activation comes first, since forwards it came last.",
        answer="""
def linear_activation_backward(dA, cache, activation):
    linear_cache, Z = cache
    dA_prev, dW, db = linear_backward(dA, linear_cache)
    return ACTIVATIONS[activation][1](dA_prev, Z), dW, db
""",
    ),
)
