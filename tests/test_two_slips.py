"""Two mistakes in one answer are named."""

from itertools import combinations

import numpy as np
import pytest

from autograder.check import examine
from autograder.diagnosis import may_be_both, wrongness
from autograder.guard import contained, unguarded
from autograder.likeness import Seen, alike
from autograder.run import run
from autograder.slips import _compiled
from autograder.table import TABLE
from autograder.verdict import EXCEPTION, RIGHT


def pairs_of(row, count):
    """Return some pairs of slips of a row that can be made together."""
    names = [slip.name for slip in row.slips if slip.pairs]
    pairs = [pair for pair in combinations(names, 2) if _compiled(row, pair)]
    return [pairs[i] for i in np.random.default_rng(2).permutation(len(pairs))[:count]]


def first_case(row, *answers):
    """Return what the reference does in a first case, then each answer: the names of its slips."""
    (case,) = cases = row.cases(np.random.default_rng(4))[:1]
    functions = (row.reference, *(_compiled(row, names) for names in answers))
    return [Seen(row, case, next(run(function, cases))) for function in functions]


@pytest.mark.parametrize("row", TABLE.values(), ids=lambda row: row.name)
def test_two_slips_seen_at_once_are_explained_unless_they_cancel_or_go_wrong_in_another_way(row):
    """Both are seen where each alone makes the first case wrong; most others are explained too."""
    for pair in pairs_of(row, 6):
        right, *seen = first_case(row, pair, *((name,) for name in pair))
        both, one, other = (wrongness(each, right) for each in seen)
        verdict = examine(row, _compiled(row, pair), seed=4)
        explained = verdict.slip or verdict.status in (RIGHT, EXCEPTION)
        both_seen = one.level and other.level and both.level == max(one.level, other.level)
        if both_seen and both.parts == one.parts | other.parts:
            assert explained, f"{pair}: {verdict}"


@pytest.mark.parametrize("row", TABLE.values(), ids=lambda row: row.name)
def test_an_answer_that_stops_at_once_is_not_explained_by_two_slips(row):
    for pair in pairs_of(row, 20):
        _, both = first_case(row, pair)
        if both.outcome.failure:
            assert " + " not in examine(row, _compiled(row, pair), seed=4).slip


def test_nearly_all_pairs_of_slips_that_go_wrong_in_the_first_case_do_as_each_alone_lets_expect():
    expected = []
    for row in TABLE.values():
        for pair in pairs_of(row, 60):
            right, both, *alone = first_case(row, pair, *((name,) for name in pair))
            if wrongness(both, right).level in (1, 2):
                each = (wrongness(a, right)._replace(same=alike(both, a, right)) for a in alone)
                expected.append(may_be_both(wrongness(both, right), *each, right.fixed))
    assert len(expected) > 500
    assert sum(expected) >= 0.95 * len(expected), f"{sum(expected)} of {len(expected)}"


@pytest.mark.parametrize("row", TABLE.values(), ids=lambda row: row.name)
def test_no_slip_touches_what_the_guard_looks_after_so_slips_may_run_unguarded(row):
    state = repr(np.random.get_state())  # noqa: NPY002
    cases = row.cases(np.random.default_rng(4))
    for slip in row.slips:
        for outcome in run(_compiled(row, (slip.name,)), cases):
            assert not outcome.tampered, slip.name
    with contained():
        for slip in row.slips:
            list(run(_compiled(row, (slip.name,)), cases, guard=unguarded))
        assert repr(np.random.get_state()) == state  # noqa: NPY002


def test_a_transposed_matrix_and_a_flat_bias_are_both_named():
    row = TABLE["initialize_parameters_zeros"]
    verdict = examine(row, _compiled(row, ("W_transposed", "flat_bias")), seed=4)
    assert verdict.slip == "W_transposed + flat_bias"
    assert "Two things at once" in verdict.message
    assert "swapped" in verdict.message
    assert "flat array" in verdict.message
