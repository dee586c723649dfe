"""The learning-rate lab names what its numbers show: crawl, converge, oscillate, climb."""

import numpy as np
import pytest

from course_utils import update_parameters
from course_utils.explorables.learning_rate_lab import (
    STEPS,
    bowl,
    descend,
    learning_rate_lab,
    network_slice,
)


@pytest.fixture(scope="module")
def lab():
    return learning_rate_lab()


@pytest.mark.parametrize(
    ("alpha", "fate"),
    [(0.1, "crawls"), (1.0, "converges"), (2.0, "converges"), (3.5, "oscillates"),
     (4.0, "oscillates"), (4.05, "climbs")],
)  # fmt: skip
def test_on_the_bowl_each_step_multiplies_w_by_1_minus_half_the_rate(lab, alpha, fate):
    path = lab.compute(alpha=alpha, start=3.0).bowl
    expected = 3.0 * (1 - alpha / 2) ** np.arange(STEPS + 1)
    np.testing.assert_allclose(path.w, expected, rtol=1e-9, atol=1e-15)
    assert path.fate == fate


def test_the_slope_of_the_slice_is_its_measured_slope():
    cost = network_slice()
    for w in (-3.3, -1.0, 0.3, 2.7):
        h = 1e-6
        measured = (cost(w + h)[0] - cost(w - h)[0]) / (2 * h)
        assert cost(w)[1] == pytest.approx(measured, abs=1e-7)


def test_the_slice_has_two_valleys_and_the_start_decides_which(lab):
    left, right = (lab.compute(alpha=1.0, start=w).network for w in (-3.5, 3.5))
    assert left.fate == right.fate == "converges"
    assert left.J[-1] > right.J[-1] + 0.1
    assert "0.13 above its lowest point" in lab.look(alpha=1.0, start=-3.5)[1]
    assert "0.38 after 30 steps, its lowest point" in lab.look(alpha=1.0, start=3.5)[1]


def test_a_very_large_rate_jumps_out_of_the_upper_valley_and_never_settles(lab):
    path = lab.compute(alpha=8.0, start=-3.5).network
    assert path.w[-1] > 0
    assert path.fate == "oscillates"


def test_of_the_first_steps_alone_no_fate_is_told(lab):
    """On the bowl each step halves w at α = 1: J = (3.2 / 4)² / 4 after two."""
    finding = lab.look(alpha=1.0, start=3.2, steps=2)[1]
    assert "After 2 of 30 steps J is 0.16 on the bowl" in finding
    assert "converges" not in finding
    assert "converges" in lab.look(alpha=1.0, start=3.2, steps=STEPS)[1]


def test_the_words_give_both_fates(lab):
    finding = lab.look(alpha=0.1, start=-3.5)[1]
    assert "The bowl's path crawls, still on its way: J is 0.14 after 30 steps" in finding
    finding = lab.look(alpha=8.0, start=-3.5)[1]
    assert "climbs, from J = 3.1: J is more than 1000 after 30 steps" in finding
    assert "rests, since the slope is 0 there" in lab.look(alpha=1.0, start=0.0)[1]


def test_it_runs_the_learners_function_and_names_it():
    def twice_as_far(parameters, grads, learning_rate):
        return update_parameters(parameters, grads, 2 * learning_rate)

    yours = learning_rate_lab({"update_parameters": twice_as_far})
    path = yours.compute(alpha=1.0, start=2.0).bowl
    np.testing.assert_allclose(path.w, descend(update_parameters, bowl, 2.0, 2.0).w, atol=1e-15)
    assert yours.whose == "Running your update_parameters."


@pytest.mark.parametrize(
    ("answer", "right", "reason"),
    [(4, True, "multiplies w by 1 − α/2, here by −1"), (2, False, "Try a larger one"),
     (0, False, "nothing moves"), (5, False, "Try a smaller one")],
)  # fmt: skip
def test_the_task_leads_to_the_edge_between_falling_and_climbing(lab, answer, right, reason):
    verdict, why = lab.task.judge(answer)
    assert verdict is right
    assert reason in why
