"""The way forwards and back through a small network, one step at a time, with every number."""

from collections.abc import Callable
from functools import partial

import numpy as np

from course_utils.activations import relu_backward, tanh_backward
from course_utils.backward import linear_backward
from course_utils.explorable import Choice, Explorable, Slider, Task, yours_or_ours
from course_utils.explorables.backprop_tape_picture import draw, frame
from course_utils.explorables.backprop_tape_steps import (
    BACKWARD,
    FORWARD,
    HIDDEN,
    INPUTS,
    OPEN,
    OPERANDS,
    STEPS,
    Moment,
    forwards,
    look,
)


def numbers(value: np.ndarray | float, digits: int = 2) -> str:
    """Return a value on one line: 1.18, [0.97, 0], or [0.34, 0.69; 0, 0] for two rows."""
    if np.ndim(value) == 0 or np.size(value) == 1:
        return f"{round(float(np.ravel(value)[0]), digits) + 0.0:g}"
    rows = [", ".join(numbers(x, digits) for x in row) for row in value]
    return f"[{'; '.join(rows)}]"


def say(seen: Moment) -> str:
    """Return the finding: what this step computes, and whether the array is the right one."""
    start, name = f"Step {seen.step} of {len(STEPS)}", seen.name
    if name in FORWARD:
        way = " All is stored; the way back begins with step 6." * (name == "J")
        return f"{start}, forwards: {name} = {FORWARD[name]} = {numbers(seen.known[name])}.{way}"
    formula = f"{start}, backwards: {name} = {BACKWARD[name].formula.format(seen.chosen)}"
    if seen.chosen == OPEN:
        return f"{formula}. Choose the stored array that this step needs."
    if not seen.fits:
        shape = f"the shape {seen.measured.shape} of {name[1:]}"
        return f"{formula} does not work out: with {seen.chosen} it cannot get {shape}."
    formula, nudging = f"{formula} = {numbers(seen.result)}", f"nudging {name[1:]} measures"
    if not seen.agrees:
        measured = numbers(seen.measured)
        return f"{formula} fits in shape, but {nudging} {measured}. {seen.chosen} is wrong here."
    bias = f" (and db{name[-1]} = dZ{name[-1]})" * (name[1] == "W")
    if seen.chosen == BACKWARD[name].needs:
        alone = f"From the store this step needs {seen.chosen} alone."
    else:
        alone = "A1 does as well as Z1 here, since ReLU is positive just where Z1 is."
    return f"{formula}{bias}, and {nudging} the same. {alone}"


def backprop_tape(passed: dict[str, Callable] | None = None) -> Explorable:
    """Return the explorable: step × array from the store × hidden activation -> what comes out.

    passed: name -> the learner's function, for those whose check has passed.
    """
    functions, whose = yours_or_ours(passed or {}, relu_backward, tanh_backward, linear_backward)
    return Explorable(
        "Tape of a small network: 2 inputs, 2 hidden units, 1 output, one example",
        compute=partial(look, functions),
        frame=frame,
        draw=draw,
        alt=say,
        controls=(
            Slider("step", "Step", 1, len(STEPS), len(FORWARD), walk=True),
            Choice("operand", "Array from the store", (OPEN, *OPERANDS), OPEN),
            Choice("hidden", "Hidden units", tuple(HIDDEN), "ReLU"),
        ),
        task=Task(QUESTION, judge_nudge),
        whose=whose,
        size=(8.6, 3.4),
    )


QUESTION = (
    "With ReLU, the first weight of W2 rises from 0.5 to 0.6. By about how much does J change? "
    "Predict it from the tape."
)


def judge_nudge(answer: float) -> tuple[bool, str]:
    """Return whether the answer is the change of J, by the slope or exactly, within 10 %."""
    before, nudge = forwards("ReLU"), np.array([[0.1, 0.0]])
    after = forwards("ReLU", W2=INPUTS["W2"] + nudge)
    slope = float(before["A2"][0, 0] * before["A1"][0, 0])
    change = after["J"] - before["J"]
    if min(abs(answer - 0.1 * slope), abs(answer - change)) < 0.01 * slope:
        return True, (
            f"dW2 begins with {slope:.3g}: that many units of J for one of the weight, so 0.1 of "
            f"it adds about {0.1 * slope:.2g}. Exactly it is {change:.3g}, since the slope itself "
            "changes a little on the way."
        )
    if abs(answer + change) < 0.02 * slope:
        return False, "A positive gradient means that J rises when the weight rises."
    if abs(answer - slope) < 0.1 * slope:
        return False, "That is the slope, for a whole unit. The weight rises by 0.1 only."
    return False, "Go to step 7, choose the right array, and read the first number of dW2."
