"""The slips of recall: what learners write in its place, and what to say."""

from autograder.exercise import Slip
from autograder.exercises.evaluation.common import accuracy_slip

GUARD = " if TP + FN > 0 else 0.0"

SLIPS = (
    Slip(
        "precision_for_recall",
        "That is the precision: of what is *called* 1, the share that is right. Recall divides "
        "by what *is* 1, TP + FN.",
        (("_, (FN, TP)", "(_, FN), (_, TP)"),),
    ),
    Slip(
        "nothing_to_find",
        "When no example is 1 you divide 0 by 0, and that is NaN. Agree on 0.0 for it before "
        "you divide.",
        ((GUARD, ""),),
    ),
    Slip(
        "nothing_to_find_python",
        "When no example is 1 you divide 0 by 0. Return 0.0 in that case, before you divide.",
        ((f"float(TP / (TP + FN)){GUARD}", "int(TP) / (int(TP) + int(FN))"),),
    ),
    Slip(
        "one_for_nothing",
        "When no example is 1 you return 1.0. This course agrees on 0.0 for 0 of 0.",
        (("else 0.0", "else 1.0"),),
    ),
    Slip(
        "missed_share",
        "You return the share that is missed. Recall is the share that is found: TP over TP + FN.",
        (("float(TP /", "float(FN /"),),
    ),
    Slip(
        "fraction_without_brackets",
        "`TP / TP + FN` divides first and adds then. The sum needs brackets.",
        (("TP / (TP + FN)", "TP / TP + FN"),),
    ),
    Slip(
        "class_0",
        "That is the recall of class 0: TN over TN + FP. The class that you look for is 1.",
        answer="""
def recall(y_true, y_pred):
    (TN, FP), _ = confusion_matrix(y_true, y_pred)
    return float(TN / (TN + FP)) if TN + FP > 0 else 0.0
""",
    ),
    Slip(
        "share_of_all",
        "You divide by all examples. Recall asks only about those that are 1.",
        (("float(TP / (TP + FN))", "float(TP / y_true.size)"),),
    ),
    Slip(
        "share_called_1",
        "You divide what is *called* 1 by what *is* 1; false alarms count as finds, and the "
        "result can exceed 1. Only TP are finds.",
        answer="""
def recall(y_true, y_pred):
    return float(np.sum(y_pred) / np.sum(y_true)) if np.sum(y_true) > 0 else 0.0
""",
    ),
    accuracy_slip("recall"),
    Slip(
        "counts_in_another_order",
        "You read the four counts in the wrong order. Row by row the table says TN, FP, FN, TP.",
        answer="""
def recall(y_true, y_pred):
    TP, FP, FN, TN = confusion_matrix(y_true, y_pred).ravel()
    return float(TP / (TP + FN)) if TP + FN > 0 else 0.0
""",
    ),
    Slip(
        "false_alarms_as_finds",
        "You count every answer 1 as a find, false alarms too. A find is an example that *is* 1.",
        answer="""
def recall(y_true, y_pred):
    TP = FN = 0
    for truth, answer in zip(np.ravel(y_true), np.ravel(y_pred)):
        if answer == 1:
            TP += 1
        elif truth == 1:
            FN += 1
    return TP / (TP + FN) if TP + FN > 0 else 0.0
""",
    ),
    Slip(
        "right_zeros_below",
        "Below your fraction stand the right answers, TP and TN. Recall divides by the examples "
        "that *are* 1: those found, TP, and those missed, FN.",
        answer="""
def recall(y_true, y_pred):
    (TN, _), (_, TP) = confusion_matrix(y_true, y_pred)
    return float(TP / (TP + TN)) if TP + TN > 0 else 0.0
""",
    ),
    Slip(
        "guard_of_precision",
        "You ask whether anything is *called* 1, but you divide by the examples that *are* 1. If "
        "there are none, you divide 0 by 0: ask about the number that you divide by.",
        answer="""
def recall(y_true, y_pred):
    (_, FP), (FN, TP) = confusion_matrix(y_true, y_pred)
    return float(TP / (TP + FN)) if TP + FP > 0 else 0.0
""",
    ),
    Slip(
        "divisor_a_little_larger",
        "Your divisor has a small number added, so every result is a little too small. Ask about "
        "the case 0 of 0 before you divide, and leave the divisor as it is.",
        answer="""
def recall(y_true, y_pred):
    _, (FN, TP) = confusion_matrix(y_true, y_pred)
    return float(TP / (TP + FN + 1e-8))
""",
    ),
    Slip(
        "fraction_cut_off",
        "Your result is always 0 or 1: the fraction is cut off, as `//` and `int` do it. A share "
        "needs it: divide with `/`.",
        (("TP / (TP + FN)", "TP // (TP + FN)"),),
    ),
    Slip(
        "column_of_what_is_called_0",
        "You work with the column of what is *called* 0: TN and FN. Recall asks about the row of "
        "what *is* 1: FN and TP.",
        answer="""
def recall(y_true, y_pred):
    (FN, _), (TP, _) = confusion_matrix(y_true, y_pred)
    return float(TP / (TP + FN)) if TP + FN > 0 else 0.0
""",
    ),
)
