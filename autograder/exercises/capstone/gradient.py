"""Exercise: input_gradient."""

import numpy as np

from autograder.exercise import Case, Exercise, Hints
from autograder.exercises.capstone.common import network
from autograder.exercises.capstone.gradient_slips import SLIPS
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
        Case("without a hidden layer", neuron_with_both_classes(5, rng)),
    ]


def neuron_with_both_classes(m: int, rng: np.random.Generator) -> tuple:
    """Return X and a neuron's parameters: its largest Z lies above 0, its smallest below."""
    X, _, neuron = network([7, 1], m, rng)
    Z = neuron["W1"] @ X
    return X, neuron | {"b1": np.full((1, 1), -(Z.min() + Z.max()) / 2)}


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

GRADIENT = Exercise(
    reference=input_gradient,
    lesson="10_capstone",
    points=3,
    cases=gradient_cases,
    returns=("dX",),
    slips=SLIPS,
    hints=HINTS,
    variants=VARIANTS,
)
