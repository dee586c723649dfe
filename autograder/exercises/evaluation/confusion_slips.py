"""The slips of confusion_matrix: what learners write in its place, and what to say."""

from autograder.exercise import Slip
from autograder.exercises.evaluation.confusion_loop_slips import LOOPS

TABLE = "np.bincount(pairs, minlength=4).reshape(2, 2)"

SLIPS = (
    Slip(
        "transposed",
        "Your false alarms and your misses have changed places. A row is a *true* class, a "
        "column an answer: FP stands right of TN, FN below it.",
        ((TABLE, TABLE + ".T"),),
    ),
    Slip(
        "class_1_first",
        "Your table begins with class 1. Row 0 and column 0 belong to class 0, so TN stands at "
        "the top left.",
        ((TABLE, TABLE + "[::-1, ::-1]"),),
    ),
    Slip(
        "textbook_order",
        "Your table reads [[TP, FP], [FN, TN]], as some books write it. Here rows are true "
        "classes and class 0 comes first: [[TN, FP], [FN, TP]].",
        ((TABLE, TABLE + ".T[::-1, ::-1]"),),
    ),
    Slip(
        "shares_of_all",
        "Your entries are shares. The table holds counts: together they give m.",
        ((TABLE, TABLE + " / pairs.size"),),
    ),
    Slip(
        "shares_of_rows",
        "Your rows are divided by their sums. The table holds counts, and a row of zeros "
        "cannot be divided.",
        ((TABLE, f"{TABLE} / {TABLE}.sum(axis=1, keepdims=True)"),),
    ),
    Slip(
        "four_in_a_row",
        "Your four counts stand in one row. Make them a table of shape (2, 2), one row a true "
        "class.",
        ((".reshape(2, 2)", ""),),
    ),
    Slip(
        "four_numbers",
        "You return four numbers. Put them into one array of shape (2, 2).",
        ((TABLE, "tuple(int(n) for n in np.bincount(pairs, minlength=4))"),),
    ),
    Slip(
        "empty_box_missing",
        "Your function fails when a box stays empty: then there are fewer than four counts. A "
        "box with nothing in it is a 0.",
        ((", minlength=4", ""),),
    ),
    Slip(
        "false_ones_mixed",
        "You add the two classes, and so a false alarm (0 + 1) and a miss (1 + 0) look the "
        "same. The two errors need boxes of their own.",
        (("2 * np.ravel(y_true)", "np.ravel(y_true)"),),
    ),
    Slip(
        "totals_for_hits",
        "Your TP counts every example that is called 1, and your TN every one called 0. Only "
        "those count that *are* 1, or 0, as well.",
        answer="""
def confusion_matrix(y_true, y_pred):
    FP, FN = np.sum((y_true == 0) & (y_pred == 1)), np.sum((y_true == 1) & (y_pred == 0))
    return np.array([[np.sum(y_pred == 0), FP], [FN, np.sum(y_pred == 1)]])
""",
    ),
    Slip(
        "each_box_once",
        "`+=` with arrays as indices counts each box once, however often it comes. Count with "
        "`np.add.at`, or in a loop.",
        answer="""
def confusion_matrix(y_true, y_pred):
    matrix = np.zeros((2, 2), dtype=int)
    matrix[np.ravel(y_true).astype(int), np.ravel(y_pred).astype(int)] += 1
    return matrix
""",
    ),
    Slip(
        "rows_of_the_mask",
        "`len` of a mask counts its rows, not the places where it is True. `np.sum` counts those.",
        answer="""
def confusion_matrix(y_true, y_pred):
    def count(a, b):
        return len((y_true == a) & (y_pred == b))
    return np.array([[count(0, 0), count(0, 1)], [count(1, 0), count(1, 1)]])
""",
    ),
    *LOOPS,
)
