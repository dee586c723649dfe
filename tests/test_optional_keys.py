"""Optional keys of a result: nobody must give them, and they never hide a known mistake."""

import pytest

from autograder.answers import compile_answer
from autograder.check import examine
from autograder.exercises.backward_propagation.all_layers import ALL_LAYERS
from autograder.exercises.backward_propagation.all_layers_slips import PLAIN, SLIPS

STORES_DA = '        grads[f"dA{l}"] = dA\n'
BARE = PLAIN.replace(STORES_DA, "")
ALL_OF_THEM = PLAIN.replace("return grads", 'grads["dA0"] = dA\n    return grads')


def verdict_on(source):
    return examine(ALL_LAYERS, compile_answer(source, ALL_LAYERS.reference), seed=1)


@pytest.mark.parametrize("source", [PLAIN, BARE, ALL_OF_THEM])
def test_an_answer_may_leave_out_or_add_optional_keys(source):
    assert verdict_on(source).status == "right"


@pytest.mark.parametrize("slip", SLIPS[:12], ids=lambda slip: slip.name)
@pytest.mark.parametrize("source", [BARE, ALL_OF_THEM])
def test_a_mistake_is_named_with_and_without_the_optional_keys(source, slip):
    for old, new in slip.edits:  # one that is about an optional key has nothing to edit here
        source = source.replace(old, new)
    assert verdict_on(source).slip == slip.name


def test_an_optional_key_that_is_given_is_judged():
    verdict = verdict_on(PLAIN.replace(STORES_DA, STORES_DA.replace("= dA", "= -dA")))
    assert verdict.failed == "dA"
    assert "Every dW and db is right" in verdict.message
