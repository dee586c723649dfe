"""Exercise: flatten_images."""

import numpy as np

from autograder.exercise import Case, Exercise, Hints, Slip
from course_utils.preparation import flatten_images


def flatten_cases(rng: np.random.Generator) -> list[Case]:
    """Return pictures whose four sizes differ; as many as pixels; a single one; grey ones."""

    def pictures(*shape: int) -> tuple[np.ndarray]:
        return (rng.permutation(int(np.prod(shape))).reshape(shape).astype(float),)

    return [
        Case("with two pictures of 2×3 pixels, one channel", pictures(2, 2, 3, 1), visible=True),
        Case("with seven colour pictures of 5×2 pixels", pictures(7, 5, 2, 3)),
        Case("with as many pictures as numbers in each", pictures(12, 2, 3, 2)),
        Case("with a single picture", pictures(1, 5, 3, 2)),
    ]


HINTS = Hints(
    where="""
Read the lesson's picture again: which index of `images` runs over the pictures, and which axis of
X should do so? `reshape` never mixes axes that it keeps in front. So do it in two steps: first
keep the pictures apart, then bring them into columns.
""".strip(),
    concept="""
Take two pictures with the numbers 1, 2, 3 and 4, 5, 6. In memory they lie in a row:
1 2 3 4 5 6. `reshape` only cuts this row anew. Cut into (2, 3), each row is one picture: [1, 2, 3]
and [4, 5, 6]. Cut into (3, 2), the rows are [1, 2], [3, 4], [5, 6], and the *columns* 1 3 5 and
2 4 6 mix the two. So cut with the pictures in front, then turn rows into columns with `.T`.
""".strip(),
    nearly="""
Fill the blanks, in words:

- the number of pictures m is the length of axis ___ of `images`
- first shape: (___, all the numbers of one picture); where you write −1, `reshape` works the
  length out for itself
- now each picture is a ___; turn the table so that it becomes a column
""".strip(),
    twin="""
The same thought on another problem. `weeks` has shape (weeks, 7, 2): for each day the lowest and
the highest temperature. Wanted: a table with one *column* a week, all 14 numbers below each other.

```python
def weeks_as_columns(weeks):
    columns = [week.ravel() for week in weeks]
    return np.stack(columns, axis=1)

weeks_as_columns(np.arange(28).reshape(2, 7, 2))[:3]   # [[0, 14], [1, 15], [2, 16]]
```

Each week stays together and becomes one column. There is a shorter way with `reshape`.
""".strip(),
)

MODEL = "images.reshape(len(images), -1).T"

FLATTEN = Exercise(
    reference=flatten_images,
    lesson="01_data_preparation",
    points=2,
    cases=flatten_cases,
    returns=("X",),
    slips=(
        Slip(
            "reshaped_straight",
            "The shape is right, and every picture is scrambled: `reshape(n_x, m)` deals the "
            "numbers out to the columns like cards, so that each column holds a bit of every "
            "picture. Keep the pictures in front, then turn the table.",
            ((MODEL, "images.reshape(-1, len(images))"),),
        ),
        Slip(
            "not_turned",
            "Your pictures are whole, but each is a row: your X is (m, n_x). Examples are columns "
            "here; turn the table.",
            ((".T", ""),),
        ),
        Slip(
            "all_axes_turned",
            "Your pictures are whole, but their numbers stand in another order: `images.T` (and "
            '`order="F"`) turns all axes, channel first. Keep the order of the picture: row by '
            "row, then pixel by pixel, then channel by channel.",
            ((MODEL, "images.T.reshape(-1, len(images))"),),
        ),
        Slip(
            "channels_first",
            "Your columns hold a whole picture in red, then one in green, then one in blue. Keep "
            "the order of the picture: the channels of a pixel stay together.",
            ((MODEL, "images.transpose(0, 3, 1, 2).reshape(len(images), -1).T"),),
        ),
        Slip(
            "columns_first",
            "Your columns run down the picture, pixel column by pixel column. Keep the order of "
            "the picture: row by row.",
            ((MODEL, "images.transpose(0, 2, 1, 3).reshape(len(images), -1).T"),),
        ),
        Slip(
            "all_in_one",
            "Everything lies in one long array: nobody can tell where a picture ends. Keep the "
            "pictures' axis: X is (n_x, m).",
            ((MODEL, "images.reshape(-1)"),),
        ),
        Slip(
            "colours_averaged",
            "You average the colours away. Keep all the numbers: a column has h · w · c of them.",
            (("images.reshape", "images.mean(axis=3).reshape"),),
        ),
        Slip(
            "one_picture_only",
            "You flatten the first picture only. X has one column for each of the m pictures.",
            ((MODEL, "images[0].reshape(-1, 1)"),),
        ),
        Slip(
            "one_column_for_all",
            "You put all pictures below one another in a single column. Each picture has its own: "
            "X is (n_x, m).",
            ((MODEL, "images.reshape(-1, 1)"),),
        ),
        Slip(
            "pixels_as_examples",
            "You keep the channels as an axis, so each *pixel* became an example. The whole "
            "picture is one example, with h · w · c numbers.",
            ((MODEL, "images.reshape(-1, images.shape[3]).T"),),
        ),
        Slip(
            "scaled_too",
            "You divide by 255 as well. One function, one job: scaling comes in the next exercise.",
            ((MODEL, f"{MODEL} / 255"),),
        ),
    ),
    hints=HINTS,
    variants=(
        """
def flatten_images(images):
    m, h, w, c = images.shape
    return np.transpose(images.reshape(m, h * w * c))
""".strip(),
        """
def flatten_images(images):
    return np.column_stack([image.flatten() for image in images])
""".strip(),
        """
def flatten_images(images):
    X = np.empty((images[0].size, images.shape[0]))
    for i in range(images.shape[0]):
        X[:, i] = images[i].ravel()
    return X
""".strip(),
        """
def flatten_images(images):
    return np.moveaxis(images, 0, -1).reshape(-1, len(images))
""".strip(),
    ),
)
