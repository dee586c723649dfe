"""The structure of a result: its kinds, keys and shapes, apart from its numbers."""

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from autograder.plain import Opaque, is_number


def skeleton(value: Any, of_numbers: Callable[[Any], Any] = np.shape) -> Any:
    """Return the keys, lengths and shapes of plain data, without its numbers.

    of_numbers: what to put in an array's or a number's place.
    """
    if isinstance(value, dict):
        return {key: skeleton(item, of_numbers) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [skeleton(item, of_numbers) for item in value]
    return of_numbers(value) if is_number(value) else value


def parts(value: Any, right: Any, names: tuple[str, ...]) -> Iterator[tuple[str, Any, Any]]:
    """Yield (name, part of value, part of right) for each array or number, in right's order.

    `names` are the result's names: one, or one for each item of a tuple.
    """
    if isinstance(right, dict):
        for key in right:
            yield from parts(value[key], right[key], (key,))
    elif isinstance(right, list | tuple):
        if len(names) != len(right):
            names = tuple(f"{names[0]}[{i}]" for i in range(len(right)))
        for name, item, wanted in zip(names, value, right, strict=True):
            yield from parts(item, wanted, (name,))
    elif is_number(right):
        yield names[0], value, right


def without_optional(value: Any, other: Any, optional: frozenset[str]) -> Any:
    """Return a dictionary without the optional keys that `other` lacks; anything else as it is."""
    if not (optional and isinstance(value, dict) and isinstance(other, dict)):
        return value
    return {k: item for k, item in value.items() if k not in optional or k in other}


def kind_problem(value: Any, right: Any, names: tuple[str, ...]) -> str:
    """Return one sentence on the first way in which `value` is not the kind of thing that `right`
    is (type, keys, number of items, kind of numbers), or ""."""
    name = " and ".join(names)
    if value is None and right is not None:
        words = "Your function returned None: it ended without a `return`, or what it returned was "
        return f"{words}None. It should return {', '.join(names)}."
    if isinstance(value, Opaque) and isinstance(right, dict) and "keys" in value.kind:
        return f'The keys of {name} should all be text, such as "{next(iter(right))}".'
    if isinstance(value, Opaque) or _family(value) != _family(right):
        return f"{name} should be {_family(right)}; yours is {_described(value)}."
    if isinstance(right, dict):
        return _key_problem(value, right, name) or _first_problem(
            (value[key], right[key], (key,)) for key in right
        )
    if isinstance(right, list | tuple):
        if len(value) != len(right):
            return f"{name} should have {len(right)} items; yours has {len(value)}."
        own = len(names) == len(right)
        labels = names if own else [f"{name}[{i}]" for i in range(len(right))]
        return _first_problem(zip(value, right, [(label,) for label in labels], strict=True))
    if isinstance(right, np.ndarray) and right.dtype.kind == "f" and value.dtype.kind != "f":
        return f"{name} should hold floating-point numbers; yours holds {value.dtype.name}."
    return ""


def _first_problem(triples: Iterator[tuple[Any, Any, tuple[str, ...]]]) -> str:
    return next(filter(None, (kind_problem(*triple) for triple in triples)), "")


def _key_problem(value: dict, right: dict, name: str) -> str:
    missing = [key for key in right if key not in value]
    extra = [key for key in value if key not in right]
    if any("{l}" in key for key in extra):
        return f"{name} holds {_quoted(extra)}: an f before the quotation mark puts the number in."
    if missing:
        if value and len(value) < 9:
            return f"{name} lacks {_quoted(missing)}. Yours holds {_quoted(value)}."
        return f"{name} lacks {_quoted(missing)}. It should hold {_quoted(right)}."
    if extra:
        return f"{name} holds {_quoted(extra)}, which nobody expects; just {_quoted(right)}."
    return ""


def _quoted(keys: Any) -> str:
    return ", ".join(f'"{key}"' for key in keys)


FAMILIES = {
    dict: "a dictionary",
    list: "a list or tuple",
    tuple: "a list or tuple",
    np.ndarray: "an array",
    str: "text",
    bool: "a number",
    int: "a number",
    float: "a number",
}


def _family(value: Any) -> str:
    if isinstance(value, np.ndarray) and value.ndim == 0:
        return "a number"
    return FAMILIES.get(type(value), "None")


def _described(value: Any) -> str:
    return value.kind if isinstance(value, Opaque) else _family(value)
