"""Slips of forward_propagation whose last layer stands after the loop, or whose loop ends early."""

from autograder.exercise import Slip

# How most answers are built: a loop over the hidden layers, and the last layer after it.
ANSWER = """
def forward_propagation(X, parameters, *, activation="relu"):
    caches, A, L = [], X, len(parameters) // 2
    for l in range(1, {end}):
        {before}
        A, cache = linear_activation_forward(
            {hidden}, parameters[f"W{{l}}"], parameters[f"b{{l}}"], activation
        )
        {after}
    {between}
    {last}
    caches.append(cache)
    return AL, caches
"""
LAST = """AL, cache = linear_activation_forward(
        {of}, parameters[f"W{{L}}"], parameters[f"b{{L}}"], "sigmoid"
    )"""
LINEAR = 'AL, cache = linear_forward(A, parameters[f"W{L}"], parameters[f"b{L}"])'
INTO_THE_LAYER_BEFORE = (
    "Your last layer gets what went *into* the layer before it. It needs what came out of that "
    "layer: A as the loop leaves it."
)


def two_steps(
    end: str = "L",
    before: str = "pass",
    hidden: str = "A",
    after: str = "caches.append(cache)",
    between: str = "",
    last: str = LAST.format(of="A"),
) -> str:
    """Return the answer with some of its parts replaced; without any it is right."""
    return ANSWER.format(
        end=end, before=before, hidden=hidden, after=after, between=between, last=last
    )


ORDER_SLIPS = (
    Slip(
        "last_layer_twice",
        "Layer L comes twice, it seems: once as the last round of your loop, and once after it. If "
        "layer L stands after the loop, the loop covers the layers 1 … L − 1, and `range` leaves "
        "out its end.",
        answer=two_steps(end="L + 1"),
    ),
    Slip(
        "last_layer_gets_A_prev",
        INTO_THE_LAYER_BEFORE,
        answer=two_steps(before="A_prev = A", hidden="A_prev", last=LAST.format(of="A_prev")),
    ),
    Slip(
        "last_layer_gets_A_prev_or_X",
        INTO_THE_LAYER_BEFORE,
        answer=two_steps(before="X = A", last=LAST.format(of="X")),
    ),
    Slip(
        "X_into_every_hidden_layer",
        "You feed X to every hidden layer. Only layer 1 sees X; each other layer gets what the "
        "layer before it gave.",
        answer=two_steps(hidden="X"),
    ),
    Slip(
        "first_layer_only",
        "Only layer 1 is computed, as if `return` stood inside the loop: there it ends everything "
        "in the first round. Return when the loop is over.",
        answer=two_steps(after="return A, [cache]"),
    ),
    Slip(
        "last_layer_linear",
        "Your last layer stops at Z: the sigmoid is missing, so AL holds no probabilities. Its "
        "cache lacks Z too. The last layer needs both steps, like the others.",
        answer=two_steps(last=LINEAR),
    ),
    Slip(
        "last_cache_without_Z",
        "AL is right, but the last layer's cache is its linear cache alone. The way back needs Z "
        "there too: each cache is the pair (linear_cache, Z).",
        answer=two_steps(last=LINEAR + '\n    AL = ACTIVATIONS["sigmoid"][0](AL)'),
    ),
    Slip(
        "hidden_caches_missing",
        "Of the hidden layers only the last one's cache arrives, as if `append` stood after the "
        "loop. Append inside it, once a layer.",
        answer=two_steps(after="", between="caches.append(cache)"),
    ),
    Slip(
        "last_layer_with_weights_before",
        "After a loop over the hidden layers, l is still L − 1: your last layer takes the weights "
        "of the layer before it. Its own are W and b with the number L.",
        answer=two_steps(last=LAST.format(of="A").replace("{L}", "{l}")),
    ),
)
