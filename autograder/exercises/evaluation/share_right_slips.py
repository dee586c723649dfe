"""The slips of accuracy: what learners write in its place, and what to say."""

from autograder.exercise import Slip

MATCH = "np.mean(np.ravel(y_true) == np.ravel(y_pred))"

SLIPS = (
    Slip(
        "share_wrong",
        "You count the wrong answers. The accuracy is the share of the right ones.",
        (("==", "!="),),
    ),
    Slip(
        "count_for_share",
        "You return how many are right. The accuracy is a share: divide by the number of examples.",
        (("np.mean", "np.sum"),),
    ),
    Slip(
        "percent",
        "Your accuracy is in percent. As a share it lies between 0 and 1.",
        ((MATCH, "100 * " + MATCH),),
    ),
    Slip(
        "rounded",
        "Your accuracy is rounded. Round when you print; whoever computes with it needs all "
        "digits.",
        ((MATCH, f"round({MATCH}, 2)"),),
    ),
    Slip(
        "divided_by_rows",
        "You divide by `len`. For an array of shape (1, m) that is 1, the number of rows; the "
        "number of examples is its size.",
        answer="def accuracy(y_true, y_pred):\n"
        "    return float(np.sum(y_true == y_pred) / len(y_true))",
    ),
    Slip(
        "needs_two_axes",
        "Your function needs an axis 1, and flat arrays of shape (m,) have none. The size of "
        "an array works for both.",
        answer="def accuracy(y_true, y_pred):\n"
        "    return float(np.sum(y_true == y_pred) / y_true.shape[1])",
    ),
    Slip(
        "one_for_each_column",
        "One number for each example comes out: you go along axis 0, from row to row, and an array "
        "of shape (1, m) has only one. Take one mean over all entries, without an axis.",
        answer="def accuracy(y_true, y_pred):\n    return np.mean(y_true == y_pred, axis=0)",
    ),
    Slip(
        "all_or_nothing",
        "Your result is 1 if *all* answers are right, and otherwise 0. The accuracy says how many "
        "of them are right: a fraction, which `//` and `int` cut off.",
        ((f"float({MATCH})", "bool(np.all(np.ravel(y_true) == np.ravel(y_pred)))"),),
    ),
    Slip(
        "only_ones",
        "You count an answer as right only where both classes are 1. A 0 that is called 0 is "
        "right too.",
        (("==", "*"),),
    ),
    Slip(
        "share_called_1",
        "You return the share that is called 1. Whether that is right shows only in the "
        "comparison with y_true.",
        ((MATCH, "np.mean(y_pred)"),),
    ),
    Slip(
        "brackets_missing",
        "Python divides first and adds then, so only one of the two counts is divided. The "
        "sum needs brackets.",
        answer="""
def accuracy(y_true, y_pred):
    right = (np.ravel(y_true) == np.ravel(y_pred)) & (np.ravel(y_true) == 1)
    zeros = (np.ravel(y_true) == np.ravel(y_pred)) & (np.ravel(y_true) == 0)
    return float(np.sum(zeros) + np.sum(right) / y_true.size)
""",
    ),
    Slip(
        "right_by_wrong",
        "You divide the right answers by the wrong ones. A share divides by all of them.",
        answer="""
def accuracy(y_true, y_pred):
    right = np.ravel(y_true) == np.ravel(y_pred)
    return float(np.sum(right) / np.sum(~right))
""",
    ),
    Slip(
        "percent_rounded",
        "Your accuracy is in percent, and rounded. As a share it lies between 0 and 1, with all "
        "its digits.",
        answer="""
def accuracy(y_true, y_pred):
    return round(100 * float(np.mean(np.ravel(y_true) == np.ravel(y_pred))), 2)
""",
    ),
    Slip(
        "rows_compared",
        "Your loop walks over rows, and an array of shape (1, m) has one: in its only turn you "
        "hold all examples at once, where `if` wants one yes or no. Make both arrays flat first, "
        "or compare them whole.",
        answer="""
def accuracy(y_true, y_pred):
    right = 0
    for t, p in zip(y_true, y_pred):
        if t == p:
            right += 1
    return right / y_true.size
""",
    ),
    Slip(
        "axis_1",
        "You work along axis 1, and flat arrays of shape (m,) have none. Leave the axis away: the "
        "mean over all entries fits both shapes.",
        answer="""
def accuracy(y_true, y_pred):
    return np.mean(y_true == y_pred, axis=1)
""",
    ),
    Slip(
        "errors_cancel",
        "From your differences a miss comes as 1 and a false alarm as −1, so the two cancel. Ask "
        "of each example whether the two classes are equal.",
        answer="""
def accuracy(y_true, y_pred):
    return 1 - np.mean(y_true - y_pred)
""",
    ),
    Slip(
        "mean_difference",
        "You return the mean of the differences: a right answer gives 0, a miss 1, a false alarm "
        "−1, so the errors cancel and the right ones do not count. Ask of each example whether "
        "the two classes are equal.",
        answer="""
def accuracy(y_true, y_pred):
    return np.mean(y_true - y_pred)
""",
    ),
)
