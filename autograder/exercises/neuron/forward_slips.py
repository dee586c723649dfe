"""The slips of neuron_forward: what learners write in its place, and what to say."""

from autograder.exercise import Slip

TURNED = "You turn w into a column. It is a row already, (1, n_x), and meets X's n_x rows as it is."
X_FIRST = (
    "Your product has X first. Its m columns then meet w's single row, and they do not fit. What "
    "must meet are w's n_x columns and X's n_x rows."
)

SLIPS = (
    Slip(
        "bias_forgotten",
        "The bias is missing: your Z is 0 for an example whose features are all 0, whatever b "
        "says. Add b before the sigmoid.",
        ((" + b", ""),),
    ),
    Slip(
        "bias_outside",
        "You add b after the sigmoid, so that your A leaves the range from 0 to 1. The bias is "
        "part of Z, and the sigmoid comes last.",
        (("w @ X + b)", "w @ X) + b"),),
    ),
    Slip(
        "bias_subtracted",
        "You subtract b. In this course the bias is added: z = w x + b.",
        (("+ b", "- b"),),
    ),
    Slip(
        "sigmoid_forgotten",
        "You return Z, which can be any number. The neuron's answer is A, the sigmoid of Z, "
        "between 0 and 1.",
        (("sigmoid(w @ X + b)", "w @ X + b"),),
    ),
    Slip(
        "sigmoid_twice",
        "The sigmoid is applied twice. Your values all lie between 0.5 and 0.73, because the "
        "second sigmoid only sees numbers from 0 to 1.",
        (("sigmoid(w @ X + b)", "sigmoid(sigmoid(w @ X + b))"),),
    ),
    Slip(
        "star_for_at",
        "`*` multiplies entry by entry. A neuron multiplies each weight by its feature *and "
        "adds up*: that is the matrix product, `@`.",
        (("w @ X", "w * X"),),
    ),
    Slip(
        "w_transposed",
        TURNED,
        (("w @ X", "w.T @ X"),),
    ),
    Slip(
        "examples_in_rows",
        "Your A is a column, one row for each example. Examples stand in columns everywhere "
        "here, so A is (1, m). The product w X, in this order and with nothing turned round, has "
        "that shape.",
        (("w @ X", "X.T @ w.T"),),
    ),
    Slip(
        "order_swapped",
        X_FIRST,
        (("w @ X", "X @ w"),),
    ),
    Slip(
        "one_sum_for_all",
        "You add up all entries, over features and examples, into one number. Each example "
        "has a z of its own: add over the features only.",
        (("w @ X + b", "np.sum(w.T * X) + b"),),
    ),
    Slip(
        "wrong_axis",
        "Your sum runs over the examples and leaves one number for each feature. A neuron adds "
        "over the *features* of one example: axis 0.",
        (("w @ X + b", "np.sum(w.T * X, axis=1, keepdims=True) + b"),),
    ),
    Slip(
        "classes",
        "You return classes, 0 or 1. The neuron says how probable class 1 is: any number "
        "between 0 and 1.",
        (("sigmoid(w @ X + b)", "np.where(w @ X + b > 0, 1.0, 0.0)"),),
    ),
    Slip(
        "Z_too",
        "You return two things. Here the answer is A alone.",
        (("return sigmoid(w @ X + b)", "return sigmoid(w @ X + b), w @ X + b"),),
    ),
    Slip(
        "sum_overwritten",
        "Only the last feature counts in your Z; what the others gave is lost on the way. A sum in "
        "a loop starts once, before the loop over the features, and each turn adds to it with +=.",
        answer="""
def neuron_forward(X, w, b):
    Z = np.zeros((1, X.shape[1]))
    for j in range(X.shape[0]):
        Z = w[:, j : j + 1] * X[j : j + 1]
    return sigmoid(Z + b)
""",
    ),
    Slip(
        "w_transposed_in_dot",
        TURNED,
        answer="def neuron_forward(X, w, b):\n    return sigmoid(np.dot(w.T, X) + b)",
    ),
    Slip(
        "order_swapped_in_dot",
        X_FIRST,
        answer="def neuron_forward(X, w, b):\n    return sigmoid(np.dot(X, w) + b)",
    ),
    Slip(
        "bias_with_each_feature",
        "Your Z has b in it once for each feature. One neuron has one bias: it is added once, to "
        "the finished sum of the products.",
        answer="def neuron_forward(X, w, b):\n    return sigmoid(w @ X + len(X) * b)",
    ),
)
