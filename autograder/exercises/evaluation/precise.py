"""Exercise: precision."""

from autograder.exercise import Exercise, Hints
from autograder.exercises.evaluation.common import metric_cases
from autograder.exercises.evaluation.precise_slips import SLIPS
from course_utils.metrics import precision

HINTS = Hints(
    where="""
Precision looks at *one column* of the table: the examples that are called 1. Which two of the
four counts stand in it? Then look at what your function does when nobody is called 1.
""".strip(),
    concept="""
A smoke alarm rings 4 times; 3 times there was smoke. Its precision is 3/4: of its calls, the
share that was right. Fires that it slept through do not matter for this number. An alarm that
never rings has made no calls: 0 of 0. There is no right answer to that, so one is agreed on, 0.0,
and the function must return it without dividing.
""".strip(),
    nearly="""
These steps are in the wrong order, and three blanks are open:

- otherwise return TP divided by ___
- take TP and ___ out of the confusion matrix: column 1, both rows
- if nothing is called 1, that is if both are ___, return 0.0
""".strip(),
    twin="""
The same care on another problem: the mean price of the books you bought.

```python
def mean_price(total, books):
    if books == 0:
        return 0.0
    return total / books

mean_price(30.0, 4)    # 7.5
mean_price(0.0, 0)     # 0.0, agreed on, and no division

(_, new_cheap), (_, new_dear) = np.array([[5, 1], [2, 3]])
new_cheap, new_dear    # 1 and 3: the second column of the table
```

A table is unpacked row by row; a name of `_` says that this number is not needed.
""".strip(),
)

PRECISION = Exercise(
    reference=precision,
    lesson="09_evaluation",
    points=2,
    cases=metric_cases,
    returns=("precision",),
    slips=SLIPS,
    hints=HINTS,
    variants=(
        """
def precision(y_true, y_pred):
    called = np.sum(y_pred == 1)
    if called == 0:
        return 0
    return np.sum((y_true == 1) & (y_pred == 1)) / called
""".strip(),
        """
def precision(y_true, y_pred):
    C = confusion_matrix(y_true, y_pred)
    return C[1, 1] / max(1, C[0, 1] + C[1, 1])
""".strip(),
        """
def precision(y_true, y_pred):
    called = np.ravel(y_true)[np.ravel(y_pred) == 1]
    return called.mean() if called.size else 0.0
""".strip(),
        """
def precision(y_true, y_pred):
    TP = FP = 0
    for t, p in zip(y_true.flatten(), y_pred.flatten()):
        TP += bool(p == 1 and t == 1)
        FP += bool(p == 1 and t == 0)
    return TP / (TP + FP) if TP + FP else 0
""".strip(),
    ),
)
