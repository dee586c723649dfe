"""Right answers to train_neuron in other styles: each must be accepted."""

VARIANTS = (
    """
def train_neuron(X, Y, learning_rate, num_iterations):
    n_x, m = X.shape
    w = np.zeros((1, n_x))
    b = 0
    for i in range(num_iterations):
        A = sigmoid(np.dot(w, X) + b)
        dw, db = neuron_gradient(X, A, Y)
        w -= learning_rate * dw
        b -= learning_rate * db
    return w, b
""".strip(),
    """
def train_neuron(X, Y, learning_rate, num_iterations):
    theta = np.zeros((1, len(X) + 1))
    costs = []
    while num_iterations > 0:
        A = neuron_forward(X, theta[:, :-1], theta[:, -1:])
        theta = theta - learning_rate * np.hstack(neuron_gradient(X, A, Y))
        costs.append(neuron_loss(A, Y))
        num_iterations -= 1
    return theta[:, :-1], theta[:, -1:]
""".strip(),
    """
def train_neuron(X, Y, learning_rate, num_iterations):
    w, b, m = np.zeros((1, len(X))), np.zeros((1, 1)), X.shape[1]
    for _ in range(num_iterations):
        error = sigmoid(w @ X + b) - Y
        w, b = w - learning_rate * error @ X.T / m, b - learning_rate * error.mean()
    return w, b
""".strip(),
    """
def train_neuron(X, Y, learning_rate, num_iterations):
    values = [np.zeros((1, X.shape[0])), np.zeros((1, 1))]
    for _ in range(num_iterations):
        slopes = neuron_gradient(X, neuron_forward(X, *values), Y)
        values = [value - learning_rate * slope for value, slope in zip(values, slopes)]
    return values
""".strip(),
)
