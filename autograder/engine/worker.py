"""Run a submission's cells and call its functions, on request. Runs inside the jail.

Whatever this process says is hearsay: the submission shares it. So it is asked for nothing but what
a function does with inputs whose right outputs are not in here.
"""

import socket
from collections.abc import Callable
from dataclasses import asdict
from importlib import import_module
from types import FunctionType
from typing import Any

from autograder.engine.frames import FrameError, encode, reader, receive
from autograder.engine.page import Page
from autograder.exercise import Case
from autograder.lending import standing_in
from autograder.notebook_variables import notebook_variables
from autograder.plain import Opaque
from autograder.run import Outcome, run


def serve(connection: socket.socket, page: Page) -> None:
    """Answer requests, one at a time, until the other side closes the connection."""
    read = reader(connection)
    while True:
        try:
            request = receive(read)
        except EOFError:
            return
        answer = ANSWERS[request["ask"]](page, request)
        answer["number"] = request["number"]
        connection.sendall(_frame(answer))


def _frame(answer: dict) -> bytes:
    """Return the answer as a frame; outcomes that do not fit into one are named, not sent."""
    try:
        return encode(answer)
    except FrameError as error:
        outcomes = answer.get("outcomes", [])
        bare = [outcome | {"value": Opaque(str(error)), "printed": ""} for outcome in outcomes]
        return encode(answer | {"outcomes": bare, "outputs": []})


def _run_cell(page: Page, request: dict) -> dict:
    """Run one cell; return its outputs and whether it ran through."""
    succeeded = page.run(request["source"])
    return {"succeeded": succeeded, "outputs": page.take_outputs()}


def _call_function(page: Page, request: dict) -> dict:
    """Call the function of an exercise on each case; return what it did.

    lent: (name, module, source) of what the course puts in place of the submission's own.
    """
    function = page.names.get(request["exercise"])
    if not isinstance(function, FunctionType):
        return {"state": "missing" if function is None else "no function", "outcomes": []}
    if function.__module__ != "__main__":
        return {"state": f"from {function.__module__}"[:100], "outcomes": []}
    cases = [Case("", tuple(a), kw, repeat=repeat) for a, kw, repeat in request["cases"]]
    lent = {name: _lent(name, module, source) for name, module, source in request["lent"]}
    with standing_in(function, lent):
        outcomes = list(run(function, cases, request["time_limit"]))
    variables = notebook_variables(function, set(request["meant"]))
    return {
        "state": "function",
        "outcomes": [_plain_fields(outcome) for outcome in outcomes],
        "variables": variables[:1],
        "altered": page.is_altered(),
    }


def _lent(name: str, module: str, source: str) -> Any:
    """Return what `source` defines beside the module's own names; without source, one of these."""
    names = vars(import_module(module)) | {"__name__": "lent"}
    exec(source, names)
    return names[name]


def _plain_fields(outcome: Outcome) -> dict[str, Any]:
    fields = {name: getattr(outcome, name) for name in Outcome.__dataclass_fields__}
    if outcome.failure:
        fields["failure"] = asdict(outcome.failure)
    try:
        encode(fields["value"])
    except FrameError as error:
        fields["value"] = Opaque(str(error))
    return fields


ANSWERS: dict[str, Callable[[Page, dict], dict]] = {"run": _run_cell, "call": _call_function}
