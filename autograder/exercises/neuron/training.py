"""Exercise: train_neuron."""

import numpy as np

from autograder.exercise import Case, Exercise, Hints, Slip
from autograder.exercises.neuron.common import SIZES, features, labels
from autograder.exercises.neuron.training_variants import VARIANTS
from course_utils.neuron import train_neuron


def training_cases(rng: np.random.Generator) -> list[Case]:
    """Return a single step, and trainings that are long enough for every step to count."""
    one = (np.array([[1.0, 3.0]]), np.array([[1, 0]]), 0.5, 1)
    return [
        Case("for a single step", one, visible=True, repeat=True),
        *(
            Case(f"for 20 steps {label}", (features(*size, rng), labels(size[1], rng), 0.3, 20))
            for label, size in SIZES.items()
        ),
        Case(
            "with a small learning rate",
            (features(2, 11, rng), labels(11, rng), 0.01, 3),
        ),
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
    slips=(
        Slip(
            "learning_rate_forgotten",
            "You step by the whole gradient, whatever learning_rate says. Multiply the gradient by "
            "it, for w and for b.",
            (("learning_rate * ", ""),),
        ),
        Slip(
            "learning_rate_fixed",
            "Your step has a length of its own. Use the argument learning_rate, so that the caller "
            "decides.",
            (("learning_rate * ", "0.01 * "),),
        ),
        Slip(
            "learning_rate_divided_by_m",
            "Your steps are m times too short: dw and db are means already, and you divide by m "
            "once more.",
            (("learning_rate * ", "learning_rate / X.shape[1] * "),),
        ),
        Slip(
            "uphill",
            "You add the gradient, and so the cost grows with every step. The gradient points "
            "uphill: go against it.",
            (("w - ", "w + "), ("b - ", "b + ")),
        ),
        Slip(
            "bias_never_moves",
            "Your b is still 0 at the end. It learns like a weight: its gradient is db.",
            (("        b = b - learning_rate * db\n", ""),),
        ),
        Slip(
            "A_computed_once",
            "You take every step with the first gradient. After a step w and b are new, so the "
            "answers A and the gradient are new too: compute them inside the loop.",
            answer="""
def train_neuron(X, Y, learning_rate, num_iterations):
    w, b = np.zeros((1, X.shape[0])), np.zeros((1, 1))
    A = neuron_forward(X, w, b)
    for _ in range(num_iterations):
        dw, db = neuron_gradient(X, A, Y)
        w = w - learning_rate * dw
        b = b - learning_rate * db
    return w, b
""",
        ),
        Slip(
            "one_step_only",
            "You return what a single step gives, whatever num_iterations is. Look at the "
            "indentation: the return comes after the loop, and the zeros before it.",
            answer="""
def train_neuron(X, Y, learning_rate, num_iterations):
    w, b = np.zeros((1, X.shape[0])), np.zeros((1, 1))
    for _ in range(num_iterations):
        dw, db = neuron_gradient(X, neuron_forward(X, w, b), Y)
        return w - learning_rate * dw, b - learning_rate * db
""",
        ),
        Slip(
            "one_step_short",
            "Your loop makes one step too few. `range(n)` counts from 0 to n - 1, which are n "
            "rounds already.",
            (("range(num_iterations)", "range(1, num_iterations)"),),
        ),
        Slip(
            "one_step_more",
            "Your loop makes one step too many. `range(n)` counts from 0 to n - 1, which are n "
            "rounds already.",
            (("range(num_iterations)", "range(num_iterations + 1)"),),
        ),
        Slip(
            "starts_at_one",
            "Your weights start at 1. Here they start at 0: one neuron alone has no twin that it "
            "could stay equal to.",
            (("np.zeros((1, X.shape[0]))", "np.ones((1, X.shape[0]))"),),
        ),
        Slip(
            "b_follows_new_w",
            "You move w and then compute the answers again before you move b. Both gradients "
            "belong to one and the same place: compute A once a round.",
            (
                (
                    "        b = b",
                    "        _, db = neuron_gradient(X, neuron_forward(X, w, b), Y)\n        b = b",
                ),
            ),
        ),
        Slip(
            "order_swapped",
            "Your two results have changed places: w comes first, then b.",
            (("return w, b", "return b, w"),),
        ),
        Slip(
            "gradients_returned",
            "You return the last gradient. Asked for is where the walk has arrived: w and b.",
            (("return w, b", "return dw, db"),),
        ),
    ),
    hints=HINTS,
    variants=VARIANTS,
)
