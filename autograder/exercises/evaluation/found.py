"""Exercise: recall."""

from autograder.exercise import Exercise, Hints, Slip
from autograder.exercises.evaluation.common import accuracy_slip, metric_cases
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

GUARD = " if TP + FN > 0 else 0.0"
RECALL = Exercise(
    reference=recall,
    lesson="09_evaluation",
    points=2,
    cases=metric_cases,
    returns=("recall",),
    slips=(
        Slip(
            "precision_for_recall",
            "That is the precision: of what is *called* 1, the share that is right. Recall divides "
            "by what *is* 1, TP + FN.",
            (("_, (FN, TP)", "(_, FN), (_, TP)"),),
        ),
        Slip(
            "nothing_to_find",
            "When no example is 1 you divide 0 by 0, and that is NaN. Agree on 0.0 for it before "
            "you divide.",
            ((GUARD, ""),),
        ),
        Slip(
            "nothing_to_find_python",
            "When no example is 1 you divide 0 by 0. Return 0.0 in that case, before you divide.",
            ((f"float(TP / (TP + FN)){GUARD}", "int(TP) / (int(TP) + int(FN))"),),
        ),
        Slip(
            "one_for_nothing",
            "When no example is 1 you return 1.0. This course agrees on 0.0 for 0 of 0.",
            (("else 0.0", "else 1.0"),),
        ),
        Slip(
            "missed_share",
            "You return the share that is missed. Recall is the share that is found: TP over "
            "TP + FN.",
            (("float(TP /", "float(FN /"),),
        ),
        Slip(
            "fraction_without_brackets",
            "`TP / TP + FN` divides first and adds then. The sum needs brackets.",
            (("TP / (TP + FN)", "TP / TP + FN"),),
        ),
        Slip(
            "class_0",
            "That is the recall of class 0: TN over TN + FP. The class that you look for is 1.",
            answer="""
def recall(y_true, y_pred):
    (TN, FP), _ = confusion_matrix(y_true, y_pred)
    return float(TN / (TN + FP)) if TN + FP > 0 else 0.0
""",
        ),
        Slip(
            "share_of_all",
            "You divide by all examples. Recall asks only about those that are 1.",
            (("float(TP / (TP + FN))", "float(TP / y_true.size)"),),
        ),
        Slip(
            "share_called_1",
            "You divide what is *called* 1 by what *is* 1; false alarms count as finds, and the "
            "result can exceed 1. Only TP are finds.",
            answer="""
def recall(y_true, y_pred):
    return float(np.sum(y_pred) / np.sum(y_true)) if np.sum(y_true) > 0 else 0.0
""",
        ),
        accuracy_slip("recall"),
        Slip(
            "counts_in_another_order",
            "You read the four counts in the wrong order. Row by row the table says TN, FP, FN, "
            "TP.",
            answer="""
def recall(y_true, y_pred):
    TP, FP, FN, TN = confusion_matrix(y_true, y_pred).ravel()
    return float(TP / (TP + FN)) if TP + FN > 0 else 0.0
""",
        ),
        Slip(
            "false_alarms_as_finds",
            "You count every answer 1 as a find, false alarms too. A find is an example that *is* "
            "1.",
            answer="""
def recall(y_true, y_pred):
    TP = FN = 0
    for truth, answer in zip(np.ravel(y_true), np.ravel(y_pred)):
        if answer == 1:
            TP += 1
        elif truth == 1:
            FN += 1
    return TP / (TP + FN) if TP + FN > 0 else 0.0
""",
        ),
    ),
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
