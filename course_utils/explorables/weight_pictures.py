"""The first layer's weights as pictures, side by side on one sheet."""

from collections.abc import Mapping

import numpy as np

from course_utils.training_record import TrainingRecord

COLUMNS, GAP = 7, 2  # of the pictures beside each other; pixels between them
WEIGHTS, CHANGE = "weights W1", "change since the start"


def sheet(pictures: np.ndarray, scale: float) -> np.ndarray:
    """Return all pictures (n, side, side, 3) on one sheet, 0..255; grey is a weight of 0."""
    n, side = len(pictures), pictures.shape[1]
    rows = -(-n // COLUMNS)
    paper = np.full((rows * COLUMNS, side + GAP, side + GAP, 3), 255, np.uint8)
    paper[:n, :side, :side] = np.clip(127.5 * (1 + pictures / scale), 0, 255)
    paper = paper.reshape(rows, COLUMNS, side + GAP, side + GAP, 3).swapaxes(1, 2)
    return paper.reshape(rows * (side + GAP), COLUMNS * (side + GAP), 3)


def picture_scale(runs: Mapping[str, TrainingRecord], pictures: str) -> float:
    """Return three standard deviations of what is shown, of the run that has more of it."""
    arrays = [np.array(run.pictures[:: len(run.pictures) - 1 or 1], float) for run in runs.values()]
    spreads = [p[0].std() if pictures == WEIGHTS else (p[-1] - p[0]).std() for p in arrays]
    return 3 * max(*spreads, 1e-12)
