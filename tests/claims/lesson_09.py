"""What lesson 9 claims: evaluation."""

import ast
from functools import cache

import numpy as np

from course_utils.data import load_tumours
from course_utils.metrics import confusion_matrix, precision, recall
from tests.claims.claim import Claim
from tests.claims.lessons import code, letter, ran

STEM = "09_evaluation"
BENCH, LARGER = "threshold_bench(passed(), p_test", "larger = L_layer_model("


@cache
def constant_detector():
    """Return the confusion matrix of the lesson's first detector."""
    names = ran(STEM, "y_true = np.arange(100)")
    return confusion_matrix(names["y_true"].astype(int), names["y_pred"])


@cache
def trained():
    """Return the names of the lesson after both trainings on 85 tumours."""
    return ran(STEM, BENCH, LARGER)


def nine_of_ten():
    return constant_detector().trace() / 10, constant_detector().sum() / 10


def kinds():
    """Return how many kinds of error, and how many kinds of answer, the table tells apart."""
    table = confusion_matrix(np.array([0, 0, 1, 1]), np.array([0, 1, 0, 1]))
    assert (table == 1).all()
    return table.size - len(table), table.size


def boxes_of_the_detector():
    (TN, FP), (FN, TP) = constant_detector()
    return TN, FN, max(FP, TP)


def silent_detector():
    """Return what a detector that never calls 1 has called 1 rightly, in all, and its precision."""
    y_true, y_pred = np.array([0, 1, 1]), np.zeros(3, dtype=int)
    (_, FP), (_, TP) = confusion_matrix(y_true, y_pred)
    return TP, TP + FP, precision(y_true, y_pred)


def recall_of_all():
    y_true = trained()["Y_test"]
    return recall(y_true, np.ones_like(y_true))


def precision_of_the_surest():
    p, y_true = trained()["p_test"], trained()["Y_test"]
    return precision(y_true, (p >= p.max()).astype(int))


def malignant_of_eight():
    return round(8 * load_tumours()[1].mean()), 8


def iterations(mark):
    """Return the number of iterations in a cell's call of L_layer_model."""
    (call,) = (
        node
        for node in ast.walk(ast.parse(code(STEM, mark)))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "L_layer_model"
    )
    return call.args[4].value


def course_of_the_test_cost():
    test = trained()["test"]
    least = int(np.argmin(test))
    rises = least > 0 and test[-1] > 1.1 * test[least]
    return letter(STEM, "falls, then rises again" if rises else "falls with it")


CLAIMS = [
    Claim('"Right in «nine» of «ten» cases" sounds good', nine_of_ten),
    Claim("one number cannot tell «two» kinds of error apart. «Four» can", kinds),
    Claim("The detector above has TN = «90» and FN = «10», the others «0»", boxes_of_the_detector),
    Claim("Count the «four» boxes", lambda: kinds()[1]),
    Claim("has a precision of «0» / «0»; we agree on «0.0»", silent_detector),
    Claim("To call everything malignant gives a recall of «1»", recall_of_all),
    Claim("gives, most likely, a precision of «1»", precision_of_the_surest),
    Claim("each described by «five» measurements", lambda: len(trained()["X_train"])),
    Claim("In the data «three» of «eight» tumours are malignant", malignant_of_eight),
    Claim(
        "learns from the same 85 tumours for «ten» times as long",
        lambda: iterations(LARGER) / iterations(BENCH),
    ),
    Claim("This is **over-fitting**, answer **«c»**", course_of_the_test_cost),
]
