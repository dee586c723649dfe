"""The slips of train_neuron: what learners write in its place, and what to say."""

from autograder.exercise import Slip

EXCHANGED = (
    "dw and db have changed places: what moves w is db, and the other way round. Your fourth "
    "function returns dw first, then db."
)
# Whole answers that differ in what a step does.
STEPPING = """
def train_neuron(X, Y, learning_rate, num_iterations):
    w, b = np.zeros((1, X.shape[0])), np.zeros((1, 1))
    for _ in range(num_iterations):
        {look}
        {move}
    return w, b
"""
MOVE = "w, b = w - learning_rate * dw, b - learning_rate * db"
SWAPPED = "db, dw = neuron_gradient(X, neuron_forward(X, w, b), Y)"

SLIPS = (
    Slip(
        "learning_rate_forgotten",
        "You step by the whole gradient, whatever learning_rate says. Multiply the gradient by "
        "it, for w and for b.",
        (("learning_rate * ", ""),),
    ),
    Slip(
        "learning_rate_fixed",
        "Your step has a length of its own. Use the argument learning_rate, so that the caller "
        "decides.",
        (("learning_rate * ", "0.01 * "),),
    ),
    Slip(
        "learning_rate_divided_by_m",
        "Your steps are divided by m once more. dw and db are means already, so take them as they "
        "are.",
        (("learning_rate * ", "learning_rate / X.shape[1] * "),),
    ),
    Slip(
        "uphill",
        "You add the gradient, and so the cost grows with every step. The gradient points "
        "uphill: go against it.",
        (("w - ", "w + "), ("b - ", "b + ")),
    ),
    Slip(
        "bias_never_moves",
        "Your b is still 0 at the end. It learns like a weight: its gradient is db.",
        (("        b = b - learning_rate * db\n", ""),),
    ),
    Slip(
        "A_computed_once",
        "You take every step with the first gradient. After a step w and b are new, so the "
        "answers A and the gradient are new too: compute them inside the loop.",
        answer="""
def train_neuron(X, Y, learning_rate, num_iterations):
    w, b = np.zeros((1, X.shape[0])), np.zeros((1, 1))
    A = neuron_forward(X, w, b)
    for _ in range(num_iterations):
        dw, db = neuron_gradient(X, A, Y)
        w = w - learning_rate * dw
        b = b - learning_rate * db
    return w, b
""",
    ),
    Slip(
        "one_step_only",
        "You return what a single step gives, whatever num_iterations is. Look at the "
        "indentation: the zeros come before the loop; the answers, the gradient and the update of "
        "w and b inside it; the return after it.",
        answer="""
def train_neuron(X, Y, learning_rate, num_iterations):
    w, b = np.zeros((1, X.shape[0])), np.zeros((1, 1))
    for _ in range(num_iterations):
        dw, db = neuron_gradient(X, neuron_forward(X, w, b), Y)
        return w - learning_rate * dw, b - learning_rate * db
""",
    ),
    Slip(
        "one_step_short",
        "Your loop makes one step too few. `range(n)` counts from 0 to n - 1, which are n "
        "rounds already.",
        (("range(num_iterations)", "range(1, num_iterations)"),),
    ),
    Slip(
        "one_step_more",
        "Your loop makes one step too many. `range(n)` counts from 0 to n - 1, which are n "
        "rounds already.",
        (("range(num_iterations)", "range(num_iterations + 1)"),),
    ),
    Slip(
        "starts_at_one",
        "Your weights start at 1. Here they start at 0: one neuron alone has no twin that it "
        "could stay equal to.",
        (("np.zeros((1, X.shape[0]))", "np.ones((1, X.shape[0]))"),),
    ),
    Slip(
        "b_follows_new_w",
        "You move w and then compute the answers again before you move b. Both gradients "
        "belong to one and the same place: compute A once a round.",
        (
            (
                "        b = b",
                "        _, db = neuron_gradient(X, neuron_forward(X, w, b), Y)\n        b = b",
            ),
        ),
    ),
    Slip(
        "order_swapped",
        "Your two results have changed places: w comes first, then b.",
        (("return w, b", "return b, w"),),
    ),
    Slip(
        "gradients_returned",
        "You return the last gradient. Asked for is where the walk has arrived: w and b.",
        (("return w, b", "return dw, db"),),
    ),
    Slip(
        "old_value_lost",
        "You overwrite w and b with the step alone. The new value is the old one *minus* the step.",
        (
            ("w = w - learning_rate * dw", "w = -learning_rate * dw"),
            ("b = b - learning_rate * db", "b = -learning_rate * db"),
        ),
    ),
    Slip(
        "old_w_lost",
        "You overwrite w with the step alone. The new w is the old one *minus* the step.",
        (("w = w - learning_rate * dw", "w = -learning_rate * dw"),),
    ),
    Slip(
        "bias_moved_once",
        "Your b moves once, after the loop. It takes a step in every iteration, as w does.",
        (("        b = b - learning_rate * db", "    b = b - learning_rate * db"),),
    ),
    Slip(
        "one_step_for_each_example",
        "Your loop turns once for each example. The number of steps is `num_iterations`.",
        (("range(num_iterations)", "range(X.shape[1])"),),
    ),
    Slip(
        "sigmoid_forgotten",
        "Your A is Z itself, without the sigmoid: at w = 0 and b = 0 the answers are then 0, "
        "not 0.5. Take A from neuron_forward, which has the sigmoid in it.",
        answer=STEPPING.format(look="dw, db = neuron_gradient(X, w @ X + b, Y)", move=MOVE),
    ),
    *(
        Slip(name, EXCHANGED, answer=STEPPING.format(look=look, move=move))
        for name, look, move in (
            (
                "gradients_exchanged",
                "db, dw = neuron_gradient(X, neuron_forward(X, w, b), Y)",
                MOVE,
            ),
            (
                "gradients_exchanged_in_place",
                "db, dw = neuron_gradient(X, neuron_forward(X, w, b), Y)",
                "w -= learning_rate * dw; b -= learning_rate * db",
            ),
            (
                "gradients_exchanged_with_sigmoid",
                "db, dw = neuron_gradient(X, sigmoid(w @ X + b), Y)",
                MOVE,
            ),
            (
                "gradients_exchanged_in_full",
                "E = sigmoid(w @ X + b) - Y; db, dw = E @ X.T / E.size, E.mean(1, keepdims=True)",
                MOVE,
            ),
        )
    ),
    Slip(
        "step_without_minus",
        "You overwrite w and b with learning_rate times the gradient. The new value is the old "
        "one *minus* that step.",
        answer=STEPPING.format(
            look="dw, db = neuron_gradient(X, neuron_forward(X, w, b), Y)",
            move="w, b = learning_rate * dw, learning_rate * db",
        ),
    ),
    Slip(
        "rate_falls",
        "Your first step is right, the later ones get shorter and shorter. All steps have the "
        "learning rate that the caller gives.",
        answer=STEPPING.format(
            look="dw, db = neuron_gradient(X, neuron_forward(X, w, b), Y)",
            move="w, b = w - learning_rate / (_ + 1) * dw, b - learning_rate / (_ + 1) * db",
        ),
    ),
)
