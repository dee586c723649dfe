"""Shapes in the lesson's symbols, so that a message can say (n_1, n_0) beside (5, 3)."""

import re

LAYER_SHAPES = {
    "W": "(n_{l}, n_{below})",
    "dW": "(n_{l}, n_{below})",
    "b": "(n_{l}, 1)",
    "db": "(n_{l}, 1)",
    "Z": "(n_{l}, m)",
    "A": "(n_{l}, m)",
    "dZ": "(n_{l}, m)",
    "dA": "(n_{l}, m)",
}


def symbolic_shape(part: str) -> str:
    """Return the shape of a part such as "dW2" in symbols, "(n_2, n_1)", or "" if it has none."""
    match = re.fullmatch(r"([a-zA-Z]+)(\d+)", part)
    if not match or match[1] not in LAYER_SHAPES:
        return ""
    layer = int(match[2])
    return LAYER_SHAPES[match[1]].format(l=layer, below=layer - 1)
