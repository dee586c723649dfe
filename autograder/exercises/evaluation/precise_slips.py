"""The slips of precision: what learners write in its place, and what to say."""

from autograder.exercise import Slip
from autograder.exercises.evaluation.common import accuracy_slip

GUARD = " if TP + FP > 0 else 0.0"

SLIPS = (
    Slip(
        "recall_for_precision",
        "That is the recall: of the examples that *are* 1, the share that is found. Precision "
        "divides by what is *called* 1, TP + FP.",
        (("(_, FP), (_, TP)", "_, (FP, TP)"),),
    ),
    Slip(
        "nothing_called_1",
        "When nothing is called 1 you divide 0 by 0, and that is NaN. Agree on 0.0 for it "
        "before you divide.",
        ((GUARD, ""),),
    ),
    Slip(
        "nothing_called_1_python",
        "When nothing is called 1 you divide 0 by 0. Return 0.0 in that case, before you divide.",
        ((f"float(TP / (TP + FP)){GUARD}", "int(TP) / (int(TP) + int(FP))"),),
    ),
    Slip(
        "one_for_nothing",
        "When nothing is called 1 you return 1.0. This course agrees on 0.0, as scikit-learn "
        "does: a detector that never calls shall not look perfect.",
        (("else 0.0", "else 1.0"),),
    ),
    Slip(
        "false_share",
        "You return the share of false alarms. Precision is the other part: TP over TP + FP.",
        (("float(TP /", "float(FP /"),),
    ),
    Slip(
        "fraction_without_brackets",
        "`TP / TP + FP` divides first and adds then. The sum needs brackets.",
        (("TP / (TP + FP)", "TP / TP + FP"),),
    ),
    Slip(
        "class_0",
        "That is the precision of class 0: TN over TN + FN. The class that you look for is 1.",
        answer="""
def precision(y_true, y_pred):
    (TN, _), (FN, _) = confusion_matrix(y_true, y_pred)
    return float(TN / (TN + FN)) if TN + FN > 0 else 0.0
""",
    ),
    Slip(
        "share_of_all",
        "You divide by all examples. Precision asks only about those that are called 1.",
        (("float(TP / (TP + FP))", "float(TP / y_true.size)"),),
    ),
    Slip(
        "hits_to_false_alarms",
        "You divide the hits by the false alarms. A share divides by the whole: hits and "
        "false alarms together.",
        (("float(TP / (TP + FP)) if TP + FP", "float(TP / FP) if FP"),),
    ),
    accuracy_slip("precision"),
    Slip(
        "row_of_class_0",
        "You work with the row of class 0, TN and FP. Precision asks about the column of what "
        "is called 1: FP and TP.",
        answer="""
def precision(y_true, y_pred):
    (TN, FP), _ = confusion_matrix(y_true, y_pred)
    return float(TN / (TN + FP)) if TN + FP > 0 else 0.0
""",
    ),
    Slip(
        "accuracy_where_called",
        "That is the accuracy: it counts right 0s too. Compare only where the answer is 1.",
        answer="""
def precision(y_true, y_pred):
    if not np.any(np.asarray(y_pred) == 1):
        return 0.0
    return float(np.mean(np.ravel(y_true) == np.ravel(y_pred)))
""",
    ),
    Slip(
        "one_without_hits",
        "Without a hit you return 1.0. If something was called 1 and all of it is wrong, the "
        "precision is 0; if nothing was called 1, this course agrees on 0.0.",
        answer="""
def precision(y_true, y_pred):
    (_, FP), (_, TP) = confusion_matrix(y_true, y_pred)
    return float(TP / (TP + FP)) if TP > 0 else 1.0
""",
    ),
    Slip(
        "divisor_a_little_larger",
        "Your divisor has a small number added, so every result is a little too small. Ask about "
        "the case 0 of 0 before you divide, and leave the divisor as it is.",
        answer="""
def precision(y_true, y_pred):
    (_, FP), (_, TP) = confusion_matrix(y_true, y_pred)
    return float(TP / (TP + FP + 1e-8))
""",
    ),
    Slip(
        "rounded",
        "Your precision is rounded. Round when you print; whoever computes with it needs all "
        "digits.",
        answer="""
def precision(y_true, y_pred):
    (_, FP), (_, TP) = confusion_matrix(y_true, y_pred)
    return round(float(TP / (TP + FP)), 4) if TP + FP > 0 else 0.0
""",
    ),
    Slip(
        "fraction_cut_off",
        "Your result is always 0 or 1: the fraction is cut off, as `//` and `int` do it. A share "
        "needs it: divide with `/`.",
        (("TP / (TP + FP)", "TP // (TP + FP)"),),
    ),
)
