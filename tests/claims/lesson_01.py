"""What lesson 1 claims: data preparation."""

import inspect
import re
from functools import cache

import numpy as np

from course_utils.data import load_pictures
from course_utils.explorables.leak_detector import OWN, STATISTICS, leak_detector
from course_utils.forward import forward_propagation
from course_utils.model import L_layer_model
from course_utils.preparation import train_test_split
from tests.claims.claim import Claim
from tests.claims.lessons import cells, letter, ran

STEM = "01_data_preparation"
OPTIONS = {OWN: "the test part's own"}


@cache
def shown():
    """Return the names of the lesson after its last cell."""
    return ran(STEM, "images, labels = load_pictures()", "def costs_and_answers")


def measurements_shown():
    return len(ran(STEM, "images, labels = load_pictures()")["words"])


def cells_before_the_next_text():
    kinds = [cell.cell_type for cell in cells(STEM)]
    return kinds.index("markdown", 1) - 1


def kinds_of_data():
    setup = cells(STEM)[1].source
    return len(set(re.findall(r"load_\w+", setup)))


def column_0():
    """Return the letter for what `images.reshape(n_x, m)` puts into column 0."""
    images = shown()["images"]
    places = np.arange(images.size).reshape(images.shape)
    column = places.reshape(-1, len(images))[:, 0]
    pictures = np.unique(column // places[0].size)
    whole = "Picture 0." if (np.diff(column) == 1).all() else "Picture 0, its numbers"
    return letter(STEM, whole if len(pictures) == 1 else "A bit of every picture")


def hides_the_fault():
    """Return the letter for the statistics with which a faulty device changes nothing."""
    detector = leak_detector()
    settings = {"chosen": OWN, "together": "all 60"}
    right, faulty = (detector.compute(too_large=t, **settings).ways for t in (0, 20))
    (hidden,) = (w for w in STATISTICS if np.allclose(right[w].Z, faulty[w].Z, atol=1e-9))
    return letter(STEM, OPTIONS[hidden])


def by_hand():
    x = np.array([1, 3, 5, 7])
    return x.mean(), x.var(), x[-1] - x.mean()


def steps_between_costs():
    steps, names = [], shown()
    L_layer_model(
        names["Z_train"], names["Y_train"], [30, 5, 1], 0.1, 300,
        rng=np.random.default_rng(1), record=lambda step, *_: steps.append(step),
    )  # fmt: skip
    (distance,) = set(np.diff(steps))
    return distance


def silent_units():
    """Return how many units give 0 to every tumour after training in raw units, and the most any
    unit gives."""
    names = shown()
    parameters = L_layer_model(
        names["X_train"], names["Y_train"], [30, 5, 1], 0.1, 500, rng=np.random.default_rng(1)
    )
    A1 = forward_propagation(names["X"], parameters)[1][1][0][0]
    return np.sum(A1.max(axis=1) == 0), A1.max()


def last_share():
    return inspect.signature(train_test_split).parameters["test_share"].default


CLAIMS = [
    Claim("You bring «two» collections into shape", kinds_of_data),
    Claim("pictures, of cats (label «1»)", lambda: load_pictures().classes.index("cat")),
    Claim("The next «two» cells load and show them", cells_before_the_next_text),
    Claim("The bars say how far «five» of the measurements reach", measurements_shown),
    Claim("the last «fifth» might hold one class only", last_share),
    Claim("$c = «3»$ channels: red, green, blue", lambda: shown()["images"].shape[3]),
    Claim("dealt out like cards. The answer was **«c»**", column_0),
    Claim(
        "A pixel is a `uint8`: a whole number from «0» to «255»",
        lambda: (np.iinfo(np.uint8).min, np.iinfo(np.uint8).max),
    ),
    Claim(
        r"1, 3, 5, 7 have $\mu = «4»$ and $\sigma = \sqrt{20/4} = \sqrt«5»$, so 7 becomes $«3»/",
        by_hand,
    ),
    Claim("the device's fault cancels out: **«c»**", hides_the_fault),
    Claim("learns from them «twice»", lambda: len(shown()["words"])),
    Claim("says how wrong it is, after each «hundred» steps", steps_between_costs),
    Claim("fall silent: all «5» give «0» to every tumour", silent_units),
]
