"""Exercise: precision."""

from autograder.exercise import Exercise, Hints, Slip
from autograder.exercises.evaluation.common import accuracy_slip, metric_cases
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

GUARD = " if TP + FP > 0 else 0.0"
PRECISION = Exercise(
    reference=precision,
    lesson="09_evaluation",
    points=2,
    cases=metric_cases,
    returns=("precision",),
    slips=(
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
            "When nothing is called 1 you divide 0 by 0. Return 0.0 in that case, before you "
            "divide.",
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
    ),
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
