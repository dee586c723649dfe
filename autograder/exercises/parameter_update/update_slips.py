"""The slips of update_parameters: what learners write in its place, and what to say."""

from autograder.exercise import Slip

STEP = 'value - rate * grads["d" + name]'
WHOLE = "{name: " + STEP + " for name, value in parameters.items()}"
LOOP = """
def update_parameters(parameters, grads, learning_rate):
    L = len(parameters) // 2
    new = {{name: value.copy() for name, value in parameters.items()}}
    for l in range(1, L + 1):
        new[f"W{{l}}"] = parameters[f"W{{l}}"] - learning_rate * grads[f"dW{{l}}"]
        {bias}
    return new
"""
BIAS = 'new[f"b{l}"] = parameters[f"b{l}"] - learning_rate * grads[f"db{l}"]'

SLIPS = (
    Slip(
        "uphill",
        "You add the gradient. It points to where J *rises*; to go down, subtract it.",
        (("value - rate", "value + rate"),),
    ),
    Slip(
        "rate_forgotten",
        "You subtract the whole gradient. Its length says how steep J is, not how far to go: "
        "multiply it by the learning rate.",
        (("rate * grads", "grads"),),
    ),
    Slip(
        "divided_by_rate",
        "You divide the gradient by the learning rate: with 0.05 that makes a step 400 times "
        "too long. Multiply.",
        ((STEP, 'value - grads["d" + name] / rate'),),
    ),
    Slip(
        "rate_squared",
        "The learning rate is in your step twice. One factor is enough.",
        (("rate * grads", "rate * rate * grads"),),
    ),
    Slip(
        "rate_fixed",
        "Your step has the same length whatever learning rate is passed in. Use the argument.",
        (("float(learning_rate)", "0.01"),),
    ),
    Slip(
        "subtracted_the_other_way",
        "You subtract the parameter from the step, so that every sign is wrong. The old value "
        "comes first: from it the step is taken away.",
        ((STEP, 'rate * grads["d" + name] - value'),),
    ),
    Slip(
        "parentheses",
        "You subtract the learning rate from the parameter and multiply the rest by the "
        "gradient. The product of rate and gradient is the step; subtract that.",
        ((STEP, '(value - rate) * grads["d" + name]'),),
    ),
    Slip(
        "steps_returned",
        "You return the steps alone. The new parameters are the old ones *minus* the steps.",
        ((STEP, 'rate * grads["d" + name]'),),
    ),
    Slip(
        "biases_forgotten",
        "Your biases do not move. They are learned like the weights: b{l} by db{l}.",
        answer=LOOP.format(bias=""),
    ),
    Slip(
        "bias_by_dW",
        "You move b{l} by dW{l}, a weight's gradient, and b{l} grows to the shape of W{l}. Its "
        "own gradient is db{l}.",
        answer=LOOP.format(
            bias='new[f"b{l}"] = parameters[f"b{l}"] - learning_rate * grads[f"dW{l}"]'
        ),
    ),
    Slip(
        "last_layer_forgotten",
        "Your last layer does not move: `range` leaves out its end, and layer L has parameters "
        "too.",
        answer=LOOP.format(
            bias='new[f"b{l}"] = parameters[f"b{l}"] - learning_rate * grads[f"db{l}"]'
        ).replace("L + 1", "L"),
    ),
    Slip(
        "first_layer_only",
        "Only the first layer moves in your function. Does your `return` stand inside the "
        "loop? Every layer takes its step.",
        answer=LOOP.format(
            bias='new[f"b{l}"] = parameters[f"b{l}"] - learning_rate * grads[f"db{l}"]'
        ).replace("L + 1", "2"),
    ),
    Slip(
        "loop_over_grads",
        "You go through the names in `grads`. That dictionary also holds dA{l}, for which "
        "there is no parameter. Go through the names of the parameters.",
        ((WHOLE, "{k[1:]: parameters[k[1:]] - rate * grads[k] for k in grads}"),),
    ),
    Slip(
        "written_into_the_argument",
        "Your steps are right, but the caller's parameters change with them: the dictionary "
        "that you were given is the caller's, and so are its arrays. Fill a new dictionary; and "
        "mind that `W -= …` writes into the old array, while `W - …` makes a new one.",
        answer="""
def update_parameters(parameters, grads, learning_rate):
    for name in parameters:
        parameters[name] -= learning_rate * grads["d" + name]
    return parameters
""",
    ),
    Slip(
        "nothing_changes",
        "You return the parameters as they came. A new value must be stored under its name, or "
        "it is lost.",
        ((STEP, "value"),),
    ),
    Slip(
        "paired_by_place",
        "You pair parameters and gradients by their places. The two dictionaries have different "
        'orders: the way back starts at the top. Look each gradient up by its name, "d" + name.',
        answer="""
def update_parameters(parameters, grads, learning_rate):
    new = {}
    for (name, value), grad in zip(parameters.items(), grads.values()):
        new[name] = value - learning_rate * grad
    return new
""",
    ),
    Slip(
        "uphill_in_the_argument",
        "Two things at once: you add the steps, which goes uphill, so subtract them; and you "
        "write into the dictionary or the arrays that you were given. The dictionary is the "
        "caller's: fill a new one.",
        answer="""
def update_parameters(parameters, grads, learning_rate):
    for name in parameters:
        parameters[name] = parameters[name] + learning_rate * grads["d" + name]
    return parameters
""",
    ),
    Slip(
        "value_in_the_product",
        "You multiply the parameter into its own step, so large weights take longer steps. The "
        "step is the learning rate times the gradient, nothing else.",
        answer="""
def update_parameters(parameters, grads, learning_rate):
    return {k: v - learning_rate * v * grads["d" + k] for k, v in parameters.items()}
""",
    ),
)
