"""Folders of your own images are read right, and an image that is wrong is named."""

import numpy as np
import pytest
from PIL import Image

from course_utils.data import load_pictures


def save(path, colour, size=(64, 64), **options):
    path.parent.mkdir(exist_ok=True)
    Image.new(options.pop("mode", "RGB"), size, colour).save(path, **options)


@pytest.fixture
def image_folder(tmp_path):
    """Five grey "cats" of brightness 10, 20, … and five "dogs" of 110, 120, …"""
    for i in range(5):
        save(tmp_path / "cats" / f"{i}.png", (10 + 10 * i,) * 3)
        save(tmp_path / "dogs" / f"{i}.png", (110 + 10 * i,) * 3)
    return tmp_path


def test_a_folder_per_class_gives_each_image_its_label_once(image_folder):
    pictures = load_pictures(image_folder)
    assert pictures.classes == ("dogs", "cats")
    assert pictures.train_images.shape == (8, 64, 64, 3)
    assert pictures.test_images.shape == (2, 64, 64, 3)
    images = np.concatenate([pictures.train_images, pictures.test_images])
    labels = np.concatenate([pictures.train_labels, pictures.test_labels], axis=1)
    assert images.dtype == np.uint8
    assert sorted(images[:, 0, 0, 0]) == [10, 20, 30, 40, 50, 110, 120, 130, 140, 150]
    np.testing.assert_array_equal(labels[0] == 1, images[:, 5, 5, 1] < 100)


def test_the_split_of_a_folder_is_fixed_and_follows_a_generator_if_there_is_one(image_folder):
    first, again = load_pictures(image_folder), load_pictures(image_folder)
    np.testing.assert_array_equal(first.test_images, again.test_images)
    seeds = [load_pictures(image_folder, np.random.default_rng(s)).test_images for s in range(5)]
    assert len({images.tobytes() for images in seeds}) > 1


def test_without_a_cat_the_second_name_in_alphabetical_order_is_one(image_folder):
    (image_folder / "cats").rename(image_folder / "apples")
    assert load_pictures(image_folder).classes == ("apples", "dogs")


def test_an_image_is_turned_upright_cut_to_its_middle_and_resized(tmp_path):
    """A photo 300 wide and 100 high: red, green, blue thirds; the camera lay on its side."""
    photo = np.repeat(np.eye(3, dtype=np.uint8) * 255, 100, axis=0)[None].repeat(100, axis=0)
    sideways = Image.fromarray(photo).transpose(Image.Transpose.ROTATE_90)
    exif = Image.Exif()
    exif[0x0112] = 6  # "turn me clockwise to see me upright"
    for name in ("cat", "other"):
        (tmp_path / name).mkdir()
        for i in range(3):
            sideways.save(tmp_path / name / f"{i}.png", exif=exif)
    picture = load_pictures(tmp_path).train_images[0]
    # Resizing blends the outermost columns with their neighbours: a hint of red left, blue right.
    np.testing.assert_array_equal(picture[:, 2:-2], np.broadcast_to([0, 255, 0], (64, 60, 3)))
    assert picture[:, 0, 0].min() > picture[:, 0, 2].max()
    assert picture[:, -1, 2].min() > picture[:, -1, 0].max()


@pytest.mark.parametrize("ending", ["png", "jpg", "JPEG", "webp", "bmp", "gif"])
def test_every_promised_format_is_read(image_folder, ending):
    (image_folder / "cats" / "0.png").unlink()
    save(image_folder / "cats" / f"0.{ending}", (200, 40, 90), (80, 70))
    pictures = load_pictures(image_folder)
    images = np.concatenate([pictures.train_images, pictures.test_images])
    found = images[np.ptp(images[:, 0, 0].astype(int), axis=1) > 100]
    assert len(found) == 1
    np.testing.assert_allclose(found[0], np.broadcast_to([200, 40, 90], (64, 64, 3)), atol=6)


def test_grey_images_become_rgb_and_transparent_ones_stand_on_white(image_folder):
    for name in ("cats", "dogs"):
        for i in range(5):
            save(image_folder / name / f"{i}.png", (0, 0, 0, 0), mode="RGBA")
    assert (load_pictures(image_folder).train_images == 255).all()
    for name in ("cats", "dogs"):
        for i in range(5):
            save(image_folder / name / f"{i}.png", 77, mode="L")
    assert (load_pictures(image_folder).train_images == 77).all()


def test_hidden_and_other_files_do_not_count(image_folder):
    (image_folder / "cats" / ".hidden.png").write_text("no image")
    (image_folder / "cats" / "notes.txt").write_text("no image")
    (image_folder / ".ipynb_checkpoints").mkdir()
    (image_folder / "__MACOSX").mkdir()
    assert len(load_pictures(image_folder).train_images) == 8


def test_a_missing_folder_is_named(tmp_path):
    with pytest.raises(FileNotFoundError, match=r"no folder '.*nowhere'"):
        load_pictures(tmp_path / "nowhere")


def test_a_class_without_images_is_named(image_folder):
    for path in (image_folder / "dogs").iterdir():
        path.unlink()
    with pytest.raises(ValueError, match=r"dogs' holds no images \(.png"):
        load_pictures(image_folder)


@pytest.mark.parametrize("names", [[], ["cats"], ["cats", "dogs", "owls"]])
def test_anything_but_two_classes_is_refused_with_the_folders_found(tmp_path, names):
    for name in names:
        save(tmp_path / name / "0.png", "red")
    with pytest.raises(ValueError, match=f"it has {len(names)} sub-folders") as caught:
        load_pictures(tmp_path)
    assert str(names) in str(caught.value)


def test_a_text_file_posing_as_an_image_is_named(image_folder):
    (image_folder / "dogs" / "2.png").write_text("I am a cat.")
    with pytest.raises(ValueError, match=r"2\.png' cannot be read as an image"):
        load_pictures(image_folder)


def test_an_image_that_was_cut_short_is_named(image_folder):
    path = image_folder / "dogs" / "3.png"
    grain = np.random.default_rng(0).integers(0, 256, (64, 64, 3), dtype=np.uint8)
    Image.fromarray(grain).save(path)
    path.write_bytes(path.read_bytes()[:4000])
    with pytest.raises(ValueError, match=r"3\.png' cannot be read as an image"):
        load_pictures(image_folder)


def test_too_few_images_to_split_is_an_error(tmp_path):
    save(tmp_path / "cats" / "0.png", "red")
    save(tmp_path / "dogs" / "0.png", "red")
    with pytest.raises(ValueError, match="both parts need at least one"):
        load_pictures(tmp_path)


def test_an_image_of_16_bits_is_refused_rather_than_read_as_white(image_folder):
    grey = np.full((64, 64), 20000, np.uint16)
    Image.fromarray(grey).save(image_folder / "cats" / "1.png")
    with pytest.raises(ValueError, match=r"1\.png' cannot be read .* 8-bit"):
        load_pictures(image_folder)
