"""The explorables say what is true, on known cases, and run the learner's own functions."""

import numpy as np
import pytest

from course_utils.explorables.initialization_lab import (
    WIDTH,
    count_units,
    initialization_lab,
)
from course_utils.explorables.symmetry_microscope import STEPS, symmetry_microscope
from course_utils.initialization import initialize_parameters_he, initialize_parameters_random


@pytest.fixture(scope="module")
def lab():
    return initialization_lab()


@pytest.fixture(scope="module")
def microscope():
    return symmetry_microscope()


@pytest.mark.parametrize("activation", ["ReLU", "leaky ReLU", "tanh"])
def test_zeros_leave_every_activation_and_every_gradient_zero(lab, activation):
    values = {"scheme": "zeros", "activation": activation, "hidden": 5}
    seen = lab.compute(**values)
    assert not seen.spread.any()
    assert not seen.gradient.any()
    _, finding = lab.look(**values)
    assert "the spread is 0 in every layer; every dW is 0" in finding
    assert f"all {WIDTH} units are dead" in finding


def test_zeros_with_sigmoid_give_one_living_unit_many_times_and_one_gradient_at_the_output(lab):
    seen = lab.compute(scheme="zeros", activation="sigmoid", hidden=5)
    assert not seen.gradient[:-1].any()
    assert seen.gradient[-1] > 0
    assert set(seen.dead) == {0}
    assert set(seen.distinct) == {1}
    assert "units compute the same" in lab.look(scheme="zeros", activation="sigmoid", hidden=5)[1]


def test_he_keeps_the_spread_of_relu_within_a_factor_of_two(lab):
    values = {"scheme": "He", "activation": "ReLU", "hidden": 12}
    spread = lab.compute(**values).spread
    assert max(spread) < 2 * min(spread)
    assert "the spread hardly changes" in lab.look(**values)[1]


@pytest.mark.parametrize(
    ("scheme", "verb", "factor"), [("random × 0.01", "shrinks", 0.05), ("random × 1", "grows", 5)]
)
def test_other_scales_multiply_the_spread_by_scale_times_root_of_half_the_width(
    lab, scheme, verb, factor
):
    values = {"scheme": scheme, "activation": "ReLU", "hidden": 10}
    spread = lab.compute(**values).spread
    assert (spread[-1] / spread[0]) ** (1 / 9) == pytest.approx(factor, rel=0.1)
    finding = lab.look(**values)[1]
    assert f"the spread {verb}: {spread[0]:.2g} in layer 1, {spread[-1]:.2g} in layer 10" in finding


def test_small_weights_give_relu_equal_gradients_and_sigmoid_vanishing_ones(lab):
    relu = lab.compute(scheme="random × 0.01", activation="ReLU", hidden=10).gradient
    sigmoid = lab.compute(scheme="random × 0.01", activation="sigmoid", hidden=10).gradient
    assert max(relu) < 100 * min(relu)
    assert sigmoid[0] < 1e-12 * sigmoid[-1]


def test_dead_equal_and_different_units_are_told_apart():
    one = np.array([[1.0, 2.0, 0.0]])
    A = np.concatenate([0 * one, one, one, 1e-9 * one + [[0, 0, 1e-9]], 2 * one])
    assert count_units(A) == (1, 3)
    assert count_units(0 * A) == (5, 0)


def test_the_lab_runs_the_learners_function_and_names_it(lab):
    calls = []

    def mine(layers_dims, *, rng=None):
        calls.append(layers_dims)
        return {k: 2 * v for k, v in initialize_parameters_he(layers_dims, rng=rng).items()}

    yours = initialization_lab({"initialize_parameters_he": mine})
    values = {"scheme": "He", "activation": "ReLU", "hidden": 3}
    expected = lab.compute(**values).spread * 2.0 ** np.arange(1, 4)
    np.testing.assert_allclose(yours.compute(**values).spread, expected, rtol=1e-12)
    assert calls == [[WIDTH] * 4 + [1]]
    assert "Running your initialize_parameters_he." in yours.whose


def test_a_learners_function_that_breaks_is_one_sentence():
    def mine(layers_dims):
        return layers_dims["W1"]

    finding = initialization_lab({"initialize_parameters_zeros": mine}).look(
        scheme="zeros", activation="ReLU", hidden=3
    )[1]
    assert "stopped with TypeError" in finding


@pytest.mark.parametrize(
    ("answer", "right", "reason"),
    [
        (0.05, True, "√(2/50) = 0.2: that is He"),
        (20, False, "turn it round"),
        (0.01, False, "scale of one weight"),
        (0.5, False, "Set 2 hidden layers"),
        (0, False, "Set 2 hidden layers"),
    ],
)
def test_the_labs_task_leads_to_the_scale_of_he(lab, answer, right, reason):
    verdict, why = lab.task.judge(answer)
    assert verdict is right
    assert reason in why


def test_without_noise_the_rows_stay_equal_to_the_last_bit(microscope):
    rows = microscope.compute(noise="none", step=STEPS).training.rows
    assert (rows == rows[:, :1]).all()
    finding = microscope.look(noise="none", step=STEPS)[1]
    assert "the 4 rows of W1 are equal to the last bit: one unit, 4 times" in finding


def test_the_rows_move_all_the_same(microscope):
    rows = microscope.compute(noise="none", step=STEPS).training.rows
    assert np.abs(rows[-1] - rows[0]).max() > 1


@pytest.mark.parametrize("noise", ["10⁻²", "10⁻⁸", "10⁻¹⁶"])
def test_any_noise_parts_the_rows_in_the_end_and_the_cost_gains(microscope, noise):
    parted = microscope.compute(noise=noise, step=STEPS).training
    equal = microscope.compute(noise="none", step=STEPS).training
    assert parted.gap[0] < 0.1 < parted.gap[-1]
    assert parted.cost[-1] < equal.cost[-1] - 0.1
    finding = microscope.look(noise=noise, step=STEPS)[1]
    assert f"apart (since step {parted.parted})" in finding


def test_before_they_part_the_rows_differ_but_not_to_the_eye(microscope):
    finding = microscope.look(noise="10⁻¹⁶", step=300)[1]
    assert "4 rows of W1 differ, but by" in finding


@pytest.mark.parametrize(
    ("answer", "right", "reason"),
    [(365, True, "Only a distance of exactly 0"), (5.5e6, False, "not cost in proportion"),
     (280, False, "a straight line")],
)  # fmt: skip
def test_the_microscopes_task_tells_growth_from_proportion(microscope, answer, right, reason):
    verdict, why = microscope.task.judge(answer)
    assert verdict is right
    assert reason in why


def test_the_microscope_runs_the_learners_functions_and_trains_once_for_each_noise():
    calls = []

    def mine(layers_dims, *, scale=0.01, rng=None):
        calls.append(scale)
        return initialize_parameters_random(layers_dims, scale=scale, rng=rng)

    yours = symmetry_microscope({"initialize_parameters_random": mine})
    for step in (0, 100, 200):
        yours.look(noise="10⁻⁴", step=step)
    assert calls == [1e-4]
    assert "Running your initialize_parameters_random." in yours.whose


@pytest.mark.parametrize("make", [initialization_lab, symmetry_microscope])
def test_every_explorable_has_a_still_picture_whose_words_are_its_finding(make):
    explorable = make()
    finding = explorable.look(**explorable.defaults)[1]
    assert f'<img alt="{finding}"' in explorable._repr_html_()
