"""Other steps than asked for: whole wrong answers to L_layer_model."""

from autograder.exercise import Slip
from autograder.exercises.deep_model.reporting_slips import HEAD

LOOP = """
    last = np.inf
    for i in range(num_iterations):
        AL, caches = forward_propagation(X, parameters)
        cost = compute_loss(AL, Y)
        if i % 100 == 0:
            report_progress(i, cost, parameters, print_cost, record)
        grads = backward_propagation(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
"""
END = """
    AL, _ = forward_propagation(X, parameters)
    report_progress(num_iterations, compute_loss(AL, Y), parameters, print_cost, record)
    return parameters
"""

STEPS = (
    Slip(
        "stops_when_settled",
        "You stop as soon as the cost hardly changes. How many updates are made is for the caller "
        "to say: make all `num_iterations`.",
        answer=HEAD
        + LOOP
        + "        if abs(last - cost) < 1e-6:\n            break\n        last = cost\n"
        + END,
    ),
    Slip(
        "stops_when_the_cost_rises",
        "You stop as soon as the cost rises. How many updates are made is for the caller to say: "
        "make all `num_iterations`.",
        answer=HEAD
        + LOOP
        + "        if cost > last:\n            break\n        last = cost\n"
        + END,
    ),
    Slip(
        "rate_halved_when_the_cost_rises",
        "Your learning rate gets smaller when the cost rises. All steps have the rate that the "
        "caller gives, be it a bad one.",
        answer=HEAD
        + LOOP
        + "        if cost > last:\n            learning_rate = learning_rate / 2\n"
        + "        last = cost\n"
        + END,
    ),
)
