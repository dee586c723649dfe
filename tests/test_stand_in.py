"""One wrong answer never sinks the next: what the course lends to a check, and what it leaves."""

import numpy as np
import pytest

from autograder.answers import model_answer, wrong_answer
from autograder.check import check, examine, passed
from autograder.lending import standing_in
from autograder.stand_in import stand_ins
from autograder.table import LESSONS, TABLE

LAYER = "linear_activation_forward"
ABOVE = ("tanh", "relu", "leaky_relu", "linear_forward")
STUB = "def {0}(*args, **kwargs):\n    raise NotImplementedError()"


def notebook(**answers):
    """Return the globals of a lesson 4 notebook: model answers, but for those given as source."""
    names = {"np": np}
    exec("from course_utils.activations import *", names)
    del names["ACTIVATIONS"]
    for name in (*ABOVE, LAYER):
        names.pop(name, None)
        exec(answers.get(name) or model_answer(TABLE[name].reference), names)
    partner = {g: (names[g], names[f"{g}_backward"]) for g in ("sigmoid", *ABOVE[:3])}
    return names | {"ACTIVATIONS": partner} if answers.get("table", True) else names


def in_place(names, name=LAYER):
    """Return the notebook's function, seeing the notebook as its globals."""
    function = names[name]
    function.__globals__.update(names)
    return function


def test_a_right_answer_on_right_answers_borrows_nothing():
    verdict = check(in_place(notebook()))
    assert (verdict.status, verdict.points, verdict.lent, verdict.advice) == ("right", 3, False, ())
    assert LAYER in passed()


@pytest.mark.parametrize("name", ABOVE)
def test_a_stub_above_costs_the_next_answer_nothing(name):
    verdict = check(in_place(notebook(**{name: STUB.format(name)})))
    assert (verdict.status, verdict.points, verdict.lent) == ("right", 3, True)
    assert "course's versions" in verdict.advice[0]


@pytest.mark.parametrize("name", ABOVE)
def test_no_slip_above_costs_the_next_answer_anything(name):
    for slip in TABLE[name].slips:
        names = notebook(**{name: wrong_answer(TABLE[name], slip)})
        assert examine(TABLE[LAYER], in_place(names), seed=0).status == "right", slip.name


def test_an_answer_that_needs_the_courses_functions_is_not_offered_to_explorables():
    check(in_place(notebook()))
    check(in_place(notebook(relu=STUB.format("relu"))))
    assert LAYER not in passed()


def test_a_table_that_is_missing_is_lent():
    verdict = check(in_place(notebook(table=False)))
    assert (verdict.status, verdict.lent) == ("right", True)


@pytest.mark.parametrize("slip", TABLE[LAYER].slips, ids=lambda slip: slip.name)
def test_a_slip_is_named_even_where_everything_above_is_missing(slip):
    stubs = {name: STUB.format(name) for name in ABOVE}
    names = notebook(**stubs, **{LAYER: wrong_answer(TABLE[LAYER], slip)})
    verdict = examine(TABLE[LAYER], in_place(names), seed=1)
    assert (verdict.points, verdict.slip) == (0, slip.name)


def test_an_unwritten_answer_stays_unattempted():
    verdict = check(in_place(notebook(**{LAYER: STUB.format(LAYER)})))
    assert verdict.status == "not attempted"


def test_a_helper_of_the_learner_sees_the_courses_functions_too():
    helped = f"def helper(Z):\n    return relu(Z)\ndef {LAYER}(A_prev, W, b, activation):\n"
    helped += "    Z, cache = linear_forward(A_prev, W, b)\n"
    helped += "    g = helper if activation == 'relu' else ACTIVATIONS[activation][0]\n"
    helped += "    return g(Z), (cache, Z)"
    verdict = check(in_place(notebook(**{LAYER: helped}, relu=STUB.format("relu"))))
    assert (verdict.status, verdict.lent) == ("right", True)


def test_the_notebook_is_afterwards_as_it_was():
    names = notebook(relu=STUB.format("relu"))
    function = in_place(names)
    del function.__globals__["tanh"]
    before = dict(function.__globals__)
    check(function)
    assert function.__globals__ == before


def test_the_notebook_is_as_it_was_even_if_the_block_fails():
    def function():
        raise KeyboardInterrupt

    before = dict(function.__globals__)
    with pytest.raises(KeyboardInterrupt), standing_in(function, {"never_there": 1, "np": None}):
        function()
    assert function.__globals__ == before


@pytest.mark.parametrize("name", TABLE)
def test_what_is_lent_stands_above_and_never_is_the_answer(name):
    exercise = TABLE[name]
    above = [row.name for row in LESSONS[exercise.lesson]]
    above = above[: above.index(name)]
    functions = [key for key, value in stand_ins(exercise).items() if callable(value)]
    assert functions == above
