"""Exercise: relu_backward."""

from typing import Any

import numpy as np

from autograder.exercise import Case, Exercise, Hints, Property, Slip
from autograder.exercises.backward_propagation.common import (
    activation_cases,
    activation_slips,
    draw,
)
from course_utils.activations import relu_backward


def relu_cases(rng: np.random.Generator) -> list[Case]:
    """Return the cases of every activation step, and one where some Z are exactly 0."""
    kinks = np.array([[0.0, 1.5, -1.0], [2.0, 0.0, -0.5]])
    kink = Case("where some Z are exactly 0", (draw(rng, 2, 3), kinks))
    return [*activation_cases(rng), kink]


def away_from_kinks(case: Case, dZ: Any) -> Any:
    """Return dZ with 0 where Z is 0: there ReLU has no slope, and any choice is right."""
    return np.where(case.args[1] == 0, 0, dZ)


HINTS = Hints(
    where="""
ReLU has only two slopes. Which entries of dZ are copies of dA, and what stands in all the others?
Ask Z, not dA. NumPy can choose between two values for a whole array at once.
""".strip(),
    concept="""
Where Z is positive, ReLU hands Z on unchanged: slope 1, and all of the blame passes. Where Z is
negative, ReLU gives 0 and goes on giving 0 if Z moves a little: slope 0, no blame. Take
Z = -2, 3, 0.1 and dA = 5, -7, 4. Then dZ = 0, -7, 4. The -7 stays: dA may have any sign. At
Z = 0 exactly, take 0.
""".strip(),
    nearly="""
Fill the blanks:

- the condition compares ___ with 0, entry by entry
- where it holds, the answer is ___
- everywhere else it is ___
- `np.where(` the condition `,` the first `,` the second `)` gives all entries at once
""".strip(),
    twin="""
The same tool on another problem. A shop pays for each delivery, but only if it came on time
(a delay of at most 0 minutes).

```python
def payments(prices, delays):
    return np.where(delays <= 0, prices, 0)

payments(np.array([5.0, 7.0, 4.0]), np.array([-3.0, 2.0, 0.0]))   # [5., 0., 4.]
```

The condition looks at one array, the values come from another.
""".strip(),
)

DZ = "np.where(Z > 0, dA, 0)"

RELU_STEP = Exercise(
    reference=relu_backward,
    lesson="06_backward_propagation",
    points=1,
    cases=relu_cases,
    returns=("dZ",),
    properties=(Property("value away from Z = 0", away_from_kinks),),
    slips=(
        *activation_slips(DZ, "np.where(Z > 0, 1.0, 0.0)", "np.maximum(Z, 0)"),
        Slip(
            "mask_on_dA",
            "Your mask looks at the sign of dA. Whether blame passes depends on Z, on which side "
            "of its kink the ReLU was; dA may be negative.",
            ((DZ, "np.where(dA > 0, dA, 0)"),),
        ),
        Slip(
            "forward_again",
            "Your result is ReLU of Z: the way forwards again. Where Z > 0, hand on dA, not Z.",
            ((DZ, "np.where(Z > 0, Z, 0)"),),
        ),
        Slip(
            "mask_turned_round",
            "Your mask is the wrong way round: it stops the blame where the unit was active. "
            "dA passes where Z > 0.",
            ((DZ, "np.where(Z > 0, 0, dA)"),),
        ),
        Slip(
            "leaky",
            "You let 1 % of the blame pass where Z < 0. That is leaky ReLU; ReLU's slope is 0 "
            "there.",
            ((DZ, "np.where(Z > 0, dA, 0.01 * dA)"),),
        ),
        Slip(
            "sign_for_slope",
            "Where Z < 0 your dZ is -dA. The slope of ReLU is 0 there, not -1.",
            ((DZ, "np.where(Z > 0, dA, -dA)"),),
        ),
        Slip(
            "Z_overwritten",
            "Your dZ is right, but your function writes into the array Z that it is given, and its "
            "caller still needs Z. Make a new array for what you compute.",
            answer="""
def relu_backward(dA, Z):
    Z[Z <= 0] = 0
    Z[Z > 0] = 1
    return dA * Z
""",
        ),
        Slip(
            "negative_blame_stopped",
            "You stop the blame where dA is negative too. Only the sign of Z decides whether blame "
            "passes; what passes may be negative.",
            answer="""
def relu_backward(dA, Z):
    return np.where((Z > 0) & (dA > 0), dA, 0)
""",
        ),
        Slip(
            "entries_picked_out",
            "Picking entries with a mask leaves a flat array of the others. dZ keeps the shape of "
            "Z, with 0 where the blame stops.",
            ((DZ, "dA[Z > 0]"),),
        ),
    ),
    hints=HINTS,
    variants=(
        """
def relu_backward(dA, Z):
    dZ = np.array(dA, copy=True)
    dZ[Z <= 0] = 0
    return dZ
""".strip(),
        """
def relu_backward(dA, Z):
    return dA * (Z >= 0)
""".strip(),
        """
def relu_backward(dA, Z):
    return dA * np.heaviside(Z, 0.5)
""".strip(),
        """
def relu_backward(dA, Z):
    return np.sign(relu(Z)) * dA
""".strip(),
    ),
)
