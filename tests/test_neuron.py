"""The neuron keeps its promises: it is the smallest network, and its gradient is the true one."""

import numpy as np
import pytest
from sklearn.linear_model import LogisticRegression

from course_utils.data import load_tumours
from course_utils.initialization import initialize_parameters_zeros
from course_utils.loss import compute_loss
from course_utils.model import L_layer_model
from course_utils.neuron import neuron_forward, neuron_gradient, neuron_loss, train_neuron
from course_utils.preparation import standardize, train_test_split


def drawn(n_x, m, seed):
    """Return X, Y, w, b with both classes in Y."""
    rng = np.random.default_rng(seed)
    Y = rng.permutation(np.arange(m) % 2)[None, :]
    return rng.standard_normal((n_x, m)), Y, rng.standard_normal((1, n_x)), np.array([[0.3]])


def test_a_hand_worked_example_comes_out():
    """z = 0.5 * 2 + 1 * (-1) + 0.5 = 0.5, a = 0.62246; with y = 0, L = -log(1 - a) = 0.97408."""
    X, w, b = np.array([[2.0], [-1.0]]), np.array([[0.5, 1.0]]), np.array([[0.5]])
    A = neuron_forward(X, w, b)
    Y = np.array([[0]])
    np.testing.assert_allclose(A, [[0.6224593312]], rtol=1e-9)
    assert neuron_loss(A, Y) == pytest.approx(0.9740769842, rel=1e-9)
    dw, db = neuron_gradient(X, A, Y)
    np.testing.assert_allclose(dw, [[1.2449186624, -0.6224593312]], rtol=1e-9)
    np.testing.assert_allclose(db, [[0.6224593312]], rtol=1e-9)


@pytest.mark.parametrize(("n_x", "m"), [(5, 7), (3, 1), (1, 4)])
def test_the_gradient_is_what_finite_differences_measure(n_x, m):
    X, Y, w, b = drawn(n_x, m, seed=m)
    dw, db = neuron_gradient(X, neuron_forward(X, w, b), Y)
    assert dw.shape == w.shape
    assert db.shape == b.shape

    def cost(theta):
        return neuron_loss(neuron_forward(X, theta[:, :-1], theta[:, -1:]), Y)

    theta, h = np.concatenate([w, b], axis=1), 1e-5
    for j, slope in enumerate(np.concatenate([dw, db], axis=1).ravel()):
        nudge = np.zeros_like(theta)
        nudge[0, j] = h
        measured = (cost(theta + nudge) - cost(theta - nudge)) / (2 * h)
        assert measured == pytest.approx(slope, rel=1e-7, abs=1e-9)


def test_the_loss_is_the_cross_entropy_of_the_whole_network():
    rng = np.random.default_rng(2)
    A, Y = rng.random((1, 101)), rng.integers(0, 2, (1, 101))
    assert neuron_loss(A, Y) == pytest.approx(compute_loss(A, Y), rel=1e-12)


@pytest.mark.parametrize("dtype", [float, np.float32])
@pytest.mark.parametrize(("a", "y", "low", "high"), [(0, 0, 0, 0), (1, 1, 0, 0), (0, 1, 30, 40)])
def test_the_loss_is_finite_for_complete_certainty_right_or_wrong(dtype, a, y, low, high):
    loss = neuron_loss(np.array([[a]], dtype=dtype), np.array([[y]]))
    assert low <= loss <= high
    assert loss == neuron_loss(np.array([[1 - a]], dtype=dtype), np.array([[1 - y]]))


def test_doubling_w_and_b_leaves_the_boundary_and_makes_every_answer_more_certain():
    X, _, w, b = drawn(2, 50, seed=5)
    A, A_doubled = neuron_forward(X, w, b), neuron_forward(X, 2 * w, 2 * b)
    np.testing.assert_array_equal(A > 0.5, A_doubled > 0.5)
    assert (np.abs(A_doubled - 0.5) > np.abs(A - 0.5)).all()


def test_training_is_that_of_a_network_without_hidden_layers():
    X, Y, *_ = drawn(5, 40, seed=8)
    w, b = train_neuron(X, Y, 0.3, 50)
    network = L_layer_model(
        X, Y, [5, 1], 0.3, 50, initialize=lambda dims, **_: initialize_parameters_zeros(dims)
    )
    np.testing.assert_allclose(w, network["W1"], rtol=1e-12)
    np.testing.assert_allclose(b, network["b1"], rtol=1e-12)


def test_training_arrives_where_scikit_learn_does():
    X, Y, *_ = drawn(3, 60, seed=9)
    w, b = train_neuron(X, Y, 1.0, 3000)
    oracle = LogisticRegression(C=np.inf, tol=1e-10, max_iter=1000).fit(X.T, Y.ravel())
    np.testing.assert_allclose(w, oracle.coef_, rtol=1e-6)
    np.testing.assert_allclose(b, oracle.intercept_[None], rtol=1e-6)


def test_standardizing_makes_the_tumours_learnable_at_the_same_rate():
    """What lesson 2 shows: raw, the cost stays above that of always answering 0.5."""
    X, Y, _ = load_tumours()
    X_train, Y_train, X_test, Y_test = train_test_split(X, Y, rng=np.random.default_rng(0))
    costs, shares = [], []
    for train, test in ((X_train, X_test), standardize(X_train, X_test)):
        w, b = train_neuron(train, Y_train, 0.1, 300)
        costs.append(neuron_loss(neuron_forward(train, w, b), Y_train))
        shares.append(np.mean((neuron_forward(test, w, b) > 0.5) == Y_test))
    assert costs[0] > np.log(2) > 0.1 > costs[1]
    assert shares[0] < 0.92 < 0.97 < shares[1]


def test_what_does_not_fit_is_named():
    X, Y, w, b = drawn(3, 5, seed=0)
    with pytest.raises(ValueError, match="W1 has shape \\(3, 1\\)"):
        neuron_forward(X, w.T, b)
    with pytest.raises(ValueError, match="it must be \\(1, m\\)"):
        neuron_loss(neuron_forward(X, w, b), Y.ravel())
    with pytest.raises(ValueError, match="probabilities lie in"):
        neuron_loss(w @ X + 5, Y)
    with pytest.raises(ValueError, match="A has shape \\(1, 4\\)"):
        neuron_gradient(X, Y[:, 1:], Y)
    with pytest.raises(ValueError, match="axis 1 of both must be m"):
        train_neuron(X[:, 1:], Y, 0.1, 1)
