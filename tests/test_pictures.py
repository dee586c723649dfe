"""The built-in pictures are always the same ones, and worth learning."""

import hashlib

import numpy as np
import pytest

from course_utils import drawing
from course_utils.data import load_pictures
from course_utils.preparation import flatten_images, scale_pixels


def test_the_built_in_set_has_the_shapes_of_the_well_known_one():
    pictures = load_pictures()
    assert pictures.train_images.shape == (209, 64, 64, 3)
    assert pictures.train_labels.shape == (1, 209)
    assert pictures.test_images.shape == (50, 64, 64, 3)
    assert pictures.test_labels.shape == (1, 50)
    assert pictures.train_images.dtype == pictures.test_images.dtype == np.uint8
    assert pictures.classes == ("other", "cat")


def test_half_of_each_part_are_cats_in_random_order():
    pictures = load_pictures()
    assert pictures.train_labels.sum() == 104
    assert pictures.test_labels.sum() == 25
    assert 30 < pictures.train_labels[0, :104].sum() < 74


def test_the_built_in_set_is_the_same_on_every_machine():
    """Lessons quote numbers measured on these very pictures."""
    pictures = load_pictures()
    digest = hashlib.sha256()
    for array in pictures[:4]:
        digest.update(array.astype(np.uint8).tobytes())
    assert digest.hexdigest() == "bb81ed6db6eab7f8f3fe24923e20859aafcd20e3ac2ba523246f18bd1cb194af"


def test_another_generator_draws_other_pictures_and_the_same_generator_the_same():
    first = load_pictures(rng=np.random.default_rng(11))
    again = load_pictures(rng=np.random.default_rng(11))
    np.testing.assert_array_equal(first.train_images, again.train_images)
    np.testing.assert_array_equal(first.test_labels, again.test_labels)
    assert not np.array_equal(first.train_images, load_pictures().train_images)


def test_no_picture_appears_twice():
    pictures = load_pictures()
    images = np.concatenate([pictures.train_images, pictures.test_images])
    assert len({image.tobytes() for image in images}) == 259


def test_pictures_use_the_whole_range_of_brightness_in_both_classes():
    pictures = load_pictures()
    brightness = pictures.train_images.mean(axis=(1, 2, 3))
    for label in (0, 1):
        of_class = brightness[pictures.train_labels[0] == label]
        assert of_class.min() < 60
        assert of_class.max() > 190


@pytest.mark.slow
def test_a_linear_classifier_is_better_than_chance_but_far_from_perfect():
    from sklearn.linear_model import LogisticRegression

    pictures = load_pictures()
    X, X_test = (
        flatten_images(scale_pixels(images)).T
        for images in (pictures.train_images, pictures.test_images)
    )
    linear = LogisticRegression(max_iter=2000).fit(X, pictures.train_labels[0])
    assert linear.score(X, pictures.train_labels[0]) == 1
    assert 0.6 <= linear.score(X_test, pictures.test_labels[0]) <= 0.8


def points(*pairs):
    x, y = np.array(pairs, float).T
    return x, y


def test_distances_by_hand():
    p = points((0, 0), (3, 4), (0, -7))
    np.testing.assert_allclose(drawing.ellipse(p, (0, 0), (2, 2)), [-2, 3, 5])
    np.testing.assert_allclose(drawing.line(p, (-3, 0), (3, 0), 2), [-1, 3, 6])
    np.testing.assert_allclose(drawing.box(p, (0, 1), (2, 3)), [-2, 1, 5])
    triangle = drawing.polygon(points((0, 0), (0, 2), (0, -1)), (-3, 0), (0, 1), (3, 0))
    np.testing.assert_allclose(triangle, [0, 3 / np.sqrt(10), 1], atol=1e-12)


def test_a_turn_keeps_distances_and_a_mirror_swaps_the_sides():
    x, y = drawing.turn(points((3, 4), (1, 0)), 0.2)
    np.testing.assert_allclose(x**2 + y**2, [25, 1])
    x, y = drawing.turn(points((3, 4)), 0, mirror=-1)
    assert (x.item(), y.item()) == (-3, 4)


def test_a_painted_disc_has_its_colour_inside_the_old_one_outside_and_the_area_of_a_disc():
    picture = np.zeros((64, 64, 3))
    disc = drawing.ellipse(drawing.pixel_centres(), (0, 0), (0.5, 0.5))
    drawing.paint(picture, [(disc, (200, 100, 50))])
    np.testing.assert_array_equal(picture[32, 32], [200, 100, 50])
    np.testing.assert_array_equal(picture[0, 0], 0)
    assert picture[..., 0].sum() / 200 == pytest.approx(np.pi * 16**2, rel=1e-3)
