"""Exercise: update_parameters."""

import numpy as np

from autograder.exercise import Case, Exercise, Hints
from autograder.exercises.parameter_update.common import network
from autograder.exercises.parameter_update.update_loop_slips import LOOP_SLIPS
from autograder.exercises.parameter_update.update_slips import SLIPS
from course_utils.update import update_parameters


def update_cases(rng: np.random.Generator) -> list[Case]:
    """Return networks of several depths; `grads` holds the "dA{l}" that lesson 6 leaves in it, and
    is in the order of the way back."""
    small = {"W1": np.array([[3.0, 2.0]]), "b1": np.array([[3.0]])}
    slopes = {"dW1": np.array([[4.0, -20.0]]), "db1": np.array([[5.0]])}
    cases = [Case("with one unit", (small, slopes, 0.1), visible=True)]
    for label, layers_dims, rate in (
        ("with one hidden layer", [3, 5, 1], 0.05),
        ("with three layers and a large learning rate", [7, 5, 3, 2], 1.5),
        ("with two layers of the same size", [4, 4, 4, 1], 0.2),
    ):
        cases.append(Case(label, (network(layers_dims, rng), _gradients(layers_dims, rng), rate)))
    return cases


def _gradients(layers_dims: list[int], rng: np.random.Generator) -> dict[str, np.ndarray]:
    grads = {f"d{name}": value for name, value in network(layers_dims, rng).items()}
    grads |= {f"dA{l}": rng.normal(size=(n, 7)) for l, n in enumerate(layers_dims)}
    return dict(sorted(grads.items(), key=lambda pair: pair[0][-1], reverse=True))


HINTS = Hints(
    where="""
One step for every array in `parameters`. Look at the names: each parameter has its gradient in
`grads`, under the same name with one letter before it. Then look at what you return: is it a new
dictionary, or the one that you were given?
""".strip(),
    concept="""
The gradient of a weight says how J rises when that weight grows. Say w = 2.0, its gradient is 3
and the learning rate 0.1. J rises with w, so w must become smaller: by 0.1 · 3, to 1.7. With a
gradient of −3 it becomes 2.3. Biases move in the same way, by their own gradients. The old
parameters must stay as they are, since the caller may still need them; so fill a new dictionary,
and let NumPy subtract whole arrays.
""".strip(),
    nearly="""
These steps are in the wrong order, and two blanks are open:

- return the new dictionary
- go through the names in ___
- start with an empty dictionary
- store, under the same name: the old array, ___ the learning rate times the array that `grads`
  keeps under "d" and the name
""".strip(),
    twin="""
The same walk through two dictionaries, on another problem. A shop takes back what it sold from
what it has in store.

```python
def restock(store, sales, share):
    left = {}
    for fruit in store:
        left[fruit] = store[fruit] + share * sales["sold_" + fruit]
    return left

restock({"fig": 5.0, "nut": 8.0}, {"sold_fig": 4.0, "sold_nut": 2.0, "day": 3.0}, 0.5)
# {'fig': 7.0, 'nut': 9.0}
```

It goes through the names of the first dictionary, so that what else the second one holds does no
harm, and it fills a new one.
""".strip(),
)

UPDATE = Exercise(
    reference=update_parameters,
    lesson="07_parameter_update",
    points=2,
    cases=update_cases,
    returns=("parameters",),
    slips=(*SLIPS, *LOOP_SLIPS),
    hints=HINTS,
    variants=(
        """
def update_parameters(parameters, grads, learning_rate):
    L = len(parameters) // 2
    new = {}
    for l in range(1, L + 1):
        W, b = "W" + str(l), "b" + str(l)
        new[b] = parameters[b] - learning_rate * grads["d" + b]
        new[W] = parameters[W] - learning_rate * grads["d" + W]
    return new
""".strip(),
        """
def update_parameters(parameters, grads, learning_rate):
    updated = {key: np.copy(array) for key, array in parameters.items()}
    for key, array in updated.items():
        array += -learning_rate * grads[f"d{key}"]
    return updated
""".strip(),
        """
def update_parameters(parameters, grads, learning_rate):
    names = list(parameters)
    return dict(zip(names, [parameters[n] - learning_rate * grads["d" + n] for n in names]))
""".strip(),
        """
def update_parameters(parameters, grads, learning_rate):
    new = dict(parameters)
    for name in parameters:
        step = np.multiply(learning_rate, grads[f"d{name}"])
        new[name] = np.subtract(new[name], step)
    return new
""".strip(),
    ),
)
