"""Two mistakes in one answer are named."""

from itertools import combinations

import numpy as np
import pytest

from autograder.check import examine
from autograder.slips import _compiled
from autograder.table import TABLE
from autograder.verdict import RIGHT


def pairs_of(row, count):
    """Return some pairs of slips of a row that can be made together."""
    names = [slip.name for slip in row.slips if slip.edits and not slip.answer]
    pairs = [pair for pair in combinations(names, 2) if _compiled(row, pair)]
    return [pairs[i] for i in np.random.default_rng(2).permutation(len(pairs))[:count]]


@pytest.mark.parametrize("row", TABLE.values(), ids=lambda row: row.name)
def test_two_slips_at_once_are_explained_unless_they_cancel(row):
    for pair in pairs_of(row, 6):
        verdict = examine(row, _compiled(row, pair), seed=4)
        assert verdict.slip or verdict.status == RIGHT, f"{pair}: {verdict}"


def test_a_transposed_matrix_and_a_flat_bias_are_both_named():
    row = TABLE["initialize_parameters_zeros"]
    verdict = examine(row, _compiled(row, ("W_transposed", "flat_bias")), seed=4)
    assert verdict.slip == "W_transposed + flat_bias"
    assert "Two things at once" in verdict.message
    assert "swapped" in verdict.message
    assert "flat array" in verdict.message
