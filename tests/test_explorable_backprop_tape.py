"""The tape says what is true: the right array for each step, and only that one."""

import numpy as np
import pytest

from course_utils.activations import relu_backward
from course_utils.explorables.backprop_tape import backprop_tape
from course_utils.explorables.backprop_tape_steps import BACKWARD, OPERANDS, STEPS


@pytest.fixture(scope="module")
def tape():
    return backprop_tape()


@pytest.mark.parametrize("hidden", ["ReLU", "tanh"])
@pytest.mark.parametrize("name", BACKWARD)
def test_each_step_back_agrees_with_nudging_for_the_array_that_it_needs(tape, name, hidden):
    right = {
        operand
        for operand in OPERANDS
        if tape.compute(step=STEPS.index(name) + 1, operand=operand, hidden=hidden).agrees
    }
    # ReLU's mask is the same for A1 and Z1, and the tape says so.
    twin = {"A1"} if (name, hidden) == ("dZ1", "ReLU") else set()
    assert right == {BACKWARD[name].needs} | twin


def test_the_forward_pass_says_its_hand_worked_numbers(tape):
    """Z1 = [0.5 + 0.8 + 0.1, 0.3 - 1.2 + 0.2], Z2 = 0.5 · 1.4 + 0.1, J = log(1 + e^0.8)."""
    for step, words in {1: "[1.4; -0.7]", 2: "[1.4; 0]", 3: "0.8", 4: "0.69", 5: "1.17"}.items():
        assert f"= {words}." in tape.look(step=step, operand="?", hidden="ReLU")[1]


@pytest.mark.parametrize(
    ("step", "operand", "words"),
    [
        (7, "?", "dW2 = dZ2 ?ᵀ. Choose the stored array"),
        (7, "A1", "= [0.97, 0] (and db2 = dZ2), and nudging W2 measures the same"),
        (7, "Z1", "fits in shape, but nudging W2 measures [0.97, 0]. Z1 is wrong here"),
        (7, "W2", "with W2 it cannot get the shape (1, 2) of W2"),
        (9, "A1", "A1 does as well as Z1 here"),
        (10, "X", "dW1 = dZ1 Xᵀ = [0.34, 0.69; 0, 0]"),
    ],
)
def test_the_finding_judges_the_chosen_array(tape, step, operand, words):
    assert words in tape.look(step=step, operand=operand, hidden="ReLU")[1]


def test_a_wrong_choice_does_not_spoil_the_next_step(tape):
    """Each step starts from right values, so a learner can go on."""
    known = tape.compute(step=8, operand="?", hidden="ReLU").known
    np.testing.assert_allclose(known["dW2"], [[0.966, 0]], atol=1e-3)


def test_the_tape_runs_the_learners_function_and_names_it():
    calls = []

    def mine(dA, Z):
        calls.append(Z)
        return relu_backward(dA, Z)

    yours = backprop_tape({"relu_backward": mine})
    yours.look(step=9, operand="Z1", hidden="ReLU")
    assert calls
    assert "Running your relu_backward." in yours.whose


@pytest.mark.parametrize(
    ("answer", "right", "reason"),
    [
        (0.1, True, "dW2 begins with 0.966"),
        (0.0966, True, "Exactly it is 0.0987"),
        (-0.097, False, "J rises"),
        (0.97, False, "for a whole unit"),
        (0.5, False, "Go to step 7"),
    ],
)
def test_the_task_is_judged_by_the_slope_and_by_the_exact_change(tape, answer, right, reason):
    verdict, why = tape.task.judge(answer)
    assert verdict is right
    assert reason in why


def test_the_still_picture_says_its_finding(tape):
    finding = tape.look(**tape.defaults)[1]
    assert f'<img alt="{finding}"' in tape._repr_html_()
