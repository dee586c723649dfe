"""Exercise: linear_activation_backward."""

import numpy as np

from autograder.exercise import Case, Exercise, Hints
from autograder.exercises.backward_propagation.common import draw, layer_cache
from autograder.exercises.backward_propagation.layer_step_slips import SLIPS
from course_utils.backward import linear_activation_backward

CALLS = {
    "with a ReLU layer": ("relu", 2, 3, 5),
    "with a sigmoid layer": ("sigmoid", 2, 3, 5),
    "with a tanh layer": ("tanh", 3, 5, 7),
    "with a larger ReLU layer": ("relu", 5, 3, 7),
    "with a single example": ("tanh", 5, 3, 1),
    "with sizes that are all equal": ("sigmoid", 3, 3, 3),
}


def layer_cases(rng: np.random.Generator) -> list[Case]:
    """Return layers of each kind; the first two are visible. No ReLU sits at its kink."""
    return [
        Case(
            label,
            (draw(rng, n_l, m), layer_cache(rng, n_l, n_prev, m, activation), activation),
            visible=label in list(CALLS)[:2],
        )
        for label, (activation, n_l, n_prev, m) in CALLS.items()
    ]


HINTS = Hints(
    where="""
You have both halves already: the activation steps of exercise 1 and `linear_backward`. Forwards
came first the matrix, then the activation. Backwards the last thing is undone first. Look at what
the cache holds, and which half needs what.
""".strip(),
    concept="""
The blame arrives at A. It passes the activation first, then the matrix. One unit, one example:
dA = 2, the slope of the activation at Z is 0.25, the weight is 3 and its input was 5. Then
dZ = 2 · 0.25 = 0.5; the weight gets 0.5 · 5 = 2.5 and the input gets 0.5 · 3 = 1.5. The cache is a
pair: the linear half's own cache, and Z. The table `ACTIVATIONS` gives you, for a name, a pair of
functions: forwards and backwards.
""".strip(),
    nearly="""
These steps are in the wrong order, and two blanks are open:

- hand back what `linear_backward` makes of ___ and the linear cache
- from the table, take the second function under the name `activation`
- take the cache apart into the linear cache and ___
- let that function turn dA and Z into dZ
""".strip(),
    twin="""
Undoing two steps in turn, on another problem. A number is made secret: an offset is added first, a
code comes second. To read it, undo the code first.

```python
def double(n):
    return 2 * n

def halve(n):
    return n / 2

CODES = {"doubled": (double, halve)}

def read_secret(secret, key, code):
    offset, owner = key
    make, undo = CODES[code]
    return undo(secret) - offset

read_secret(26, (10, "Ada"), "doubled")   # 3.0
```

Last step first; each step takes what it needs from where it was kept.
""".strip(),
)


LAYER_STEP = Exercise(
    reference=linear_activation_backward,
    lesson="06_backward_propagation",
    points=2,
    cases=layer_cases,
    returns=("dA_prev", "dW", "db"),
    slips=SLIPS,
    hints=HINTS,
    variants=(
        """
def linear_activation_backward(dA, cache, activation):
    linear_cache, activation_cache = cache
    steps = {name: pair[1] for name, pair in ACTIVATIONS.items()}
    if activation == "relu":
        dZ = steps["relu"](dA, activation_cache)
    elif activation == "sigmoid":
        dZ = steps["sigmoid"](dA, activation_cache)
    elif activation == "tanh":
        dZ = steps["tanh"](dA, activation_cache)
    dA_prev, dW, db = linear_backward(dZ, linear_cache)
    return dA_prev, dW, db
""".strip(),
        """
def linear_activation_backward(dA, cache, activation):
    (A_prev, W, b), Z = cache
    if activation == "relu":
        slope = Z > 0
    else:
        A = np.tanh(Z) if activation == "tanh" else 1 / (1 + np.exp(-Z))
        slope = 1 - A**2 if activation == "tanh" else A * (1 - A)
    dZ = dA * slope
    m = Z.shape[1]
    return W.T @ dZ, dZ @ A_prev.T / m, dZ.sum(axis=1, keepdims=True) / m
""".strip(),
        """
def linear_activation_backward(dA, cache, activation):
    backward_step = ACTIVATIONS[activation][-1]
    return list(linear_backward(backward_step(dA, cache[1]), cache[0]))
""".strip(),
        """
def linear_activation_backward(dA, cache, activation):
    (A_prev, W, b), Z = cache
    dZ, m = ACTIVATIONS[activation][1](dA, Z), A_prev.shape[1]
    return np.dot(W.T, dZ), np.dot(dZ, A_prev.T) / m, dZ.mean(axis=1).reshape(b.shape)
""".strip(),
    ),
)
