"""Bad input gets one clear sentence that names what was wrong, where, and what to do."""

import subprocess
import sys

import numpy as np
import pytest

import course_utils
from course_utils import (
    L_layer_model,
    compute_loss,
    forward_propagation,
    linear_forward,
    shapes,
)
from tests.networks import small_network

X, Y, PARAMETERS = small_network(3, seed=0)


def without(name):
    return {key: value for key, value in PARAMETERS.items() if key != name}


@pytest.mark.parametrize("name", list(PARAMETERS))
def test_a_missing_parameter_is_named(name):
    with pytest.raises(ValueError, match=f"no key '{name}'"):
        forward_propagation(X, without(name))


def test_no_parameters_at_all_are_refused():
    with pytest.raises(ValueError, match="parameters is empty"):
        forward_propagation(X, {})


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"W1": np.ones((3, 4))}, r"W1 has shape \(3, 4\) but X has shape \(5, 11\); axis 1"),
        ({"W2": np.ones((3, 7))}, r"W2 has shape \(3, 7\) but layer 1 has 3 units; axis 1"),
        ({"b2": np.ones(7)}, r"b2 has shape \(7,\) and W2 has shape \(7, 3\); axis 0 .*\(7, 1\)"),
        ({"b3": np.ones((1, 11))}, r"b3 has shape \(1, 11\)"),
    ],
)
def test_parameters_that_do_not_fit_are_named_with_both_shapes(change, sentence):
    with pytest.raises(ValueError, match=sentence):
        forward_propagation(X, PARAMETERS | change)


@pytest.mark.parametrize("bad", [X[:, 0], X[:, :0], X[:0], X[None]])
def test_data_that_are_not_a_table_with_examples_are_refused(bad):
    with pytest.raises(ValueError, match=r"X has shape .*\(n_x, m\)"):
        forward_propagation(bad, PARAMETERS)
    with pytest.raises(ValueError, match=r"X has shape .*\(n_x, m\)"):
        L_layer_model(bad, Y, [5, 1])


def test_examples_in_rows_are_refused():
    with pytest.raises(ValueError, match="axis 1 of W and axis 0 of A_prev"):
        linear_forward(X.T, PARAMETERS["W1"], PARAMETERS["b1"])
    with pytest.raises(ValueError, match="axis 1 of both must be m"):
        L_layer_model(X.T, Y, [11, 1])


def test_a_flat_bias_is_refused_by_a_single_layer():
    with pytest.raises(ValueError, match=r"b has shape \(3,\) and W has shape \(3, 5\)"):
        linear_forward(X, PARAMETERS["W1"], PARAMETERS["b1"].ravel())


@pytest.mark.parametrize(
    ("labels", "sentence"),
    [
        (Y.ravel(), r"Y has shape \(11,\).*reshape\(1, -1\)"),
        (Y.T, r"Y has shape \(11, 1\)"),
        (Y[:, :0], r"Y has shape \(1, 0\)"),
        (Y * 2 - 1, "must be 0 or 1"),
        (Y * np.nan, "must be 0 or 1"),
    ],
)
def test_labels_that_are_not_a_row_of_0_and_1_are_refused(labels, sentence):
    with pytest.raises(ValueError, match=sentence):
        L_layer_model(X, labels, [5, 1])
    with pytest.raises(ValueError, match=sentence):
        compute_loss(np.full(Y.shape, 0.5), labels)


def test_every_check_that_passes_returns_none():
    assert shapes.check_layers(X, PARAMETERS) is None
    assert shapes.check_labels(Y) is None
    assert shapes.check_training_set(X, Y, [5, 3, 1]) is None


def test_all_public_names_exist_and_importing_them_brings_in_numpy_only():
    assert all(hasattr(course_utils, name) for name in course_utils.__all__)
    heavy = ["matplotlib", "sklearn", "h5py", "PIL", "IPython", "ipywidgets", "autograder"]
    code = f"import sys, course_utils; print([m for m in {heavy} if m in sys.modules])"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"
