"""What goes wrong in input_gradient, and what to say to it."""

from autograder.exercise import Slip

START = "AL * (1 - AL)"
MASK = "relu_backward(dA_prev, caches[l - 2][1])"
END = 'parameters["W1"].T @ dZ'

SLIPS = (
    Slip(
        "stops_at_Z1",
        "You stop at dZ1, the gradient at the first layer's units. One more product leads from "
        "there to the inputs: through the weights of layer 1.",
        ((END, "dZ"),),
    ),
    Slip(
        "sigmoid_slope_missing",
        "This is the gradient of ZL, what goes into the sigmoid. The probability comes out of "
        "it: begin with the sigmoid's slope at each prediction.",
        ((START, "np.ones_like(AL)"),),
    ),
    Slip(
        "begins_with_the_prediction",
        "You begin with AL itself. What you need there is a slope: how fast AL changes when "
        "ZL does.",
        ((START, "AL"),),
    ),
    Slip(
        "gradient_of_the_loss",
        "This is the gradient of the loss for the label 1, with AL - 1 at the top. Here nobody "
        "asks for a loss: begin with the slope of AL itself.",
        ((START, "AL - 1"),),
    ),
    Slip(
        "own_class_as_label",
        "You begin with AL minus the network's own class, as if that were a label. Here nobody "
        "asks for a loss: begin with the slope of AL itself.",
        ((START, "AL - (AL > 0.5)"),),
    ),
    Slip(
        "relu_forgotten",
        "You pass the hidden layers as if they had no ReLU. A unit whose Z is negative puts "
        "out 0 whatever the input does: it passes nothing back.",
        ((MASK, "dA_prev"),),
    ),
    Slip(
        "relu_of_the_gradient",
        "You apply ReLU to the gradient. On the way back ReLU is a switch, set by the sign of "
        "Z on the way forwards; the gradient itself may have any sign.",
        ((MASK, "np.maximum(dA_prev, 0)"),),
    ),
    Slip(
        "mask_one_layer_off",
        "Going down through W{l} you come to layer l - 1, but you set the switch by Z of layer "
        "l. The list `caches` counts from 0, the layers from 1.",
        (("caches[l - 2]", "caches[l - 1]"),),
    ),
    Slip(
        "mask_on_the_inputs",
        "At the end you switch off inputs that are not positive. ReLU acts on Z of the hidden "
        "layers; the inputs come in as they are.",
        ((END, f"relu_backward({END}, X)"),),
    ),
    Slip(
        "W_not_transposed",
        "You multiply by W as on the way forwards. Backwards, W{l} takes n_l numbers to "
        "n_{l-1}: it is turned on its side.",
        ((".T", ""),),
    ),
    Slip(
        "mean_over_examples",
        "You take the mean over the examples. Each picture has a gradient of its own: one "
        "column for each.",
        ((f"return {END}", f"return ({END}).mean(axis=1, keepdims=True)"),),
    ),
    Slip(
        "divided_by_m",
        "You divide by m. There is no mean here: column i says what happens to example i alone.",
        ((END, f"{END} / X.shape[1]"),),
    ),
    Slip(
        "sign_lost",
        "You return sizes without signs. The sign says whether a brighter pixel raises the "
        "probability or lowers it.",
        ((END, f"np.abs({END})"),),
    ),
    Slip(
        "sign_turned",
        "Your signs are turned round. For once nothing is to be lowered: a positive entry says "
        "that the probability rises with its input.",
        ((END, f"-{END}"),),
    ),
    Slip(
        "mean_in_every_layer",
        "You divide by m in every layer. There is no mean here at all: column i says what "
        "happens to example i alone.",
        (
            ('parameters[f"W{l}"].T @ dZ', 'parameters[f"W{l}"].T @ dZ / X.shape[1]'),
            ('parameters["W1"].T @ dZ', 'parameters["W1"].T @ dZ / X.shape[1]'),
        ),
    ),
    Slip(
        "relu_at_the_output_too",
        "You set ReLU's switch at the output as well, so an example whose ZL is negative gets "
        "zeros. The output's activation is the sigmoid, and its slope is all that belongs there.",
        answer="""
def input_gradient(X, parameters):
    AL, caches = forward_propagation(X, parameters)
    dA = AL * (1 - AL)
    for l in range(len(caches), 0, -1):
        dZ = relu_backward(dA, caches[l - 1][1])
        dA = parameters[f"W{l}"].T @ dZ
    return dA
""",
    ),
    Slip(
        "gradient_of_the_weights",
        "You end at the gradient of the weights: dZ of layer 1 times the inputs, added up over "
        "the examples. Here you go on to the inputs: through W1, turned on its side.",
        ((END, "dZ @ X.T"),),
    ),
    Slip(
        "slope_from_ZL",
        "The sigmoid's slope is a (1 − a), where a is what comes *out* of the sigmoid. You put in "
        "ZL, what goes into it.",
        ((START, "caches[-1][1] * (1 - caches[-1][1])"),),
    ),
)
