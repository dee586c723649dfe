"""What goes wrong in backward_propagation, as edits of an answer that calls the earlier ones."""

from autograder.exercise import Slip

PLAIN = """
def backward_propagation(AL, Y, caches, *, activation="relu"):
    grads, L = {}, len(caches)
    dZ = AL - Y
    dA, grads[f"dW{L}"], grads[f"db{L}"] = linear_backward(dZ, caches[L - 1][0])
    for l in range(L - 1, 0, -1):
        grads[f"dA{l}"] = dA
        step = linear_activation_backward(dA, caches[l - 1], activation)
        dA, grads[f"dW{l}"], grads[f"db{l}"] = step
    return grads
""".strip()

TOP = """    dZ = AL - Y
    dA, grads[f"dW{L}"], grads[f"db{L}"] = linear_backward(dZ, caches[L - 1][0])"""
THROUGH_SIGMOID = """    dA = np.divide(AL - Y, {below})
    step = linear_activation_backward(dA, caches[L - 1], "sigmoid")
    dA, grads[f"dW{{L}}"], grads[f"db{{L}}"] = step"""


def slip(name: str, sentence: str, *edits: tuple[str, str]) -> Slip:
    """Return a slip that edits the plain answer."""
    return Slip(name, sentence, edits, PLAIN)


SLIPS = (
    slip(
        "difference_turned",
        "Your output dZ is Y - AL, so every gradient has the wrong sign. The loss falls when AL "
        "moves towards Y: its gradient is AL - Y.",
        ("AL - Y", "Y - AL"),
    ),
    slip(
        "output_divides_by_zero",
        "At the top you divide by AL (1 - AL) and let the sigmoid's slope undo it. Where AL is "
        "exactly 0 or 1 that is 0 / 0. On paper both cancel: start from dZ = AL - Y.",
        (TOP, THROUGH_SIGMOID.format(below="AL * (1 - AL)")),
    ),
    slip(
        "output_clipped",
        "At the top you divide by a clipped AL (1 - AL), and the sigmoid's slope does not undo it: "
        "where AL is exactly 0 or 1 the slope is 0, so a certain mistake gets no blame. Start from "
        "dZ = AL - Y.",
        (TOP, THROUGH_SIGMOID.format(below="np.clip(AL * (1 - AL), 1e-15, None)")),
    ),
    slip(
        "output_slope_twice",
        "At the top you send AL - Y through the sigmoid's slope once more. AL - Y is already dZ: "
        "that slope is in it.",
        (
            TOP,
            """    step = linear_activation_backward(AL - Y, caches[L - 1], "sigmoid")
    dA, grads[f"dW{L}"], grads[f"db{L}"] = step""",
        ),
    ),
    slip(
        "doubled",
        "Your gradients are twice too large: 2 (AL - Y) belongs to the squared error. With the "
        "cross-entropy dZ is AL - Y.",
        ("AL - Y", "2 * (AL - Y)"),
    ),
    slip(
        "mean_taken_twice",
        "You divide AL - Y by m, and `linear_backward` takes the mean as well: all gradients are m "
        "times too small. dZ holds each example's own gradient.",
        ("AL - Y", "(AL - Y) / AL.shape[1]"),
    ),
    slip(
        "hidden_slope_forgotten",
        "In the hidden layers you hand dA to `linear_backward` as if it were dZ. The blame passes "
        "the hidden activation first.",
        (
            "linear_activation_backward(dA, caches[l - 1], activation)",
            "linear_backward(dA, caches[l - 1][0])",
        ),
    ),
    slip(
        "sigmoid_in_hidden_layers",
        "You use the sigmoid's step in the hidden layers. The sigmoid is the output's; the hidden "
        "layers have the one that `activation` names.",
        ("caches[l - 1], activation", 'caches[l - 1], "sigmoid"'),
    ),
    slip(
        "always_relu",
        "You use ReLU's step in the hidden layers whatever the argument `activation` says. ReLU is "
        "only its default.",
        ("caches[l - 1], activation", 'caches[l - 1], "relu"'),
    ),
    slip(
        "first_layer_missing",
        "Your loop ends before layer 1. `range` leaves out its end, so to reach 1 it must stop "
        "at 0.",
        ("range(L - 1, 0, -1)", "range(L - 1, 1, -1)"),
    ),
    slip(
        "keys_from_zero",
        "Your keys count from 0. Layers count from 1, only the list `caches` starts at 0: the "
        "gradients end at dW1 and begin at dWL.",
        ('"dW{L}"', '"dW{L - 1}"'),
        ('"db{L}"', '"db{L - 1}"'),
        ('"dA{l}"', '"dA{l - 1}"'),
        ('"dW{l}"', '"dW{l - 1}"'),
        ('"db{l}"', '"db{l - 1}"'),
    ),
    slip(
        "cache_of_the_layer_above",
        "Your loop mixes the caches of neighbouring layers. The list counts from 0: the cache of "
        "layer l stands at l - 1, and the Z that dA_prev meets, of layer l - 1, stands at l - 2.",
        ("caches[l - 1]", "caches[l]"),
    ),
    slip(
        "caches_from_the_front",
        "At the top you take the first cache. The way back begins at the last layer, so with the "
        "last cache.",
        ("caches[L - 1][0]", "caches[0][0]"),
    ),
    slip(
        "blame_not_passed_on",
        "Every hidden layer gets the same blame, that of the top. Each layer's own dA_prev is what "
        "the next one below needs.",
        ('        dA, grads[f"dW{l}"]', '        _, grads[f"dW{l}"]'),
    ),
    slip(
        "dA_of_the_layer_below",
        "Your dA of layer l holds the gradient of the layer below, as some notes have it. Here it "
        "belongs to layer l itself; every dW and db is right. You may leave out dA.",
        ("    for l in", '    grads[f"dA{L}"] = dA\n    for l in'),
        ('        grads[f"dA{l}"] = dA\n', ""),
        ("] = step", '] = step\n        grads[f"dA{l}"] = dA'),
    ),
    slip(
        "dAL_divides_by_zero",
        "Your dA of layer L divides by 0 where AL is 0 or 1; every dW and db is right. Clip AL "
        "away from 0 and 1 there, or leave that dA out: nobody needs it.",
        ("    for l in", '    grads[f"dA{L}"] = (AL - Y) / (AL * (1 - AL))\n    for l in'),
    ),
)
