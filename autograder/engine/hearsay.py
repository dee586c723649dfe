"""What a jailed process says it did, believed only as far as it has the right form."""

from typing import Any

import numpy as np

from autograder.engine.conversation import JailError
from autograder.engine.outputs import without_active_math
from autograder.failure import Failure, TimeLimitError
from autograder.plain import MAX_DEPTH, Opaque
from autograder.run import Outcome

LIMIT = 2_000  # characters of any text
FIELDS = set(Outcome.__dataclass_fields__)
FAILURE_FIELDS = set(Failure.__dataclass_fields__)


def outcomes(answer: dict[str, Any], how_many: int) -> list[Outcome]:
    """Return the outcomes in an answer. Raises JailError if they do not have the form of some.

    One for each case, or none; only a call that hit the time limit is the last before its turn.
    """
    told = answer.get("outcomes")
    _demand(isinstance(told, list) and len(told) <= how_many)
    made = [_outcome(fields) for fields in told]
    if 0 < len(made) < how_many:
        failure = made[-1].failure
        _demand(failure is not None and failure.kind == TimeLimitError.__name__)
    return made


def state(answer: dict[str, Any]) -> str:
    """Return what there was to call: "function", "missing", "no function" or "from PACKAGE"."""
    return _text(answer.get("state"))


def names(answer: dict[str, Any]) -> list[str]:
    """Return the notebook's variables that the function reads."""
    told = answer.get("variables", [])
    _demand(isinstance(told, list))
    return [name for name in map(_text, told) if name.isidentifier()]


def _outcome(fields: Any) -> Outcome:
    _demand(isinstance(fields, dict) and fields.keys() == FIELDS)
    _demand(_depth(fields["value"]) <= MAX_DEPTH + 1)
    for flag in ("drew", "repeats"):
        _demand(fields[flag] is None or type(fields[flag]) is bool)
    return Outcome(
        value=_value(fields["value"]),
        failure=None if fields["failure"] is None else _failure(fields["failure"]),
        changed=_texts(fields["changed"]),
        drew=fields["drew"],
        repeats=fields["repeats"],
        warned=_texts(fields["warned"]),
        printed=_text(fields["printed"]),
        tampered=_texts(fields["tampered"]),
        seconds=float(fields["seconds"]) if type(fields["seconds"]) is float else 0.0,
    )


def _value(told: Any) -> Any:
    """Return plain data whose texts are safe and whose numbers NumPy can hold."""
    if isinstance(told, dict):
        made = {_text(key): _value(item) for key, item in told.items()}
        _demand(len(made) == len(told))
        return made
    if isinstance(told, list | tuple):
        return type(told)(map(_value, told))
    if isinstance(told, str):
        return _text(told)
    if isinstance(told, Opaque):
        return Opaque(_text(told.kind))
    if type(told) is int and told.bit_length() > 63:
        return Opaque("a whole number of more than 63 bits")
    is_plain = told is None or isinstance(told, bool | int | float | np.ndarray)
    return told if is_plain else Opaque(f"something of type {type(told).__name__}")


def _failure(fields: Any) -> Failure:
    _demand(isinstance(fields, dict) and fields.keys() == FAILURE_FIELDS)
    number = fields["line_number"]
    arrays = fields["arrays"]
    _demand(number is None or type(number) is int)
    _demand(isinstance(arrays, tuple) and all(isinstance(a, tuple) and len(a) == 2 for a in arrays))
    shapes = tuple((_text(name), _shape(shape)) for name, shape in arrays)
    words = (_text(fields["kind"]), _text(fields["message"]))
    return Failure(*words, number, _text(fields["line"]), shapes)


def _shape(told: Any) -> tuple[int, ...]:
    _demand(isinstance(told, tuple) and all(type(n) is int for n in told))
    return told


def _texts(told: Any) -> tuple[str, ...]:
    _demand(isinstance(told, tuple) and len(told) <= LIMIT)
    return tuple(map(_text, told))


def _text(told: Any) -> str:
    _demand(isinstance(told, str))
    shown = "".join(c for c in told[:LIMIT] if c.isprintable() or c in "\n\t")
    return without_active_math(shown)


def _depth(value: Any) -> int:
    items = value.values() if isinstance(value, dict) else value
    return 1 + max(map(_depth, items), default=0) if isinstance(value, dict | list | tuple) else 0


def _demand(holds: bool) -> None:
    if not holds:
        raise JailError("nonsense")
