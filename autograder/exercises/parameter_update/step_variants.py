"""Right answers to training_step in other styles: each must be accepted."""

VARIANTS = (
    """
def training_step(X, Y, parameters, learning_rate):
    AL, caches = forward_propagation(X, parameters)
    grads = backward_propagation(AL, Y, caches)
    new = {k: parameters[k] - learning_rate * grads["d" + k] for k in parameters}
    return [new, compute_loss(AL, Y)]
""".strip(),
    """
def training_step(X, Y, parameters, learning_rate):
    AL, caches = forward_propagation(X, parameters)
    cost = compute_loss(AL, Y)
    grads = backward_propagation(AL, Y, caches)
    parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, np.float64(cost)
""".strip(),
    """
def training_step(X, Y, parameters, learning_rate):
    AL, caches = forward_propagation(X, parameters)
    new = update_parameters(parameters, backward_propagation(AL, Y, caches), learning_rate)
    return new, compute_loss(AL, Y)
""".strip(),
    """
def training_step(X, Y, parameters, learning_rate):
    out = forward_propagation(X, parameters)
    grads = backward_propagation(out[0], Y, out[1])
    cost = np.array(compute_loss(out[0], Y))
    return update_parameters(parameters, grads, learning_rate), cost
""".strip(),
)
