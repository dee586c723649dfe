"""The quick PNG writer writes what an independent reader reads."""

from io import BytesIO

import numpy as np
import pytest
from PIL import Image

from course_utils.explorable_png import png

RNG_SEED = 2


@pytest.mark.parametrize("channels", [3, 4])
def test_every_pixel_comes_back(channels):
    shape = 5, 7, channels
    pixels = np.random.default_rng(RNG_SEED).integers(0, 256, shape, dtype=np.uint8)
    with Image.open(BytesIO(png(pixels))) as image:
        assert (image.format, image.mode, image.size) == ("PNG", "RGB", (7, 5))
        np.testing.assert_array_equal(np.asarray(image), pixels[:, :, :3])


def test_a_white_picture_is_small():
    assert len(png(np.full((600, 1600, 4), 255, np.uint8))) < 20_000
