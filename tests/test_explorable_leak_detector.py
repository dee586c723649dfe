"""The leak detector's numbers are measured, and its sentences are those numbers."""

import numpy as np
import pytest
from sklearn.neighbors import NearestCentroid

from course_utils.explorables.leak_detector import (
    ALL,
    OWN,
    STATISTICS,
    TEST,
    TRAINING,
    leak_detector,
    parts,
)
from course_utils.preparation import standardize


@pytest.fixture(scope="module")
def detector():
    return leak_detector()


def setting(chosen=TRAINING, together="all 60", too_large=0):
    return {"chosen": chosen, "together": together, "too_large": too_large}


@pytest.mark.parametrize("too_large", [0, 20])
def test_with_training_statistics_the_accuracy_is_scikit_learns(detector, too_large):
    X_train, Y_train, X_test, Y_test = parts()
    Z_train, Z_test = standardize(X_train, X_test * (1 + too_large / 100))
    oracle = NearestCentroid().fit(Z_train.T, Y_train[0]).score(Z_test.T, Y_test[0])
    ways = detector.compute(**setting(too_large=too_large)).ways
    assert ways[TRAINING].accuracy == pytest.approx(oracle, abs=1e-12)


def test_training_statistics_do_not_care_who_arrives_together(detector):
    crowd = detector.compute(**setting(too_large=20)).ways[TRAINING]
    alone = detector.compute(**setting(together="1", too_large=20)).ways[TRAINING]
    np.testing.assert_allclose(crowd.Z, alone.Z, rtol=1e-12)


def test_own_statistics_hide_the_fault_of_the_device_exactly(detector):
    right = detector.compute(**setting(OWN)).ways[OWN]
    faulty = detector.compute(**setting(OWN, too_large=40)).ways[OWN]
    np.testing.assert_allclose(right.Z, faulty.Z, atol=1e-12)


def test_alone_every_tumour_is_its_own_mean(detector):
    seen = detector.compute(**setting(OWN, "1"))
    assert not seen.ways[OWN].Z.any()
    assert "all of them become (0, 0)" in detector.look(**setting(OWN, "1"))[1]
    benign = float((parts()[3] == 0).mean())
    assert seen.ways[OWN].accuracy == pytest.approx(benign)


def test_statistics_of_all_data_move_the_test_part_a_little(detector):
    seen = detector.compute(**setting(ALL))
    assert 0 < seen.moved < 0.05
    assert f"move a tumour by {seen.moved:.2g} deviations" in detector.look(**setting(ALL))[1]


def test_every_group_size_sees_every_tumour_once(detector):
    for together in ("1", "2", "5", "20", "all 60"):
        for measured in detector.compute(**setting(together=together)).ways.values():
            assert measured.Z.shape == (2, TEST)
            assert measured.right.shape == (TEST,)


@pytest.mark.parametrize("answer", STATISTICS)
def test_the_task_is_about_the_accuracy_that_depends_on_the_group(detector, answer):
    right, why = detector.task.judge(answer)
    assert right is (answer == OWN)
    assert "one by one" in why


def test_the_detector_runs_the_learners_function_and_names_it():
    def mine(X_train, X_test):
        return tuple(2 * Z for Z in standardize(X_train, X_test))

    yours = leak_detector({"standardize": mine})
    Z = leak_detector().compute(**setting()).ways[TRAINING].Z
    np.testing.assert_allclose(yours.compute(**setting()).ways[TRAINING].Z, 2 * Z, rtol=1e-12)
    assert yours.whose == "Running your standardize."
