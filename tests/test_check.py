"""The check as a learner meets it: each way to be wrong is named, each way to be right is right."""

import numpy as np
import pytest

from autograder.answers import compile_answer, model_answer, wrong_answer
from autograder.check import check, examine, passed, prepare_grading
from autograder.lessons import stub
from autograder.table import TABLE
from autograder.verdict import EXCEPTION, NOT_ATTEMPTED, REFUSED, RIGHT, WRONG
from course_utils.initialization import initialize_parameters_zeros

ROWS = list(TABLE.values())
SLIPS = [(row, slip) for row in ROWS for slip in row.slips]
ZEROS = TABLE["initialize_parameters_zeros"]
HEAD = "def initialize_parameters_zeros(layers_dims):\n"


def verdict_on(body: str):
    """Return the verdict on a function with this body, as an answer to the zeros exercise."""
    return examine(ZEROS, compile_answer(HEAD + body, ZEROS.reference), seed=0)


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_right_answers_in_every_style_are_right(row, seed):
    for source in (model_answer(row.reference), *row.variants):
        verdict = examine(row, compile_answer(source, row.reference), seed)
        assert (verdict.status, verdict.points) == (RIGHT, row.points), str(verdict)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_every_exercise_has_five_right_answers_in_different_styles(row):
    assert len({model_answer(row.reference), *row.variants}) >= 5


@pytest.mark.parametrize(("row", "slip"), SLIPS, ids=lambda x: x.name)
def test_every_slip_is_refused_and_recognised_as_itself(row, slip):
    answer = compile_answer(wrong_answer(row, slip), row.reference)
    for seed in range(3):
        verdict = examine(row, answer, seed)
        assert (verdict.slip, verdict.points) == (slip.name, 0)
        assert verdict.status in (WRONG, EXCEPTION)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_an_untouched_stub_is_not_attempted(row):
    verdict = examine(row, compile_answer(stub(row.name), row.reference))
    assert (verdict.status, verdict.points) == (NOT_ATTEMPTED, 0)


@pytest.mark.parametrize(
    ("body", "failed", "words"),
    [
        ("    return None", "kind", "returned None"),
        ("    return []", "kind", "should be a dictionary; yours is a list"),
        ("    return {}", "kind", 'lacks "W1", "b1"'),
        ("    return object()", "kind", "yours is something of type object"),
        (
            "    return {1: np.zeros(2)}",
            "kind",
            'keys of parameters should all be text, such as "W1"',
        ),
        ("    return 1 / 0", "exception", "ZeroDivisionError"),
        ("    raise SystemExit", "exception", "SystemExit"),
        ("    layers_dims.append(1)\n    return None", "kind", "None"),
    ],
)
def test_the_first_thing_that_is_wrong_is_named(body, failed, words):
    verdict = verdict_on(body)
    assert verdict.failed == failed
    assert words in verdict.message


RIGHT_BODY = model_answer(ZEROS.reference).split("\n", 1)[1]


def test_an_extra_key_is_named():
    verdict = verdict_on(RIGHT_BODY.replace("return", "parameters['W9'] = 0\n    return"))
    assert verdict.failed == "kind"
    assert '"W9"' in verdict.message


def test_nan_is_named():
    verdict = verdict_on(RIGHT_BODY.replace("return", "parameters['W1'][0] = np.nan\n    return"))
    assert verdict.failed == "finite"
    assert "W1 holds NaN in 3 of 15" in verdict.message


def test_a_changed_argument_is_named():
    verdict = verdict_on(RIGHT_BODY.replace("return", "layers_dims[0] += 1\n    return"))
    assert verdict.failed == "inputs"
    assert "layers_dims" in verdict.message


def test_a_wrong_value_is_shown_for_a_visible_case():
    verdict = verdict_on(RIGHT_BODY.replace("return", "parameters['b1'][0] = 4\n    return"))
    assert verdict.failed == "value"
    assert "b1[0, 0] should be 0; yours is 4." in verdict.message


def test_numbers_that_differ_late_are_shown_with_as_many_digits_as_it_takes():
    verdict = verdict_on(RIGHT_BODY.replace("return", "parameters['b1'][0] = 1e-9\n    return"))
    assert "b1[0, 0] should be 0; yours is 1e-09." in verdict.message
    near = "def precision(y_true, y_pred):\n    (_, FP), (_, TP) = confusion_matrix(y_true, y_pred)"
    near += "\n    return float(TP / (TP + FP + 1e-8))"
    row = TABLE["precision"]
    verdict = examine(row, compile_answer(near, row.reference), 1)
    assert "precision should be 0.75; yours is 0.749999998." in verdict.message + verdict.evidence


def test_a_hidden_failure_names_the_property_and_never_the_numbers():
    bad = RIGHT_BODY.replace(
        "return", "if len(layers_dims) == 2: parameters['b1'] += 7\n    return"
    )
    verdict = verdict_on(bad)
    assert "without a hidden layer" in verdict.message
    assert "7" not in verdict.message


def test_warnings_and_prints_cost_nothing_and_become_advice():
    verdict = verdict_on("    print('hello')\n    np.log(np.zeros(1))\n" + RIGHT_BODY)
    assert verdict.status == RIGHT
    assert any("divide by zero" in text for text in verdict.advice)
    assert any("prints" in text for text in verdict.advice)


def test_a_check_leaves_the_global_random_state_alone():
    before = np.random.get_state()[1].copy()  # noqa: NPY002
    verdict_on("    np.random.seed(1)\n    np.random.rand(3)\n" + RIGHT_BODY)
    np.testing.assert_array_equal(np.random.get_state()[1], before)  # noqa: NPY002


def test_a_function_of_the_course_is_refused():
    verdict = check(initialize_parameters_zeros)
    assert (verdict.status, verdict.points) == (REFUSED, 0)
    assert "not from your notebook" in verdict.message


def test_an_unknown_name_gets_a_suggestion():
    def initialize_parameters_zero(layers_dims):
        return layers_dims

    verdict = check(initialize_parameters_zero)
    assert verdict.status == REFUSED
    assert "initialize_parameters_zeros" in verdict.message


def test_something_that_is_no_function_is_refused():
    assert check(np.zeros).status == REFUSED
    assert check(3).status == REFUSED


def test_passed_holds_a_function_only_while_its_last_check_passed():
    answer = compile_answer(model_answer(ZEROS.reference), ZEROS.reference)
    assert check(answer).status == RIGHT
    assert passed()[ZEROS.name] is answer
    check(compile_answer(HEAD + "    return {}", ZEROS.reference))
    assert ZEROS.name not in passed()


def test_a_function_that_was_never_defined_gets_a_verdict_in_a_graded_cell():
    names = {}
    prepare_grading(names, ZEROS.name, seed=1)
    verdict = check(names[ZEROS.name])
    assert (verdict.status, verdict.points, verdict.max_points) == (NOT_ATTEMPTED, 0, ZEROS.points)


def test_the_same_seed_gives_the_same_verdict():
    row = TABLE["initialize_parameters_he"]
    answer = compile_answer(wrong_answer(row, row.slips[0]), row.reference)
    assert examine(row, answer, seed=5) == examine(row, answer, seed=5)


def test_a_notebook_variable_that_is_no_argument_is_named_as_advice():
    source = "def initialize_parameters_zeros(layers_dims):\n    sizes\n" + RIGHT_BODY
    answer = compile_answer(source, ZEROS.reference)
    answer.__globals__["sizes"] = [3, 5, 1]
    advice = check(answer).advice
    assert any("notebook's variable `sizes`" in text for text in advice)
