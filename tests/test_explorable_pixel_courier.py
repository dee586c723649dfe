"""The pixel courier brings every number where the reshape really puts it."""

import numpy as np
import pytest

from course_utils.explorables.pixel_courier import (
    FLATTEN,
    NUMBERS,
    PICTURES,
    STRAIGHT,
    TURNED,
    pixel_courier,
    some_pictures,
)
from course_utils.preparation import flatten_images


@pytest.fixture(scope="module")
def courier():
    return pixel_courier()


def trip(way, picture=3, row=20, column=32, colour="red"):
    return {"way": way, "picture": picture, "row": row, "column": column, "colour": colour}


@pytest.mark.parametrize("picture", [0, 5])
def test_the_right_way_puts_the_number_in_its_pictures_column(courier, picture):
    values = trip(FLATTEN, picture, 2, 1, "blue")
    assert courier.compute(**values).to == (2 * 64 * 3 + 1 * 3 + 2, picture)
    finding = courier.look(**values)[1]
    assert f"lands at X[{2 * 64 * 3 + 5}, {picture}]" in finding
    assert f"Column {picture} is picture {picture}, whole and in its old order." in finding


def test_reshaped_straight_the_numbers_are_dealt_out_to_all_columns(courier):
    place = 3 * NUMBERS + 20 * 192 + 32 * 3
    seen = courier.compute(**trip(STRAIGHT))
    assert seen.to == divmod(place, PICTURES)
    counts = np.bincount(seen.flattened.picture[:, 3])
    np.testing.assert_array_equal(counts, [NUMBERS / PICTURES] * PICTURES)
    assert "Column 3 holds numbers of 8 pictures" in courier.look(**trip(STRAIGHT))[1]


def test_all_axes_turned_a_picture_stays_whole_in_another_order(courier):
    assert "is picture 3 alone, but in another order" in courier.look(**trip(TURNED))[1]


@pytest.mark.parametrize("way", [STRAIGHT, TURNED, FLATTEN])
def test_the_number_in_x_is_the_number_in_the_picture(courier, way):
    seen = courier.compute(**trip(way, 6, 63, 0, "green"))
    assert seen.flattened.X[seen.to] == some_pictures()[6, 63, 0, 1]


@pytest.mark.parametrize(
    ("answer", "right", "reason"),
    [(1536, True, "dealt out like cards"), (12288, False, "how many colours"),
     (1, False, "Share the 12288 numbers out")],
)  # fmt: skip
def test_the_task_counts_what_is_a_pictures_own(courier, answer, right, reason):
    verdict, why = courier.task.judge(answer)
    assert verdict is right
    assert reason in why


def test_the_courier_runs_the_learners_function_and_names_it():
    calls = []

    def mine(images):
        calls.append(images.shape)
        return flatten_images(images)

    yours = pixel_courier({"flatten_images": mine})
    yours.look(**trip(FLATTEN))
    yours.look(**trip(FLATTEN, row=21))
    assert calls == [(8, 64, 64, 3)] * 2  # once with places, once with pixels
    assert yours.whose == "Running your flatten_images."
