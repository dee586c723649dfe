"""Exercise: L_layer_model."""

from collections.abc import Callable

import numpy as np

from autograder.exercise import Case, Exercise, Hints, Recorder, Seed
from autograder.exercises.deep_model.training_slips import SLIPS
from autograder.exercises.deep_model.unusual_rates import rising, settled
from autograder.function_arguments import fixed_start, wide_start
from course_utils.model import L_layer_model


def examples(n_x: int, m: int, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Return X (n_x, m) and labels Y (1, m); there are both labels, if m allows."""
    return rng.standard_normal((n_x, m)), rng.permutation(np.arange(m) % 2)[None, :]


def training_cases(rng: np.random.Generator) -> list[Case]:
    """Return short trainings of small networks, from starts that are fixed or drawn from a seed.

    From the default start, an answer that does not hand rng on draws other numbers each time; so
    that case is not determined, and such an answer is known there by not drawing from rng.
    """
    seed = Seed(int(rng.integers(2**32)))
    record = Recorder(keep=3)

    def neuron_case(training: Callable) -> tuple:
        X, Y, learning_rate = training(fixed_start([3, 1]), rng)
        return X, Y, [3, 1], learning_rate, 3

    fixed = {"initialize": fixed_start, "rng": seed, "record": record}
    return [
        Case(
            "after a single iteration",
            (*examples(3, 7, rng), [3, 1], 0.5, 1),
            fixed,
            visible=True,
        ),
        Case("after two iterations", (*examples(5, 11, rng), [5, 7, 1], 0.3, 2), fixed),
        Case(
            "from the default start, at the default learning rate",
            (*examples(4, 7, rng), [4, 4, 1]),
            {"num_iterations": 1, "rng": seed, "record": record},
            determined=False,
        ),
        Case(
            "from another start that draws from rng",
            (*examples(3, 7, rng), [3, 5, 2, 1], 0.1, 2),
            {"initialize": wide_start, "rng": seed, "record": record},
        ),
        Case("where the cost hardly changes", neuron_case(settled), fixed),
        Case("where the cost rises", neuron_case(rising), fixed),
        # Small and last: each known mistake that explains all above is tried on it.
        Case(
            "after 101 iterations on one example",
            (*examples(3, 1, rng), [3, 1], 0.1, 101),
            fixed,
        ),
    ]


HINTS = Hints(
    where="""
You have every part already; what is asked for is their order. Look at two borders: which lines
belong *before* the loop, because they happen once, and which belong *into* it? And which line
gives back something that the next turn of the loop must use?
""".strip(),
    concept="""
Walk down a valley in fog: stand somewhere, feel the slope under your feet, take a step, feel
again. The slope is felt anew after every step, since you stand somewhere else. Take the valley
w² with its slope 2w, start at w = 8 and move by −0.25 times the slope: 8, 4, 2, 1. Only if each
new place is *kept* does the next step start from it. In the network, the place is `parameters`,
and feeling the slope takes a pass forward and a pass back.
""".strip(),
    nearly="""
These steps are in the wrong order, and three blanks are open:

- return the parameters
- the update, with `learning_rate`; its result is the new ___
- once: let `initialize` make the parameters, with layers_dims and the keyword ___
- the pass back, from AL, Y and the caches: the gradients
- in every hundredth iteration: `report_progress` with the cost at the present parameters
- `num_iterations` times:
- the pass forward on X with the present ___: AL and the caches
- after the loop: one more pass forward, and a last report
""".strip(),
    twin="""
The same skeleton on another problem: Newton's steps towards the square root of `a`, with a report
every second step and one at the end.

```python
def square_root(a, steps, report):
    x = a
    for step in range(steps):
        error = x * x - a
        if step % 2 == 0:
            report(step, error)
        x = x - error / (2 * x)
    report(steps, x * x - a)
    return x

square_root(9.0, 5, print)   # the errors 72, 2.56, 0.0005 and 0.000000008
```

The start stands before the loop, each step uses the newest `x`, and the last report comes after
the last step.
""".strip(),
)

TRAINING = Exercise(
    reference=L_layer_model,
    lesson="08_deep_model",
    points=4,
    cases=training_cases,
    returns=("parameters", "reports"),
    slips=SLIPS,
    hints=HINTS,
    variants=(
        """
def L_layer_model(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False,
                  *, initialize=initialize_parameters_he, rng=None, record=None):
    parameters = initialize(layers_dims, rng=rng)
    for i in range(num_iterations):
        AL, caches = forward_propagation(X, parameters)
        cost, before = compute_loss(AL, Y), parameters
        grads = backward_propagation(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
        if i % 100 == 0:
            report_progress(i, cost, before, print_cost, record)
    cost = compute_loss(forward_propagation(X, parameters)[0], Y)
    report_progress(num_iterations, cost, parameters, print_cost, record)
    return parameters
""".strip(),
        """
def L_layer_model(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False,
                  *, initialize=initialize_parameters_he, rng=None, record=None):
    parameters = initialize(layers_dims, rng=rng)
    iteration = 0
    while True:
        AL, caches = forward_propagation(X, parameters)
        if iteration % 100 == 0 or iteration == num_iterations:
            report_progress(iteration, compute_loss(AL, Y), parameters, print_cost, record)
        if iteration == num_iterations:
            return parameters
        grads = backward_propagation(AL, Y, caches)
        for name in parameters:
            parameters[name] = parameters[name] - learning_rate * grads["d" + name]
        iteration += 1
""".strip(),
        """
def L_layer_model(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False,
                  *, initialize=initialize_parameters_he, rng=None, record=None):
    theta = initialize(layers_dims, rng=rng)

    def report(i, AL):
        report_progress(i, compute_loss(AL, Y), theta, print_cost, record)

    for i in range(num_iterations):
        AL, caches = forward_propagation(X, theta)
        if i % 100 == 0:
            report(i, AL)
        theta = update_parameters(theta, backward_propagation(AL, Y, caches), learning_rate)
    report(num_iterations, forward_propagation(X, theta)[0])
    return theta
""".strip(),
        """
def L_layer_model(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False,
                  *, initialize=initialize_parameters_he, rng=None, record=None):
    parameters, moments = initialize(layers_dims, rng=rng), set(range(0, num_iterations, 100))
    for i in range(num_iterations + 1):
        AL, caches = forward_propagation(X, parameters)
        if i in moments | {num_iterations}:
            report_progress(i, compute_loss(AL, Y), parameters, print_cost, record)
        if i < num_iterations:
            grads = backward_propagation(AL, Y, caches)
            parameters = update_parameters(parameters, grads, learning_rate)
    return parameters
""".strip(),
    ),
)
