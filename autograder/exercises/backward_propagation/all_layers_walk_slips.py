"""Slips of backward_propagation that concern its walk: where it starts, and which way it goes."""

from autograder.exercises.backward_propagation.all_layers_slips import TOP, slip

RANGE = "range(L - 1, 0, -1)"
NO_SIGMOID_SLOPE = (
    "At the top you hand dAL, the gradient with respect to AL, to `linear_backward`, which takes "
    "dZ. The sigmoid's slope is missing between the two; with it, dZ is AL - Y."
)
SAME_BLAME = (
    "Every hidden layer gets the same blame, that of the top. Each layer's own dA_prev is what "
    "the next one below needs."
)

WALK_SLIPS = (
    slip(
        "output_slope_missing",
        NO_SIGMOID_SLOPE,
        ("dZ = AL - Y", "dZ = cross_entropy_backward(AL, Y)"),
    ),
    slip(
        "output_slope_missing_with_division_by_zero",
        NO_SIGMOID_SLOPE,
        ("dZ = AL - Y", "dZ = np.divide(1 - Y, 1 - AL) - np.divide(Y, AL)"),
    ),
    slip(
        "hidden_activation_at_the_top",
        "At the top you send AL - Y through the hidden layers' activation. AL - Y is dZ already, "
        "so `linear_backward` is all that layer L still needs.",
        (
            TOP,
            """    step = linear_activation_backward(AL - Y, caches[L - 1], activation)
    dA, grads[f"dW{L}"], grads[f"db{L}"] = step""",
        ),
    ),
    slip(
        "hidden_activation_for_all_layers",
        "Your output layer gets the hidden layers' activation, with dAL as its blame. The output "
        "is a sigmoid; together with the loss its dZ is AL - Y.",
        (
            TOP,
            """    dA = cross_entropy_backward(AL, Y)
    step = linear_activation_backward(dA, caches[L - 1], activation)
    dA, grads[f"dW{L}"], grads[f"db{L}"] = step""",
        ),
    ),
    slip(
        "walks_up",
        "Below the top, your loop begins at layer 1 and walks up. The top's dA_prev belongs to "
        "layer L - 1: from there it goes down, one layer a turn.",
        (RANGE, "range(1, L)"),
    ),
    slip(
        "goes_on_to_layer_0",
        "Your loop goes on to layer 0, which is the data. There `caches[l - 1]` is "
        "`caches[-1]`, the last one. Stop after layer 1.",
        (RANGE, "range(L - 1, -1, -1)"),
    ),
    slip(
        "blame_kept_under_dA",
        SAME_BLAME,
        ('        grads[f"dA{l}"] = dA\n', ""),
        ('        dA, grads[f"dW{l}"]', '        grads[f"dA{l}"], grads[f"dW{l}"]'),
    ),
    slip(
        "AL_overwritten",
        "Your gradients are right, but your function writes into the array AL that it is given, "
        "as `AL -= …` does, and its caller still needs AL. Make a new array.",
        ("    dZ = AL - Y", "    AL -= Y\n    dZ = AL"),
    ),
    slip(
        "caches_taken_out",
        "Your gradients are right, but you change the list `caches` that you are given, as `pop` "
        "does, and its caller still needs it. Read each cache where it stands.",
        ("caches[L - 1][0]", "caches.pop()[0]"),
        ("caches[l - 1]", "caches.pop()"),
    ),
)
