"""Exercise: backward_propagation."""

from autograder.exercise import Exercise, Hints
from autograder.exercises.backward_propagation.all_layers_cases import PROPERTIES, network_cases
from autograder.exercises.backward_propagation.all_layers_slips import PLAIN, SLIPS
from autograder.exercises.backward_propagation.all_layers_walk_slips import WALK_SLIPS
from autograder.exercises.backward_propagation.evidence import measured_slope
from course_utils.backward import backward_propagation

HINTS = Hints(
    where="""
Two places need care. The top: which dZ starts it all, and from which two arrays? And the counting:
layer l's cache stands at `caches[l - 1]`, since a list counts from 0. Below the top, every layer is
one call of a function that you have written.
""".strip(),
    concept="""
Think of a network with 3 layers. Layer 3: its dZ is known at once, AL - Y; with an answer of 0.7
and a label of 1 it is -0.3. The linear step of layer 3 gives dW3, db3 and dA2. Layer 2: dA2 and
its cache give dW2, db2 and dA1. Layer 1 the same. So one variable carries the blame down, and each
turn of the loop replaces it. `range(L - 1, 0, -1)` counts 2, 1 for L = 3.
""".strip(),
    nearly="""
These steps are in the wrong order, and the blanks are open:

- for l from L - 1 down to ___:
  - store the blame that arrives as dA of layer ___
  - `linear_activation_backward` with that blame, the cache at ___ and the hidden activation gives
    the blame for the next layer, dW and db of layer l
- hand back the dictionary
- `linear_backward` with the output's dZ, which is ___ minus ___, and the *linear* part of the last
  cache gives the first blame, dW and db of layer L
- make an empty dictionary; L is the number of ___
""".strip(),
    twin="""
A walk from the last step to the first, on another problem. Money changes hands through a chain of
exchanges, `rates[0]` first. How much is one more unit at each stage worth at the end?

```python
def worth(rates):
    worths, value = {}, 1.0
    for l in range(len(rates), 0, -1):
        worths[f"stage{l}"] = value
        value = value * rates[l - 1]
    worths["stage0"] = value
    return worths

worth([2.0, 0.5, 3.0])   # {'stage3': 1.0, 'stage2': 3.0, 'stage1': 1.5, 'stage0': 3.0}
```

One variable walks backwards; at stage l it meets the rate at position l - 1.
""".strip(),
)

ALL_LAYERS = Exercise(
    reference=backward_propagation,
    lesson="06_backward_propagation",
    points=4,
    cases=network_cases,
    returns=("grads",),
    properties=PROPERTIES,
    optional_keys=frozenset(f"{name}{l}" for name in ("dA", "dZ") for l in range(6)),
    slips=(*SLIPS, *WALK_SLIPS),
    evidence=measured_slope,
    hints=HINTS,
    variants=(
        PLAIN,
        PLAIN.replace("AL - Y", "np.clip(AL, 1e-8, 1 - 1e-8) - Y"),
        """
def backward_propagation(AL, Y, caches, *, activation="relu"):
    grads = {}
    L = len(caches)
    m = AL.shape[1]
    dZ = AL - Y.reshape(AL.shape)
    for l in reversed(range(L)):
        (A_prev, W, b), Z = caches[l]
        if l < L - 1:
            dZ = ACTIVATIONS[activation][1](grads["dA" + str(l + 1)], Z)
        grads["dZ" + str(l + 1)] = dZ
        grads["dW" + str(l + 1)] = np.dot(dZ, A_prev.T) / m
        grads["db" + str(l + 1)] = dZ.sum(axis=1, keepdims=True) / m
        grads["dA" + str(l)] = np.dot(W.T, dZ)
    return grads
""".strip(),
        """
def backward_propagation(AL, Y, caches, *, activation="relu"):
    grads, L = {}, len(caches)
    A = np.clip(AL, 1e-8, 1 - 1e-8)
    grads[f"dA{L}"] = -Y / A + (1 - Y) / (1 - A)
    dZ = (AL - Y) / AL.shape[1]
    for l in range(L, 0, -1):
        (A_prev, W, _), _ = caches[l - 1]
        grads[f"dW{l}"], grads[f"db{l}"] = dZ @ A_prev.T, dZ.sum(axis=1, keepdims=True)
        if l > 1:
            dZ = ACTIVATIONS[activation][1](W.T @ dZ, caches[l - 2][1])
    return grads
""".strip(),
    ),
)
