"""Collecting a learner's functions: theirs where they work, else a sentence, never an error."""

import nbformat
import pytest

import course_utils
from autograder.answers import model_answer, wrong_answer
from autograder.collect import CAPSTONE, collect
from autograder.lessons import stub
from autograder.table import LESSONS, TABLE

LESSON = "03_initialization"
ZEROS, RANDOM, HE = (row.name for row in LESSONS[LESSON])
ANSWERS = {row.name: model_answer(row.reference) for row in LESSONS[LESSON]}

SCALED_DRAW = """
def initialize_parameters_he(layers_dims, *, rng=None):
    parameters = initialize_parameters_random(layers_dims, scale=1.0, rng=rng)
    for l in range(1, len(layers_dims)):
        parameters[f"W{l}"] *= np.sqrt(2 / layers_dims[l - 1])
    return parameters
"""


def write(folder, sources, others=(), lesson=LESSON, name=None):
    """Write a lesson whose cells hold `sources` (grade_id -> source) and then `others`."""
    cells = [
        nbformat.v4.new_code_cell(source, metadata={"nbgrader": {"grade_id": grade_id}})
        for grade_id, source in sources.items()
    ]
    cells += map(nbformat.v4.new_code_cell, others)
    nbformat.write(nbformat.v4.new_notebook(cells=cells), folder / f"{name or lesson}.ipynb")


def said(collected, name):
    return next(found for found in collected.found if found.name == name)


def test_right_functions_are_the_learner_s_own(tmp_path):
    write(tmp_path, ANSWERS)
    collected = collect(tmp_path)
    assert set(collected.own) == set(ANSWERS)
    assert collected[HE] is collected.own[HE] is not TABLE[HE].reference
    assert f"3 of {len(collected.found)} functions are your own" in repr(collected)
    assert "✓ <code>initialize_parameters_zeros</code>" in collected._repr_html_()


def test_when_every_function_is_right_the_report_says_that_all_are_the_learner_s_own(tmp_path):
    for lesson, rows in LESSONS.items():
        answers = {row.name: model_answer(row.reference) for row in rows}
        write(tmp_path, answers, lesson=lesson)
    assert repr(collect(tmp_path)).startswith(
        f"All {len(TABLE) - len(LESSONS[CAPSTONE])} functions"
    )


def test_a_wrong_function_sinks_no_other_and_the_course_s_stands_in(tmp_path):
    slip = TABLE[RANDOM].slips[0]
    wrong = wrong_answer(TABLE[RANDOM], slip)
    write(tmp_path, ANSWERS | {RANDOM: wrong, HE: SCALED_DRAW})
    collected = collect(tmp_path)
    assert set(collected.own) == {ZEROS, HE}
    assert collected[RANDOM] is TABLE[RANDOM].reference
    assert said(collected, RANDOM).words == slip.sentence
    assert slip.sentence.split("`")[0] in repr(collected)


def test_functions_that_pass_call_each_other_and_not_the_course_s(tmp_path):
    marked = ANSWERS[RANDOM].replace("parameters = {}", "parameters = {}; CALLS.append(1)")
    write(tmp_path, ANSWERS | {RANDOM: "CALLS = []\n" + marked, HE: SCALED_DRAW})
    collected = collect(tmp_path)
    calls = collected[RANDOM].__globals__["CALLS"]
    before = len(calls)
    collected[HE]([3, 2, 1])
    assert len(calls) == before + 1


def test_the_table_of_activations_holds_the_learner_s_own(tmp_path):
    write(tmp_path, {"relu": "def relu(Z):\n    return Z * (Z > 0)"}, lesson=TABLE["relu"].lesson)
    write(tmp_path, ANSWERS)
    collected = collect(tmp_path)
    table = collected[HE].__globals__["ACTIVATIONS"]
    assert table["relu"] == (collected.own["relu"], course_utils.relu_backward)
    assert table["tanh"] == (course_utils.tanh, course_utils.tanh_backward)


def test_what_is_not_attempted_says_so(tmp_path):
    write(tmp_path, ANSWERS | {HE: stub(HE)})
    assert said(collect(tmp_path), HE).words == "not attempted yet."


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("def initialize_parameters_he(:\n    return", "cannot be read as Python; look at line 1"),
        ("parameters = {}", "its cell holds no `def` of it"),
        ("from course_utils import initialize_parameters_he", "its cell holds no `def` of it"),
        ("initialize_parameters_he = 3", "its cell holds no `def` of it"),
        ("import no_such_module", "ModuleNotFoundError"),
        ("def f(x=1 / 0):\n    pass", "ZeroDivisionError"),
        ("def initialize_parameters_he(layers_dims, *, rng=None):\n    exit()", "SystemExit"),
    ],
)
def test_a_cell_that_cannot_be_used_gives_one_sentence_and_costs_no_other(tmp_path, source, words):
    write(tmp_path, ANSWERS | {HE: source})
    collected = collect(tmp_path)
    assert set(collected.own) == {ZEROS, RANDOM}
    assert words in said(collected, HE).words


def test_nothing_but_definitions_runs(tmp_path):
    touched = tmp_path / "touched"
    other = f"open({str(touched)!r}, 'w').close()\nraise SystemExit"
    write(tmp_path, ANSWERS | {HE: f"{ANSWERS[HE]}\n{other}"}, others=[other])
    assert set(collect(tmp_path).own) == set(ANSWERS)
    assert not touched.exists()


def test_helpers_and_imports_of_other_cells_are_there(tmp_path):
    helped = ANSWERS[HE].replace("np.sqrt(2 / n_prev)", "spread(n_prev)")
    others = ["import math", "def spread(n):\n    return math.sqrt(2 / n)", "%matplotlib inline"]
    write(tmp_path, ANSWERS | {HE: helped}, others=others)
    assert HE in collect(tmp_path).own


def test_a_value_that_code_beside_the_function_computes_is_explained(tmp_path):
    beside = f"two = float('2')\n{ANSWERS[HE].replace('2 /', 'two /')}"
    write(tmp_path, ANSWERS | {HE: beside})
    words = said(collect(tmp_path), HE).words
    assert "name 'two' is not defined" in words
    assert "must stand inside it" in words


@pytest.mark.parametrize("content", [b"", b"not a notebook", b"\xff\xfe", b"[]", b'{"cells": 3}'])
def test_a_file_that_is_no_notebook_gives_one_sentence(tmp_path, content):
    (tmp_path / f"{LESSON}.ipynb").write_bytes(content)
    collected = collect(tmp_path)
    assert collected.own == {}
    assert said(collected, HE).words == f"{LESSON}.ipynb cannot be read as a notebook."


def test_missing_lessons_are_named_and_the_course_s_functions_are_there(tmp_path):
    write(tmp_path, {ZEROS: ANSWERS[ZEROS]})
    collected = collect(tmp_path)
    assert said(collected, HE).words == f"its cell is no longer in {LESSON}.ipynb."
    assert said(collected, "compute_loss").words == "there is no 05_loss.ipynb in this folder."
    assert collected["compute_loss"] is course_utils.compute_loss


@pytest.mark.parametrize("folder", [".", "no_such_folder"])
def test_a_capstone_alone_runs_on_the_course_s_functions(tmp_path, folder):
    write(tmp_path, {}, lesson=CAPSTONE)
    collected = collect(tmp_path / folder)
    assert collected.own == {}
    assert collected["forward_propagation"] is course_utils.forward_propagation
    assert repr(collected).startswith("No lesson lies beside this notebook")


def test_of_several_versions_of_a_lesson_the_function_that_works_counts(tmp_path):
    write(tmp_path, {HE: stub(HE)})
    write(tmp_path, ANSWERS, name=f"{LESSON}-version-2")
    assert set(collect(tmp_path).own) == set(ANSWERS)


def test_messages_cannot_smuggle_html_into_the_report(tmp_path):
    write(tmp_path, ANSWERS | {HE: "def f(x=int('<b>')): pass"})
    assert "<b>" not in collect(tmp_path)._repr_html_()


@pytest.mark.slow
def test_every_model_answer_of_every_lesson_is_collected(tmp_path):
    for lesson, rows in LESSONS.items():
        write(tmp_path, {r.name: model_answer(r.reference) for r in rows}, lesson=lesson)
    collected = collect(tmp_path)
    assert {f.name: f.words for f in collected.found if f.name not in collected.own} == {}
    assert len(collected.own) == sum(len(r) for name, r in LESSONS.items() if name != CAPSTONE)
