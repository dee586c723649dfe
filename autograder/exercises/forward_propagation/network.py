"""Exercise: forward_propagation."""

import numpy as np

from autograder.exercise import Case, Exercise, Hints
from autograder.exercises.forward_propagation.common import network_inputs
from autograder.exercises.forward_propagation.network_slips import SLIPS
from course_utils.forward import forward_propagation


def network_cases(rng: np.random.Generator) -> list[Case]:
    """Return networks of one to four layers, with ReLU and with others in the hidden layers."""
    return [
        Case("with one hidden layer", network_inputs([3, 5, 1], 7, rng), visible=True),
        Case("with three hidden layers", network_inputs([3, 7, 5, 2, 1], 11, rng)),
        Case("with layers of equal size", network_inputs([3, 3, 3, 1], 7, rng)),
        Case("without a hidden layer", network_inputs([5, 1], 7, rng)),
        Case("with a single example", network_inputs([3, 5, 1], 1, rng)),
        Case(
            "with tanh in the hidden layers",
            network_inputs([3, 5, 2, 1], 7, rng),
            {"activation": "tanh"},
        ),
    ]


HINTS = Hints(
    where="""
One loop over the layers 1 … L. Look at three things: how you get L from the dictionary, which
layer is the last, and what goes *into* each layer: for the first it is X, but for the others?
""".strip(),
    concept="""
A network hands on. Let the layers be "add 1", "double" and "negate", and start with 5: the values
are 6, then 12, then −12. One variable is enough; each layer takes it and gives back its next
value. On the way, everything that must not be lost goes into a list. The dictionary holds two
arrays a layer, so three layers mean six entries. And the last layer differs from the others, since
its answer must be a probability.
""".strip(),
    nearly="""
These steps are in the wrong order, and three blanks are open:

- append the layer's cache to the list
- return A and the list
- let A be X, and start an empty list
- the number of layers L is the number of entries of the dictionary divided by ___
- call your layer with A, the layer's W and b, and that name; its results are the new ___ and a
  cache
- choose a name: `activation` as long as l is smaller than ___, else that of the output
- for l from 1 up to L, L included:
""".strip(),
    twin="""
The same walk on another problem. Luggage passes several stations; each adds its fee to the sum so
far, the last one adds tax too. Keep each station's sum before it was changed.

```python
def luggage_cost(start, fees):
    total, log = start, []
    for k in range(1, len(fees) + 1):
        log.append(total)
        total = total + fees[f"fee{k}"]
        if k == len(fees):
            total = total * 1.2
    return total, log

luggage_cost(10.0, {"fee1": 5.0, "fee2": 5.0})   # (24.0, [10.0, 15.0])
```

`total` is handed on, keys are built from the number, and the last station is treated apart.
""".strip(),
)

NETWORK = Exercise(
    reference=forward_propagation,
    lesson="04_forward_propagation",
    points=4,
    cases=network_cases,
    returns=("AL", "caches"),
    slips=SLIPS,
    hints=HINTS,
    variants=(
        """
def forward_propagation(X, parameters, *, activation="relu"):
    caches = []
    A = X
    L = len(parameters) // 2
    for l in range(1, L):
        A_prev = A
        A, cache = linear_activation_forward(
            A_prev, parameters["W" + str(l)], parameters["b" + str(l)], activation
        )
        caches.append(cache)
    AL, cache = linear_activation_forward(
        A, parameters["W" + str(L)], parameters["b" + str(L)], "sigmoid"
    )
    caches.append(cache)
    return AL, caches
""".strip(),
        """
def forward_propagation(X, parameters, *, activation="relu"):
    caches, A, l = [], X.copy(), 1
    while f"W{l}" in parameters:
        W, b = parameters[f"W{l}"], parameters[f"b{l}"]
        last = f"W{l + 1}" not in parameters
        A, cache = linear_activation_forward(A, W, b, "sigmoid" if last else activation)
        caches += [cache]
        l += 1
    return A, tuple(caches)
""".strip(),
        """
def forward_propagation(X, parameters, *, activation="relu"):
    L = len([name for name in parameters if name.startswith("W")])
    names = [activation] * (L - 1) + ["sigmoid"]
    A, caches = X, []
    for l, name in enumerate(names, 1):
        Z, linear_cache = linear_forward(A, parameters[f"W{l}"], parameters[f"b{l}"])
        A = ACTIVATIONS[name][0](Z)
        caches.append((linear_cache, Z))
    return A, caches
""".strip(),
        """
def forward_propagation(X, parameters, *, activation="relu"):
    L, activations, caches = len(parameters) // 2, [X], {}
    for l in range(L):
        W, b = parameters[f"W{l + 1}"], parameters[f"b{l + 1}"]
        step = activation if l + 1 != L else "sigmoid"
        A, caches[l] = linear_activation_forward(activations[-1], W, b, step)
        activations.append(A)
    return [activations[-1], list(caches.values())]
""".strip(),
    ),
)
