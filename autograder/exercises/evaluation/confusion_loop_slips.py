"""What is counted when arrays are asked as if they were numbers: wrong confusion matrices."""

from autograder.exercise import Slip


def counts(TN: str, FP: str, FN: str, TP: str) -> str:
    """Return an answer that counts each box by the expression given for it."""
    return f"""
def confusion_matrix(y_true, y_pred):
    TN, FP, FN, TP = np.sum({TN}), np.sum({FP}), np.sum({FN}), np.sum({TP})
    return np.array([[TN, FP], [FN, TP]])
"""


def each_pair(words: str) -> list[str]:
    """Return the expression for each box, class by class in the order TN, FP, FN, TP."""
    return [words.format(t, p) for t in (0, 1) for p in (0, 1)]


def loop(turn: str) -> str:
    """Return an answer that does `turn` for each t and p of the two arrays."""
    return f"""
def confusion_matrix(y_true, y_pred):
    matrix = np.zeros((2, 2), dtype=int)
    for t, p in zip(y_true, y_pred):
        {turn}
    return matrix
"""


CASE_BY_CASE = """if t == 0 and p == 0:
            matrix[0, 0] += 1
        elif t == 0 and p == 1:
            matrix[0, 1] += 1
        elif t == 1 and p == 0:
            matrix[1, 0] += 1
        else:
            matrix[1, 1] += 1"""
ROWS = (
    "Your loop walks over rows, and an array of shape (1, m) has one: in its only turn you hold "
    "all examples at once, not one of them. Make both arrays flat first."
)

LOOPS = (
    Slip(
        "brackets_around_comparisons_missing",
        "Python works out `&` before `==`, so between your two comparisons it joins the wrong "
        "things. Put each comparison in brackets.",
        answer=counts(*each_pair("y_true == {} & y_pred == {}")),
    ),
    Slip(
        "one_yes_or_no_for_all",
        "`and` and `if` want one yes or no, but a comparison of arrays gives one for each example. "
        "Join such comparisons with `&`, each in brackets, and let a sum count.",
        answer=counts(*each_pair("(y_true == {}) and (y_pred == {})")),
    ),
    Slip("rows_asked", ROWS, answer=loop(CASE_BY_CASE)),
    Slip("rows_as_numbers", ROWS, answer=loop("matrix[int(t), int(p)] += 1")),
    Slip("rows_as_places", ROWS, answer=loop("matrix[t, p] += 1")),
    Slip(
        "needs_two_axes",
        "Your function reads rows and columns, and flat arrays of shape (m,) have no columns. Make "
        "both arrays flat first: then it does for both shapes.",
        answer="""
def confusion_matrix(y_true, y_pred):
    matrix = np.zeros((2, 2), dtype=int)
    for i in range(y_true.shape[1]):
        matrix[y_true[0, i], y_pred[0, i]] += 1
    return matrix
""",
    ),
    Slip(
        "not_of_integers",
        "`~` turns True and False round, but of the whole numbers 0 and 1 it makes −1 and −2, and "
        "your TN is negative. Compare with 0 in place of it.",
        answer=counts(
            "~y_true & ~y_pred", "~y_true & y_pred", "y_true & ~y_pred", "y_true & y_pred"
        ),
    ),
    Slip(
        "axis_1",
        "You add up along axis 1, and flat arrays of shape (m,) have none. Leave the axis away: "
        "then both shapes give four numbers.",
        answer="""
def confusion_matrix(y_true, y_pred):
    def count(a, b):
        return ((y_true == a) & (y_pred == b)).sum(axis=1)
    return np.array([[count(0, 0), count(0, 1)], [count(1, 0), count(1, 1)]])
""",
    ),
    Slip(
        "rows_counted",
        "Where the arrays have shape (1, m) only your first example counts: `len` gives the number "
        "of rows, which is 1. The number of examples is the `size`.",
        answer="""
def confusion_matrix(y_true, y_pred):
    matrix = np.zeros((2, 2), dtype=int)
    for i in range(len(y_true)):
        matrix[int(np.ravel(y_true)[i]), int(np.ravel(y_pred)[i])] += 1
    return matrix
""",
    ),
)
