"""Exercise: train_my_network."""

from collections.abc import Callable

import numpy as np

from autograder.exercise import Case, Exercise, Hints
from autograder.exercises.capstone.common import network
from autograder.exercises.capstone.train_slips import SLIPS
from autograder.exercises.capstone.train_step_slips import STEPS
from autograder.exercises.deep_model.unusual_rates import rising, settled
from course_utils.capstone import train_my_network


def training_cases(rng: np.random.Generator) -> list[Case]:
    """Return short trainings of different networks, and two with unusual learning rates."""

    def neuron_case(training: Callable) -> tuple:
        _, _, neuron = network([3, 1], 2, rng)
        X, Y, learning_rate = training(neuron, rng)
        return X, Y, neuron, learning_rate, 5

    return [
        Case("in 2 steps of [2, 3, 1]", (*network([2, 3, 1], 7, rng), 0.1, 2), visible=True),
        Case("with four layers", (*network([7, 5, 3, 2, 1], 11, rng), 0.05, 5)),
        Case("with layers of equal size", (*network([4, 4, 4, 1], 5, rng), 0.2, 7)),
        Case("with a single example", (*network([3, 5, 1], 1, rng), 0.1, 3)),
        Case("without a hidden layer", (*network([5, 1], 13, rng), 0.5, 11)),
        Case("where the cost hardly changes", neuron_case(settled)),
        Case("where the cost rises", neuron_case(rising)),
    ]


HINTS = Hints(
    where="""
Say aloud what happens between two updates, and what each step hands to the next: four steps, in
one fixed order. Then look at the last cost. It belongs to parameters that no step has looked at
yet.
""".strip(),
    concept="""
Let there be 3 updates. They lead from the start p0 to p1, p2 and p3, so there are 4 sets of
parameters and 4 costs: J(p0), J(p1), J(p2), J(p3). A loop of 3 rounds sees p0, p1 and p2 on its
way in. What it makes in its last round, p3, is never looked at inside the loop. And each round has
to work on what the round before has made, not on p0 again.
""".strip(),
    nearly="""
These steps are in the wrong order, and one is needed a second time, after the loop:

- step against the gradients; what comes out is what the next round starts from
- note what the loss says of the predictions
- from the predictions, the labels and the caches, work out every gradient
- predict, and keep the caches

Before the loop: an empty list. At the end: give back two things, in the order of the docstring.
""".strip(),
    twin="""
The same bookkeeping on another problem: one slope that should turn x into y.

```python
def fit_slope(x, y, slope, rate, rounds):
    errors = []
    for _ in range(rounds):
        miss = slope * x - y
        errors.append(np.mean(miss**2))
        slope = slope - rate * np.mean(2 * miss * x)
    return slope, [*errors, np.mean((slope * x - y) ** 2)]

x = np.array([1.0, 2.0, 3.0])
slope, errors = fit_slope(x, 2 * x, 0.0, 0.05, 20)
len(errors), slope   # (21, 1.9999...)
```

Twenty rounds, twenty-one errors; the last one is taken after the loop.
""".strip(),
)

TRAIN = Exercise(
    reference=train_my_network,
    lesson="10_capstone",
    points=4,
    cases=training_cases,
    returns=("parameters", "costs"),
    slips=SLIPS + STEPS,
    hints=HINTS,
    variants=(
        # Nothing but NumPy: the whole network in one place.
        """
def train_my_network(X, Y, parameters, learning_rate, num_iterations):
    p = {name: value.copy() for name, value in parameters.items()}
    L, m, costs = len(p) // 2, X.shape[1], []
    for step in range(num_iterations + 1):
        A = [X]
        for l in range(1, L):
            A.append(np.maximum(0, np.dot(p[f"W{l}"], A[-1]) + p[f"b{l}"]))
        AL = 1 / (1 + np.exp(-(np.dot(p[f"W{L}"], A[-1]) + p[f"b{L}"])))
        costs.append(-np.sum(Y * np.log(AL) + (1 - Y) * np.log(1 - AL)) / m)
        if step == num_iterations:
            break
        dZ = (AL - Y) / m
        for l in range(L, 0, -1):
            dW, db = np.dot(dZ, A[l - 1].T), np.sum(dZ, axis=1, keepdims=True)
            if l > 1:
                dZ = np.dot(p[f"W{l}"].T, dZ) * (A[l - 1] > 0)
            p[f"W{l}"] -= learning_rate * dW
            p[f"b{l}"] -= learning_rate * db
    return p, costs
""".strip(),
        """
def train_my_network(X, Y, parameters, learning_rate, num_iterations):
    AL, caches = forward_propagation(X, parameters)
    costs = (compute_loss(AL, Y),)
    while len(costs) <= num_iterations:
        grads = backward_propagation(AL, Y, caches)
        parameters = {k: v - learning_rate * grads["d" + k] for k, v in parameters.items()}
        AL, caches = forward_propagation(X, parameters)
        costs += (compute_loss(AL, Y),)
    return [parameters, costs]
""".strip(),
        """
def train_my_network(X, Y, parameters, learning_rate, num_iterations):
    costs = np.zeros(num_iterations + 1)
    for i in range(num_iterations + 1):
        AL, caches = forward_propagation(X, parameters)
        costs[i] = compute_loss(AL, Y)
        if i < num_iterations:
            grads = backward_propagation(AL, Y, caches)
            parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs.tolist()
""".strip(),
        """
def train_my_network(X, Y, parameters, learning_rate, num_iterations):
    if num_iterations == 0:
        return parameters, [compute_loss(forward_propagation(X, parameters)[0], Y)]
    AL, caches = forward_propagation(X, parameters)
    grads = backward_propagation(AL, Y, caches)
    new = update_parameters(parameters, grads, learning_rate)
    trained, costs = train_my_network(X, Y, new, learning_rate, num_iterations - 1)
    return trained, [compute_loss(AL, Y), *costs]
""".strip(),
    ),
)
