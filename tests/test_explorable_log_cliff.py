"""The cliff says what is stored, what it costs and what is left to learn, in both arithmetics."""

import numpy as np
import pytest

from course_utils.explorables.log_cliff import EPSILONS, NEAR_0, NEAR_1, K, log_cliff


@pytest.fixture(scope="module")
def cliff():
    return log_cliff()


@pytest.mark.parametrize("side", [NEAR_0, NEAR_1])
def test_before_the_clip_the_loss_is_minus_the_log_of_the_distance(cliff, side):
    seen = cliff.compute(side=side, dtype="float64", e=9, k=1)
    before = K <= 8
    np.testing.assert_allclose(seen.clipped[before], K[before] * np.log(10), rtol=1e-8)
    np.testing.assert_allclose(seen.slope[before], 10 ** K[before], rtol=1e-7)


@pytest.mark.parametrize("side", [NEAR_0, NEAR_1])
def test_behind_the_clip_the_loss_is_flat_and_its_slope_0_but_the_gradient_of_z_stays(cliff, side):
    seen = cliff.compute(side=side, dtype="float64", e=7, k=1)
    behind = K >= 7.25
    np.testing.assert_allclose(seen.clipped[behind], 7 * np.log(10), rtol=1e-8)
    assert not seen.slope[behind].any()
    np.testing.assert_allclose(seen.dZ[behind], 1, rtol=1e-6)
    finding = cliff.look(side=side, dtype="float64", e=7, k=10)[1]
    assert "The clip holds the loss at 16.1, and its slope with respect to AL is 0." in finding


def test_float32_cannot_hold_1_minus_1e_8(cliff):
    finding = cliff.look(side=NEAR_1, dtype="float32", e=7, k=8)[1]
    assert "AL = 1 − 10⁻⁸ is stored as exactly 1 in float32." in finding
    assert "holds the loss at 15.9" in finding
    assert "stored" not in cliff.look(side=NEAR_1, dtype="float64", e=7, k=8)[1]


def test_a_clip_at_1e_8_does_nothing_in_float32_near_1(cliff):
    finding = cliff.look(side=NEAR_1, dtype="float32", e=8, k=8)[1]
    assert (
        "1 − ε is exactly 1 too, so the clip does nothing: loss and slope are infinite" in finding
    )
    assert "compute_loss gives 15.9" in finding  # the course's ε depends on the arithmetic


def test_near_0_every_epsilon_works_in_both_arithmetics(cliff):
    for dtype in ("float32", "float64"):
        for e in EPSILONS:
            assert np.isfinite(cliff.compute(side=NEAR_0, dtype=dtype, e=e, k=1).clipped).all()


def test_it_draws_the_learners_function_and_says_when_that_is_infinite():
    def with_a_fixed_clip(AL, Y):
        A = np.clip(AL, 1e-15, 1 - 1e-15)
        return -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))

    yours = log_cliff({"compute_loss": with_a_fixed_clip})
    assert "compute_loss gives 34.5" in yours.look(side=NEAR_1, dtype="float64", e=7, k=20)[1]
    assert "compute_loss gives infinity" in yours.look(side=NEAR_1, dtype="float32", e=7, k=20)[1]
    assert yours.whose == "Running your compute_loss."


@pytest.mark.parametrize(
    ("answer", "right", "reason"),
    [
        (7, True, "1 − 10⁻⁷ is less than 1, but 1 − 10⁻⁸ is exactly 1"),
        (8, False, "the loss is infinite"),
        (15, False, "the loss is infinite"),
        (3, False, "a larger e works too"),
    ],
)
def test_the_task_leads_to_the_step_of_float32_below_1(cliff, answer, right, reason):
    verdict, why = cliff.task.judge(answer)
    assert verdict is right
    assert reason in why
