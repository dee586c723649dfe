"""Exercise: scale_pixels."""

import numpy as np

from autograder.exercise import Case, Exercise, Hints, Property, Slip, whole_value
from course_utils.preparation import scale_pixels


def pixel_cases(rng: np.random.Generator) -> list[Case]:
    """Return bright and dark pictures; none of the random ones reaches 0 and 255."""
    small = np.array([[0, 51], [102, 255]], dtype=np.uint8)
    middling = rng.integers(20, 200, (7, 5, 3, 2)).astype(np.uint8)
    return [
        Case("with four pixels", (small,), visible=True),
        Case("with pictures that are neither black nor white", (middling,)),
        Case("with a picture that is nearly black", (np.array([[0, 1, 1]], dtype=np.uint8),)),
        Case("with pixels in columns, as decimal numbers", (rng.integers(1, 250, (5, 7)) / 1.0,)),
    ]


HINTS = Hints(
    where="""
One division is enough: NumPy divides every entry of an array. Look at which number you divide by.
It must be the same for every picture that will ever come, so it cannot be read off the pictures.
""".strip(),
    concept="""
A pixel of type `uint8` has 8 bits: 2⁸ = 256 values, from 0 to 255. The largest is 255, so 255
becomes 1, 0 stays 0, and 51 becomes 0.2. The division must be the one with decimals, `/`: with
`//`, which cuts the decimals off, 254 would become 0. And it must make a new array: a `uint8`
array cannot hold 0.2, and the caller still needs the old one.
""".strip(),
    nearly="""
Fill the blanks, in words:

- take `images`, as a whole
- divide it with the operator ___ (the one that keeps decimals)
- by the largest value that a `uint8` can hold, which is ___ (not the number of its values, ___)
- return the result, and leave `images` as it was
""".strip(),
    twin="""
The same thought on another problem. A dial stores an angle in one byte: 0 to 255 stand for 0 up
to just under 360 degrees. There are 256 steps in a full turn.

```python
def degrees(steps):
    return steps * (360 / 256)

degrees(np.array([0, 64, 128], dtype=np.uint8))   # array([  0.,  90., 180.])
```

The factor is fixed by how the numbers were made, not by which of them happen to occur. For a dial
it is the number of steps; for a brightness, its largest value.
""".strip(),
)

PIXELS = Exercise(
    reference=scale_pixels,
    lesson="01_data_preparation",
    points=1,
    cases=pixel_cases,
    returns=("scaled",),
    # float32 pixels, or a product with 1 / 255, are as good.
    properties=(Property("value", whole_value, "The brightness is not right.", rtol=1e-6),),
    slips=(
        Slip(
            "divided_by_256",
            "You divide by 256, the number of values. The largest value is 255, and white should "
            "become exactly 1.",
            (("/ 255", "/ 256"),),
        ),
        Slip(
            "whole_numbers",
            "Your result is made of whole numbers, and every pixel below 255 became 0. `//` cuts "
            "the decimals off, and so does a conversion back to `uint8`. Divide with `/` and keep "
            "the decimals.",
            (("/ 255", "// 255"),),
        ),
        Slip(
            "divided_by_largest",
            "You divide by the largest pixel that happens to occur. Then the same grey gets "
            "another number in another set of pictures. Divide by 255, always.",
            (("/ 255", "/ images.max()"),),
        ),
        Slip(
            "stretched",
            "You stretch from the darkest pixel to the brightest. Which they are depends on the "
            "pictures at hand, so the same grey gets another number next time. Divide by 255.",
            (("images / 255", "(images - images.min()) / (images.max() - images.min())"),),
        ),
        Slip(
            "in_place",
            "`images /= 255` writes into the array you were given. A `uint8` array cannot hold "
            "0.2, so it fails; another one would be changed for its owner. Make a new array.",
            (("    return images / 255", "    images /= 255\n    return images"),),
        ),
        Slip(
            "guessed_by_brightness",
            "You scale only if a pixel is above 1. A nearly black picture has none, and would stay "
            "255 times too bright. Scale always.",
            (("images / 255", "images / 255 if images.max() > 1 else images.astype(float)"),),
        ),
        Slip(
            "around_zero",
            "You map to −1 … 1. That is a good scale too, but this course uses 0 … 1: divide by "
            "255 and leave it there.",
            (("/ 255", "/ 127.5 - 1"),),
        ),
        Slip(
            "not_scaled",
            "Your pixels come out as large as they went in: up to 255. Divide them. If you do, the "
            "quotients get lost: giving a loop's variable a new value, for one, changes nothing in "
            "`images`. Store what comes out, and return that.",
            (("images / 255", "images.astype(float)"),),
        ),
        Slip(
            "place_of_the_pixels_type",
            "Your result has the pixels' own type. For `uint8` that means whole numbers, so every "
            "pixel below 255 became 0: `np.zeros_like(images)` copies the type, and so does a "
            "conversion back. Let the result be decimal numbers.",
            answer="""
def scale_pixels(images):
    scaled = np.zeros_like(images)
    scaled[:] = images / 255
    return scaled
""",
        ),
    ),
    hints=HINTS,
    variants=(
        "def scale_pixels(images):\n    return images.astype(np.float32) / 255.0",
        "def scale_pixels(images):\n    return np.divide(images, 255)",
        "def scale_pixels(images):\n    return images.astype(float) * (1 / 255)",
        """
def scale_pixels(images):
    rows = [row / 255.0 for row in images]
    return np.stack(rows)
""".strip(),
    ),
)
