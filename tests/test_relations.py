"""When no known mistake fits, the check still says how the answer differs."""

import numpy as np
import pytest

from autograder.differences import told
from autograder.relations import relation
from autograder.verdict import Difference

RNG = np.random.default_rng(5)
DW = RNG.standard_normal((5, 3))
Z = np.array([[1.0, 0.0, -2.0, 3.0], [-1.0, 2.0, 0.0, -3.0]])
A = RNG.standard_normal((2, 4)) + 5
SQUARE = RNG.standard_normal((4, 4))


def at(mask):
    """Return A with other numbers where the mask holds."""
    return np.where(mask, A + RNG.random(A.shape) + 1, A)


@pytest.mark.parametrize(
    ("value", "expected", "inputs", "words"),
    [
        (-DW, DW, {}, "has the wrong sign"),
        (7 * DW, DW, {"X": np.zeros((3, 7))}, "exactly 7 times what it should be, and m = 7"),
        (DW / 7, DW, {"dZ": np.zeros((5, 7))}, "exactly 1/7 of what it should be, and m = 7"),
        (2 * DW, DW, {"X": np.zeros((3, 7))}, "exactly 2 times what it should be."),
        (0.3 * DW, DW, {}, "is 0.3 times what it should be."),
        (DW * 255 / 199, DW, {}, "is 1.281 times what it should be."),
        (DW + 0.25, DW, {}, "by the same number everywhere, 0.25"),
        (SQUARE.T, SQUARE, {}, "is the transpose"),
        (DW[[2, 0, 1, 3, 4]], DW, {}, "the right rows in another order"),
        (DW[:, [2, 0, 1]], DW, {}, "the right columns in another order"),
        (DW.ravel()[::-1].reshape(5, 3), DW, {}, "the right numbers in the wrong places"),
        (DW.astype(np.float32), DW, {}, "float32"),
        (at(Z <= 0), A, {"Z": Z}, "wrong exactly where Z ≤ 0"),
        (at(Z < 0), A, {"Z": Z}, "wrong exactly where Z < 0"),
        (at(Z == 0), A, {"Z": Z}, "wrong exactly where Z = 0"),
        (at(np.arange(4) == 3), A, {}, "wrong in column 3 only"),
        (at(np.array([[False], [True]])), A, {}, "wrong in row 1 only"),
        (at(np.eye(2, 4) > 0), A, {}, "wrong in columns 0, 1 only"),
        (DW**2, DW, {}, ""),
    ],
)
def test_the_relation_is_named(value, expected, inputs, words):
    found = relation(value, expected, inputs, rtol=1e-9)
    assert words in found
    assert bool(words) == bool(found)


def test_two_single_numbers_have_no_telling_factor():
    assert relation(np.array(1.0), np.array(1.7), {}, 1e-9) == ""
    assert "2 times" in relation(np.array(3.4), np.array(1.7), {}, 1e-9)


SIGN, TWICE = (
    "has the wrong sign, and is right apart from that.",
    "is exactly 2 times what it should be.",
)


@pytest.mark.parametrize(
    ("words", "later", "said"),
    [
        (SIGN, [SIGN], True),
        (TWICE, [TWICE.replace("2", "3.5")], True),
        (TWICE.replace("2 times", "1/2 of"), [TWICE.replace("2 times", "1/7 of")], True),
        (SIGN, [], True),
        (SIGN, [""], False),
        (SIGN, ["", SIGN], False),
        (TWICE, [SIGN], False),
        (TWICE, ["is exactly 5 times what it should be, and m = 5."], True),
        ("is wrong exactly where Z < 0, and right elsewhere.", ["is wrong in row 1 only."], False),
        ("is wrong in row 1 only.", ["is wrong in column 2 only."], True),
    ],
)
def test_a_relation_that_the_next_wrong_case_does_not_confirm_is_not_said(words, later, said):
    found = Difference("dW", words, "dW[0, 0] should be 1; yours is 2.")
    others = [Difference("db", TWICE, ""), *(Difference("dW", each, "") for each in later)]
    sentence = told(found, others)
    assert (words in sentence) == said
    assert "dW[0, 0] should be 1" in sentence


def test_the_factor_is_said_to_be_m_only_if_it_is_in_the_next_case_too():
    with_m = TWICE.replace(".", ", and m = 2.")
    found = Difference("dW", with_m, "")
    assert with_m in told(found, [Difference("dW", with_m.replace("2", "7"), "")])
    assert told(found, [Difference("dW", TWICE, "")]).strip() == f"Your dW {TWICE}"


def test_a_part_without_words_or_numbers_is_said_to_be_not_right():
    assert told(Difference("dW", SIGN, ""), [Difference("dW", "", "")]) == "Your dW is not right."
