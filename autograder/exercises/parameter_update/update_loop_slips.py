"""Slips of update_parameters that concern its loop: what is left out, or has a wrong name."""

from autograder.exercise import Slip

BY_LAYER = """
def update_parameters(parameters, grads, learning_rate):
    new = {{}}
    for l in {layers}:
        new[f"W{{l}}"] = parameters[f"W{{l}}"] - learning_rate * grads[f"dW{{l}}"]
        new[f"b{{l}}"] = parameters[f"b{{l}}"] - learning_rate * grads[f"db{{l}}"]
    return new
"""
BY_NAME = """
def update_parameters(parameters, grads, learning_rate):
    new = {}
    for name in parameters:
        new[name] = parameters[name] - learning_rate * grads["d" + name]
    return new
"""
ALL_LAYERS = BY_LAYER.format(layers="range(1, len(parameters) // 2 + 1)")
EMPTY, LINE_OF_W, RETURN = "    new = {}\n", '        new[f"W', "    return new"

LOOP_SLIPS = (
    Slip(
        "last_layer_missing",
        "Your last layer is missing from the result: `range` leaves out its end. There are L "
        "layers, from 1 to L.",
        answer=BY_LAYER.format(layers="range(1, len(parameters) // 2)"),
    ),
    Slip(
        "counted_from_0",
        "Your loop starts at layer 0, which has no weights: layers count from 1.",
        answer=BY_LAYER.format(layers="range(len(parameters) // 2)"),
    ),
    Slip(
        "names_counted_for_layers",
        "Your loop goes on past the last layer, L. `parameters` holds two arrays for each layer, "
        "so there are half as many layers as names; and `range` leaves out its end.",
        answer=BY_LAYER.format(layers="range(1, len(parameters) + 1)"),
    ),
    Slip(
        "keys_from_0",
        "Your values are right, but their names count from 0. Layer 1 is W1 and b1 in the result "
        "too: each array keeps the name under which it came in.",
        answer=ALL_LAYERS.replace('new[f"W{l}"]', 'new[f"W{l - 1}"]').replace(
            'new[f"b{l}"]', 'new[f"b{l - 1}"]'
        ),
    ),
    Slip(
        "dictionary_of_the_last_layer",
        "Only the last layer is in your result. What the other turns of the loop stored is lost: "
        "is a new dictionary made in each turn? Make it once, before the loop.",
        answer=ALL_LAYERS.replace(EMPTY, "").replace(LINE_OF_W, "        new = {}\n" + LINE_OF_W),
    ),
    Slip(
        "dictionary_of_the_last_name",
        "Only one array is in your result, the last one. What the other turns of the loop stored "
        "is lost: is a new dictionary made in each turn? Make it once, before the loop.",
        answer=BY_NAME.replace(EMPTY, "").replace(
            "        new[name]", "        new = {}\n        new[name]"
        ),
    ),
    Slip(
        "return_after_the_first_layer",
        "Only the first layer is in your result. Does your `return` stand inside the loop? It "
        "ends the function in the first turn.",
        answer=ALL_LAYERS.replace(RETURN, "    " + RETURN),
    ),
    Slip(
        "return_after_the_first_name",
        "Only one array is in your result, the first one. Does your `return` stand inside the "
        "loop? It ends the function in the first turn.",
        answer=BY_NAME.replace(RETURN, "    " + RETURN),
    ),
)
