"""Exercise: numerical_gradient."""

import numpy as np

from autograder.exercise import Case, Exercise, Hints, Property
from autograder.exercises.backward_propagation.common import draw
from autograder.exercises.backward_propagation.measured_slope_place_slips import PLACE_SLIPS
from autograder.exercises.backward_propagation.measured_slope_slips import IN_PLACE, SLIPS
from autograder.function_arguments import cubes, error_of_neuron, linked, squares
from course_utils.gradient_check import numerical_gradient


def difference_cases(rng: np.random.Generator) -> list[Case]:
    """Return functions of arrays of several shapes; a large epsilon shows which formula is used.

    0.001 + 0.1 - 0.1 is not 0.001 again: who steps in the caller's theta and back leaves a trace.
    """
    near_0 = draw(rng, 2, 3)
    near_0[0, 0] = 0.001
    return [
        Case("for a sum of squares", (squares, draw(rng, 3, 1)), visible=True),
        Case("with epsilon = 0.1, for a sum of cubes", (cubes, near_0), {"epsilon": 0.1}),
        Case("for the loss of a neuron", (error_of_neuron, draw(rng, 1, 3))),
        Case("with epsilon = 0.01, where entries influence each other",
             (linked, draw(rng, 5, 2)), {"epsilon": 0.01}),
        Case("with a single number in theta", (linked, draw(rng, 1, 1))),
        Case("with a flat theta", (squares, draw(rng, 1, 5)[0])),
    ]  # fmt: skip


HINTS = Hints(
    where="""
One number of theta moves at a time; all the others stay where they are. Look at three things: is
what you add to theta 0 at every other position, is it new for each position, and does the divisor
stand in parentheses?
""".strip(),
    concept="""
Take J = θ² at θ = 3 with ε = 0.1. A step up gives 3.1² = 9.61, a step down 2.9² = 8.41. The two
places are 2ε = 0.2 apart, so the slope is 1.2 / 0.2 = 6: exactly right. From 3 upwards only, it
would be 0.61 / 0.1 = 6.1. With many numbers in theta, do this for each of them alone:
`np.ndindex(theta.shape)` runs through all their positions, whatever the shape.
""".strip(),
    nearly="""
These steps are in the wrong order, and the blanks are open:

- hand back the array
- subtract one value of J from the other and divide by ___
- for each position in `np.ndindex(theta.shape)`:
  - call J at theta plus the step, and at theta ___ the step
  - make a step: as large as theta, ___ everywhere
  - put ___ into the step, at this one position
- make an array of zeros for the answer, as large as ___
""".strip(),
    twin="""
Changing one entry at a time, on another problem: what does the mean of a table lose if one entry
becomes 0?

```python
def loss_of_each(table):
    losses = np.zeros(table.shape)
    for index in np.ndindex(table.shape):
        changed = table.copy()
        changed[index] = 0
        losses[index] = table.mean() - changed.mean()
    return losses

loss_of_each(np.array([[2, 4], [6, 8]]))   # [[0.5, 1. ], [1.5, 2. ]]
```

`changed` is made anew for each entry, so all the others are what they were.
""".strip(),
)

MEASURED_SLOPE = Exercise(
    reference=numerical_gradient,
    lesson="06_backward_propagation",
    points=3,
    cases=difference_cases,
    returns=("gradient",),
    # Rounding in J leaves about 1e-16 / epsilon in a difference, another amount in every style.
    properties=(Property("value", lambda _case, gradient: gradient, rtol=1e-6),),
    slips=(*SLIPS, *PLACE_SLIPS),
    hints=HINTS,
    variants=(
        """
def numerical_gradient(J, theta, epsilon=1e-7):
    gradient = np.zeros(theta.shape)
    for i in range(theta.size):
        nudge = epsilon * np.eye(theta.size)[i].reshape(theta.shape)
        slope = (J(theta + nudge) - J(theta - nudge)) / (2.0 * epsilon)
        gradient[np.unravel_index(i, theta.shape)] = slope
    return gradient
""".strip(),
        """
def numerical_gradient(J, theta, epsilon=1e-7):
    slopes = []
    for i in range(theta.size):
        up, down = theta.copy(), theta.copy()
        up.flat[i], down.flat[i] = up.flat[i] + epsilon, down.flat[i] - epsilon
        slopes.append((J(up) - J(down)) / 2 / epsilon)
    return np.array(slopes).reshape(theta.shape)
""".strip(),
        """
def numerical_gradient(J, theta, epsilon=1e-7):
    gradient = np.zeros_like(theta, dtype=float)
    for index, value in np.ndenumerate(theta):
        near = []
        for side in (1, -1):
            moved = np.array(theta, dtype=float)
            moved[index] = value + side * epsilon
            near.append(J(moved))
        gradient[index] = (near[0] - near[1]) / (2 * epsilon)
    return gradient
""".strip(),
        IN_PLACE,
    ),
)
