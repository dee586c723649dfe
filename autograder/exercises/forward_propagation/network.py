"""Exercise: forward_propagation."""

import numpy as np

from autograder.exercise import Case, Exercise, Hints, Slip
from autograder.exercises.forward_propagation.common import network_inputs
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

CALL = 'linear_activation_forward(A, parameters[f"W{l}"], parameters[f"b{l}"], g)'
CHOICE = 'activation if l < L else "sigmoid"'
NETWORK = Exercise(
    reference=forward_propagation,
    lesson="04_forward_propagation",
    points=4,
    cases=network_cases,
    returns=("AL", "caches"),
    slips=(
        Slip(
            "last_layer_missing",
            "Your loop ends one layer too early: `range` leaves out its end. What you return as AL "
            "comes from the layer before the last.",
            (("range(1, L + 1)", "range(1, L)"),),
        ),
        Slip(
            "layers_from_zero",
            "Your loop begins at layer 0. That is the input, which has no weights: the first keys "
            "are W1 and b1.",
            (("range(1, L + 1)", "range(L + 1)"),),
        ),
        Slip(
            "keys_for_layers",
            "Your L counts the dictionary's entries. Each layer has two of them, W and b, so there "
            "are half as many layers.",
            (("len(parameters) // 2", "len(parameters)"),),
        ),
        Slip(
            "no_sigmoid_at_the_end",
            "Your last layer uses the hidden activation. Its output must be a probability: layer L "
            "takes the sigmoid.",
            ((CHOICE, "activation"),),
        ),
        Slip(
            "sigmoid_everywhere",
            "Your hidden layers use the sigmoid too. It belongs to the output only; the hidden "
            "layers use `activation`.",
            ((CHOICE, '"sigmoid"'),),
        ),
        Slip(
            "sigmoid_too_early",
            "Two of your layers use the sigmoid: L and the one before it. Only layer L does.",
            (("l < L ", "l < L - 1 "),),
        ),
        Slip(
            "activations_swapped",
            "Your two activations are swapped: the sigmoid belongs to the last layer, `activation` "
            "to the hidden ones.",
            (("l < L ", "l == L "),),
        ),
        Slip(
            "relu_fixed",
            "Your hidden layers always use ReLU. The argument `activation` says what they use; "
            "ReLU is only its default.",
            ((CHOICE, '"relu" if l < L else "sigmoid"'),),
        ),
        Slip(
            "X_into_every_layer",
            "You feed X to every layer. Only layer 1 sees X; each other layer gets what the layer "
            "before it gave.",
            (("_forward(A, ", "_forward(X, "),),
        ),
        Slip(
            "first_weights_in_every_layer",
            "You use W1 and b1 in every layer. The keys must follow the layer's number.",
            (('f"W{l}"', '"W1"'), ('f"b{l}"', '"b1"')),
        ),
        Slip(
            "caches_empty",
            "Your list of caches stays empty. Append each layer's cache, the last one's too.",
            (("        caches.append(cache)\n", ""),),
        ),
        Slip(
            "last_cache_missing",
            "The cache of the last layer is missing. The way back *starts* with it.",
            (("        caches.append", "        if l < L:\n            caches.append"),),
        ),
        Slip(
            "caches_reversed",
            "Your list of caches begins with the last layer. Layer l belongs at position l − 1.",
            (("caches.append(cache)", "caches.insert(0, cache)"),),
        ),
        Slip(
            "activations_for_caches",
            "Your list holds the activations A. Append each layer's whole cache: the way back "
            "needs all four arrays.",
            (("caches.append(cache)", "caches.append(A)"),),
        ),
        Slip(
            "classes_for_probabilities",
            "You return 0s and 1s. AL holds the probabilities; turning them into classes comes "
            "later, in `predict`.",
            (("return A,", "return (A > 0.5) * 1.0,"),),
        ),
        Slip(
            "output_flattened",
            "You flatten AL. It stays a row, (1, m), like the labels Y: two flat and unflat arrays "
            "would spread out to (m, m) in the loss.",
            (("return A,", "return A.ravel(),"),),
        ),
        Slip(
            "no_caches",
            "You return AL alone. The list of caches belongs to the result.",
            (("return A, caches", "return A"),),
        ),
    ),
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
    ),
)
