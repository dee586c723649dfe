"""The folder that a jail sees as the course: the packages without the answers of a lesson."""

import ast
import compileall
import shutil
import sys
from collections.abc import Collection
from pathlib import Path

from autograder.lessons import NOTEBOOKS
from autograder.table import LESSONS, MODULES

HERE = NOTEBOOKS.parent
KEPT = (
    *("__init__.py", "exercise.py", "failure.py", "feedback.py", "function_arguments.py"),
    *("guard.py", "lending.py", "notebook_variables.py", "plain.py", "quiz.py", "run.py"),
    "verdict.py",
    *("engine/__init__.py", "engine/alone.py", "engine/calls.py", "engine/frames.py"),
    *("engine/page.py", "engine/walls.py", "engine/warm.py", "engine/worker.py"),
)
PUT_IN = {
    "check.py": "autograder/check.py",
    "collect.py": "autograder/collect.py",
    "withheld.py": "course_utils/withheld.py",
}
TABLE = """from autograder.lesson_quiz import QUIZ

QUIZZES = {quizzes}
NAMES = {names}
"""
IN_PLACE = '''def {name}(*args, **kwargs):
    """Call the notebook's own {name}."""
    return the_learners("{name}")(*args, **kwargs)
'''


def build_house(folder: Path, lesson: str, withheld: Collection[str]) -> Path:
    """Fill the folder and return it.

    lesson: its quiz and the names of its exercises are there.
    withheld: the exercises whose answers are not; in their place stands a call of the notebook's
        own function, so that pictures that need one run on it.
    """
    shutil.copytree(
        HERE / "course_utils", folder / "course_utils", ignore=shutil.ignore_patterns("*.pyc")
    )
    for name in KEPT:
        _copy(HERE / "autograder" / name, folder / "autograder" / name)
    for name, place in PUT_IN.items():
        _copy(HERE / "autograder" / "engine" / "jailed" / name, folder / place)
    quiz = Path(sys.modules[MODULES[lesson].__name__].__file__).with_name("quiz.py")
    _copy(quiz, folder / "autograder" / "lesson_quiz.py")
    names = [row.name for row in LESSONS[lesson]]
    table = TABLE.format(quizzes=f"{{{lesson!r}: QUIZ}}", names=names)
    (folder / "autograder" / "table.py").write_text(table)
    for row in LESSONS[lesson]:
        if row.name in withheld:
            _withhold(row.name, folder / (row.reference.__module__.replace(".", "/") + ".py"))
    compileall.compile_dir(folder, quiet=1, workers=1)
    return folder


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def _withhold(name: str, path: Path) -> None:
    """Take the function out of a module, and put the call of the notebook's own in its place."""
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    tree = ast.parse("".join(lines))
    function = next(n for n in tree.body if isinstance(n, ast.FunctionDef) and n.name == name)
    first = min([function.lineno, *(d.lineno for d in function.decorator_list)])
    lines[first - 1 : function.end_lineno] = [IN_PLACE.format(name=name)]
    imported = "from course_utils.withheld import the_learners\n"
    if imported not in lines:
        lines.insert(_end_of_docstring(tree), imported)
    path.write_text("".join(lines), encoding="utf-8")


def _end_of_docstring(tree: ast.Module) -> int:
    return tree.body[0].end_lineno if ast.get_docstring(tree) else 0
