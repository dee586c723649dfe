"""Exercise: numerical_gradient."""

import numpy as np

from autograder.exercise import Case, Exercise, Hints, Property, Slip
from autograder.exercises.backward_propagation.common import draw
from autograder.function_arguments import cubes, error_of_neuron, linked, squares
from course_utils.gradient_check import numerical_gradient


def difference_cases(rng: np.random.Generator) -> list[Case]:
    """Return functions of arrays of several shapes; a large epsilon shows which formula is used."""
    return [
        Case("for a sum of squares", (squares, draw(rng, 3, 1)), visible=True),
        Case("with epsilon = 0.1, for a sum of cubes", (cubes, draw(rng, 2, 3)), {"epsilon": 0.1}),
        Case("for the loss of a neuron", (error_of_neuron, draw(rng, 1, 3))),
        Case("with epsilon = 0.01, where entries influence each other",
             (linked, draw(rng, 5, 2)), {"epsilon": 0.01}),
        Case("with a single number in theta", (linked, draw(rng, 1, 1))),
    ]  # fmt: skip


HINTS = Hints(
    where="""
One number of theta moves at a time; all the others stay where they are. Look at three things: do
you work on a copy of theta, does each number come back before the next one moves, and does the
divisor stand in parentheses?
""".strip(),
    concept="""
Take J = θ² at θ = 3 with ε = 0.1. A step up gives 3.1² = 9.61, a step down 2.9² = 8.41. The two
places are 2ε = 0.2 apart, so the slope is 1.2 / 0.2 = 6: exactly right. From 3 upwards only, it
would be 0.61 / 0.1 = 6.1. With many numbers in theta, do this for each of them alone:
`np.ndindex(theta.shape)` runs through all their positions, whatever the shape.
""".strip(),
    nearly="""
These steps are in the wrong order, and the blanks are open:

- copy theta as floats, and make an array of its shape for the answer
- subtract one value of J from the other and divide by ___
- put the number back to ___
- for each position in `np.ndindex(theta.shape)`:
  - remember the number there
  - set it to the remembered number plus ___, and call J
  - set it to the remembered number minus ___, and call J
- hand back the array
""".strip(),
    twin="""
Changing one entry at a time, on another problem: what does the mean of a table lose if one entry
becomes 0?

```python
def loss_of_each(table):
    table = np.array(table, dtype=float)
    losses = np.zeros(table.shape)
    before = table.mean()
    for index in np.ndindex(table.shape):
        kept = table[index]
        table[index] = 0
        losses[index] = before - table.mean()
        table[index] = kept
    return losses

loss_of_each([[2, 4], [6, 8]])   # [[0.5, 1. ], [1.5, 2. ]]
```

`kept` goes back in its place before the next entry is touched.
""".strip(),
)

SLOPE = "(J_plus - J(theta)) / (2 * epsilon)"

MEASURED_SLOPE = Exercise(
    reference=numerical_gradient,
    lesson="06_backward_propagation",
    points=3,
    cases=difference_cases,
    returns=("gradient",),
    # Rounding in J leaves about 1e-16 / epsilon in a difference, another amount in every style.
    properties=(Property("value", lambda _case, gradient: gradient, rtol=1e-6),),
    slips=(
        Slip(
            "one_sided",
            "You step up only. The one-sided difference is off by something of the size of ε; step "
            "up and down and its error shrinks to ε².",
            (("value - epsilon", "value"), (SLOPE, "(J_plus - J(theta)) / epsilon")),
        ),
        Slip(
            "two_missing",
            "Your slopes are twice too large. From θ - ε to θ + ε is a distance of 2ε: divide by "
            "that.",
            ((SLOPE, "(J_plus - J(theta)) / epsilon"),),
        ),
        Slip(
            "divisor_without_parentheses",
            "Python reads `a / 2 * epsilon` from left to right: it divides by 2 and multiplies by "
            "ε. Put the divisor in parentheses.",
            ((SLOPE, "(J_plus - J(theta)) / 2 * epsilon"),),
        ),
        Slip(
            "difference_without_parentheses",
            "Only J(θ - ε) is divided; J(θ + ε) stands there whole. Put the difference in "
            "parentheses, then divide it.",
            ((SLOPE, "J_plus - J(theta) / (2 * epsilon)"),),
        ),
        Slip(
            "difference_turned",
            "Your slopes have the wrong sign: subtract J(θ - ε) from J(θ + ε).",
            ((SLOPE, "(J(theta) - J_plus) / (2 * epsilon)"),),
        ),
        Slip(
            "not_put_back",
            "Your numbers stay at θ - ε after their turn, so the next slope is measured at another "
            "place. Put each number back first.",
            (("        theta[index] = value\n", ""),),
        ),
        Slip(
            "all_at_once",
            "You move all numbers of theta together, so you get one slope for all. The gradient "
            "has one slope for each number: move one at a time, in a loop.",
            answer="""
def numerical_gradient(J, theta, epsilon=1e-7):
    return (J(theta + epsilon) - J(theta - epsilon)) / (2 * epsilon)
""",
        ),
        Slip(
            "epsilon_fixed",
            "You always step by 1e-7, whatever `epsilon` says. Use the argument.",
            (("    theta = np", "    epsilon = 1e-7\n    theta = np"),),
        ),
        Slip(
            "row_at_a_time",
            "You run through the first axis only, so a whole row moves at once. Run through every "
            "single number: `np.ndindex(theta.shape)`.",
            (
                ("np.ndindex(theta.shape)", "range(len(theta))"),
                ("value = theta[index]", "value = theta[index].copy()"),
            ),
        ),
        Slip(
            "flat_gradient",
            "Your gradient is a flat array. It has the shape of theta: every slope stands where "
            "its number stands.",
            (("return gradient", "return gradient.ravel()"),),
        ),
        Slip(
            "theta_changed",
            "Your function moves numbers in the caller's own theta and leaves them there. Work on "
            "a copy.",
            (
                ("    theta = np.array(theta, dtype=float)\n", ""),
                ("        theta[index] = value\n", ""),
            ),
        ),
    ),
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
    for i in range(theta.shape[0]):
        for j in range(theta.shape[1]):
            up, down = theta.copy(), theta.copy()
            up[i, j], down[i, j] = up[i, j] + epsilon, down[i, j] - epsilon
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
        """
def numerical_gradient(J, theta, epsilon=1e-7):
    def slope(i):
        step = np.zeros(theta.size)
        step[i] = epsilon
        step = step.reshape(theta.shape)
        return (J(theta + step) - J(theta - step)) / (epsilon + epsilon)

    return np.reshape([slope(i) for i in range(theta.size)], theta.shape)
""".strip(),
    ),
)
