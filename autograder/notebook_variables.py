"""Which of the notebook's variables a function relies on besides its arguments."""

import builtins
import dis
from collections.abc import Callable, Iterator
from types import CodeType, FunctionType, ModuleType


def notebook_variables(function: FunctionType, meant: set[str]) -> list[str]:
    """Return the names of data in the notebook that `function` reads though nobody passes them in.

    Modules, functions and classes are no data.
    meant: names that are meant to be there, since the reference reads them too.
    """
    notebook = function.__globals__
    return [
        name
        for name in dict.fromkeys(globals_of(function.__code__))
        if name not in meant
        and not hasattr(builtins, name)
        and name in notebook
        and not isinstance(notebook[name], ModuleType | type)
        and not callable(notebook[name])
    ]


def global_names(reference: Callable) -> set[str]:
    """Return the global names that a reference reads."""
    return set(globals_of(reference.__code__))


def globals_of(code: CodeType) -> Iterator[str]:
    """Yield the global names that the code, or a function inside it, reads."""
    for instruction in dis.get_instructions(code):
        if instruction.opname in ("LOAD_GLOBAL", "LOAD_NAME"):
            yield instruction.argval
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from globals_of(constant)
