"""The HDF5 files of the cat set are read as they are, and a file that is wrong is named."""

import h5py
import numpy as np
import pytest

from course_utils.data import load_pictures

TRAIN_FILE, TEST_FILE = "train_catvnoncat.h5", "test_catvnoncat.h5"


def write_part(folder, part, m, **changes):
    rng = np.random.default_rng(m)
    content = {
        f"{part}_set_x": rng.integers(0, 256, (m, 64, 64, 3), dtype=np.uint8),
        f"{part}_set_y": rng.integers(0, 2, m),
        "list_classes": np.array([b"non-cat", b"cat"]),
    } | changes
    with h5py.File(folder / f"{part}_catvnoncat.h5", "w") as file:
        for name, values in content.items():
            if values is not None:
                file[name] = values
    return content


@pytest.fixture
def cat_files(tmp_path):
    write_part(tmp_path, "train", 5)
    write_part(tmp_path, "test", 3)
    return tmp_path


def test_the_two_hdf5_files_are_read_as_they_are(tmp_path):
    train, test = write_part(tmp_path, "train", 5), write_part(tmp_path, "test", 3)
    pictures = load_pictures(tmp_path)
    np.testing.assert_array_equal(pictures.train_images, train["train_set_x"])
    np.testing.assert_array_equal(pictures.train_labels, train["train_set_y"][None])
    np.testing.assert_array_equal(pictures.test_images, test["test_set_x"])
    np.testing.assert_array_equal(pictures.test_labels, test["test_set_y"][None])
    assert pictures.classes == ("non-cat", "cat")
    assert load_pictures(str(tmp_path)).classes == pictures.classes


@pytest.mark.parametrize("name", [TRAIN_FILE, TEST_FILE])
def test_one_hdf5_file_without_the_other_names_the_missing_one(cat_files, name):
    (cat_files / name).unlink()
    with pytest.raises(FileNotFoundError, match=f"{name}' is missing: put both"):
        load_pictures(cat_files)


@pytest.mark.parametrize("kept", [0, 100, 3000, -1000])
def test_an_hdf5_file_that_was_cut_short_is_named(cat_files, kept):
    path = cat_files / TEST_FILE
    path.write_bytes(path.read_bytes()[:kept])
    with pytest.raises(ValueError, match=f"{TEST_FILE}' cannot be read, perhaps it was cut short"):
        load_pictures(cat_files)


@pytest.mark.parametrize("name", ["train_set_x", "train_set_y", "list_classes"])
def test_an_hdf5_file_without_a_dataset_names_both(cat_files, name):
    write_part(cat_files, "train", 5, **{name: None})
    with pytest.raises(ValueError, match=f"{TRAIN_FILE}' has no dataset {name}"):
        load_pictures(cat_files)


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"train_set_x": np.zeros((5, 32, 32, 3), np.uint8)}, r"\(5, 32, 32, 3\)"),
        ({"train_set_x": np.zeros((64, 64, 3), np.uint8)}, r"\(64, 64, 3\)"),
        ({"train_set_x": np.zeros((0, 64, 64, 3), np.uint8)}, r"\(0, 64, 64, 3\)"),
        ({"train_set_x": np.zeros((5, 64, 64, 3))}, "uint8, but they are float64"),
        ({"train_set_y": np.zeros(4, int)}, r"labels have shape \(4,\) for 5 images"),
        ({"train_set_y": np.array([0, 1, 2, 0, 1])}, "labels that are 0 or 1"),
        ({"train_set_y": np.full(5, 0.5)}, "labels that are 0 or 1"),
        ({"list_classes": np.array([b"cat"])}, "two class names"),
    ],
)
def test_an_hdf5_file_of_another_layout_says_what_it_should_hold(cat_files, changes, sentence):
    write_part(cat_files, "train", 5, **changes)
    with pytest.raises(ValueError, match=sentence) as caught:
        load_pictures(cat_files)
    assert TRAIN_FILE in str(caught.value)
