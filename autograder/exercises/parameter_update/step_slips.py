"""The slips of training_step: what learners write in its place, and what to say."""

from autograder.exercise import Slip

UPDATED = "update_parameters(parameters, grads, learning_rate)"
RETURNED = f"return {UPDATED}, cost"

SLIPS = (
    Slip(
        "new_parameters_lost",
        "You return the parameters that came in. `update_parameters` makes new ones and leaves "
        "the old as they were: keep what it returns.",
        ((RETURNED, f"{UPDATED}\n    return parameters, cost"),),
    ),
    Slip(
        "cost_after_the_step",
        "Your cost is that of the new parameters. It should be the cost of those that came in: "
        "the AL you have already gives it, without a second forward pass.",
        (
            (
                RETURNED,
                f"parameters = {UPDATED}\n    AL, caches = forward_propagation(X, parameters)"
                "\n    return parameters, compute_loss(AL, Y)",
            ),
        ),
    ),
    Slip(
        "order_of_results",
        "You return the cost first. The parameters come first, then the cost.",
        ((RETURNED, f"return cost, {UPDATED}"),),
    ),
    Slip(
        "cost_not_returned",
        "You return the parameters alone. Whoever trains also wants to watch the cost: return "
        "both, separated by a comma.",
        ((RETURNED, f"return {UPDATED}"),),
    ),
    Slip(
        "grads_returned",
        "You return the gradients. They are the way, not the result: the new parameters come "
        "from `update_parameters`.",
        ((RETURNED, "return grads, cost"),),
    ),
    Slip(
        "AL_returned",
        "Your second result is AL, one probability for each example. The cost is the one "
        "number that `compute_loss` makes of it.",
        ((RETURNED, f"return {UPDATED}, AL"),),
    ),
    Slip(
        "AL_and_Y_swapped",
        "You pass Y where AL belongs. `compute_loss` and `backward_propagation` both take the "
        "prediction first, then the labels.",
        (("compute_loss(AL, Y)", "compute_loss(Y, AL)"),),
    ),
    Slip(
        "uphill",
        "Your step goes uphill: the sign is turned twice. `update_parameters` subtracts "
        "already, so pass it the learning rate as it is.",
        (("grads, learning_rate)", "grads, -learning_rate)"),),
    ),
    Slip(
        "rate_fixed",
        "Your step has the same length whatever learning rate is passed in. Hand the argument on.",
        (("grads, learning_rate)", "grads, 0.01)"),),
    ),
    Slip(
        "divided_by_m",
        "Your step is divided by m once more. The mean over the examples is in the gradients "
        "already, so neither they nor the learning rate are divided again.",
        (("grads, learning_rate)", "grads, learning_rate / X.shape[1])"),),
    ),
    Slip(
        "AL_rounded",
        "You round AL to 0 or 1 before the loss and the way back. Both need the probability "
        "itself: how far it is from the label says how much to learn.",
        answer="""
def training_step(X, Y, parameters, learning_rate):
    AL, caches = forward_propagation(X, parameters)
    AL = np.round(AL)
    cost = compute_loss(AL, Y)
    grads = backward_propagation(AL, Y, caches)
    return update_parameters(parameters, grads, learning_rate), cost
""",
    ),
    Slip(
        "cost_summed",
        "Your cost is the sum over the examples, m times too large. J is their mean, and "
        "`compute_loss` returns it as it should be.",
        answer="""
def training_step(X, Y, parameters, learning_rate):
    AL, caches = forward_propagation(X, parameters)
    grads = backward_propagation(AL, Y, caches)
    new = update_parameters(parameters, grads, learning_rate)
    return new, compute_loss(AL, Y) * X.shape[1]
""",
    ),
    Slip(
        "two_steps",
        "You take the step twice, the second time with gradients that belong to the first "
        "place. One call is one step.",
        ((RETURNED, f"parameters = {UPDATED}\n    {RETURNED}"),),
    ),
    Slip(
        "squared_error",
        "Your cost is the mean squared error. The gradients belong to the cross-entropy, so "
        "watch that: `compute_loss`.",
        (("compute_loss(AL, Y)", "float(np.mean((AL - Y) ** 2))"),),
    ),
    Slip(
        "two_rounds",
        "You go through two whole rounds in one call, from forward to update. One call is one "
        "step; the loop around it makes the others.",
        answer="""
def training_step(X, Y, parameters, learning_rate):
    AL, caches = forward_propagation(X, parameters)
    cost = compute_loss(AL, Y)
    moved = update_parameters(parameters, backward_propagation(AL, Y, caches), learning_rate)
    AL, caches = forward_propagation(X, moved)
    return update_parameters(moved, backward_propagation(AL, Y, caches), learning_rate), cost
""",
    ),
    Slip(
        "parameters_overwritten",
        "You write the new values into the dictionary or the arrays that came in, so the caller "
        "loses the old ones. Return the new dictionary that `update_parameters` makes, and leave "
        "the argument alone.",
        ((RETURNED, f"parameters.update({UPDATED})\n    return parameters, cost"),),
    ),
    Slip(
        "two_results_kept_as_one",
        "`forward_propagation` returns two things, AL and the caches. Take them apart first.",
        (("AL, caches = forward", "AL = caches = forward"),),
    ),
    Slip(
        "cost_for_AL",
        "You start the way back from the cost. It starts from AL, which has a number for each "
        "example.",
        (("backward_propagation(AL, Y", "backward_propagation(cost, Y"),),
    ),
)
