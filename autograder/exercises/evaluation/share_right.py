"""Exercise: accuracy."""

from autograder.exercise import Exercise, Hints
from autograder.exercises.evaluation.common import metric_cases
from autograder.exercises.evaluation.share_right_slips import SLIPS
from course_utils.metrics import accuracy

HINTS = Hints(
    where="""
One comparison and one number made from it. Look at what you divide by: the number of *examples*,
whatever shape the arrays have. And look at what you return: one number, not one for each row.
""".strip(),
    concept="""
Compare the true classes 1, 0, 1 with the answers 1, 1, 1: right, wrong, right. As numbers these
are 1, 0, 1, and their mean is 2/3. So a mean over True and False is a share. Without an axis,
NumPy takes the mean over all entries, and then it does not matter whether the array is a row of
shape (1, 3) or flat, of shape (3,).
""".strip(),
    nearly="""
Three steps in the wrong order, with two blanks:

- return that mean as one number
- take the ___ over all entries, without an axis
- compare y_true with y_pred, entry by entry, with ___
""".strip(),
    twin="""
The same idea on another problem: on how many days did the umbrella stay dry?

```python
rain = np.array([[3.0, 0.0, 0.0, 1.5]])    # millimetres, four days in a row

dry = rain == 0          # [[False, True, True, False]]
float(np.mean(dry))      # 0.5
len(rain)                # 1, the number of rows, and no help here
rain.size                # 4
```

The mean of the comparison is the share of dry days. `len` would divide by the wrong number.
""".strip(),
)

ACCURACY = Exercise(
    reference=accuracy,
    lesson="09_evaluation",
    points=1,
    cases=metric_cases,
    returns=("accuracy",),
    slips=SLIPS,
    hints=HINTS,
    variants=(
        "def accuracy(y_true, y_pred):\n    return (y_true == y_pred).mean()",
        """
def accuracy(y_true, y_pred):
    (TN, FP), (FN, TP) = confusion_matrix(y_true, y_pred)
    return (TP + TN) / (TP + TN + FP + FN)
""".strip(),
        """
def accuracy(y_true, y_pred):
    return 1 - np.mean(np.abs(y_true - y_pred))
""".strip(),
        """
def accuracy(y_true, y_pred):
    right = [t == p for t, p in zip(y_true.ravel(), y_pred.ravel())]
    return sum(right) / len(right)
""".strip(),
    ),
)
