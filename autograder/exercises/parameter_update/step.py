"""Exercise: training_step."""

import numpy as np

from autograder.exercise import Case, Exercise, Hints
from autograder.exercises.parameter_update.common import network
from autograder.exercises.parameter_update.step_slips import SLIPS
from autograder.exercises.parameter_update.step_variants import VARIANTS
from course_utils.training_step import training_step


def step_cases(rng: np.random.Generator) -> list[Case]:
    """Return networks with and without hidden layers, one example among them."""
    # AL is not 0.5 here: rounded, it would give exactly twice the step.
    one = {"W1": np.array([[0.2]]), "b1": np.array([[-0.1]])}
    cases = [
        Case(
            "with one weight and one example",
            (np.array([[3.0]]), np.array([[1]]), one, 0.1),
            visible=True,
        )
    ]
    for label, layers_dims, m, rate in (
        ("with one hidden layer", [2, 5, 1], 7, 0.5),
        ("with three layers", [3, 7, 5, 1], 11, 0.05),
        ("with a single example", [5, 3, 1], 1, 0.2),
        ("without a hidden layer", [4, 1], 7, 1.5),
    ):
        X, Y = rng.normal(size=(layers_dims[0], m)), rng.permutation(np.arange(m) % 2)[None]
        cases.append(Case(label, (X, Y, network(layers_dims, rng), rate)))
    return cases


HINTS = Hints(
    where="""
Four functions, each called once, in the order of the picture: forward, loss, backward, update. Look
at what each of them returns, and which of the next ones needs it. Two of those results are what
your function returns.
""".strip(),
    concept="""
Follow three arrays through one round. `forward_propagation` turns X into AL and remembers what it
did in caches. `compute_loss` and `backward_propagation` both compare AL with Y, in this order;
the second one needs the caches too and returns grads. `update_parameters` uses grads to make new
parameters. The cost belongs to AL, that is, to the parameters you started from. If you start with
a cost of 0.7 and the step improves it to 0.6, this round reports 0.7, the next one 0.6.
""".strip(),
    nearly="""
The four lines, shuffled, with blanks:

- grads come from ___, which takes AL, Y and caches
- AL and caches come from forward_propagation, which takes X and ___
- return what update_parameters makes of parameters, ___ and learning_rate, and with it the cost
- the cost comes from compute_loss, which takes ___ and Y
""".strip(),
    twin="""
The same round on another problem. A thermostat measures a room, says how far off it is, and turns
the heating.

```python
def thermostat_step(wanted, heating, rate):
    temperature = 10 + 2 * heating
    error = (temperature - wanted) ** 2
    slope = 4 * (temperature - wanted)
    return heating - rate * slope, error

heating = 0.0
for _ in range(3):
    heating, error = thermostat_step(20.0, heating, 0.05)
    print(heating, error)   # 2.0 100.0, then 3.2 36.0, then 3.92 12.96
```

Each round returns the new setting and the error of the *old* one, so the first error printed is
that of the start.
""".strip(),
)


STEP = Exercise(
    reference=training_step,
    lesson="07_parameter_update",
    points=3,
    cases=step_cases,
    returns=("parameters", "cost"),
    slips=SLIPS,
    hints=HINTS,
    variants=VARIANTS,
)
