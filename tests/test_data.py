"""The data are what the docstrings say, offline and without warnings."""

import subprocess
import sys

import numpy as np
import pytest
from sklearn import datasets

from course_utils.data import PLANAR, load_digits, load_pictures, load_tumours, make_planar


def test_tumours_come_in_columns_and_malignant_is_one():
    X, Y, names = load_tumours()
    assert X.shape == (30, 569)
    assert Y.shape == (1, 569)
    assert len(names) == 30
    assert (int((Y == 1).sum()), int((Y == 0).sum())) == (212, 357)
    mean_radius = X[names.index("mean radius")]
    assert mean_radius[Y[0] == 1].mean() > mean_radius[Y[0] == 0].mean()


def test_a_tumour_keeps_its_features_and_its_diagnosis():
    X, Y, names = load_tumours()
    data = datasets.load_breast_cancer()
    np.testing.assert_array_equal(X[:, 100], data.data[100])
    assert names == list(data.feature_names)
    malignant = list(data.target_names).index("malignant")
    np.testing.assert_array_equal(Y[0] == 1, data.target == malignant)


@pytest.mark.parametrize(("positive", "negative"), [(8, 1), (1, 8), (0, 9)])
def test_digits_are_the_two_asked_for_with_their_labels(positive, negative):
    pictures, labels = load_digits(positive=positive, negative=negative)
    data = datasets.load_digits()
    wanted = np.sum(data.target == positive), np.sum(data.target == negative)
    assert (np.sum(labels == 1), np.sum(labels == 0)) == wanted
    assert pictures.shape == (sum(wanted), 8, 8)
    np.testing.assert_array_equal(pictures[labels[0] == 1], data.images[data.target == positive])


@pytest.mark.parametrize(("positive", "negative"), [(3, 3), (10, 1), (1, -1), ("8", 1)])
def test_digits_that_are_no_pair_of_digits_are_refused(positive, negative):
    with pytest.raises(ValueError, match="two different digits"):
        load_digits(positive, negative)


@pytest.mark.parametrize("kind", PLANAR)
@pytest.mark.parametrize("m", [2, 7, 400])
def test_planar_sets_are_balanced_mixed_and_the_same_for_the_same_seed(kind, m):
    X, Y = make_planar(kind, m, np.random.default_rng(4))
    again, _ = make_planar(kind, m, np.random.default_rng(4))
    assert X.shape == (2, m)
    assert Y.shape == (1, m)
    assert Y.sum() == m // 2
    np.testing.assert_array_equal(X, again)
    assert np.abs(X).max() < 1.4
    if m == 400:
        assert 0 < Y[0, :200].sum() < 200


@pytest.mark.parametrize("kind", PLANAR)
def test_no_straight_line_separates_a_planar_set_but_its_neighbours_tell_a_point_apart(kind):
    from sklearn.linear_model import LogisticRegression
    from sklearn.neighbors import KNeighborsClassifier

    X, Y = make_planar(kind, 400, np.random.default_rng(0))
    X_new, Y_new = make_planar(kind, 400, np.random.default_rng(1))
    line = LogisticRegression().fit(X.T, Y[0]).score(X_new.T, Y_new[0])
    neighbours = KNeighborsClassifier(5).fit(X.T, Y[0]).score(X_new.T, Y_new[0])
    assert line < 0.92
    assert neighbours > 0.95


def test_noise_is_the_standard_deviation_of_the_error():
    exact, _ = make_planar("circles", 4000, np.random.default_rng(0), noise=0)
    noisy, _ = make_planar("circles", 4000, np.random.default_rng(0), noise=0.1)
    assert (noisy - exact).std() == pytest.approx(0.1, rel=0.05)
    radii = np.sort(np.sqrt((exact**2).sum(axis=0)))
    np.testing.assert_allclose(radii, np.repeat((0.4, 0.9), 2000), rtol=1e-12)


def test_an_unknown_planar_set_names_the_known_ones():
    with pytest.raises(ValueError, match="'squares': choose one of circles, moons, spirals, flow"):
        make_planar("squares", 10, np.random.default_rng(0))


def test_a_planar_set_without_both_labels_is_refused():
    with pytest.raises(ValueError, match="m is 1"):
        make_planar("moons", 1, np.random.default_rng(0))


def test_changing_the_loaded_pictures_does_not_change_the_next_ones():
    first = load_pictures()
    kept = first.train_images.copy()
    first.train_images[:] = 0
    np.testing.assert_array_equal(load_pictures().train_images, kept)


def test_importing_the_data_module_loads_no_heavy_library():
    code = "import sys, course_utils.data; print({'sklearn', 'h5py', 'PIL'} & set(sys.modules))"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert result.stdout.strip() == "set()"
