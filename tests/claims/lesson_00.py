"""What the start page claims."""

import numpy as np

from autograder.hints import RUNGS
from autograder.lessons import lesson_files
from autograder.table import LESSONS, TABLE
from tests.claims.claim import Claim
from tests.claims.lessons import letter, ran

STEM = "00_start_here"
PARTS = (
    "initialize_parameters_he",
    "forward_propagation",
    "compute_loss",
    "backward_propagation",
    "update_parameters",
    "L_layer_model",
)


def last_lesson_of_the_parts():
    return max(int(TABLE[name].lesson[:2]) for name in PARTS)


def points_of_this_page():
    return sum(row.points for row in LESSONS[STEM])


def axes_of_one_example():
    names = ran(STEM, 'print("X.shape        "')
    assert names["X"][:, 0].shape == (2,)
    return names["X"][:, 0].ndim


def stretched():
    """Return how many of both arrays NumPy stretches, and the letter for the shape of the sum."""
    Z, b = np.zeros((3, 1)), np.zeros((1, 3))
    both = zip((Z, b), np.broadcast_arrays(Z, b), strict=True)
    return sum(a.shape != wide.shape for a, wide in both), letter(STEM, str(shape_of_the_sum()))


def shape_of_the_sum():
    return (np.zeros((3, 1)) + np.zeros(3)).shape


CLAIMS = [
    Claim("In «ten» lessons: a deep neural network", lambda: len(lesson_files()) - 1),
    Claim("**You write** «two» small practice functions", lambda: len(LESSONS[STEM])),
    Claim("By lesson «8» you have written all that learns in this cell", last_lesson_of_the_parts),
    Claim('There are «four», from "where to look" to a worked twin', lambda: len(RUNGS)),
    Claim("Quizzes and this page carry «none»", points_of_this_page),
    Claim("belongs to a **flat** array: it has «one» axis", axes_of_one_example),
    Claim("What is the shape of `Z + b`? [...] - **b** («3», «3»)", shape_of_the_sum),
    Claim("and «both» were stretched: **«b»**, no error", stretched),
]
