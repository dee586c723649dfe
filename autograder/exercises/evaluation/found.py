"""Exercise: recall."""

from autograder.exercise import Exercise, Hints
from autograder.exercises.evaluation.common import metric_cases
from autograder.exercises.evaluation.found_slips import SLIPS
from course_utils.metrics import recall

HINTS = Hints(
    where="""
Recall looks at *one row* of the table: the examples that really are 1. Which two counts stand in
it? Compare with your precision: one of the two counts stays, the other changes. And what if no
example is 1?
""".strip(),
    concept="""
Five children hide; you find 3. Your recall is 3/5: of those that were there, the share that you
found. How many bushes you looked into for nothing does not matter here; that was precision. If
nobody hides, there is nothing to find, 0 of 0, and 0.0 is agreed on.
""".strip(),
    nearly="""
Fill the blanks; the form is the one of precision:

- row ___ of the confusion matrix holds FN and ___
- their sum is the number of examples that *are* ___
- if that sum is 0, return ___
- otherwise divide ___ by the sum
""".strip(),
    twin="""
The same walk on another problem: of the seeds in each pot, which share came up? An empty pot
counts as 0.0.

```python
def share_up(pot):
    asleep, up = pot
    return up / (asleep + up) if asleep + up > 0 else 0.0

red, blue = np.array([[2, 6], [0, 0]])    # each row a pot: asleep, up
share_up(red), share_up(blue)             # 0.75 and 0.0
```

A row of a table is unpacked into its two counts, and their sum is asked about before anything is
divided.
""".strip(),
)

RECALL = Exercise(
    reference=recall,
    lesson="09_evaluation",
    points=2,
    cases=metric_cases,
    returns=("recall",),
    slips=SLIPS,
    hints=HINTS,
    variants=(
        """
def recall(y_true, y_pred):
    positives = np.sum(y_true)
    if positives == 0:
        return 0.0
    return np.sum(y_true * y_pred) / positives
""".strip(),
        """
def recall(y_true, y_pred):
    C = confusion_matrix(y_true, y_pred)
    try:
        return int(C[1][1]) / int(C[1][0] + C[1][1])
    except ZeroDivisionError:
        return 0.0
""".strip(),
        """
def recall(y_true, y_pred):
    answers = np.ravel(y_pred)[np.ravel(y_true) == 1]
    return float(answers.mean()) if len(answers) else 0.0
""".strip(),
        """
def recall(y_true, y_pred):
    TP = np.sum((y_true == 1) & (y_pred == 1))
    FN = np.sum((y_true == 1) & (y_pred == 0))
    return np.float64(TP / max(TP + FN, 1))
""".strip(),
    ),
)
