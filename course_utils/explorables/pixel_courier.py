"""Follow one number of one picture into X, and rebuild the picture from its column."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache, partial

import numpy as np
from matplotlib.artist import Artist
from matplotlib.colors import ListedColormap, Normalize
from matplotlib.figure import Figure

from course_utils.explorable import Choice, Explorable, Slider, Task, yours_or_ours
from course_utils.explorable_pixels import Pixels
from course_utils.pictures import built_in_set
from course_utils.plots import BLUE, GREEN, INK, ORANGE, PURPLE, SKY, VERMILLION
from course_utils.preparation import flatten_images

PICTURES, SIDE, CHANNELS = 8, 64, 3
NUMBERS = SIDE * SIDE * CHANNELS
STRIPS = 192  # rows of the drawn X; each stands for 64 rows of the real one
FLATTEN = "flatten_images"
STRAIGHT = "images.reshape(n_x, m)"
TURNED = "images.T.reshape(n_x, m)"
# Eight colours, one a picture; order and lightness differ so that neighbours are told apart.
SOURCE = ListedColormap([BLUE, ORANGE, "#004C72", SKY, VERMILLION, "#F0E442", GREEN, PURPLE])
NAMES = {"red": 0, "green": 1, "blue": 2}


@dataclass(frozen=True)
class Flattened:
    """What one way to flatten does to every number: `came_from` is shaped as X and holds, for each
    entry, the place it had among all numbers of all pictures."""

    way: str
    came_from: np.ndarray
    X: np.ndarray

    @property
    def picture(self) -> np.ndarray:
        """Return which picture each entry of X comes from."""
        return self.came_from // NUMBERS


@dataclass(frozen=True)
class Trip:
    """One number's way: from (picture, row, column, channel) to X[to]."""

    flattened: Flattened
    start: tuple[int, int, int, int]
    to: tuple[int, int]


def some_pictures() -> np.ndarray:
    """Return the first eight pictures of the built-in training set, (8, 64, 64, 3)."""
    return built_in_set().train_images[:PICTURES]


def flatten(functions: dict[str, Callable], way: str) -> Flattened:
    """Return what a way to flatten does. It moves the numbers 0, 1, 2, … as it moves pixels."""
    images = some_pictures()
    places = np.arange(images.size).reshape(images.shape)
    act = {
        FLATTEN: functions["flatten_images"],
        STRAIGHT: lambda a: a.reshape(NUMBERS, PICTURES),
        TURNED: lambda a: a.T.reshape(NUMBERS, PICTURES),
    }[way]
    return Flattened(way, act(places), act(images))


def travel(
    flattened: Callable[[str], Flattened],
    way: str,
    picture: int,
    row: int,
    column: int,
    colour: str,
) -> Trip:
    """Return where one number of one picture lands in X."""
    start = (picture, row, column, NAMES[colour])
    seen = flattened(way)
    place = np.ravel_multi_index(start, (PICTURES, SIDE, SIDE, CHANNELS))
    to = np.unravel_index(np.flatnonzero(seen.came_from.ravel() == place)[0], seen.came_from.shape)
    return Trip(seen, start, (int(to[0]), int(to[1])))


def say(seen: Trip) -> str:
    """Return the finding: where the number landed, and what the picture's column is made of."""
    picture, row, column, channel = seen.start
    trip = (
        f"The number at row {row}, column {column}, {list(NAMES)[channel]}, of picture {picture} "
        f"lands at X[{seen.to[0]}, {seen.to[1]}]"
    )
    home = seen.flattened.picture[:, picture]
    guests = len(np.unique(home))
    if guests > 1:
        return f"{trip}. Column {picture} holds numbers of {guests} pictures: all are mixed up."
    rebuilt = seen.flattened.X[:, picture].reshape(SIDE, SIDE, CHANNELS)
    if np.array_equal(rebuilt, some_pictures()[picture]):
        return f"{trip}. Column {picture} is picture {picture}, whole and in its old order."
    return f"{trip}. Column {picture} is picture {picture} alone, but in another order."


def frame(figure: Figure) -> dict[str, Artist]:
    """Return the artists that move: the picture, X by source, the rebuilt picture, the number."""
    before, table, after = figure.subplots(1, 3, width_ratios=[1, 1, 1])
    figure.subplots_adjust(left=0.01, right=0.99, bottom=0.13, top=0.88, wspace=0.12)
    before.set_title("The picture")
    table.set_title("$X$: the colour says from which picture")
    after.set_title("Rebuilt from its column of $X$")
    for ax in (before, after):
        ax.set(xticks=[], yticks=[])
    table.set(xlabel="column of $X$", yticks=[0, NUMBERS - 1], xticks=range(PICTURES))
    table.set_yticklabels(["0", f"{NUMBERS - 1}"], rotation=90, va="center")
    picture = np.zeros((SIDE, SIDE, 3), dtype=np.uint8)
    sources = np.zeros((STRIPS, PICTURES))
    box = (-0.5, PICTURES - 0.5, NUMBERS - 0.5, -0.5)
    shade = {"cmap": SOURCE, "norm": Normalize(-0.5, PICTURES - 0.5)}
    ring = {"marker": "o", "ms": 15, "mfc": "none", "mew": 2.2, "clip_on": False}
    artists = {
        "before": Pixels(before, picture),
        "sources": Pixels(table, sources, box, aspect="auto", **shade),
        "after": Pixels(after, picture),
    }
    for name, ax in (("start", before), ("to", table)):
        artists[f"{name} rim"] = ax.plot([], [], mec="white", **(ring | {"mew": 5}))[0]
        artists[name] = ax.plot([], [], mec=INK, **ring)[0]
    return artists


def draw(artists: dict[str, Artist], seen: Trip) -> None:
    """Set the picture, where its number is, where it lands, and what its column gives back."""
    picture, row, column, _ = seen.start
    artists["before"].paint(some_pictures()[picture])
    artists["sources"].paint(seen.flattened.picture[:: NUMBERS // STRIPS])
    artists["after"].paint(seen.flattened.X[:, picture].reshape(SIDE, SIDE, CHANNELS))
    for name, place in (("start", (column, row)), ("to", seen.to[::-1])):
        for artist in (artists[f"{name} rim"], artists[name]):
            artist.set_data(*np.array(place)[:, None])


QUESTION = (
    f"With {STRAIGHT}, how many of the {NUMBERS} numbers in column 3 of X come from picture 3?"
)


def judge_share(flattened: Callable[[str], Flattened], answer: float) -> tuple[bool, str]:
    """Return whether the answer is how many numbers of column 3 are picture 3's own, and why."""
    own = int((flattened(STRAIGHT).picture[:, 3] == 3).sum())
    if answer == own:
        return True, (
            f"The numbers are dealt out like cards, one to each of the {PICTURES} columns in turn. "
            f"So each column gets one number in {PICTURES} of every picture: {own}."
        )
    if answer == NUMBERS:
        return False, "So it should be. But look at column 3 in the middle: how many colours?"
    return False, (
        f"Column 3 has {PICTURES} colours in the middle picture, each as often as the others. "
        f"Share the {NUMBERS} numbers out."
    )


def pixel_courier(passed: dict[str, Callable] | None = None) -> Explorable:
    """Return the explorable: way to flatten × one number of one picture -> where it lands in X.

    passed: name -> the learner's function, for those whose check has passed.
    """
    functions, whose = yours_or_ours(passed or {}, flatten_images)
    flattened = lru_cache(maxsize=None)(partial(flatten, functions))
    return Explorable(
        f"Pixel courier: {PICTURES} pictures on their way into X, ({NUMBERS}, {PICTURES})",
        compute=partial(travel, flattened),
        frame=frame,
        draw=draw,
        alt=say,
        controls=(
            Choice("way", "Way", (STRAIGHT, TURNED, FLATTEN), STRAIGHT),
            Slider("picture", "Picture", 0, PICTURES - 1, 3),
            Slider("row", "Row", 0, SIDE - 1, 20),
            Slider("column", "Column", 0, SIDE - 1, 32),
            Choice("colour", "Channel", tuple(NAMES), "red"),
        ),
        task=Task(QUESTION, partial(judge_share, flattened)),
        whose=whose,
        size=(8.2, 3.0),
    )
