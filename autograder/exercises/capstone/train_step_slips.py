"""Steps that are lost, or other than asked for: whole wrong answers to train_my_network."""

from autograder.exercise import Slip

LOOP = """
def train_my_network(X, Y, parameters, learning_rate, num_iterations):
    costs, old = [], np.inf
    for _ in range(num_iterations):
        AL, caches = forward_propagation(X, parameters)
        costs.append(compute_loss(AL, Y))
        grads = backward_propagation(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
"""
END = """
    AL, _ = forward_propagation(X, parameters)
    costs.append(compute_loss(AL, Y))
    return parameters, costs
"""
UPDATE = "parameters = update_parameters"

STEPS = (
    Slip(
        "update_not_kept",
        "Your parameters never move, so all your costs are the same. `update_parameters` returns "
        "*new* arrays and leaves the old ones alone: what it returns is what the next round uses, "
        "and what you return at the end.",
        answer=(LOOP + END).replace(UPDATE, "update_parameters"),
    ),
    Slip(
        "next_round_from_the_start",
        "What you return has moved by one step only, and all your costs are those of the start. "
        "What an update makes must be what the next round uses.",
        answer=LOOP.replace(UPDATE, "new = update_parameters")
        + END.replace("return p", "return new, costs\n    return p"),
    ),
    Slip(
        "caches_of_the_start",
        "Your predictions are new after each update, but the pass back still works with the "
        "caches of the start. A pass forward returns both: keep both.",
        answer="""
def train_my_network(X, Y, parameters, learning_rate, num_iterations):
    AL, caches = forward_propagation(X, parameters)
    costs = [compute_loss(AL, Y)]
    for _ in range(num_iterations):
        grads = backward_propagation(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
        AL, _ = forward_propagation(X, parameters)
        costs.append(compute_loss(AL, Y))
    return parameters, costs
""",
    ),
    Slip(
        "stops_when_settled",
        "You stop as soon as the cost hardly changes. How many updates are made is for the caller "
        "to say: make all `num_iterations`.",
        answer=LOOP
        + "        if abs(costs[-1] - old) < 1e-6:\n            break\n        old = costs[-1]\n"
        + END,
    ),
    Slip(
        "stops_when_the_cost_rises",
        "You stop as soon as the cost rises. How many updates are made is for the caller to say: "
        "make all `num_iterations`.",
        answer=LOOP
        + "        if costs[-1] > old:\n            break\n        old = costs[-1]\n"
        + END,
    ),
    Slip(
        "rate_halved_when_the_cost_rises",
        "Your learning rate gets smaller when the cost rises. All steps have the rate that the "
        "caller gives, be it a bad one.",
        answer=LOOP
        + "        if costs[-1] > old:\n            learning_rate = learning_rate / 2\n"
        + "        old = costs[-1]\n"
        + END,
    ),
)
