"""What goes wrong in train_my_network, and what to say to it."""

from autograder.exercise import Slip

UPDATE = "        parameters = update_parameters(parameters, grads, learning_rate)\n"
WEIGHTS_ALONE = (
    "        parameters = {k: new[k] if k[0] == 'W' else v for k, v in parameters.items()}\n"
)
LAST_PREDICTION = "    AL, _ = forward_propagation(X, parameters)\n"
LAST_COST = "    costs.append(compute_loss(AL, Y))\n"
COST = "compute_loss(AL, Y)"

SLIPS = (
    Slip(
        "first_cost_missing",
        "The cost of the start is missing: costs[0] is J before any update, and the list has one "
        "entry more than there are updates.",
        (("return parameters, costs", "return parameters, costs[1:]"),),
    ),
    Slip(
        "last_cost_missing",
        "Your list of costs ends before the last update: n updates lead through n + 1 sets of "
        "parameters, and each has its cost.",
        ((LAST_PREDICTION + LAST_COST, ""),),
    ),
    Slip(
        "last_cost_stale",
        "Your last cost is that of the last predictions made in the loop, and the parameters "
        "have moved once since then. Predict once more before you take it.",
        ((LAST_PREDICTION, ""),),
    ),
    Slip(
        "one_update_too_few",
        "Your loop makes one update too few. `range(n)` runs n times, from 0 to n - 1.",
        (("range(num_iterations)", "range(num_iterations - 1)"),),
    ),
    Slip(
        "cost_every_hundred",
        "You keep the cost of every hundredth step, as in lesson 8. Here every update has its "
        "cost on record.",
        (("for _ in", "for i in"), ("        costs.append", "        i % 100 or costs.append")),
    ),
    Slip(
        "forward_once",
        "You predict once, before the loop, and each round works with those old predictions "
        "and caches. The parameters change in every round; so do the predictions.",
        answer="""
def train_my_network(X, Y, parameters, learning_rate, num_iterations):
    costs = []
    AL, caches = forward_propagation(X, parameters)
    for _ in range(num_iterations):
        costs.append(compute_loss(AL, Y))
        grads = backward_propagation(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    costs.append(compute_loss(AL, Y))
    return parameters, costs
""",
    ),
    Slip(
        "gradients_once",
        "You work out the gradients once, at the start, and step along them for ever. They are "
        "the slope where you stood then: after each step the slope is another.",
        answer="""
def train_my_network(X, Y, parameters, learning_rate, num_iterations):
    AL, caches = forward_propagation(X, parameters)
    grads = backward_propagation(AL, Y, caches)
    costs = [compute_loss(AL, Y)]
    for _ in range(num_iterations):
        parameters = update_parameters(parameters, grads, learning_rate)
        costs.append(compute_loss(forward_propagation(X, parameters)[0], Y))
    return parameters, costs
""",
    ),
    Slip(
        "always_from_the_start",
        "Each of your rounds starts from the first parameters again, so you take the same "
        "single step many times. What an update makes must be what the next round uses.",
        answer="""
def train_my_network(X, Y, parameters, learning_rate, num_iterations):
    costs, trained = [], parameters
    for _ in range(num_iterations):
        AL, caches = forward_propagation(X, parameters)
        costs.append(compute_loss(AL, Y))
        grads = backward_propagation(AL, Y, caches)
        trained = update_parameters(parameters, grads, learning_rate)
    AL, _ = forward_propagation(X, trained)
    costs.append(compute_loss(AL, Y))
    return trained, costs
""",
    ),
    Slip(
        "start_returned",
        "Your costs are right, but you return the parameters of the start. Return those that "
        "the last update made.",
        (
            ("    costs = []", "    costs, start = [], parameters"),
            ("return parameters, costs", "return start, costs"),
        ),
    ),
    Slip(
        "uphill",
        "You step along the gradient, and the cost climbs. The gradient points uphill: to "
        "lower J, step against it.",
        (("grads, learning_rate)", "grads, -learning_rate)"),),
    ),
    Slip(
        "rate_forgotten",
        "Your steps have the length of the gradient itself: `learning_rate` is not used.",
        (("grads, learning_rate)", "grads, 1.0)"),),
    ),
    Slip(
        "divided_by_m_again",
        "Your steps are divided by m once more. `dW` and `db` are means over the examples already; "
        "take them as they are.",
        (("grads, learning_rate)", "grads, learning_rate / X.shape[1])"),),
    ),
    Slip(
        "biases_stay",
        "Your weights learn, your biases stay where they were. Each `b{l}` has its gradient "
        "`db{l}` and takes the same step.",
        ((UPDATE, UPDATE.replace("parameters =", "new =") + WEIGHTS_ALONE),),
    ),
    Slip(
        "updated_in_place",
        "Your update writes into the arrays that you were given, so the start is lost for "
        "whoever called you. Make new arrays; a new dictionary with the old arrays in it is "
        "not enough.",
        (
            (
                UPDATE,
                "        for name in parameters:\n"
                "            parameters[name] -= learning_rate * grads['d' + name]\n",
            ),
        ),
    ),
    Slip(
        "squared_error",
        "Your costs are mean squared errors. The loss of a yes-or-no question is the "
        "cross-entropy, and it is the one that the gradients belong to.",
        ((COST, "float(np.mean((AL - Y) ** 2))"),),
    ),
    Slip(
        "cost_summed",
        "Your costs are sums over the examples. J is their mean.",
        ((COST, "compute_loss(AL, Y) * X.shape[1]"),),
    ),
    Slip(
        "last_cost_only",
        "You return one cost, the last. `costs` is the list of them all, the start's first.",
        (("return parameters, costs", "return parameters, costs[-1]"),),
    ),
    Slip(
        "order_swapped",
        "You return the costs first. The parameters come first, then the list of costs.",
        (("return parameters, costs", "return costs, parameters"),),
    ),
    Slip(
        "one_update_too_many",
        "You make one update too many. n + 1 costs are asked for, but only n updates: the "
        "last cost needs a pass forward and nothing more.",
        (
            ("range(num_iterations)", "range(num_iterations + 1)"),
            (
                "    AL, _ = forward_propagation(X, parameters)\n"
                "    costs.append(compute_loss(AL, Y))\n",
                "",
            ),
        ),
    ),
    Slip(
        "cost_every_hundred_and_not_the_last",
        "You keep the cost of every hundredth step only, as in lesson 8. Here every update has its "
        "cost on record, and so has the end.",
        (
            ("for _ in", "for i in"),
            ("        costs.append", "        i % 100 or costs.append"),
            ("    AL, _ = forward_propagation(X, parameters)\n", ""),
            ("    costs.append(compute_loss(AL, Y))\n    return", "    return"),
        ),
    ),
)
