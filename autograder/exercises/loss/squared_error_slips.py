"""The slips of mean_squared_error: what learners write in its place, and what to say."""

from autograder.exercise import Slip
from autograder.exercises.loss.common import HALVED, LAST_ONE, NOT_AVERAGED, ONE_BY_ONE, SUM

FIRST_ONE = (
    "Only your first example counts, as if `return` stood inside the loop: there it ends "
    "everything in the first turn. Return when the loop is over."
)

SLIPS = (
    Slip("sum_for_mean", SUM, (("np.mean(", "np.sum("),)),
    Slip("halved", HALVED, (("** 2)", "** 2) / 2"),)),
    Slip("not_averaged", NOT_AVERAGED, (("float(np.mean((Y_hat - Y) ** 2))", "(Y_hat - Y)**2"),)),
    Slip(
        "matrix_product",
        ONE_BY_ONE,
        (("float(np.mean((Y_hat - Y) ** 2))", "(Y_hat - Y) @ (Y_hat - Y).T / Y.shape[1]"),),
    ),
    Slip(
        "averaged_over_rows",
        "Your mean runs over the wrong axis: over the one row, which leaves every example as "
        "it was. Average over the columns, or over all entries.",
        (("float(np.mean((Y_hat - Y) ** 2))", "np.mean((Y_hat - Y) ** 2, axis=0)"),),
    ),
    Slip(
        "row_of_one",
        "With `axis=1` the mean of (1, m) has shape (1,): an array that holds one number. "
        "Leave the axis out, and you get the number.",
        (("float(np.mean((Y_hat - Y) ** 2))", "np.mean((Y_hat - Y) ** 2, axis=1)"),),
    ),
    Slip(
        "root_taken",
        "You took the square root of the mean. That is another measure, the root mean squared "
        "error; here the mean stays as it is.",
        (("np.mean((Y_hat - Y) ** 2)", "np.sqrt(np.mean((Y_hat - Y) ** 2))"),),
    ),
    Slip(
        "absolute",
        "You average the sizes of the errors. This loss squares each error, so that one error "
        "of 4 costs as much as sixteen errors of 1.",
        (("(Y_hat - Y) ** 2", "np.abs(Y_hat - Y)"),),
    ),
    Slip(
        "not_squared",
        "You average the errors themselves. An error of 3 and one of −3 then cancel, and a bad "
        "prediction looks perfect. Square each error first.",
        (("(Y_hat - Y) ** 2", "Y_hat - Y"),),
    ),
    Slip(
        "squared_after_the_mean",
        "You average first and square the result. Errors of opposite sign have cancelled by "
        "then. Square each error, then average.",
        (("np.mean((Y_hat - Y) ** 2)", "np.mean(Y_hat - Y) ** 2"),),
    ),
    Slip(
        "difference_of_squares",
        "You subtract the squares. The error is the difference of prediction and truth; square "
        "that. With parentheses, the difference comes first.",
        (("(Y_hat - Y) ** 2", "Y_hat ** 2 - Y ** 2"),),
    ),
    Slip(
        "only_truth_squared",
        "Only Y is squared: `**` binds before the minus sign. Put the difference into parentheses.",
        (("(Y_hat - Y) ** 2", "Y_hat - Y ** 2"),),
    ),
    Slip(
        "doubled_for_squared",
        "You double the differences; `*` multiplies, `**` is the power.",
        (("** 2", "* 2"),),
    ),
    Slip(
        "last_one_only",
        LAST_ONE,
        answer="""
def mean_squared_error(Y_hat, Y):
    for i in range(Y.shape[1]):
        total = (Y_hat[0, i] - Y[0, i]) ** 2
    return float(total / Y.shape[1])
""",
    ),
    Slip(
        "first_one_only",
        FIRST_ONE,
        answer="""
def mean_squared_error(Y_hat, Y):
    for i in range(Y.shape[1]):
        return (Y_hat[0, i] - Y[0, i]) ** 2 / Y.shape[1]
""",
    ),
    Slip(
        "first_one_only_not_divided",
        FIRST_ONE,
        answer="""
def mean_squared_error(Y_hat, Y):
    return (Y_hat[0, 0] - Y[0, 0]) ** 2
""",
    ),
    Slip(
        "multiplied_by_half_of_m",
        "Your sum is multiplied by m and halved: without brackets, 1/2*m is half of m, not "
        "1/(2m). The mean divides the sum by m, and here no 1/2 belongs in front.",
        answer="""
def mean_squared_error(Y_hat, Y):
    return 1 / 2 * Y.shape[1] * np.sum((Y_hat - Y) ** 2)
""",
    ),
    Slip(
        "last_one_missing",
        "Your loop ends one example early: `range(m)` leaves out its end already.",
        answer="""
def mean_squared_error(Y_hat, Y):
    m = Y.shape[1]
    total = 0.0
    for i in range(m - 1):
        total += (Y_hat[0, i] - Y[0, i]) ** 2
    return float(total / m)
""",
    ),
)
