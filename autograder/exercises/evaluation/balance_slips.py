"""The slips of f1_score: what learners write in its place, and what to say."""

from autograder.exercise import Slip
from autograder.exercises.evaluation.common import accuracy_slip

FRACTION = "2 * TP / (2 * TP + FP + FN)"
GUARDS = (("", " if p + r > 0 else 0.0"), ("_no_guard", ""))
PAIR = "    p, r = precision(y_true, y_pred), recall(y_true, y_pred)\n    return "


def means(formula: str) -> str:
    """Return an answer that puts precision p and recall r together by this formula."""
    return f"def f1_score(y_true, y_pred):\n{PAIR}{formula}"


SLIPS = (
    Slip(
        "arithmetic_mean",
        "You return (P + R) / 2. F1 is the *harmonic* mean, which stays near the smaller of "
        "the two; the plain mean of 1 and 0 would be 0.5.",
        answer=means("(p + r) / 2"),
    ),
    Slip(
        "geometric_mean",
        "You return the root of P · R, the geometric mean. F1 is the harmonic one, "
        "2 P R / (P + R).",
        answer=means("float(np.sqrt(p * r))"),
    ),
    Slip(
        "product",
        "You return P · R. It lacks the 2 and the division by P + R: from two equal numbers "
        "a mean gives that number again.",
        answer=means("p * r"),
    ),
    Slip(
        "smaller_one",
        "You return the smaller one. The harmonic mean lies near it, but the other counts too.",
        answer=means("min(p, r)"),
    ),
    Slip(
        "two_forgotten",
        "Your result is half of F1: the 2 above the fraction is missing. Check it with "
        "precision = recall = 1: F1 must be 1.",
        ((FRACTION, "TP / (2 * TP + FP + FN)"),),
    ),
    Slip(
        "hits_once",
        "Your fraction is TP over TP + FP + FN (Jaccard's index). In F1 the hits count twice, "
        "above and below.",
        ((FRACTION, "TP / (TP + FP + FN)"),),
    ),
    Slip(
        "nothing_there",
        "When no example is 1 and none is called 1, you divide 0 by 0. Return 0.0 in that "
        "case, before you divide.",
        ((" if TP + FP + FN > 0 else 0.0", ""),),
    ),
    Slip(
        "no_hits_no_guard",
        "When precision and recall are both 0, you divide 0 by 0. Return 0.0 in that case, "
        "before you divide.",
        answer=means("2 * p * r / (p + r)"),
    ),
    Slip(
        "fraction_without_brackets",
        "Without brackets, Python divides by the 2 alone and then goes on multiplying and "
        "adding. The whole sum below the fraction needs brackets.",
        ((FRACTION, "2 * TP / 2 * TP + FP + FN"),),
    ),
    Slip(
        "right_zeros_count",
        "Your hits include TN. F1 knows only class 1: TP, FP and FN.",
        (
            ("(_, FP), (FN, TP) =", "(TN, FP), (FN, TP) ="),
            (FRACTION, "2 * (TP + TN) / (2 * (TP + TN) + FP + FN)"),
            ("if TP + FP + FN > 0", "if TP + TN + FP + FN > 0"),
        ),
    ),
    accuracy_slip("f1_score"),
    Slip(
        "two_above_only",
        "Above your fraction the hits count twice, below it once. They count twice in both: 2 "
        "TP + FP + FN.",
        (("(2 * TP + FP + FN)", "(TP + FP + FN)"),),
    ),
    Slip(
        "one_for_nothing",
        "When no example is 1 and none is called 1 you return 1.0. This course agrees on 0.0 for "
        "0 of 0.",
        (("else 0.0", "else 1.0"),),
    ),
    *(
        Slip(
            f"only_P_below{name}",
            "You divide by P alone and add R after that. The whole sum P + R stands below the "
            "fraction, so it needs brackets.",
            answer=means("2 * p * r / p + r" + guard),
        )
        for name, guard in GUARDS
    ),
    *(
        Slip(
            f"sum_above{name}",
            "You add the two numbers where F1 multiplies them, and only R is divided. Above the "
            "fraction stand 2, P and R multiplied, below it P + R.",
            answer=means("2 * p + r / (p + r)" + guard),
        )
        for name, guard in GUARDS
    ),
    Slip(
        "columns_of_class_0",
        "You read the table as if class 1 came first, so this is the F1 of class 0. Row by row it "
        "says TN, FP, FN, TP.",
        answer="""
def f1_score(y_true, y_pred):
    (TP, FP), (FN, TN) = confusion_matrix(y_true, y_pred)
    return float(2 * TP / (2 * TP + FP + FN)) if TP + FP + FN > 0 else 0.0
""",
    ),
    Slip(
        "right_zeros_as_misses",
        "Below your fraction stand the right 0s, TN, where the misses belong. Row by row the table "
        "says TN, FP, FN, TP.",
        answer="""
def f1_score(y_true, y_pred):
    (FN, FP), (_, TP) = confusion_matrix(y_true, y_pred)
    return float(2 * TP / (2 * TP + FP + FN)) if TP + FP + FN > 0 else 0.0
""",
    ),
)
