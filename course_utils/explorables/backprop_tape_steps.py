"""The steps of the tape: what a small network computes forwards, and what each step back needs."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from course_utils.activations import ACTIVATIONS, sigmoid
from course_utils.gradient_check import numerical_gradient
from course_utils.loss import compute_loss

INPUTS = {
    "X": np.array([[1.0], [2.0]]),
    "W1": np.array([[0.5, 0.4], [0.3, -0.6]]),
    "b1": np.array([[0.1], [0.2]]),
    "W2": np.array([[0.5, -0.8]]),
    "b2": np.array([[0.1]]),
    "Y": np.array([[0.0]]),
}
HIDDEN = {"ReLU": "relu", "tanh": "tanh"}
OPEN, OPERANDS = "?", ("X", "W1", "Z1", "A1", "W2", "Z2", "Y")
FORWARD = {
    "Z1": "W1 X + b1",
    "A1": "g(Z1)",
    "Z2": "W2 A1 + b2",
    "A2": "sigmoid(Z2)",
    "J": "cross-entropy of A2 and Y",
}


@dataclass(frozen=True)
class Back:
    """A step on the way back: what arrives, what it needs from the store, and how both meet."""

    arrives: str
    needs: str
    formula: str


BACKWARD = {
    "dZ2": Back("A2", "Y", "A2 - {}"),
    "dW2": Back("dZ2", "A1", "dZ2 {}ᵀ"),
    "dA1": Back("dZ2", "W2", "{}ᵀ dZ2"),
    "dZ1": Back("dA1", "Z1", "dA1 * g′({})"),
    "dW1": Back("dZ1", "X", "dZ1 {}ᵀ"),
}
STEPS = (*FORWARD, *BACKWARD)


@dataclass(frozen=True)
class Moment:
    """The tape at one step: what is known, and what the chosen array makes of this step."""

    step: int
    chosen: str
    known: dict[str, np.ndarray]  # every value up to this step
    result: np.ndarray | None = None  # what this backward step gives with the chosen array
    measured: np.ndarray | None = None  # the same gradient, by nudging

    @property
    def name(self) -> str:
        """The name of what this step computes."""
        return STEPS[self.step - 1]

    @property
    def agrees(self) -> bool:
        """Whether the result is the gradient that nudging measures."""
        return self.fits and np.allclose(self.result, self.measured, rtol=1e-6, atol=1e-8)

    @property
    def fits(self) -> bool:
        """Whether the result has the shape of what it belongs to."""
        return self.result is not None and self.result.shape == self.measured.shape


def forwards(hidden: str, **given: np.ndarray) -> dict[str, np.ndarray]:
    """Return all values of the forward pass; those `given` by name are taken as they are."""
    v = INPUTS | given
    v = {"Z1": v["W1"] @ v["X"] + v["b1"]} | v
    v = {"A1": ACTIVATIONS[HIDDEN[hidden]][0](v["Z1"])} | v
    v = {"Z2": v["W2"] @ v["A1"] + v["b2"]} | v
    v = {"A2": sigmoid(v["Z2"])} | v
    return {"J": compute_loss(v["A2"], v["Y"])} | v


def backwards(
    functions: dict[str, Callable], name: str, store: dict, operand: np.ndarray, hidden: str
) -> np.ndarray | None:
    """Return the step `name` with `operand` from the store, or None where the shapes do not fit."""
    layer, linear = name[-1], functions["linear_backward"]
    W, b = store[f"W{layer}"], store[f"b{layer}"]
    rules = {
        "dZ2": lambda: store["A2"] - operand,
        "dW": lambda: linear(store[f"dZ{layer}"], (operand, W, b))[1],
        "dA1": lambda: linear(store["dZ2"], (store["A1"], operand, store["b2"]))[0],
        "dZ1": lambda: functions[f"{HIDDEN[hidden]}_backward"](store["dA1"], operand),
    }
    try:
        return rules[name if name in rules else "dW"]()
    except ValueError:
        return None


def look(functions: dict[str, Callable], step: int, operand: str, hidden: str) -> Moment:
    """Return the tape at `step`; the steps before it are always the right ones."""
    store, name = forwards(hidden), STEPS[step - 1]
    known = {n: store[n] for n in (*INPUTS, *STEPS[:step]) if n in store}
    if name in FORWARD:
        return Moment(step, operand, known)
    for earlier in STEPS[len(FORWARD) : step - 1]:
        right = backwards(functions, earlier, store, store[BACKWARD[earlier].needs], hidden)
        store[earlier] = known[earlier] = right
    if operand == OPEN:
        return Moment(step, operand, known)
    of, result = name[1:], backwards(functions, name, store, store[operand], hidden)
    measured = numerical_gradient(
        lambda value: forwards(hidden, **{of: value})["J"], store[of], epsilon=1e-6
    )
    moment = Moment(step, operand, known, result, measured)
    return replace(moment, known=known | {name: result}) if moment.fits else moment
