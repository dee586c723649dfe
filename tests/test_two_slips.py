"""Two mistakes in one answer are named."""

from itertools import combinations

import numpy as np
import pytest

from autograder.check import examine
from autograder.diagnosis import Seen, alike, may_be_both, wrongness
from autograder.exercise import WHOLE
from autograder.findings import first_finding
from autograder.guard import contained, unguarded
from autograder.run import run
from autograder.slips import _compiled
from autograder.structure import skeleton
from autograder.table import TABLE
from autograder.verdict import EXCEPTION, RIGHT


def pairs_of(row, count):
    """Return some pairs of slips of a row that can be made together."""
    names = [slip.name for slip in row.slips if slip.pairs]
    pairs = [pair for pair in combinations(names, 2) if _compiled(row, pair)]
    return [pairs[i] for i in np.random.default_rng(2).permutation(len(pairs))[:count]]


def how_wrong(function, row):
    """Return how the first case goes: 3 exception, 2 other structure, 1 other numbers, 0 right."""
    cases = row.cases(np.random.default_rng(4))[:1]
    outcomes, expected = list(run(function, cases)), list(run(row.reference, cases))
    if outcomes[0].failure:
        return 3
    if skeleton(outcomes[0].value) != skeleton(expected[0].value):
        return 2
    return int(first_finding(row, cases, outcomes, expected) is not None)


@pytest.mark.parametrize("row", TABLE.values(), ids=lambda row: row.name)
def test_two_slips_seen_at_once_are_explained_unless_they_cancel_or_go_wrong_in_another_way(row):
    """Both are seen where each alone makes the first case wrong; most others are explained too."""
    for pair in pairs_of(row, 6):
        joint = _compiled(row, pair)
        verdict = examine(row, joint, seed=4)
        parts = [how_wrong(_compiled(row, (name,)), row) for name in pair]
        explained = verdict.slip or verdict.status in (RIGHT, EXCEPTION) or not all(parts)
        assert explained or how_wrong(joint, row) != max(parts), f"{pair}: {verdict}"


@pytest.mark.parametrize("row", TABLE.values(), ids=lambda row: row.name)
def test_an_answer_that_stops_at_once_is_not_explained_by_two_slips(row):
    for pair in pairs_of(row, 20):
        joint = _compiled(row, pair)
        if how_wrong(joint, row) == 3:
            assert " + " not in examine(row, joint, seed=4).slip


def test_nearly_all_pairs_of_slips_that_go_wrong_in_the_first_case_do_as_each_alone_lets_expect():
    expected = []
    for row in TABLE.values():
        (case,) = cases = row.cases(np.random.default_rng(4))[:1]
        right = Seen(row, case, next(run(row.reference, cases)))
        fixed = row.properties == (WHOLE,) and case.determined
        for pair in pairs_of(row, 60):
            names = (pair, *((name,) for name in pair))
            both, *alone = (Seen(row, case, next(run(_compiled(row, n), cases))) for n in names)
            if wrongness(both, right).level in (1, 2):
                each = (wrongness(a, right)._replace(same=alike(both, a, right)) for a in alone)
                expected.append(may_be_both(wrongness(both, right), *each, fixed=fixed))
    assert len(expected) > 500
    assert sum(expected) >= 0.96 * len(expected), f"{sum(expected)} of {len(expected)}"


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
