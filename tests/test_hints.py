"""Hints: one more after each changed attempt, none that gives the answer away."""

import re

import pytest

from autograder.answers import compile_answer, model_answer
from autograder.exercise import Hints
from autograder.hints import SWITCHED_OFF, open_hints
from autograder.table import TABLE

ZEROS = TABLE["initialize_parameters_zeros"]
RUNGS = [(row, rung) for row in TABLE.values() for rung in Hints.__annotations__]


def attempt(number):
    """Return an answer that differs from every other attempt."""
    return compile_answer(f"def {ZEROS.name}(layers_dims):\n    return {number}", ZEROS.reference)


def opened(number, failed=""):
    """Return how many rungs are open after asking with this attempt."""
    return str(open_hints(ZEROS, attempt(number), failed)).count("**Hint ")


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


def test_a_changed_attempt_opens_one_more_and_asking_again_does_not():
    assert [opened(1), opened(1), opened(2), opened(2), opened(3)] == [1, 1, 2, 2, 3]


def test_the_same_code_run_again_from_another_place_is_no_change():
    moved = compile_answer(f"\n\n\ndef {ZEROS.name}(layers_dims):\n    return 1", ZEROS.reference)
    assert opened(1) == 1
    assert str(open_hints(ZEROS, moved, "")).count("**Hint ") == 1


def test_the_ladder_ends_at_the_worked_twin():
    assert [opened(n) for n in range(6)][-1] == 4


def test_wrong_values_start_at_the_idea():
    assert opened(1, failed="value") == 2


def test_progress_survives_a_damaged_file(tmp_path):
    opened(1)
    (tmp_path / ".hints.json").write_text("{ broken")
    assert opened(2) == 1


def test_progress_is_kept_in_a_file_so_that_it_survives_a_restart(tmp_path):
    opened(1)
    opened(2)
    assert '"rungs": 2' in (tmp_path / ".hints.json").read_text()


def test_an_instructor_can_switch_hints_off(tmp_path):
    (tmp_path / "course.json").write_text('{"hints": false}')
    assert str(open_hints(ZEROS, attempt(1), "")) == SWITCHED_OFF


@pytest.mark.parametrize(("row", "rung"), RUNGS, ids=lambda x: getattr(x, "name", x))
def test_a_hint_is_short_plain_and_no_answer(row, rung):
    text = getattr(row.hints, rung)
    prose = re.sub(r"```.*?```", "", text, flags=re.S)
    words = re.findall(r"[A-Za-z']+", prose)
    assert 15 <= len(words) <= 160
    sentences = [s for s in re.split(r"[.?!:]\s|\n\n|\n- ", prose) if s.strip()]
    assert len(words) / len(sentences) <= 25, "long sentences"
    assert sum(len(w) >= 12 for w in words) / len(words) <= 0.08, "long words"
    lines = {line.strip() for line in model_answer(row.reference).split("\n")[1:]}
    telling = {line for line in lines if len(line) > 15 and not line.startswith(("return", "for "))}
    for line in telling:
        assert line not in text, f"the hint holds a line of the answer: {line}"
