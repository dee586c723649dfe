"""The lessons as files: canonical, complete, without answers, and the builder's round trip."""

import ast
import inspect
import re

import nbformat
import pytest
from nbgrader.preprocessors import ClearHiddenTests, ClearSolutions

from autograder import lessons
from autograder.answers import STUB
from autograder.build import build_course, source_notebook
from autograder.table import LESSONS, QUIZZES, TABLE

FILES = lessons.lesson_files()
each_lesson = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)


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


def test_build_keeps_the_seed_and_the_instructor_s_settings(tmp_path):
    names = build_course(tmp_path, seed=7)
    assert names
    (tmp_path / "nbgrader_config.py").write_text("# mine")
    build_course(tmp_path)
    assert (tmp_path / "nbgrader_config.py").read_text() == "# mine"
    built = nbformat.read(tmp_path / "source" / names[0] / f"{names[0]}.ipynb", as_version=4)
    assert any("seed=7)" in cell.source for cell in built.cells)
