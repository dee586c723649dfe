"""The house's rules: who imports what, and what every public function says."""

import ast
import re
import sys
from pathlib import Path

import pytest

HOUSE = Path(__file__).resolve().parent.parent
DATA_AND_PICTURES = re.compile(r"data|draw|pictur|subjects|plots|explorable|progress")
MATHS = [p for p in (HOUSE / "course_utils").glob("*.py") if not DATA_AND_PICTURES.match(p.stem)]
MODULES = [*(HOUSE / "course_utils").rglob("*.py"), *(HOUSE / "autograder").rglob("*.py")]


def imported(path: Path) -> set[str]:
    """Return the top-level packages that a module imports."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add(node.module.split(".")[0])
    return names


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(HOUSE)))
def test_course_utils_never_imports_the_autograder_and_nobody_imports_the_tests(path):
    assert "tests" not in imported(path)
    if path.is_relative_to(HOUSE / "course_utils"):
        assert "autograder" not in imported(path)


@pytest.mark.parametrize("path", MATHS, ids=lambda p: p.stem)
def test_the_maths_needs_numpy_alone(path):
    assert imported(path) - sys.stdlib_module_names <= {"numpy", "course_utils"}


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(HOUSE)))
def test_every_public_function_and_module_is_documented(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert ast.get_docstring(tree) or not tree.body
    for node in tree.body:
        public = isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_")
        if public:
            assert ast.get_docstring(node), f"{node.name} has no docstring"
        if public and isinstance(node, ast.FunctionDef):
            hints = [a.annotation for a in (*node.args.args, *node.args.kwonlyargs)]
            assert all(hints), f"{node.name} lacks a type hint"
            assert node.returns, f"{node.name} does not say what it returns"


@pytest.mark.parametrize(
    "path", [*MODULES, *(HOUSE / "tests").rglob("*.py")], ids=lambda p: str(p.relative_to(HOUSE))
)
def test_no_file_is_longer_than_200_lines(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 200


def test_every_topic_in_the_readme_has_the_section_that_it_names():
    rows = re.findall(
        r"^\| .+ \| (\d\d(?:, \d\d)*) \| (.+) \|$", (HOUSE / "README.md").read_text(), re.M
    )
    assert len(rows) > 20
    for numbers, section in rows:
        (first,) = (HOUSE / "notebooks").glob(f"{numbers[:2]}_*.ipynb")
        assert f"## {section}" in first.read_text(encoding="utf-8").replace('\\"', '"')
