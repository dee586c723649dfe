"""The slips of neuron_gradient: what learners write in its place, and what to say."""

from autograder.exercise import Slip

NOT_FITTING = (
    "Your product {} does not fit: the first has m columns, and the second has {}. What must meet "
    "in the middle are the m examples."
)
DZ_FIRST = NOT_FITTING.format("dZ times X", "n_x rows")
X_FIRST = NOT_FITTING.format("X times dZ", "a single row")
STAR = (
    "`*` multiplies entry by entry and adds nothing up. For dw, the errors times X turned round is "
    "a matrix product, `@`, which adds over the examples."
)
LOOP = """
def neuron_gradient(X, A, Y):
    dw = np.zeros((1, X.shape[0]))
    db = np.mean(A - Y, axis=1, keepdims=True)
    for i in range(X.shape[1]):
        dz = A[:, i : i + 1] - Y[:, i : i + 1]
        dw = dz * X[:, i : i + 1].T / X.shape[1]{db}
    return dw, db
"""
WITH_DW = """
def neuron_gradient(X, A, Y):
    dw = {dw} / X.shape[1]
    return dw, np.mean(A - Y{db})
"""

SLIPS = (
    Slip(
        "dw_not_averaged",
        "Your dw adds up over the examples. J is a mean, so its gradient is one too; divide by m.",
        ((" / m", ""),),
    ),
    Slip(
        "db_not_averaged",
        "Your db adds up over the examples. J is a mean, so its gradient is one too; divide by m.",
        (("np.mean(", "np.sum("),),
    ),
    Slip(
        "neither_averaged",
        "Your dw and db add up over the examples. J is a mean, so its gradient is one too; divide "
        "both by m.",
        ((" / m", ""), ("np.mean(", "np.sum(")),
    ),
    Slip(
        "dw_divided_by_features",
        "You divide dw by the number of features. The mean is over the examples: m is X's "
        "*second* size.",
        (("X.shape[1]", "X.shape[0]"),),
    ),
    Slip(
        "both_divided_by_features",
        "You divide by the number of features. The mean is over the examples: m is X's "
        "*second* size.",
        (
            ("X.shape[1]", "X.shape[0]"),
            ("np.mean(", "np.sum("),
            ("keepdims=True)", "keepdims=True) / m"),
        ),
    ),
    Slip(
        "averaged_twice",
        "Your db is divided by m twice: a mean has that division in it already.",
        (("keepdims=True)", "keepdims=True) / m"),),
    ),
    Slip(
        "sign",
        "Your gradient points downhill; every sign is turned round. The gradient says where "
        "the cost *grows*, so the error is a - y, and the step later gets the minus.",
        (("A - Y", "Y - A"),),
    ),
    Slip(
        "label_forgotten",
        "Your errors are A itself. What teaches is how far a lies from the label y.",
        (("A - Y", "A"),),
    ),
    Slip(
        "slope_of_sigmoid_too",
        "There is a factor a (1 - a) too many. It does occur on the way, but the slope of the "
        "logarithm cancels it: dz is the plain difference a - y.",
        (("A - Y", "(A - Y) * A * (1 - A)"),),
    ),
    Slip(
        "dw_transposed",
        "Your dw is a column. A gradient has the shape of what it belongs to, and w is a row, "
        "(1, n_x).",
        (("dZ @ X.T", "X @ dZ.T"),),
    ),
    Slip(
        "not_added_up",
        "Your dw has an entry for every feature of every *example*. It should add up over the "
        "examples: multiply as matrices, so that the m's meet.",
        (("dZ @ X.T", "dZ * X"),),
    ),
    Slip(
        "X_not_transposed",
        DZ_FIRST,
        (("X.T", "X"),),
    ),
    Slip(
        "db_number",
        "Your db is a bare number. A gradient has the shape of what it belongs to, and b is "
        "(1, 1): keep both axes when you take the mean.",
        (("np.mean(dZ, axis=1, keepdims=True)", "np.mean(dZ)"),),
    ),
    Slip(
        "db_flat",
        "Your db is a flat array, (1,). b is (1, 1), and so is db: tell the mean to keep both "
        "axes.",
        ((", keepdims=True", ""),),
    ),
    Slip(
        "order_swapped",
        "Your two results have changed places: dw comes first, then db.",
        (("return dw, db", "return db, dw"),),
    ),
    Slip(
        "written_into_A",
        "You write into A, which its caller still needs. Your gradient comes out right; just give "
        "the errors an array of their own.",
        (("dZ = A - Y", "A -= Y\n    dZ = A"),),
    ),
    Slip(
        "gradient_of_a",
        "That is ∂L/∂a, not ∂L/∂z. Times the slope of the sigmoid, a (1 - a), it becomes a - y.",
        (("A - Y", "(A - Y) / (A * (1 - A))"),),
    ),
    Slip(
        "one_number_for_dw",
        "Your dw is one number. Each weight has its own: the product has added the examples "
        "up already, so only divide by m.",
        (("dZ @ X.T / m", "np.mean(dZ @ X.T)"),),
    ),
    *(
        Slip(name + ending, sentence, answer=WITH_DW.format(dw=dw, db=db))
        for ending, db in (("", ", axis=1, keepdims=True"), ("_and_db_number", ""))
        for name, sentence, dw in (
            ("X_not_transposed_in_dot", DZ_FIRST, "np.dot(A - Y, X)"),
            ("X_first", X_FIRST, "X @ (A - Y)"),
            ("X_first_in_dot", X_FIRST, "np.dot(X, A - Y)"),
            ("star_for_at", STAR, "(A - Y) * X.T"),
        )
    ),
    Slip(
        "dw_overwritten",
        "Only the last example counts in your dw; what the others gave is lost on the way. dw is "
        "a mean over all of them: in a loop, each turn adds to it, with +=.",
        answer=LOOP.format(db=""),
    ),
    Slip(
        "both_overwritten",
        "Only the last example counts in your dw and db; what the others gave is lost on the way. "
        "Both are means over all of them: in a loop, each turn adds to them, with +=.",
        answer=LOOP.format(db="\n        db = dz / X.shape[1]"),
    ),
    Slip(
        "db_from_dw",
        "Your db is the mean of dw's entries. The bias has an error of its own: db is the mean of "
        "the errors a - y over the examples.",
        (("np.mean(dZ,", "np.mean(dw,"),),
    ),
    Slip(
        "mean_over_all_products",
        "Your dw is one number, (1, 1): the features are averaged as well. Each weight has its "
        "own entry, a mean over the examples alone.",
        answer="""
def neuron_gradient(X, A, Y):
    dw = np.mean((A - Y) @ X.T / X.shape[1], axis=1, keepdims=True)
    return dw, np.mean(A - Y, axis=1, keepdims=True)
""",
    ),
)
