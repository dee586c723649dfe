"""The broadcasting board says what NumPy really does."""

import numpy as np
import pytest

from course_utils.explorables.broadcasting_board import (
    ANSWERS,
    B_SHAPES,
    Z_SHAPES,
    add,
    broadcasting_board,
)


@pytest.fixture(scope="module")
def board():
    return broadcasting_board()


@pytest.mark.parametrize("Z", Z_SHAPES)
def test_a_column_gives_each_row_its_own_number_whatever_z(board, Z):
    seen = add(Z, "(3, 1)")
    for j in range(3):
        np.testing.assert_array_equal(seen.sum[j], seen.Z[j] + 10 * (j + 1))
    assert "Each row of Z has its own number of b" in board.look(Z=Z, b="(3, 1)")[1]


@pytest.mark.parametrize("b", ["(3,)", "(1, 3)"])
def test_a_row_stops_spreads_along_the_wrong_axis_or_blows_up(board, b):
    assert "stops with a ValueError" in board.look(Z="(3, 2)", b=b)[1]
    assert "Each column has its own number of b, not each row" in board.look(Z="(3, 3)", b=b)[1]
    assert "stretched too, from 3 numbers to 9" in board.look(Z="(3, 1)", b=b)[1]


@pytest.mark.parametrize("Z", Z_SHAPES)
@pytest.mark.parametrize("b", B_SHAPES)
def test_every_number_on_the_boards_is_drawn_where_it_is_said_to_be(board, Z, b):
    board.look(Z=Z, b=b)
    seen = add(Z, b)
    for j, i in np.ndindex(3, 3):
        there = seen.sum is not None and j < seen.sum.shape[0] and i < seen.sum.shape[1]
        text = board.picture().artists[f"sum {j} {i}"].get_text()
        assert text == (str(seen.sum[j, i]) if there else "")


@pytest.mark.parametrize("answer", ANSWERS)
def test_the_task_asks_for_the_two_shapes_that_go_wrong_silently(board, answer):
    right, why = board.task.judge(answer)
    assert right is (answer == "(3, 3) and (3, 1)")
    assert ("all work" in why) is right
