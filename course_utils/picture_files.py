"""Read your own pictures: the two HDF5 files of the well-known cat set, or folders of images.

Whatever is wrong with a file becomes one sentence that names the file and says what to do.
"""

from pathlib import Path

import numpy as np

from course_utils.drawing import SIDE
from course_utils.pictures import Pictures
from course_utils.preparation import train_test_split

HDF5_FILES = {"train": "train_catvnoncat.h5", "test": "test_catvnoncat.h5"}
IMAGE_ENDINGS = (".png", ".jpg", ".jpeg", ".webp", ".bmp", ".gif")
SPLIT_SEED = 0


def read_folder(folder: str | Path, rng: np.random.Generator | None = None) -> Pictures:
    """Return the pictures of a folder, see `course_utils.data.load_pictures`."""
    folder = Path(folder)
    if not folder.is_dir():
        raise FileNotFoundError(f"There is no folder '{folder}': check the path.")
    if any((folder / name).exists() for name in HDF5_FILES.values()):
        return read_hdf5_pair(folder)
    return read_class_folders(folder, rng or np.random.default_rng(SPLIT_SEED))


def read_hdf5_pair(folder: Path) -> Pictures:
    """Return the pictures of train_catvnoncat.h5 and test_catvnoncat.h5, split as they are."""
    for name in HDF5_FILES.values():
        if not (folder / name).is_file():
            raise FileNotFoundError(f"'{folder / name}' is missing: put both .h5 files there.")
    train_images, train_labels, classes = read_hdf5(folder, "train")
    test_images, test_labels, _ = read_hdf5(folder, "test")
    return Pictures(train_images, train_labels, test_images, test_labels, classes)


def read_hdf5(folder: Path, part: str) -> tuple[np.ndarray, np.ndarray, tuple[str, str]]:
    """Return images (m, 64, 64, 3), labels (1, m) and the two class names of one part."""
    import h5py

    path = folder / HDF5_FILES[part]
    names = (f"{part}_set_x", f"{part}_set_y", "list_classes")
    try:
        with h5py.File(path) as file:
            missing = [name for name in names if not isinstance(file.get(name), h5py.Dataset)]
            if missing:
                raise ValueError(f"'{path}' has no dataset {missing[0]}: is it the right file?")
            images, labels, classes = (np.asarray(file[name]) for name in names)
    except OSError as error:
        raise ValueError(
            f"'{path}' cannot be read, perhaps it was cut short: download or copy it again."
        ) from error
    require_layout(path, images, labels, classes)
    classes = tuple(c.decode() if isinstance(c, bytes) else str(c) for c in classes.tolist())
    return images, labels.reshape(1, -1), classes


def require_layout(path: Path, images: np.ndarray, labels: np.ndarray, classes: np.ndarray) -> None:
    """Raise ValueError unless the arrays of one HDF5 file have the layout of the cat set."""
    wants = (
        (images.ndim == 4 and images.shape[1:] == (SIDE, SIDE, 3) and len(images) > 0,
         f"images of shape (m, 64, 64, 3), but they have {images.shape}"),
        (images.dtype == np.uint8, f"images of type uint8, but they are {images.dtype}"),
        (labels.shape == images.shape[:1],
         f"one label per image, but labels have shape {labels.shape} for {len(images)} images"),
        (labels.dtype.kind in "iu" and np.isin(labels, (0, 1)).all(), "labels that are 0 or 1"),
        (classes.shape == (2,), f"two class names, but list_classes has shape {classes.shape}"),
    )  # fmt: skip
    for fine, want in wants:
        if not fine:
            raise ValueError(f"'{path}' should hold {want}: use the original file.")


def read_class_folders(folder: Path, rng: np.random.Generator) -> Pictures:
    """Return the pictures of two sub-folders, one a class, shuffled and split 80 : 20."""
    classes = class_folders(folder)
    paths = [image_paths(folder / name) for name in classes]
    labels = np.repeat((0, 1), [len(found) for found in paths])[None]
    images = np.array([read_image(path) for found in paths for path in found])
    picture = np.arange(len(images))[None]
    train, train_labels, test, test_labels = train_test_split(picture, labels, rng=rng)
    return Pictures(images[train[0]], train_labels, images[test[0]], test_labels, classes)


def class_folders(folder: Path) -> tuple[str, str]:
    """Return the names of the two classes, label 0 first: "cat" or "cats" is 1, else by name."""
    names = sorted(p.name for p in folder.iterdir() if p.is_dir() and p.name[0] not in "._")
    if len(names) != 2:
        raise ValueError(
            f"'{folder}' needs exactly two sub-folders of images, one per class, or the files "
            f"{' and '.join(HDF5_FILES.values())}; it has {len(names)} sub-folders: {names}."
        )
    return tuple(sorted(names, key=lambda name: name.lower() in ("cat", "cats")))


def image_paths(folder: Path) -> list[Path]:
    """Return the image files of a folder, by name; other and hidden files do not count."""
    paths = sorted(p for p in folder.iterdir() if p.suffix.lower() in IMAGE_ENDINGS)
    paths = [path for path in paths if path.is_file() and not path.name.startswith(".")]
    if not paths:
        raise ValueError(f"'{folder}' holds no images ({', '.join(IMAGE_ENDINGS)}): add some.")
    return paths


def read_image(path: Path) -> np.ndarray:
    """Return an image file as (64, 64, 3), uint8: upright, its middle square, RGB on white."""
    from PIL import Image, ImageOps

    try:
        with Image.open(path) as file:
            if file.mode[0] in "IF":  # Pillow would clip these to white
                raise ValueError("more than 8 bits per channel")
            picture = ImageOps.exif_transpose(file).convert("RGBA")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise ValueError(
            f"'{path}' cannot be read as an image: save it as an 8-bit .png or .jpg, or remove it."
        ) from error
    white = Image.new("RGBA", picture.size, "white")
    opaque = Image.alpha_composite(white, picture).convert("RGB")
    return np.asarray(ImageOps.fit(opaque, (SIDE, SIDE)))
