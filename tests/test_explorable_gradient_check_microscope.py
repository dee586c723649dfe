"""The microscope says what is true: the V of the nudge, and the topmost gradient that fails."""

import numpy as np
import pytest

from course_utils.explorables.gradient_check_microscope import gradient_check_microscope
from course_utils.explorables.gradient_check_numbers import GRADIENTS, one_sided
from course_utils.gradient_check import numerical_gradient


@pytest.fixture(scope="module")
def microscope():
    return gradient_check_microscope()


def test_the_error_falls_with_the_square_of_the_nudge_and_then_rises(microscope):
    seen = microscope.compute(power=7, bug="none", layer=1)
    ratios = seen.central[:3] / seen.central[1:4]
    np.testing.assert_allclose(ratios, 100, rtol=0.05)
    np.testing.assert_allclose(seen.one_sided[:5] / seen.one_sided[1:6], 10, rtol=0.05)
    assert np.argmin(seen.central) == 4  # 1e-5
    assert (np.diff(seen.central[4:]) > 0).all()


@pytest.mark.parametrize(
    ("bug", "layer", "failing"),
    [
        ("none", 1, ()),
        ("slope forgotten", 1, ("dW1", "db1")),
        ("slope forgotten", 3, ("dW3", "db3", "dW2", "db2", "dW1", "db1")),
        ("slope taken at A", 2, ("dW2", "db2", "dW1", "db1")),
        ("1/m forgotten in dW", 2, ("dW2",)),
        ("mystery", 1, ("dW2", "db2", "dW1", "db1")),
        ("mystery", 3, ("dW2", "db2", "dW1", "db1")),
    ],
)
def test_a_bug_fails_its_own_layer_and_what_it_hands_down(microscope, bug, layer, failing):
    for power in (5, 6, 7):
        assert tuple(microscope.compute(power=power, bug=bug, layer=layer).failing) == failing
    finding = microscope.look(power=6, bug=bug, layer=layer)[1]
    said = f"The topmost of them is {failing[0]}" if failing else "all 8 gradients agree"
    assert said in finding
    note = {"none": "No bug is planted", "mystery": "keeps to its own layer"}
    assert note.get(bug, f"planted: {bug}, layer {layer}") in finding


@pytest.mark.parametrize(("power", "why"), [(1, "too curved"), (12, "too few digits")])
def test_a_bad_nudge_is_blamed_before_any_bug(microscope, power, why):
    finding = microscope.look(power=power, bug="mystery", layer=2)[1]
    assert why in finding
    assert "best is ε = 10⁻⁵" in finding
    assert "topmost" not in finding


@pytest.mark.parametrize(
    ("answer", "right", "reason"),
    [
        ("layer 2", True, "The topmost gradient that fails is dW2"),
        ("layer 1", False, "is the blame right that reaches it?"),
        ("layer 3", False, "All gradients of layer 3 agree"),
    ],
)
def test_the_task_leads_to_the_topmost_failing_layer(microscope, answer, right, reason):
    verdict, why = microscope.task.judge(answer)
    assert verdict is right
    assert reason in why


def test_the_microscope_runs_the_learners_function_once_for_each_nudge():
    calls = []

    def mine(J, theta, epsilon=1e-7):
        calls.append(epsilon)
        return numerical_gradient(J, theta, epsilon)

    yours = gradient_check_microscope({"numerical_gradient": mine})
    for bug in ("none", "mystery"):
        yours.look(power=7, bug=bug, layer=1)
    assert len(calls) == 15 * len(GRADIENTS)
    assert "Running your numerical_gradient." in yours.whose


def test_the_one_sided_difference_of_squares_is_off_by_epsilon():
    theta = np.array([[1.0, -2.0]])
    slopes = one_sided(lambda t: float(np.sum(t**2)), theta, 0.1)
    np.testing.assert_allclose(slopes, 2 * theta + 0.1, rtol=1e-12)


def test_the_still_picture_says_its_finding(microscope):
    finding = microscope.look(**microscope.defaults)[1]
    assert f'<img alt="{finding}"' in microscope._repr_html_()
