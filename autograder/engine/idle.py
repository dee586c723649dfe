"""What of a submission nobody needs to run: the lesson's own cells, where nothing depends on them.

A lesson's pictures cost more time than all its exercises. Of a cell that the learner left as it was
handed out, only those statements run that set a name which a cell of theirs reads; its picture is
then that of the lesson's own run.
"""

import ast
import dis
import re
import warnings
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from types import CodeType

from nbformat import NotebookNode

from autograder import lessons
from autograder.notebook_variables import globals_of

# Whoever writes one of these may reach any name of the notebook.
REACHES_ALL = {
    *("__import__", "__main__", "dir", "eval", "exec", "gc", "get_ipython", "globals"),
    *("importlib", "inspect", "locals", "sys", "vars"),
}


@dataclass(frozen=True)
class _Statement:
    """A statement of a lesson's cell, and the notebook's names that it has to do with.

    works_on: the name whose method it calls for its effect ("rows" in rows.sort()), or "".
    """

    text: str
    sets: frozenset[str]
    reads: frozenset[str]
    works_on: str
    is_import: bool


def shortened_cells(notebook: NotebookNode, release: NotebookNode) -> dict[int, str]:
    """Return position -> what needs to run of the cells that stand as they were handed out."""
    handed_out = {cell.id: cell.source for cell in release.cells}
    own, kept = set(), {}
    for position, cell in enumerate(notebook.cells):
        if cell.cell_type != "code" or lessons.tested_exercise(cell):
            continue
        if not lessons.grade_id(cell) and handed_out.get(cell.get("id")) == cell.source:
            kept[position] = _statements(cell.source)
        else:
            own |= _reads(cell.source)
    if own & REACHES_ALL:
        return {}
    needed = _needed([s for statements in kept.values() for s in statements], own)
    return {
        position: "\n".join(s.text for s in statements if s in needed)
        for position, statements in kept.items()
    }


def _needed(statements: list[_Statement], wanted: set[str]) -> set[_Statement]:
    """Return the statements that set a wanted name, and those that set what these read."""
    imported = {name for s in statements if s.is_import for name in s.sets}
    needed: set[_Statement] = set()
    while True:
        more = {
            s
            for s in statements
            if (s.sets & wanted or s.works_on in wanted - imported) and s not in needed
        }
        if not more:
            return needed
        needed |= more
        wanted = wanted.union(*(s.reads for s in more))


@lru_cache(maxsize=1000)  # a lesson's cells are the same in all its submissions
def _statements(source: str) -> tuple[_Statement, ...]:
    return tuple(map(_statement, ast.parse(source).body))


def _statement(node: ast.stmt) -> _Statement:
    text = ast.unparse(node)
    is_import = isinstance(node, ast.Import | ast.ImportFrom)
    return _Statement(text, _sets(node), frozenset(_reads(text)), _works_on(node), is_import)


def _reads(source: str) -> set[str]:
    """Return the notebook's names that a cell reads; of one that is no Python, all its words."""
    with suppress(SyntaxError, ValueError, RecursionError, MemoryError), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return set(globals_of(compile(source, "cell", "exec", dont_inherit=True)))
    return set(re.findall(r"[^\W\d]\w*", source))


def _sets(statement: ast.stmt) -> frozenset[str]:
    """Return the notebook's names that a statement sets, or writes into."""
    code = compile(ast.Module([statement], []), "cell", "exec", dont_inherit=True)
    written_into = {
        _base(node)
        for node in ast.walk(statement)
        if isinstance(node, ast.Subscript | ast.Attribute) and not isinstance(node.ctx, ast.Load)
    }
    return frozenset(written_into.union(_stored(code)))


def _stored(code: CodeType) -> Iterator[str]:
    for instruction in dis.get_instructions(code):
        if instruction.opname in ("STORE_NAME", "STORE_GLOBAL"):
            yield instruction.argval


def _works_on(statement: ast.stmt) -> str:
    """Return the name whose method a statement calls for its effect ("rows" in rows.sort())."""
    call = statement.value if isinstance(statement, ast.Expr) else None
    return _base(call.func) if isinstance(call, ast.Call) else ""


def _base(node: ast.AST) -> str:
    """Return "a" for a.b[c].d, and "" for a bare name or anything else."""
    below = node
    while isinstance(below, ast.Subscript | ast.Attribute):
        below = below.value
    return below.id if below is not node and isinstance(below, ast.Name) else ""
