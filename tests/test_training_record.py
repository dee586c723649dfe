"""The training record: what it notes is what happened, and it stays small."""

import numpy as np
import pytest

from course_utils.forward import forward_propagation
from course_utils.gradient_check import numerical_gradient
from course_utils.initialization import initialize_parameters_zeros
from course_utils.loss import compute_loss
from course_utils.model import L_layer_model
from course_utils.training_record import TrainingRecord, rows_as_pictures

LAYERS = [48, 3, 1]  # pictures of 4 x 4 pixels


def recorded(num_iterations: int, **kwargs):
    rng = np.random.default_rng(3)
    X, Y = rng.random((48, 7)), np.array([[1, 0, 1, 1, 0, 0, 1]])
    record = TrainingRecord(X, Y, learning_rate=0.1)
    parameters = L_layer_model(
        X, Y, LAYERS, 0.1, num_iterations, rng=np.random.default_rng(1), record=record, **kwargs
    )
    return record, parameters


def test_it_keeps_one_entry_for_each_call():
    record, _ = recorded(250)
    assert record.iterations == [0, 100, 200, 250]
    for noted in (record.costs, record.gradient, record.ratio, record.pictures):
        assert len(noted) == 4


def test_the_gradient_norm_is_that_of_finite_differences():
    record, parameters = recorded(100)
    for l in (1, 2):

        def J(W, l=l):
            AL, _ = forward_propagation(record.X, parameters | {f"W{l}": W})
            return compute_loss(AL, record.Y)

        expected = np.linalg.norm(numerical_gradient(J, parameters[f"W{l}"]))
        assert record.gradient[-1][l - 1] == pytest.approx(expected, rel=1e-6)


def test_the_ratio_is_how_far_the_next_update_moves_the_weights():
    record, before = recorded(100)
    _, after = recorded(101)
    moved = [
        np.linalg.norm(after[f"W{l}"] - before[f"W{l}"]) / np.linalg.norm(before[f"W{l}"])
        for l in (1, 2)
    ]
    np.testing.assert_allclose(record.ratio[-1], moved, rtol=1e-9)


def test_weights_of_zero_give_a_ratio_and_not_a_division_by_zero():
    record, _ = recorded(
        1, initialize=lambda layers_dims, **_: initialize_parameters_zeros(layers_dims)
    )
    np.testing.assert_array_equal(record.ratio[0], [0, 0])


def test_a_row_of_weights_becomes_the_picture_it_looks_at():
    W = np.arange(2 * 48, dtype=float).reshape(2, 48)
    np.testing.assert_array_equal(rows_as_pictures(W), W.reshape(2, 4, 4, 3))


def test_large_pictures_are_averaged_so_that_a_constant_stays_and_noise_shrinks():
    pictures = rows_as_pictures(np.full((2, 64 * 64 * 3), 0.25))
    assert pictures.shape == (2, 32, 32, 3)
    assert (pictures == 0.25).all()
    noise = np.random.default_rng(0).standard_normal((2, 64 * 64 * 3))
    assert rows_as_pictures(noise).std() == pytest.approx(0.5, rel=0.05)


def test_the_recording_of_twenty_large_units_stays_below_seven_megabytes():
    kept = 26 * rows_as_pictures(np.zeros((20, 12288))).nbytes
    assert kept < 7e6


def test_weights_that_are_no_pictures_are_refused_with_their_shape():
    with pytest.raises(ValueError, match=r"\(2, 50\)"):
        rows_as_pictures(np.zeros((2, 50)))
