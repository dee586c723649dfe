"""Number words and single digits in the prose are true: each is computed again and compared."""

from functools import cache
from importlib import import_module

import numpy as np
import pytest

from autograder.lessons import lesson_files
from tests.claims.lessons import prose

CLAIMS = {
    path.stem: import_module(f"tests.claims.lesson_{path.stem[:2]}").CLAIMS
    for path in lesson_files()
}
ROWS = [
    pytest.param(stem, claim, marks=[pytest.mark.slow] * claim.slow, id=f"{stem[:2]}-{number}")
    for stem, claims in CLAIMS.items()
    for number, claim in enumerate(claims, start=1)
]
each_claim = pytest.mark.parametrize(("stem", "claim"), ROWS)


@cache
def recomputed(claim):
    """Return the numbers that the claim should say, in their order."""
    got = claim.recompute()
    return list(got) if np.ndim(got) else [got]


def disagreements(claim, said):
    """Return what is said and what is computed, wherever these do not fit."""
    pairs = zip(said, recomputed(claim), strict=True)
    return [(s, got) for s, got in pairs if not claim.relation.holds(s, got)]


@each_claim
def test_a_claim_is_quoted_as_the_lesson_says_it(stem, claim):
    text, place = " ".join(prose(stem).split()), 0
    for piece in claim.pieces:
        place = text.find(piece, place)
        assert place >= 0, f"{stem} does not say: {piece}"
        place += len(piece)


@each_claim
def test_a_claim_says_what_is_computed(stem, claim):
    assert disagreements(claim, claim.said) == [], f"{stem}: {claim.quote}"


@each_claim
def test_a_claim_with_any_number_wrong_is_refused(stem, claim):
    for place, number in enumerate(claim.said):
        wrong = [*claim.said]
        wrong[place] = claim.relation.wrong(number)
        assert disagreements(claim, wrong), f"{stem}: {claim.quote} holds with {wrong} too"


def test_every_claim_has_a_number_in_it():
    assert all(claim.said for claims in CLAIMS.values() for claim in claims)
