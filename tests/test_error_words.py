"""An exception that learners of this course often meet is told in the course's terms."""

import math

import numpy as np
import pytest

from autograder.error_words import PLAINER, readable

A = np.ones((3, 2))
PAIR, NAME, EMPTY = (len, abs), "relu", {}


def never_set():
    if A.size == 0:
        value = A
    return value


# What raises each message, in the order of the table.
RAISERS = (
    (lambda: np.ones((5, 7)) @ A, "left side of a product has 7 columns, its right side 3 rows"),
    (lambda: np.ones((5, 7)).dot(A), "left side of a product has 7 columns, its right side 3 rows"),
    (lambda: max(0, A), "one yes or no"),
    (lambda: np.zeros(3, 1), "parentheses of their own"),
    (lambda: math.exp(A), "`np.exp` take whole arrays"),
    (lambda: np.max(A, A), "np.maximum"),
    (lambda: A.__setitem__(A > 0, A), "on both sides"),
    (lambda: A[:, A > 0], "counts for two"),
    (lambda: np.maximum(0, (A, (A, 1))), "Take them apart"),
    (lambda: PAIR(A), "Pick one of its parts"),
    (lambda: NAME(A), "Look up the function"),
    (lambda: EMPTY(A), "Square brackets look up"),
    (lambda: "W" + len(A), "puts the number in"),
    (lambda: np.zeros(3).__setitem__(0, A), "a place for one number"),
    (never_set, "`value` is used before it has a value"),
    (lambda: A ^ 2, "that is `**`"),
    (lambda: np.random.default_rng.random(), "Parentheses after its name"),
    (lambda: A(2), "an operator may be missing"),
)


@pytest.mark.parametrize("place", range(len(PLAINER)), ids=lambda place: PLAINER[place][0])
def test_every_plainer_sentence_is_said_where_numpy_says_its_own(place):
    raiser, words = RAISERS[place]
    with pytest.raises((TypeError, ValueError, IndexError, AttributeError, NameError)) as caught:
        raiser()
    assert words in readable(str(caught.value))


def test_any_other_message_is_shown_to_the_letter():
    assert readable("name 'n_x' is not defined.") == "`name 'n_x' is not defined`"
    assert readable("") == "no message"
