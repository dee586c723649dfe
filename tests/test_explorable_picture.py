"""An explorable's picture is quick while a control moves and sharp at rest, and stays in place."""

import asyncio
import re
from base64 import b64decode
from io import BytesIO

import numpy as np
import pytest
from PIL import Image

from course_utils.explorable_panel import REST, AtRest, panel
from course_utils.explorable_picture import QUICK, SHARP
from course_utils.explorables.initialization_lab import initialization_lab
from course_utils.explorables.log_cliff import log_cliff
from course_utils.explorables.loss_duel import loss_duel
from course_utils.explorables.shape_detective import shape_detective
from tests.squares import make

WITH_TEXT = [initialization_lab, log_cliff, loss_duel, shape_detective]


def shown_size(tag):
    return tuple(map(int, re.search(r'width="(\d+)" height="(\d+)"', tag).groups()))


def image_size(tag):
    return Image.open(BytesIO(b64decode(re.search(r"base64,([^\"]+)", tag)[1]))).size


def sharpness(box):
    (tag,) = [child.value for child in box.children if "<img" in getattr(child, "value", "")]
    return image_size(tag)[0] // shown_size(tag)[0]


@pytest.mark.parametrize("density", [QUICK, SHARP])
@pytest.mark.parametrize("size", [(3, 2), (8.6, 3.1), (8.2, 3.0)])
def test_a_picture_fills_whole_browser_pixels(density, size):
    explorable = make(size=size)
    tag = explorable.look(density, **explorable.defaults)[0]
    assert shown_size(tag) == tuple(round(96 * inches) for inches in size)
    assert image_size(tag) == tuple(density * pixels for pixels in shown_size(tag))


@pytest.mark.parametrize("make", WITH_TEXT)
def test_nothing_moves_by_half_a_browser_pixel_when_the_picture_becomes_sharp(make):
    explorable = make()
    quick, sharp = (explorable.picture(density).figure for density in (QUICK, SHARP))
    pixels = 96 * quick.get_size_inches()
    for before, after in zip(quick.axes, sharp.axes, strict=True):
        corners = [ax.get_position().get_points() * pixels for ax in (before, after)]
        np.testing.assert_allclose(*corners, rtol=0, atol=0.5)


def test_the_panel_is_quick_while_a_control_moves_and_sharp_once_it_rests():
    async def move_and_rest():
        box = panel(make())
        slider = box.children[1].children[0].children[0]
        seen = [sharpness(box)]
        for side in (4, 5, 6):
            slider.value = side
            seen.append(sharpness(box))
            await asyncio.sleep(REST / 5)
        await asyncio.sleep(2 * REST)
        return [*seen, sharpness(box)]

    assert asyncio.run(move_and_rest()) == [QUICK] * 4 + [SHARP]


def test_where_no_loop_runs_the_picture_is_sharp_at_once():
    assert sharpness(panel(make())) == SHARP


def test_many_changes_in_a_row_are_followed_by_one_act_at_rest():
    acts = []

    async def ask_often():
        at_rest = AtRest(0.02, lambda: acts.append("sharp"))
        for _ in range(5):
            at_rest()
        assert acts == []
        await asyncio.sleep(0.1)

    asyncio.run(ask_often())
    assert acts == ["sharp"]
