"""Exercise: f1_score."""

from autograder.exercise import Exercise, Hints, Slip
from autograder.exercises.evaluation.common import accuracy_slip, metric_cases
from course_utils.metrics import f1_score

HINTS = Hints(
    where="""
Two roads lead there. Either take the formula with TP, FP and FN, or your two functions above and
their harmonic mean. On either road, look at when you would divide 0 by 0.
""".strip(),
    concept="""
You drive to town at 30 km/h and back at 60. Your mean speed is not 45: you spend more time being
slow. It is 2 · 30 · 60 / (30 + 60) = 40, the harmonic mean. It stays near the smaller of the two,
and that is why F1 uses it: nobody gets a good F1 by being excellent at one and poor at the other.
If both are 0, the sum below is 0.
""".strip(),
    nearly="""
Fill the blanks, on the road of the counts:

- take ___, FN and TP out of the confusion matrix
- below the fraction: 2 TP plus ___ plus ___
- if that is 0, return ___
- above the fraction: ___ times TP
""".strip(),
    twin="""
The same mean on another problem: two pumps, and water that has to pass both, one after the other.

```python
def mean_rate(first, second):
    if first + second == 0:
        return 0.0
    return 2 * first * second / (first + second)

mean_rate(30.0, 60.0)    # 40.0, and not 45
mean_rate(1.0, 99.0)     # 1.98: near the smaller one
mean_rate(0.0, 0.0)      # 0.0, agreed on
```

The sum is asked about first, and it stands in brackets below the fraction.
""".strip(),
)

FRACTION = "2 * TP / (2 * TP + FP + FN)"
PAIR = "    p, r = precision(y_true, y_pred), recall(y_true, y_pred)\n    return "


def means(formula: str) -> str:
    """Return an answer that puts precision p and recall r together by this formula."""
    return f"def f1_score(y_true, y_pred):\n{PAIR}{formula}"


F1 = Exercise(
    reference=f1_score,
    lesson="09_evaluation",
    points=2,
    cases=metric_cases,
    returns=("f1_score",),
    slips=(
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
    ),
    hints=HINTS,
    variants=(
        """
def f1_score(y_true, y_pred):
    p = precision(y_true, y_pred)
    r = recall(y_true, y_pred)
    if p + r == 0:
        return 0.0
    return 2 * p * r / (p + r)
""".strip(),
        """
def f1_score(y_true, y_pred):
    below = np.sum(y_true) + np.sum(y_pred)
    return 2 * np.sum((y_true == 1) & (y_pred == 1)) / below if below else 0
""".strip(),
        """
def f1_score(y_true, y_pred):
    p, r = precision(y_true, y_pred), recall(y_true, y_pred)
    return 2 / (1 / p + 1 / r) if p > 0 and r > 0 else 0.0
""".strip(),
        """
def f1_score(y_true, y_pred):
    (TN, FP), (FN, TP) = confusion_matrix(y_true, y_pred)
    if TP == 0:
        return 0.0
    return TP / (TP + (FP + FN) / 2)
""".strip(),
    ),
)
