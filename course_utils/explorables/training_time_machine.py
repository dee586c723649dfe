"""Back and forth in a recorded training: cost, gradients, steps, and what the first layer sees."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache, partial

import numpy as np
from matplotlib.artist import Artist
from matplotlib.figure import Figure

from course_utils.data import load_pictures
from course_utils.explorable import Choice, Explorable, Slider, Task
from course_utils.explorable_pixels import Pixels
from course_utils.explorables.weight_pictures import (
    CHANGE,
    WEIGHTS,
    picture_scale,
    sheet,
)
from course_utils.initialization import initialize_parameters_he, initialize_parameters_random
from course_utils.model import L_layer_model
from course_utils.plots import BLUE, VERMILLION, on_powers_axis, powers_axis, tidy
from course_utils.training_record import TrainingRecord

Runs = Mapping[str, TrainingRecord]

STARTS = {"He": initialize_parameters_he, "random × 0.01": initialize_parameters_random}
STYLES = ({"color": BLUE, "marker": "o"}, {"color": VERMILLION, "marker": "s", "linestyle": "--"})
YOURS = "Recorded while your L_layer_model was training."
OURS = (
    "Recorded from the course's own L_layer_model, on the pictures shrunk to 16 × 16, until you "
    "have trained with yours."
)
GRADIENT_POWERS, RATIO_POWERS = range(-8, 3, 2), range(-10, 1, 2)


@dataclass(frozen=True)
class Moment:
    """Two trainings, looked at after `iteration` updates, in one layer."""

    runs: Runs
    iteration: int
    layer: int
    pictures: str
    scale: float  # of the pictures: the weight that is shown as full brightness

    def place(self, name: str) -> int:
        """Return the place in a run's lists of its last entry up to this moment."""
        return int(np.searchsorted(self.runs[name].iterations, self.iteration, "right")) - 1

    def series(self, name: str, quantity: str) -> np.ndarray:
        """Return a run's gradient norms or ratios of this layer, one entry a call."""
        return np.array(getattr(self.runs[name], quantity))[:, self.layer - 1]


@lru_cache(maxsize=1)
def small_runs() -> Runs:
    """Return two short trainings by the course's own functions, on pictures of 16 x 16 pixels."""
    images, Y, *_ = load_pictures()
    X = images[:, 2::4, 2::4].reshape(len(images), -1).T / 255
    runs = {name: TrainingRecord(X, Y) for name in STARTS}
    for name, start in STARTS.items():
        rng = np.random.default_rng(1)
        dims = [len(X), 20, 7, 5, 1]
        L_layer_model(X, Y, dims, num_iterations=600, initialize=start, rng=rng, record=runs[name])
    return runs


def say(seen: Moment) -> str:
    """Return the finding: for each start its cost, and how far one update moves the layer."""
    return "; ".join(say_run(seen, name) for name in seen.runs) + "."


def say_run(seen: Moment, name: str) -> str:
    """Return what is to be said of one run."""
    run, k = seen.runs[name], seen.place(name)
    share = seen.series(name, "ratio")[k]
    return (
        f"{name} after {run.iterations[k]} iterations: cost {run.costs[k]:.3f}, one update moves "
        f"W{seen.layer} by {share:.2g} of its size"
    )


def shown_pictures(seen: Moment, name: str) -> np.ndarray:
    """Return the sheet of one run: its weights, or what has changed in them."""
    pictures = seen.runs[name].pictures
    now = pictures[seen.place(name)].astype(float)
    return sheet(now if seen.pictures == WEIGHTS else now - pictures[0], seen.scale)


def frame(runs: Runs, figure: Figure) -> dict[str, Artist]:
    """Return the artists that move: three curves a run, a mark on each, a sheet of pictures."""
    last = max(run.iterations[-1] for run in runs.values())
    grid = figure.add_gridspec(2, 6, height_ratios=[1, 1.02])
    grid.update(left=0.066, right=0.985, bottom=0.025, top=0.935, wspace=1.35, hspace=0.42)
    cost, gradient, ratio = (figure.add_subplot(grid[0, 2 * i : 2 * i + 2]) for i in range(3))
    tidy(cost, "iteration", "").set(ylim=(0, 1.1), title="Cost J")
    powers_axis(tidy(gradient, "iteration", ""), GRADIENT_POWERS).set(title="Norm of dW")
    powers_axis(tidy(ratio, "iteration", ""), RATIO_POWERS).set(title="Share of W moved a step")
    artists = {}
    for i, (name, run) in enumerate(runs.items()):
        for ax, quantity in ((cost, "costs"), (gradient, "gradient"), (ratio, "ratio")):
            ax.set_xlim(-0.03 * last, 1.03 * last)
            line = STYLES[i] | {"marker": ""}
            artists[f"{quantity} {i}"] = ax.plot([], [], lw=1.8, label=name, **line)[0]
            artists[f"{quantity} now {i}"] = ax.plot([], [], ms=7, lw=0, **STYLES[i])[0]
        panel = figure.add_subplot(grid[1, 3 * i : 3 * i + 3])
        panel.set_axis_off()
        panel.set_title(f"{name}: the {len(run.pictures[0])} units of layer 1")
        artists[f"pictures {i}"] = Pixels(panel, sheet(run.pictures[0], 1.0))
    keys = [artists[f"costs {i}"] for i in range(len(runs))]
    cost.legend(handles=keys, frameon=False, loc="upper right")
    return artists


def draw(artists: dict[str, Artist], seen: Moment) -> None:
    """Set the curves of the layer, the marks and the pictures."""
    for i, name in enumerate(seen.runs):
        run, k = seen.runs[name], seen.place(name)
        heights = {
            "costs": np.array(run.costs),
            "gradient": on_powers_axis(seen.series(name, "gradient"), GRADIENT_POWERS),
            "ratio": on_powers_axis(seen.series(name, "ratio"), RATIO_POWERS),
        }
        for quantity, values in heights.items():
            artists[f"{quantity} {i}"].set_data(run.iterations, values)
            artists[f"{quantity} now {i}"].set_data(run.iterations[k : k + 1], values[k : k + 1])
        artists[f"pictures {i}"].paint(shown_pictures(seen, name))


def slowest(runs: Runs) -> str:
    """Return the name of the run whose first update moves W1 least."""
    return min(runs, key=lambda name: runs[name].ratio[0][0])


def judge_updates(runs: Runs, answer: float) -> tuple[bool, str]:
    """Return whether the answer is 1 % divided by the share of the first update."""
    share = max(float(runs[slowest(runs)].ratio[0][0]), 1e-300)
    updates = 0.01 / share
    if updates / 1.5 < answer < 1.5 * updates:
        return True, (
            f"0.01 / {share:.2g} is about {updates:.2g}: the steps are too short to matter."
        )
    if share / 1.5 < answer < 1.5 * share:
        return False, "That is the share of one update. How many of them make 0.01?"
    return False, (
        "Go to iteration 0, layer 1, and read in the caption which share of its size one update "
        "moves W1. Then divide 0.01 by it."
    )


def training_time_machine(
    passed: dict[str, Callable] | None = None, runs: Runs | None = None
) -> Explorable:
    """Return the explorable: iteration × layer -> cost, gradient, step and pictures of two starts.

    passed: name -> the learner's function, for those whose check has passed.
    runs: name of a start -> TrainingRecord of the learner's own training, one or two of them;
        without any, the course trains on small pictures.
    """
    whose = YOURS if runs and "L_layer_model" in (passed or {}) else OURS
    runs = runs or small_runs()
    end = -(-max(run.iterations[-1] for run in runs.values()) // 100) * 100
    layers = tuple(str(l) for l in range(1, len(next(iter(runs.values())).ratio[0]) + 1))

    scales = {pictures: picture_scale(runs, pictures) for pictures in (WEIGHTS, CHANGE)}

    def compute(iteration: int, layer: str, pictures: str) -> Moment:
        return Moment(runs, iteration, int(layer), pictures, scales[pictures])

    question = (
        f"Start {slowest(runs)}, iteration 0, layer 1: if every update moved W1 as far as this "
        "one, how many would move it by 1 % of its size?"
    )
    return Explorable(
        "Training time machine: two starts, one network",
        compute=compute,
        frame=partial(frame, runs),
        draw=draw,
        alt=say,
        controls=(
            Slider("iteration", "Iteration", 0, end, end, 100, walk=True),
            Choice("layer", "Layer of the curves", layers, "1"),
            Choice("pictures", "Pictures", (WEIGHTS, CHANGE), CHANGE),
        ),
        task=Task(question, partial(judge_updates, runs)),
        whose=whose,
        size=(8.6, 4.3),
    )
