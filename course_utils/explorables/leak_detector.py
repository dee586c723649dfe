"""Whose mean and deviation standardize the test part, and what accuracy is measured with them."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache, partial

import numpy as np
from matplotlib.artist import Artist
from matplotlib.figure import Figure

from course_utils.data import load_tumours
from course_utils.explorable import Choice, Explorable, Slider, Task, yours_or_ours
from course_utils.plots import BLUE, CLASSES, GREY, INK, tidy
from course_utils.preparation import standardize, train_test_split

FEATURES = [0, 1]  # mean radius and mean texture
TEST = 60
TRAINING, ALL, OWN = "training part", "all data", "test part's own"
STATISTICS = (TRAINING, ALL, OWN)
TOGETHER = {"1": 1, "2": 2, "5": 5, "20": 20, "all 60": TEST}
NAMES = ("benign", "malignant")
PALE = "#BFD9EA"


@dataclass(frozen=True)
class Measured:
    """The test part, standardized in one way, and which tumours are told apart rightly with it."""

    Z: np.ndarray  # (2, 60)
    right: np.ndarray  # (60,), True or False

    @property
    def accuracy(self) -> float:
        """Return the share of the test tumours that are put in the right class."""
        return float(self.right.mean())


@dataclass(frozen=True)
class Comparison:
    """The three ways side by side; `chosen` is the one that is looked at."""

    chosen: str
    together: str
    too_large: float
    ways: dict[str, Measured]

    @property
    def moved(self) -> float:
        """Return how far, on average, the chosen way puts a tumour from its place by training's."""
        step = self.ways[self.chosen].Z - self.ways[TRAINING].Z
        return float(np.sqrt((step**2).sum(axis=0)).mean())


@lru_cache(maxsize=1)
def parts() -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Return X_train (2, 509), Y_train, X_test (2, 60), Y_test: two features of the tumours."""
    X, Y, _ = load_tumours()
    share = TEST / X.shape[1]
    return train_test_split(X[FEATURES], Y, share, rng=np.random.default_rng(0))


def class_means(Z_train: np.ndarray) -> list[np.ndarray]:
    """Return the mean of each class in the training part, two columns (2, 1)."""
    Y_train = parts()[1][0]
    return [Z_train[:, Y_train == y].mean(axis=1, keepdims=True) for y in (0, 1)]


def measure(act: Callable, way: str, together: int, too_large: float) -> Measured:
    """Return what one way does with the test part, measured too large by so many percent.

    The tumours come in groups of `together`. A tumour is put in the class whose mean is nearer.
    """
    X_train, _, X_test, Y_test = parts()
    X_test = X_test * (1 + too_large / 100)
    means = class_means(act(X_train, X_train)[0])
    Z, classes = [], []
    for group in np.split(X_test, range(together, TEST, together), axis=1):
        if way == ALL:
            everything = np.concatenate([X_train, group], axis=1)
            Z_all = act(everything, everything)[0]
            means = class_means(Z_all[:, : X_train.shape[1]])
            Z.append(Z_all[:, X_train.shape[1] :])
        else:
            Z.append(act({TRAINING: X_train, OWN: group}[way], group)[1])
        distance = [((Z[-1] - mean) ** 2).sum(axis=0) for mean in means]
        classes.append(distance[1] < distance[0])
    return Measured(np.concatenate(Z, axis=1), np.concatenate(classes) == Y_test[0])


def say(seen: Comparison) -> str:
    """Return the finding: the accuracy measured in each way, and how far the chosen one moved."""
    device = f"{seen.too_large:g} % too large" if seen.too_large else "correctly"
    arriving = {"1": "one by one"}.get(seen.together, f"{seen.together} together")
    percent = {way: f"{100 * m.accuracy:.0f} %" for way, m in seen.ways.items()}
    fate = "These are the statistics that exist before the first test."
    if seen.chosen != TRAINING:
        fate = f"The chosen ones move a tumour by {seen.moved:.2g} deviations on average."
        if not seen.ways[seen.chosen].Z.any():
            fate = "Alone, every tumour is its own mean: all of them become (0, 0)."
    return (
        f"Test tumours measured {device}, {arriving}: {percent[TRAINING]} right with the training "
        f"part's statistics, {percent[ALL]} with those of all data, {percent[OWN]} with the test "
        f"part's own. {fate}"
    )


def frame(figure: Figure) -> dict[str, Artist]:
    """Return the artists that move: the tumours, how far they moved, and the three accuracies."""
    figure.subplots_adjust(left=0.07, right=0.97, bottom=0.15, top=0.89, wspace=0.5)
    plane, bars = figure.subplots(1, 2, width_ratios=[1.25, 1])
    tidy(plane, "mean radius, standardized", "mean texture, standardized")
    plane.set(
        title="The test part", xlim=(-2.6, 5.1), ylim=(-2.6, 11.5)
    )  # the top is for the legend
    tidy(bars, "classified right, in percent", "").set(
        title="Measured accuracy", xlim=(0, 100), ylim=(2.6, -0.6), yticks=range(3)
    )
    bars.set_yticklabels(STATISTICS)
    bars.grid(visible=False, axis="y")
    artists = {"moved": plane.plot([], [], color=GREY, linewidth=0.7)[0]}
    for y, marker, colour in CLASSES:
        look = {"linestyle": "", "marker": marker, "ms": 5, "mec": colour}
        artists[f"right {y}"] = plane.plot([], [], mfc=colour, label=NAMES[y], **look)[0]
        artists[f"wrong {y}"] = plane.plot([], [], mfc="w", label=f"{NAMES[y]}, missed", **look)[0]
    plane.legend(frameon=False, loc="upper right", ncols=2, columnspacing=0.8, handletextpad=0.2)
    for place, way in enumerate(STATISTICS):
        artists[f"bar {way}"] = bars.barh(place, 0, height=0.6)[0]
        artists[f"percent {way}"] = bars.text(3, place, "", va="center", size=10, color=INK)
    return artists


def draw(artists: dict[str, Artist], seen: Comparison) -> None:
    """Set the tumours, a line from where training's statistics put each, and the bars."""
    Z, right, Y = seen.ways[seen.chosen].Z, seen.ways[seen.chosen].right, parts()[3][0]
    gap = np.full_like(Z, np.nan)  # lifts the pen between two tumours
    lines = np.stack([seen.ways[TRAINING].Z, Z, gap], axis=2).reshape(2, -1)
    artists["moved"].set_data(*lines)
    for y in (0, 1):
        members = np.equal(Y, y)
        artists[f"right {y}"].set_data(*Z[:, members & right])
        artists[f"wrong {y}"].set_data(*Z[:, members & ~right])
    for way, measured in seen.ways.items():
        artists[f"bar {way}"].set(
            width=100 * measured.accuracy, color=BLUE if way == seen.chosen else PALE
        )
        artists[f"percent {way}"].set(
            text=f"{100 * measured.accuracy:.0f}", color="white" if way == seen.chosen else INK
        )


QUESTION = (
    "The new device measures 20 % too large. Which statistics report an accuracy that holds only "
    "if all 60 tumours arrive together, and is lost if they come one by one?"
)


def judge_leak(compute: Callable[..., Comparison], answer: str) -> tuple[bool, str]:
    """Return whether the answer is the way whose accuracy depends most on who arrives together."""
    settings = {"chosen": TRAINING, "too_large": 20}
    crowd, alone = (compute(together=t, **settings).ways for t in ("all 60", "1"))
    lost = {way: crowd[way].accuracy - alone[way].accuracy for way in STATISTICS}
    told = f"{100 * crowd[answer].accuracy:.0f} % together, {100 * alone[answer].accuracy:.0f} % "
    if lost[answer] == max(lost.values()):
        return True, (
            f"{told}one by one. The number describes the group, not what a patient gets. The "
            "training part's statistics show the device's fault, and that is what a test is for."
        )
    return False, f"There it is {told}one by one. Compare the other ways."


def leak_detector(passed: dict[str, Callable] | None = None) -> Explorable:
    """Return the explorable: whose statistics × group × fault of the device -> accuracy.

    passed: name -> the learner's function, for those whose check has passed.
    """
    functions, whose = yours_or_ours(passed or {}, standardize)
    measured = lru_cache(maxsize=None)(partial(measure, functions["standardize"]))

    def compute(chosen: str, together: str, too_large: float) -> Comparison:
        ways = {way: measured(way, TOGETHER[together], too_large) for way in STATISTICS}
        return Comparison(chosen, together, too_large, ways)

    return Explorable(
        "Leak detector: 509 tumours for training, 60 for testing, two features",
        compute=compute,
        frame=frame,
        draw=draw,
        alt=say,
        controls=(
            Choice("chosen", "Statistics of", STATISTICS, OWN),
            Choice("together", "Test tumours at a time", tuple(TOGETHER), "all 60"),
            Slider("too_large", "Device measures too large by %", 0, 40, 20, 5),
        ),
        task=Task(QUESTION, partial(judge_leak, compute), STATISTICS),
        whose=whose,
        size=(8.6, 3.4),
    )
