"""What an exception of NumPy or Python says, in the terms of the course."""

import re

PLAINER = (
    (
        r"matmul.*\(size (\d+) is different from (\d+)\)",
        r"the left side of a product has \2 columns, its right side \1 rows",
    ),
    (
        r"shapes .* not aligned: (\d+) \(dim 1\) != (\d+) \(dim 0\)",
        r"the left side of a product has \1 columns, its right side \2 rows",
    ),
    (
        "The truth value of an array",
        "`if`, `and`, `or`, `not` and Python's `max` need one yes or no, but an array has one for "
        "each of its entries",
    ),
    (
        r"Cannot interpret '\d+' as a data type",
        "a shape is a single argument, so its sizes need parentheses of their own",
    ),
    (
        "only 0-dimensional arrays can be converted",
        "a single number is needed here, and an array came. Functions of NumPy such as `np.exp` "
        "take whole arrays; those of `math` do not",
    ),
    (
        "'numpy.ndarray' object is not callable",
        "an array is called like a function: an operator may be missing before a parenthesis",
    ),
)


def readable(message: str) -> str:
    """Return the message in plainer words where the course has some, otherwise as it is, as code.

    As code, it is shown to the letter: no n_x becomes an index.
    """
    for pattern, words in PLAINER:
        found = re.search(pattern, message)
        if found:
            return found.expand(words)
    return as_code(message.rstrip(" .")) if message else "no message"


def as_code(text: str) -> str:
    """Return the text marked as code, in one line of Markdown."""
    return "`" + text.replace("`", "'") + "`"
