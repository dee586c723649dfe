"""The lessons as files: canonical, complete, without answers, and the builder's round trip."""

import ast
import inspect
import json
import re
import sys

import nbformat
import numpy as np
import pytest
from nbgrader.preprocessors import ClearHiddenTests, ClearSolutions

from autograder import __main__, lessons
from autograder.answers import STUB, compile_answer
from autograder.build import build_course, source_notebook
from autograder.table import LESSONS, QUIZZES, TABLE
from course_utils import sigmoid_backward

FILES = lessons.lesson_files()
each_lesson = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
WORDS, CELLS, LINES, EXERCISES = (500, 900), (15, 28), 25, 5


def code_of(path):
    """Return the source of all code cells of a lesson."""
    return "\n".join(c.source for c in lessons.read(path).cells if c.cell_type == "code")


@each_lesson
def test_a_lesson_is_committed_in_canonical_form(path):
    assert lessons.tidy_files([path], only_check=True) == []


@each_lesson
def test_release_of_build_is_the_lesson(path):
    lesson = lessons.read(path)
    released = source_notebook(lesson, seed=1)
    assert [c.source for c in released.cells] != [c.source for c in lesson.cells] or not any(
        map(lessons.is_stub, lesson.cells)
    )
    for step in (ClearSolutions(), ClearHiddenTests()):
        released, _ = step.preprocess(released, {})
    assert [c.source for c in released.cells] == [c.source for c in lesson.cells]


@each_lesson
def test_every_exercise_has_one_stub_and_one_test_in_its_own_lesson(path):
    cells = lessons.read(path).cells
    names = [row.name for row in LESSONS.get(path.stem, ())]
    assert [lessons.grade_id(c) for c in cells if lessons.is_stub(c)] == names
    assert [lessons.tested_exercise(c) for c in cells if lessons.tested_exercise(c)] == names


@each_lesson
def test_stubs_have_the_reference_s_signature_and_docstring(path):
    for cell in filter(lessons.is_stub, lessons.read(path).cells):
        reference = TABLE[lessons.grade_id(cell)].reference
        namespace = dict(reference.__globals__)  # defaults may be functions of the course
        exec(cell.source, namespace)
        stub = namespace[reference.__name__]
        parameters = inspect.signature(reference).parameters.values()
        ours = [p.replace(annotation=inspect.Parameter.empty) for p in parameters]
        assert list(inspect.signature(stub).parameters.values()) == ours
        # An answer does without the input checks, so without the section on what they raise.
        documented = re.split(r"\n+Raises:", inspect.getdoc(reference))[0].rstrip()
        assert inspect.getdoc(stub).rstrip() == documented
        assert cell.source.endswith(STUB)


@each_lesson
def test_a_lesson_never_imports_the_reference_of_its_own_exercise(path):
    asked = {row.name for row in LESSONS.get(path.stem, ())}
    for node in ast.walk(ast.parse(code_of(path))):
        if isinstance(node, ast.ImportFrom):
            assert asked.isdisjoint(alias.name for alias in node.names)
            assert "*" not in {alias.name for alias in node.names}


@each_lesson
def test_a_lesson_imports_the_course_only_as_the_design_allows(path):
    for node in ast.walk(ast.parse(code_of(path))):
        if isinstance(node, ast.ImportFrom) and node.module.startswith("autograder"):
            assert node.module in ("autograder.check", "autograder.collect")


def test_the_step_that_lesson_6_works_out_gives_what_the_library_s_gives():
    prose = "\n".join(cell.source for cell in lessons.read(FILES[6]).cells)
    source = re.search(r"```python\n(def sigmoid_backward.*?)\n```", prose, re.S)[1]
    worked_out = compile_answer(source, sigmoid_backward)
    dA, Z = np.random.default_rng(3).normal(0, 3, (2, 5, 7))
    np.testing.assert_allclose(worked_out(dA, Z), sigmoid_backward(dA, Z), rtol=1e-12)


def words_of(path):
    """Return the number of words in a lesson's prose, without formulas, code and the quiz."""
    cells = lessons.read(path).cells
    prose = [c.source.split("## Quiz")[0] for c in cells if c.cell_type == "markdown"]
    text = re.sub(r"\$\$.*?\$\$|\$[^$]*\$|`[^`]*`", " ", "\n".join(prose), flags=re.S)
    return len(re.findall(r"\w[\w’'.,-]*", text))


@each_lesson
def test_a_lesson_can_be_read_in_one_sitting(path):
    """Each exercise after the fifth may bring its own two cells."""
    cells = lessons.read(path).cells
    more = max(0, len(LESSONS[path.stem]) - EXERCISES)
    assert WORDS[0] <= words_of(path) <= WORDS[1]
    assert CELLS[0] <= len(cells) <= CELLS[1] + 2 * more
    code = [c for c in cells if c.cell_type == "code" and not lessons.is_stub(c)]
    assert max(len(c.source.splitlines()) for c in code) <= LINES


@each_lesson
def test_a_lesson_shows_a_picture_before_it_asks_for_anything(path):
    first = next(i for i, c in enumerate(lessons.read(path).cells) if lessons.is_stub(c))
    before = [c.source for c in lessons.read(path).cells[:first] if c.cell_type == "code"]
    assert any(re.search(r"^\w+\(passed\(\)|^ *show\(", source, flags=re.M) for source in before)


@each_lesson
def test_a_quiz_has_three_to_five_questions_and_from_lesson_4_on_two_from_earlier_lessons(path):
    assert 3 <= len(QUIZZES[path.stem]) <= 5
    text = "\n".join(c.source for c in lessons.read(path).cells)
    earlier = [int(n) for n in re.findall(r"^\*\*q\d\*\* \(lesson (\d+)\)", text, flags=re.M)]
    this = int(path.stem[:2])
    assert all(number < this for number in earlier)
    assert len(earlier) == (2 if this >= 4 else 0)


@each_lesson
def test_quiz_and_prose_have_the_same_questions(path):
    text = "\n".join(c.source for c in lessons.read(path).cells if c.cell_type == "markdown")
    asked = re.findall(r"^\*\*(q\d)\*\*", text, flags=re.M)
    assert asked == list(QUIZZES.get(path.stem, {}))
    for question, options in QUIZZES.get(path.stem, {}).items():
        assert sum(right for right, _ in options.values()) == 1
        block = re.split(r"^\*\*q\d\*\*", text, flags=re.M)[1 + asked.index(question)]
        assert set(re.findall(r"\*\*([a-z])\*\*", block)) >= set(options)
    for question in asked:
        assert f'{question}="?"' in code_of(path)


def test_every_row_belongs_to_one_lesson_with_a_notebook():
    stems = {path.stem for path in FILES}
    assert {name for name, rows in LESSONS.items() if rows} <= stems
    assert len(TABLE) == sum(map(len, LESSONS.values()))
    assert all(row.lesson == name for name, rows in LESSONS.items() for row in rows)


def test_lessons_handed_out_without_hints_stay_so_until_they_are_built_with_them(
    tmp_path, monkeypatch
):
    for options, hints in (["--no-hints"], False), ([], False), (["--hints"], True), ([], True):
        monkeypatch.setattr(sys, "argv", ["autograder", "build", str(tmp_path), *options])
        assert __main__.main() == 0
        settings = [json.loads(path.read_text()) for path in tmp_path.glob("source/*/course.json")]
        assert settings == [{"hints": hints}] * len(list(tmp_path.glob("source/*")))
        assert settings


def test_build_keeps_the_seed_and_the_instructor_s_settings(tmp_path):
    names = build_course(tmp_path, seed=7)
    assert names
    (tmp_path / "nbgrader_config.py").write_text("# mine")
    build_course(tmp_path)
    assert (tmp_path / "nbgrader_config.py").read_text() == "# mine"
    built = nbformat.read(tmp_path / "source" / names[0] / f"{names[0]}.ipynb", as_version=4)
    assert any("seed=7)" in cell.source for cell in built.cells)
