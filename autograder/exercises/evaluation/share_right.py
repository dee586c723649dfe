"""Exercise: accuracy."""

from autograder.exercise import Exercise, Hints, Slip
from autograder.exercises.evaluation.common import metric_cases
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

MATCH = "np.mean(np.ravel(y_true) == np.ravel(y_pred))"
ACCURACY = Exercise(
    reference=accuracy,
    lesson="09_evaluation",
    points=1,
    cases=metric_cases,
    returns=("accuracy",),
    slips=(
        Slip(
            "share_wrong",
            "You count the wrong answers. The accuracy is the share of the right ones.",
            (("==", "!="),),
        ),
        Slip(
            "count_for_share",
            "You return how many are right. The accuracy is a share: divide by the number of "
            "examples.",
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
            "You take the mean along axis 0, that is over one row: one number for each example "
            "comes out. Leave the axis away.",
            answer="def accuracy(y_true, y_pred):\n    return np.mean(y_true == y_pred, axis=0)",
        ),
        Slip(
            "all_or_nothing",
            "You ask whether *all* answers are right. The accuracy says how many of them are.",
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
    ),
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
