"""What if the picture were darker, shifted or covered? And what does the network look at?"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import numpy as np
from matplotlib.artist import Artist
from matplotlib.colors import LinearSegmentedColormap, Normalize
from matplotlib.figure import Figure

from course_utils import capstone
from course_utils.data import load_pictures
from course_utils.explorable import Choice, Explorable, Slider, Task, yours_or_ours
from course_utils.explorable_pixels import Pixels
from course_utils.explorables.what_if_changes import (
    CHANGES,
    SIDE,
    Parameters,
    as_floats,
    change_picture,
    judge_changes,
    probabilities,
    say_change,
    train_on,
)
from course_utils.picture_files import read_image
from course_utils.pictures import Pictures
from course_utils.plots import BLUE, GREY, INK, VERMILLION

SHOWN, YOURS = 50, "your picture"
BLOCK = 2  # pixels a side that the map adds up: single ones are too noisy to read
SIGNS = LinearSegmentedColormap.from_list("signs", [BLUE, "#ffffff", VERMILLION])
NINTHS = [f"{v} {h}" for v in ("upper", "middle", "lower") for h in ("left", "middle", "right")]
NINTHS[4] = "middle"


@dataclass(frozen=True)
class Look:
    """A picture as it was changed, and what the network makes of it."""

    title: str
    change: str  # what was done to it, in words; "" if nothing
    classes: tuple[str, str]
    picture: np.ndarray  # (64, 64, 3), 0..1
    gradient: np.ndarray  # of the probability, summed over the colours, (64, 64)
    before: float  # probability of label 1, untouched
    now: float  # and as changed


def look_at(
    shown: dict[str, np.ndarray],
    classes: tuple[str, str],
    parameters: Parameters,
    functions: dict[str, Callable],
    picture: str,
    **changes: int,
) -> Look:
    """Return what becomes of one picture; `changes` are the arguments of change_picture."""
    changed = change_picture(shown[picture], **changes)
    before, now = probabilities(parameters, np.stack([shown[picture], changed]))
    gradient = functions["input_gradient"](changed.reshape(-1, 1), parameters)
    by_pixel = gradient.reshape(SIDE, SIDE, 3).sum(axis=2)
    words = say_change(**changes)
    return Look(picture, words, classes, changed, by_pixel, float(before), float(now))


def say(seen: Look) -> str:
    """Return the finding: the probability, whether the answer turned, where the gradient lies."""
    other, positive = seen.classes
    begin = f"{seen.title}, {seen.change or 'untouched'}: probability of {positive} {seen.now:.2f}"
    if seen.change:
        begin += f", untouched {seen.before:.2f}"
        answer = positive if seen.now > 0.5 else other
        turned = (seen.now > 0.5) != (seen.before > 0.5)
        begin += f"; the answer {'turns to' if turned else 'stays'} {answer}"
    sizes = np.abs(seen.gradient)
    if not sizes.any():
        return f"{begin}. The gradient is 0 everywhere: no small change of a pixel matters."
    edges = [0, 21, 43]
    ninths = np.add.reduceat(np.add.reduceat(sizes, edges, axis=0), edges, axis=1)
    share = ninths / sizes.sum()
    where = NINTHS[int(share.argmax())]
    return f"{begin}. Of the nine fields, the {where} one matters most: {share.max():.0%} of |dX|."


def frame(positive: str, figure: Figure) -> dict[str, Artist]:
    """Return the artists that move: the picture, the map, and the two probabilities."""
    figure.subplots_adjust(left=0.01, right=0.98, bottom=0.13, top=0.9, wspace=0.09)
    seen, looked, bars = figure.subplots(1, 3, width_ratios=[1, 1, 1.2])
    seen.set(title="The picture", xticks=[], yticks=[])
    looked.set(title="Gradient of the probability", xticks=[], yticks=[])
    looked.set_xlabel("brighter: orange raises, blue lowers it")
    bars.set(title=f"Probability of “{positive}”", xlim=(0, 1), ylim=(-0.6, 1.8), yticks=[])
    bars.spines[["top", "right", "left"]].set_visible(False)
    bars.axvline(0.5, color=GREY, linewidth=1, linestyle="--")
    bar = {"linewidth": 26, "capstyle": "butt"}
    blocks = np.zeros((SIDE // BLOCK, SIDE // BLOCK))
    return {
        "picture": Pixels(seen, np.ones((SIDE, SIDE, 3))),
        "gradient": Pixels(looked, blocks, cmap=SIGNS, norm=Normalize(-1, 1)),
        "before": bars.hlines([1], 0, 0, color=GREY, **bar),
        "now": bars.hlines([0], 0, 0, color=BLUE, **bar),
        "before text": bars.text(0, 1.32, "", color=INK),
        "now text": bars.text(0, 0.32, "", color=INK),
    }


def draw(artists: dict[str, Artist], seen: Look) -> None:
    """Set the picture, the map (its largest values saturated) and the bars to what was seen."""
    artists["picture"].paint(seen.picture)
    count = SIDE // BLOCK
    blocks = seen.gradient.reshape(count, BLOCK, count, BLOCK).sum(axis=(1, 3))
    strong = np.quantile(np.abs(blocks), 0.99) or 1.0
    artists["gradient"].paint(np.clip(blocks / strong, -1, 1))
    for name, y, p in (("before", 1, seen.before), ("now", 0, seen.now)):
        artists[name].set_segments([[(0, y), (p, y)]])
    artists["before text"].set_text(f"untouched: {seen.before:.2f}")
    artists["now text"].set_text(f"changed: {seen.now:.2f}")


def what_if_tester(
    passed: dict[str, Callable] | None = None,
    *,
    pictures: Pictures | None = None,
    own_picture: str | None = None,
    parameters: Parameters | None = None,
) -> Explorable:
    """Return the explorable: a picture, changed -> the probability, and its gradient by pixel.

    passed: name -> the learner's function, for those whose check has passed.
    pictures: trained on and shown; None means the built-in set.
    own_picture: the path of an image file to look at first.
    parameters: of a network for pixels from 0 to 1; None means that one is trained here (seconds).
    """
    functions, whose = yours_or_ours(
        passed or {}, capstone.train_my_network, capstone.input_gradient
    )
    pictures = pictures or load_pictures()
    parameters = parameters or train_on(pictures, functions)
    tested = as_floats(pictures.test_images)
    labels = pictures.test_labels[0]
    shown = {YOURS: as_floats(read_image(own_picture))} if own_picture else {}
    for number, (image, label) in enumerate(zip(tested[:SHOWN], labels, strict=False), 1):
        shown[f"picture {number} ({pictures.classes[label]})"] = image
    positive = pictures.classes[1]
    return Explorable(
        f"What-if tester: is it a picture of the class “{positive}”?",
        compute=partial(look_at, shown, pictures.classes, parameters, functions),
        frame=partial(frame, positive),
        draw=draw,
        alt=say,
        controls=(
            Choice("picture", "Picture", tuple(shown), next(iter(shown))),
            Slider("brightness", "Brightness, %", 20, 200, 100, 10),
            Slider("shift", "Shift to the right", -16, 16, 0),
            Slider("size", "Box size", 0, 48, 0, 4),
            Slider("across", "Box across", 0, 63, 32),
            Slider("down", "Box down", 0, 63, 32),
        ),
        task=Task(QUESTION, partial(judge_changes, tested, parameters), tuple(CHANGES)),
        whose=whose,
    )


QUESTION = (
    "Over all the test pictures, which of these changes turns the most answers round? Try each on "
    "a few pictures first."
)
