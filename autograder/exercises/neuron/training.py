"""Exercise: train_neuron."""

import numpy as np

from autograder.exercise import Case, Exercise, Hints
from autograder.exercises.neuron.common import SIZES, features, labels
from autograder.exercises.neuron.training_slips import SLIPS
from autograder.exercises.neuron.training_variants import VARIANTS
from course_utils.neuron import train_neuron


def training_cases(rng: np.random.Generator) -> list[Case]:
    """Return a single step, and trainings that are long enough for every step to count."""
    # Chosen so that no two mistakes change w by the same factor, such as -1 or m.
    one = (np.array([[2.0, 4.0, -1.0]]), np.array([[1, 0, 1]]), 0.3, 1)
    return [
        Case("for a single step", one, visible=True, repeat=True),
        *(
            Case(f"for 20 steps {label}", (features(*size, rng), labels(size[1], rng), 0.3, 20))
            for label, size in SIZES.items()
        ),
        # So small that the cost hardly moves: who stops then makes too few steps.
        Case("with a tiny learning rate", (features(2, 11, rng), labels(11, rng), 1e-6, 3)),
    ]


HINTS = Hints(
    where="""
You have written everything that a step needs. Before the loop: two arrays of zeros; check their
shapes. In the loop: three things, in an order that you can say aloud. After the loop: one line. If
a case for 20 steps fails and the single step does not, look at what is inside your loop and what
is outside.
""".strip(),
    concept="""
Walking down a valley in fog: feel the slope under your feet, take a step against it, feel again.
If the slope at your place 3.0 is 4 and the learning rate 0.1, you go to 3.0 − 0.1·4 = 2.6. There
the slope is another one, say 3.2, and you go to 2.28. The slope must be felt anew at every place,
so whatever it depends on, here A, is computed inside the loop. A positive slope sends you down to
smaller values: that is the minus.
""".strip(),
    nearly="""
These steps are in the wrong order; three of them belong inside the loop. Two blanks are open.

- return w and b
- move w, and in the same way b: itself minus ___ times its gradient
- w of shape (1, number of features) and b of shape ___, all 0
- ask your second function for A at the present w and b
- ask your fourth function for the gradient at this A
""".strip(),
    twin="""
The same walk on another problem: find the number whose square is `target`, by going downhill on
(s² − target)².

```python
def root_by_descent(target, rate, steps):
    s = 1.0
    for _ in range(steps):
        miss = s * s - target
        slope = 4 * miss * s
        s = s - rate * slope
    return s

root_by_descent(2.0, 0.05, 30)   # 1.41421
```

Where am I, how steep is it here, one step against the slope; again and again. The answer is handed
back only when the loop is over.
""".strip(),
)

TRAINING = Exercise(
    reference=train_neuron,
    lesson="02_neuron",
    points=3,
    cases=training_cases,
    returns=("w", "b"),
    slips=SLIPS,
    hints=HINTS,
    variants=VARIANTS,
)
