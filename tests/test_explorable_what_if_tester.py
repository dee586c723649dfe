"""The what-if tester changes what it says it changes, and its sentences hold on known networks."""

import numpy as np
import pytest
from PIL import Image

from course_utils.explorables.what_if_changes import (
    CHANGES,
    LAYERS,
    UNTOUCHED,
    change_picture,
    judge_changes,
    train_on,
)
from course_utils.explorables.what_if_tester import what_if_tester
from course_utils.pictures import Pictures

RNG = np.random.default_rng(0)
PICTURE = RNG.random((64, 64, 3)).astype(np.float32)


def detector(row, column):
    """Return a network of one hidden unit: above 0.5 where one red pixel is brighter than 0.75."""
    W1 = np.zeros((1, LAYERS[0]))
    W1[0, np.ravel_multi_index((row, column, 0), (64, 64, 3))] = 1.0
    one = np.ones((1, 1))
    return {"W1": W1, "b1": 0 * one, "W2": 8 * one, "b2": -6 * one}


def white_pixel_set(row, column, m=6):
    """Return pictures that are black but for one white pixel, label 1."""
    images = np.zeros((m, 64, 64, 3), dtype=np.uint8)
    images[:, row, column] = 255
    labels = np.ones((1, m), dtype=int)
    return Pictures(images, labels, images, labels, ("none", "spot"))


@pytest.fixture(scope="module")
def tester():
    return what_if_tester(pictures=white_pixel_set(10, 20), parameters=detector(10, 20))


def look(tester, **values):
    values = tester.defaults | values
    return tester.compute(**values), tester.look(**values)[1]


def test_nothing_changed_is_the_picture_itself():
    np.testing.assert_array_equal(change_picture(PICTURE, **UNTOUCHED), PICTURE)


@pytest.mark.parametrize("shift", [-5, 5])
def test_a_shift_moves_the_picture_and_repeats_its_edge(shift):
    moved = change_picture(PICTURE, **UNTOUCHED | {"shift": shift})
    inner, edge = (slice(5, None), slice(0, 5)) if shift > 0 else (slice(0, -5), slice(-5, None))
    source = slice(0, -5) if shift > 0 else slice(5, None)
    np.testing.assert_array_equal(moved[:, inner], PICTURE[:, source])
    side = PICTURE[:, [0 if shift > 0 else -1]]
    np.testing.assert_array_equal(moved[:, edge], np.repeat(side, 5, axis=1))


def test_light_multiplies_and_is_clipped_and_a_box_covers_what_it_should():
    bright = change_picture(PICTURE, **UNTOUCHED | {"brightness": 200})
    np.testing.assert_allclose(bright, np.minimum(2 * PICTURE, 1), rtol=1e-6)
    boxed = change_picture(PICTURE, **UNTOUCHED | {"size": 4, "across": 2, "down": 63})
    covered = (boxed == 0.5).all(axis=2)
    assert np.argwhere(covered).tolist() == [[r, c] for r in (61, 62, 63) for c in range(4)]


def test_the_finding_names_the_probability_and_that_the_answer_turns(tester):
    seen, finding = look(tester, shift=3)
    assert (seen.before, seen.now) == pytest.approx((1 / (1 + np.exp(-2)), 1 / (1 + np.exp(6))))
    assert "picture 1 (spot), 3 pixels to the right: probability of spot 0.00" in finding
    assert "untouched 0.88; the answer turns to none" in finding


def test_an_untouched_picture_is_called_so_and_the_gradient_lies_where_the_network_looks(tester):
    seen, finding = look(tester)
    assert np.argwhere(seen.gradient).tolist() == [[10, 20]]
    assert seen.gradient[10, 20] == pytest.approx(8 * seen.now * (1 - seen.now))
    assert "untouched: probability of spot 0.88." in finding
    assert "the upper left one matters most: 100% of |dX|" in finding


def test_where_no_path_is_open_the_finding_says_that_the_gradient_is_zero(tester):
    _, finding = look(tester, shift=-4)
    assert "The gradient is 0 everywhere" in finding


def test_a_box_elsewhere_leaves_the_answer(tester):
    _, finding = look(tester, size=8, across=50, down=50)
    assert "a box of 8 pixels at (50, 50)" in finding
    assert "the answer stays spot" in finding


def test_the_task_counts_turned_answers_over_all_pictures():
    # The spot is outside of the box, dims below 0.75 at half the light, and moves with a shift.
    both = np.stack([white_pixel_set(10, 20).test_images[0] / 255] * 5)
    right, why = judge_changes(both, detector(10, 20), "8 pixels to the right")
    assert right
    assert "of 5: half as bright 5, 8 pixels to the right 5, a box" in why
    assert why.split("middle ")[1].startswith("0.")
    wrong, why = judge_changes(both, detector(10, 20), "a box of 24 pixels in the middle")
    assert not wrong
    assert "turns 0 of 5" in why


def test_the_built_in_answer_can_be_chosen(tester):
    assert tester.task.choices == tuple(CHANGES)


def test_a_picture_of_the_learner_s_own_comes_first(tmp_path):
    Image.new("RGB", (80, 70), (255, 255, 255)).save(tmp_path / "me.png")
    own = what_if_tester(
        pictures=white_pixel_set(1, 1),
        parameters=detector(10, 20),
        own_picture=str(tmp_path / "me.png"),
    )
    seen, finding = look(own)
    assert finding.startswith("your picture, untouched")
    assert seen.picture.min() == 1


def test_the_learner_s_functions_run_and_training_is_float32():
    calls = []

    def train_my_network(X, Y, parameters, learning_rate, num_iterations):
        calls.append((X.dtype, Y.dtype, parameters["W1"].dtype, learning_rate, num_iterations))
        return parameters, []

    def input_gradient(X, _parameters):
        return np.ones_like(X)

    mine = {f.__name__: f for f in (train_my_network, input_gradient)}
    tester = what_if_tester(mine, pictures=white_pixel_set(1, 1, m=2))
    assert calls == [(np.float32, np.float32, np.float32, 0.01, 600)]
    assert (look(tester)[0].gradient == 3).all()
    assert tester.whose == "Running your train_my_network, input_gradient."


@pytest.mark.slow
def test_on_the_built_in_set_a_shift_turns_the_most_answers():
    tester = what_if_tester()
    assert tester.task.judge("8 pixels to the right")[0]
    assert not tester.task.judge("half as bright")[0]


def test_training_starts_at_the_same_weights_each_time():
    starts = []

    def keep(_X, _Y, parameters, *_):
        starts.append(parameters["W1"])
        return parameters, []

    for _ in range(2):
        train_on(white_pixel_set(1, 1, m=2), {"train_my_network": keep})
    np.testing.assert_array_equal(*starts)
