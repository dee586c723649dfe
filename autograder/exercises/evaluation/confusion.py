"""Exercise: confusion_matrix."""

from autograder.exercise import Exercise, Hints
from autograder.exercises.evaluation.common import metric_cases
from autograder.exercises.evaluation.confusion_slips import SLIPS
from course_utils.metrics import confusion_matrix

HINTS = Hints(
    where="""
Each example falls into one of four boxes, and you count each box. Look at two things: which of
the two arrays chooses the row and which the column, and whether your code still gives four
numbers when a box stays empty.
""".strip(),
    concept="""
Take the true classes 0, 1, 1 and the answers 1, 1, 0. The first is a false alarm (FP), the second
a hit (TP), the third a miss (FN); nothing is TN. True decides the row, the answer the column:
[[0, 1], [1, 1]]. A comparison gives an array of True and False; `&` of two such arrays is True
where both are, and its sum counts. Python's `and` does not work on arrays.
""".strip(),
    nearly="""
Fill the blanks; each count is the sum of one array of True and False:

- TN: true class ___ and answer ___
- FP: true class 0 and answer ___
- FN: true class ___ and answer 0
- TP: both are ___
- return an array of two rows: first TN and ___, then ___ and TP
""".strip(),
    twin="""
The same counting on another problem: coins, by metal and by side.

```python
gold = np.array([1, 0, 1, 1, 0])     # 1 gold, 0 silver
heads = np.array([1, 1, 0, 1, 0])    # 1 heads, 0 tails

def count(metal, side):
    return np.sum((gold == metal) & (heads == side))

table = np.array([[count(metal, side) for side in (0, 1)] for metal in (0, 1)])
# [[1, 1], [1, 2]]: row 0 is silver, column 0 is tails
```

Every coin is counted once, so the four numbers add up to 5. An empty box would be a 0.
""".strip(),
)

CONFUSION = Exercise(
    reference=confusion_matrix,
    lesson="09_evaluation",
    points=2,
    cases=metric_cases,
    returns=("confusion_matrix",),
    slips=SLIPS,
    hints=HINTS,
    variants=(
        """
def confusion_matrix(y_true, y_pred):
    TP = np.sum((y_true == 1) & (y_pred == 1))
    TN = np.sum((y_true == 0) & (y_pred == 0))
    FP = np.sum((y_true == 0) & (y_pred == 1))
    FN = np.sum((y_true == 1) & (y_pred == 0))
    return np.array([[TN, FP], [FN, TP]])
""".strip(),
        """
def confusion_matrix(y_true, y_pred):
    table = np.zeros((2, 2))
    for t, p in zip(y_true.flatten(), y_pred.flatten()):
        table[int(t), int(p)] += 1
    return table
""".strip(),
        """
def confusion_matrix(y_true, y_pred):
    TP = np.sum(y_true * y_pred)
    FP, FN = np.sum(y_pred) - TP, np.sum(y_true) - TP
    return np.array([[y_true.size - TP - FP - FN, FP], [FN, TP]])
""".strip(),
        """
def confusion_matrix(y_true, y_pred):
    is_class = np.array([[0], [1]])
    true, called = np.ravel(y_true) == is_class, np.ravel(y_pred) == is_class
    return true.astype(int) @ called.astype(int).T
""".strip(),
    ),
)
