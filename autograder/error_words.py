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
        "one yes or no is needed here, and an array has one for each of its entries. `if`, `and`, "
        "`or`, `not` and `max` need one, and so does a chain like `a == b == c`; beside `&` each "
        "comparison needs parentheses",
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
        "only integer scalar arrays can be converted to a scalar index",
        "an array stands where an axis or a place is expected. For the larger of two, entry by "
        "entry, there is `np.maximum`",
    ),
    (
        "NumPy boolean array indexing assignment",
        "the left side picks entries by a condition, and the right side has all of them. Pick the "
        "same ones on both sides",
    ),
    (
        "too many indices for array",
        "there are more indices than axes. A mask of shape (1, m) counts for two",
    ),
    (
        "inhomogeneous shape|'tuple' object has no attribute",
        "several results in one tuple stand where an array is needed. Take them apart first",
    ),
    (
        "'tuple' object is not callable",
        "a tuple is called like a function. Pick one of its parts first",
    ),
    (
        "'str' object is not callable",
        "a text is called like a function. Look up the function that has this name",
    ),
    (
        "'dict' object is not callable",
        "a dictionary is called like a function. Square brackets look up what it holds",
    ),
    (
        r'can only concatenate str \(not "int"\) to str',
        "a text and a number cannot be joined with +. In a text with an f before it, {l} puts the "
        "number in",
    ),
    (
        "setting an array element with a sequence",
        "a whole array is put into a place for one number",
    ),
    (
        r"cannot access local variable '(\w+)'",
        r"`\1` is used before it has a value: the line that sets it did not run",
    ),
    (
        "'bitwise_xor' not supported",
        "`^` is not a power in Python; that is `**`",
    ),
    (
        "function_or_method' object has no attribute",
        "a function stands where its result is needed. Parentheses after its name call it",
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
