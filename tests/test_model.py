"""Training keeps its promises: it learns, repeats exactly, reports honestly, and is untouchable."""

import numpy as np
import pytest
from sklearn.linear_model import LogisticRegression

from course_utils import (
    L_layer_model,
    compute_loss,
    forward_propagation,
    initialize_parameters_random,
    initialize_parameters_zeros,
    predict,
)
from tests.networks import separable_set, small_network


def trained(X, Y, layers_dims, seed=0, **options):
    return L_layer_model(X, Y, layers_dims, rng=np.random.default_rng(seed), **options)


@pytest.mark.parametrize("layers_dims", [[2, 1], [2, 5, 1], [2, 5, 3, 1]])
def test_training_drives_the_loss_down_on_a_separable_set(layers_dims):
    X, Y = separable_set(120, seed=0)
    costs = []
    parameters = trained(
        X,
        Y,
        layers_dims,
        learning_rate=0.1,
        num_iterations=1000,
        record=lambda _iteration, cost, _parameters: costs.append(cost),
    )
    assert np.all(np.diff(costs) < 0)
    assert costs[-1] < 0.05
    np.testing.assert_array_equal(predict(X, None, parameters), Y)


def test_one_layer_reaches_scikit_learns_logistic_regression():
    rng = np.random.default_rng(1)
    X, Y = separable_set(150, seed=1)
    Y = np.where(rng.random(Y.shape) < 0.2, 1 - Y, Y)
    theirs = LogisticRegression(C=np.inf, tol=1e-10, max_iter=1000).fit(X.T, Y.ravel())
    parameters = trained(X, Y, [2, 1], learning_rate=1.0, num_iterations=2000)
    np.testing.assert_allclose(parameters["W1"], theirs.coef_, rtol=1e-4)
    np.testing.assert_allclose(parameters["b1"].ravel(), theirs.intercept_, rtol=1e-3)


def test_hidden_layers_learn_what_no_line_can_separate():
    X = np.array([[0.0, 0.0, 1.0, 1.0], [0.0, 1.0, 0.0, 1.0]])
    Y = np.array([[0, 1, 1, 0]])
    parameters = trained(X, Y, [2, 8, 1], learning_rate=0.5, num_iterations=1000)
    np.testing.assert_array_equal(predict(X, None, parameters), Y)


def test_the_same_seed_gives_identical_parameters_and_another_seed_others():
    X, Y, _ = small_network(1, seed=2)
    one, two, other = (trained(X, Y, [5, 3, 1], seed, num_iterations=50) for seed in (4, 4, 5))
    for name in one:
        np.testing.assert_array_equal(one[name], two[name])
    assert not np.array_equal(one["W1"], other["W1"])


def test_record_is_called_every_100_iterations_and_after_the_last_with_what_is_returned():
    X, Y, _ = small_network(1, seed=3)
    calls = []
    parameters = trained(X, Y, [5, 3, 1], num_iterations=250, record=lambda *a: calls.append(a))
    assert [iteration for iteration, _, _ in calls] == [0, 100, 200, 250]
    for _, cost, recorded in calls:
        assert cost == compute_loss(forward_propagation(X, recorded)[0], Y)
    for name in parameters:
        np.testing.assert_array_equal(calls[-1][2][name], parameters[name])


def test_after_300_iterations_the_last_report_comes_once():
    X, Y, _ = small_network(1, seed=3)
    iterations = []
    trained(X, Y, [5, 1], num_iterations=300, record=lambda i, *_: iterations.append(i))
    assert iterations == [0, 100, 200, 300]


def test_no_iterations_return_the_initial_parameters():
    X, Y, _ = small_network(1, seed=3)
    parameters = trained(X, Y, [5, 1], seed=9, num_iterations=0)
    W1 = np.random.default_rng(9).standard_normal((1, 5)) * np.sqrt(2 / 5)
    np.testing.assert_array_equal(parameters["W1"], W1)


def test_a_callback_that_writes_into_what_it_is_given_changes_nothing():
    X, Y, _ = small_network(1, seed=4)

    def spoil(_iteration, _cost, parameters):
        for value in parameters.values():
            value.fill(np.nan)
        parameters.clear()

    honest = trained(X, Y, [5, 3, 1], num_iterations=150)
    spoilt = trained(X, Y, [5, 3, 1], num_iterations=150, record=spoil)
    for name in honest:
        np.testing.assert_array_equal(spoilt[name], honest[name])


def test_print_cost_prints_at_the_moments_of_record(capsys):
    X, Y, _ = small_network(1, seed=5)
    costs = []
    trained(
        X,
        Y,
        [5, 1],
        num_iterations=150,
        print_cost=True,
        record=lambda i, cost, _: costs.append(f"Cost after iteration {i}: {cost:.6f}"),
    )
    assert capsys.readouterr().out.splitlines() == costs
    trained(X, Y, [5, 1], num_iterations=150)
    assert capsys.readouterr().out == ""


def test_any_initialization_can_be_given():
    X, Y, _ = small_network(1, seed=6)
    random = trained(X, Y, [5, 3, 1], num_iterations=0, initialize=initialize_parameters_random)
    assert np.abs(random["W1"]).max() < 0.05
    zeros = trained(
        X,
        Y,
        [5, 3, 1],
        num_iterations=20,
        initialize=lambda layers_dims, rng: initialize_parameters_zeros(layers_dims),  # noqa: ARG005
    )
    assert not zeros["W1"].any()
    assert not zeros["W2"].any()
    assert zeros["b2"].any()


def test_float32_data_are_trained_in_float32_and_integers_in_floats():
    X, Y, _ = small_network(1, seed=7, dtype=np.float32)
    single = trained(X, Y, [5, 3, 1], num_iterations=20)
    assert {value.dtype for value in single.values()} == {np.dtype("float32")}
    double = trained(X.astype(float), Y, [5, 3, 1], num_iterations=20)
    for name in single:
        np.testing.assert_allclose(single[name], double[name], rtol=1e-4, atol=1e-6)
    whole = trained(np.sign(X).astype(int), Y, [5, 3, 1], num_iterations=20)
    assert {value.dtype for value in whole.values()} == {np.dtype("float64")}


@pytest.mark.parametrize("scale", [1e-8, 1e3])
def test_features_of_any_size_raise_no_floating_point_error(scale):
    X, Y, _ = small_network(1, seed=8)
    with np.errstate(all="raise"):
        parameters = trained(X * scale, Y, [5, 3, 1], num_iterations=50)
    assert all(np.isfinite(value).all() for value in parameters.values())


def test_arguments_are_not_changed():
    X, Y, _ = small_network(1, seed=9)
    layers_dims, X_before, Y_before = [5, 3, 1], X.copy(), Y.copy()
    parameters = trained(X, Y, layers_dims, num_iterations=5)
    predict(X, None, parameters)
    assert layers_dims == [5, 3, 1]
    np.testing.assert_array_equal(X, X_before)
    np.testing.assert_array_equal(Y, Y_before)


def test_predict_says_1_above_one_half_and_prints_the_accuracy_if_labels_are_given(capsys):
    parameters = {"W1": np.ones((1, 1)), "b1": np.zeros((1, 1))}
    X = np.array([[-2.0, 0.0, 1e-9, 3.0]])
    y_pred = predict(X, None, parameters)
    np.testing.assert_array_equal(y_pred, [[0, 0, 1, 1]])
    assert y_pred.dtype.kind == "i"
    assert capsys.readouterr().out == ""
    predict(X, np.array([[0, 1, 1, 1]]), parameters)
    assert capsys.readouterr().out == "Accuracy: 0.75\n"


@pytest.mark.parametrize(
    ("layers_dims", "sentence"),
    [([4, 1], "begin with n_x = 5"), ([5, 2], "end with 1"), ([5], "at least two")],
)
def test_layers_dims_that_do_not_fit_the_data_are_refused(layers_dims, sentence):
    X, Y, _ = small_network(1, seed=10)
    with pytest.raises(ValueError, match=sentence):
        L_layer_model(X, Y, layers_dims)
