"""Exercise: f1_score."""

from autograder.exercise import Exercise, Hints
from autograder.exercises.evaluation.balance_slips import SLIPS
from autograder.exercises.evaluation.common import metric_cases
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

F1 = Exercise(
    reference=f1_score,
    lesson="09_evaluation",
    points=2,
    cases=metric_cases,
    returns=("f1_score",),
    slips=SLIPS,
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
