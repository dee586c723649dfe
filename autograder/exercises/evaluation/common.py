"""What the metrics of lesson 9 share: labels and predictions with known counts, and slips."""

import numpy as np

from autograder.exercise import Case, Slip

COUNTS = (2, 3, 5, 7, 11, 13)


def labelled(
    counts: tuple[int, int, int, int], rng: np.random.Generator, *, flat: bool = False
) -> tuple[np.ndarray, np.ndarray]:
    """Return y_true and y_pred, (1, m) or flat, with counts (TN, FP, FN, TP) in random order."""
    order = rng.permutation(sum(counts))
    y_true = np.repeat([0, 0, 1, 1], counts)[order]
    y_pred = np.repeat([0, 1, 0, 1], counts)[order]
    return (y_true, y_pred) if flat else (y_true[None, :], y_pred[None, :])


def metric_cases(rng: np.random.Generator) -> list[Case]:
    """Return pairs of classes: different counts, empty boxes, one example, flat arrays."""
    drawn = [tuple(int(n) for n in rng.choice(COUNTS, 4, replace=False)) for _ in range(2)]
    return [
        Case("with eleven examples", labelled((5, 1, 2, 3), rng), visible=True),
        Case("with more examples", labelled(drawn[0], rng)),
        Case("with flat arrays of shape (m,)", labelled(drawn[1], rng, flat=True)),
        Case("where nothing is called 1", labelled((5, 0, 3, 0), rng)),
        Case("where no example is 1", labelled((5, 2, 0, 0), rng)),
        Case("where every example is 0 and is called 0", labelled((7, 0, 0, 0), rng)),
        Case("where everything is called 1", labelled((0, 5, 0, 7), rng)),
        Case("where every answer is right", labelled((5, 0, 0, 3), rng)),
        Case("with a single example, a false alarm", labelled((0, 1, 0, 0), rng)),
        Case("with a single example, a hit", labelled((0, 0, 0, 1), rng)),
    ]


COUNTS_AS_ANSWER = "return float(np.mean(np.ravel(y_true) == np.ravel(y_pred)))"


def accuracy_slip(name: str) -> Slip:
    """Return the slip of computing the accuracy where the metric `name` is asked for."""
    return Slip(
        "accuracy_instead",
        "That is the accuracy: it counts right 0s too. This measure looks at class 1 alone; TN "
        "does not occur in it.",
        answer=f"def {name}(y_true, y_pred):\n    {COUNTS_AS_ANSWER}",
    )
