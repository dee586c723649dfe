"""No attack earns anything, costs the honest part anything, or reaches the next submission."""

import os
from dataclasses import replace

import pytest

from autograder.answers import model_answer
from autograder.engine.sandbox import NoSandboxError
from autograder.table import TABLE
from tests.attacks.attack import ATTACKED, EXERCISE, Attack
from tests.attacks.catalogue import ATTACKS
from tests.attacks.listeners import listeners
from tests.attacks.ours import grader, harm

pytestmark = pytest.mark.engine


@pytest.fixture(scope="module")
def ours():
    """A grader; and a note in the environment and listeners, which no attack may reach."""
    os.environ["COURSE_NOTE"] = "SECRET of the course"
    try:
        made = grader()
    except NoSandboxError as error:
        pytest.skip(str(error))
    with made, listeners():
        yield made
    del os.environ["COURSE_NOTE"]


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda a: f"{a.family}: {a.name}")
def test_an_attack_earns_nothing_costs_nothing_and_leaves_nothing(attack, ours):
    assert harm(attack, ours) == ""


def test_the_search_for_harm_finds_harm(ours):
    """It must be able to fail: a right answer earns points, a printed secret is seen."""
    answer = model_answer(TABLE[ATTACKED].reference)
    paid = Attack("paid", "", "", answer, where=EXERCISE)
    assert "points" in harm(paid, ours)
    assert "not its own" in harm(Attack("thief", "", "", "print('SEC' + 'RET')"), ours)
    assert "not reported" in harm(replace(ATTACKS[0], told="something else"), ours)


def test_there_are_at_least_forty_attacks_with_names_of_their_own():
    names = [attack.name for attack in ATTACKS]
    assert len(set(names)) == len(names) >= 40
