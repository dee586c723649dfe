"""Exercise: input_gradient."""

import numpy as np

from autograder.exercise import Case, Exercise, Hints, Slip
from autograder.exercises.capstone.common import network
from autograder.exercises.capstone.gradient_variants import VARIANTS
from course_utils.capstone import input_gradient


def gradient_cases(rng: np.random.Generator) -> list[Case]:
    """Return networks of one to four layers, one of them square, one with a single example."""

    def case(label: str, layers_dims: list[int], m: int, visible: bool = False) -> Case:
        X, _, parameters = network(layers_dims, m, rng)
        return Case(label, (X, parameters), visible=visible)

    return [
        case("with one hidden layer, [3, 5, 1]", [3, 5, 1], 7, visible=True),
        case("with four layers", [11, 7, 5, 3, 1], 13),
        case("with layers of equal size", [4, 4, 4, 1], 4),
        case("with a single example", [5, 3, 2, 1], 1),
        case("without a hidden layer", [7, 1], 5),
    ]


HINTS = Hints(
    where="""
Backpropagation walks from the output down to layer 1 and stops there, since nobody trains the
data. You walk the same way, but you start from another place, you collect nothing on the way, and
you go one product further.
""".strip(),
    concept="""
Take one chain of numbers: x = 2, z₁ = 3x = 6, a₁ = 6 (ReLU passes it on), z₂ = 0.1 a₁ = 0.6,
a₂ = σ(0.6) ≈ 0.646. Now backwards, factor by factor: the sigmoid's slope is 0.646 · 0.354 ≈ 0.229;
the weight 0.1 makes it 0.0229; ReLU's slope is 1 here, since z₁ is positive; the weight 3 makes it
0.0686. So a small step of x moves a₂ by 0.0686 times that step. No label appears anywhere.
""".strip(),
    nearly="""
Fill the blanks; the order is right.

- run the network forwards, since you need the predictions and each layer's ___
- slope of the output's own activation at each prediction: ___ times ___
- from the last layer down to layer 2: through the weights of layer l, turned on their side; then
  through ReLU, whose switch was set by Z of layer ___
- what is left is the gradient at Z of layer 1: go through the weights of layer ___, and stop
""".strip(),
    twin="""
The same walk through another machine: f(x) = sin(v · max(Ux, 0)), with two steps in place of
layers.

```python
def slope_of_f(x, U, v):
    z = U @ x
    s = v @ np.maximum(z, 0)
    back = np.cos(s) * v     # through the sine, then through v
    back = back * (z > 0)    # through the maximum
    return back @ U          # through U, to x

slope_of_f(np.array([1.0, 2.0]), np.array([[1.0, -1.0], [0.5, 0.5]]), np.array([2.0, 0.4]))
# array([0.16506712, 0.16506712])
```

The first row of U gives z = -1, so that path is shut, and only the second one carries anything
back.
""".strip(),
)

START = "AL * (1 - AL)"
MASK = "relu_backward(dA_prev, caches[l - 2][1])"
END = 'parameters["W1"].T @ dZ'

GRADIENT = Exercise(
    reference=input_gradient,
    lesson="10_capstone",
    points=3,
    cases=gradient_cases,
    returns=("dX",),
    slips=(
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
            "You divide by m. There is no mean here: column i says what happens to example i "
            "alone.",
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
    ),
    hints=HINTS,
    variants=VARIANTS,
)
