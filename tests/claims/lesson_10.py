"""What lesson 10 claims: the capstone."""

import re
from functools import cache

import numpy as np

from autograder.lessons import grade_id
from course_utils.activations import relu, sigmoid
from course_utils.capstone import input_gradient, train_my_network
from course_utils.data import load_pictures
from course_utils.data_choice import choose_data
from course_utils.explorables.what_if_changes import (
    CHANGES,
    as_floats,
    change_picture,
    probabilities,
    train_on,
)
from course_utils.forward import forward_propagation
from course_utils.initialization import initialize_parameters_he
from course_utils.preparation import standardize, train_test_split
from course_utils.side_by_side import COURSE, differences
from tests.claims.claim import ABOUT, ORDER, Claim
from tests.claims.lessons import cells, letter, prose, ran

STEM = "10_capstone"
MOVED = CHANGES["8 pixels to the right"]
OPTIONS = {0.03: "for one or two", 1 / 10: "for about one in ten", 1 / 3: "for about one in three"}


def digits():
    return [int(name) for name in reversed(choose_data("digits").classes)]


def unseen_share():
    data = choose_data("digits")
    X_test = train_test_split(data.X, data.Y, rng=np.random.default_rng(1))[2]
    return round(X_test.shape[1] / data.X.shape[1], 2)


def summed_otherwise(X, parameters):
    """Return what forward_propagation returns, each product added up in another order."""
    AL, caches, last = X, [], len(parameters) // 2
    for l in range(1, last + 1):
        W, b = parameters[f"W{l}"], parameters[f"b{l}"]
        Z = (AL[::-1].T @ W[:, ::-1].T).T + b
        caches.append(((AL, W, b), Z))
        AL = relu(Z) if l < last else sigmoid(Z)
    return AL, caches


def apart_by_rounding():
    """Return the largest difference in a round of training that is calculated in two right ways."""
    data = choose_data("digits")
    X, _ = standardize(data.X, data.X)
    start = initialize_parameters_he(data.layers_dims, rng=np.random.default_rng(1))
    ways = COURSE | {"forward_propagation": summed_otherwise}
    return max(differences(ways, X, data.Y, start, data.learning_rate).values())


@cache
def nudged():
    """Return for how many inputs the lesson prints a slope, and the passes that each takes."""
    passes = []

    def counted(X, parameters):
        passes.append(1)
        return forward_propagation(X, parameters)

    rng = np.random.default_rng(0)
    given = {
        "X_test": rng.standard_normal((64, 5)),
        "parameters": initialize_parameters_he([64, 3, 1], rng=rng),
        "forward_propagation": counted,
    }
    lines = ran(STEM, "unsure, h =", **given)["printed"].count("input ")
    return lines, (len(passes) - 1) / lines


def shift_of_an_ear():
    """Return how many columns on a bright pixel arrives."""
    picture = np.zeros((64, 64, 3))
    picture[20, 30] = 1
    return change_picture(picture, **MOVED).sum(axis=(0, 2)).argmax() - 30


@cache
def share_turned():
    """Return the share of the unseen pictures whose answer turns when they are moved."""
    pictures = load_pictures()
    functions = {"train_my_network": train_my_network, "input_gradient": input_gradient}
    parameters = train_on(pictures, functions)
    seen = as_floats(pictures.test_images)
    moved = np.stack([change_picture(picture, **MOVED) for picture in seen])
    before, now = (probabilities(parameters, each) > 0.5 for each in (seen, moved))
    return np.mean(before != now)


def answer_on_the_shift():
    nearest = min(OPTIONS, key=lambda share: abs(np.log(share / share_turned())))
    return letter(STEM, OPTIONS[nearest])


def points_of_a_question():
    (report,) = (cell for cell in cells(STEM) if grade_id(cell) == "report")
    questions = re.findall(r"^\d\. \*\*", prose(STEM).split("## Your report")[1], flags=re.M)
    return report.metadata.nbgrader.points / len(questions)


CLAIMS = [
    Claim("Is this handwritten digit an «8» or a «1»?", digits),
    Claim("«A fifth» of the examples stays unseen", unseen_share),
    Claim("may differ by $«10^{-15}»$ or so", apart_by_rounding, ORDER),
    Claim("For «three» inputs of the unseen example", lambda: nudged()[0]),
    Claim("That takes «two» passes for each input", lambda: nudged()[1]),
    Claim("you move each unseen picture «8» pixels to the right", shift_of_an_ear),
    Claim("an ear that arrives «8» columns on", shift_of_an_ear),
    Claim("- **c** for about «one in three»", share_turned, ABOUT, slow=True),
    Claim("**Because.** The answer is **«c»**", answer_on_the_shift, slow=True),
    Claim("each question is worth «a point»", points_of_a_question),
]
