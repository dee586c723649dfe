"""One detector, every threshold: what changes is whom it calls 1, and which errors it makes."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache, partial

import numpy as np
from matplotlib.artist import Artist
from matplotlib.figure import Figure

from course_utils import metrics
from course_utils.data import load_tumours
from course_utils.explorable import Explorable, Slider, Task, yours_or_ours
from course_utils.forward import forward_propagation
from course_utils.model import L_layer_model
from course_utils.plots import BLUE, GREY, INK, VERMILLION, tidy
from course_utils.preparation import standardize, train_test_split

EXAMPLES = 1000  # tumours on the bench
BINS, TOP = np.linspace(0, 1, 21), 0.8  # of the histograms
MEASURES = ("accuracy", "precision", "recall", "f1_score")
TARGET, SHARE = 0.9, 10  # of the task: recall, and percent malignant
SHAPE_FEATURES = [1, 4, 5, 8, 9]  # means of texture, smoothness, compactness, symmetry, roughness


@dataclass(frozen=True)
class Bench:
    """Scores and classes of 1,000 tumours, and what a threshold makes of them."""

    threshold: float
    share: int  # percent malignant
    scores: np.ndarray
    y_true: np.ndarray
    counts: np.ndarray  # the confusion matrix
    measures: dict[str, float]


@lru_cache(maxsize=1)
def small_detector() -> tuple[np.ndarray, np.ndarray]:
    """Return probabilities and classes, (1, m), of tumours that a small network never saw."""
    X, Y, _ = load_tumours()
    rng = np.random.default_rng(0)
    X_train, Y_train, X_test, Y_test = train_test_split(X[SHAPE_FEATURES], Y, 0.5, rng=rng)
    X_train, X_test = standardize(X_train, X_test)
    rng = np.random.default_rng(1)
    parameters = L_layer_model(X_train, Y_train, [5, 5, 1], 0.1, 300, rng=rng)
    return forward_propagation(X_test, parameters)[0], Y_test


def spread_out(values: np.ndarray, count: int) -> np.ndarray:
    """Return `count` of the values, evenly over their order: the same distribution."""
    places = (np.arange(count) + 0.5) / max(count, 1) * values.size
    return np.sort(values)[places.astype(int)]


def on_the_bench(
    probabilities: np.ndarray, y_true: np.ndarray, share: int
) -> tuple[np.ndarray, np.ndarray]:
    """Return scores and classes (1, 1000) of which `share` percent are malignant."""
    malignant = round(EXAMPLES * share / 100)
    p, y = np.ravel(probabilities), np.ravel(y_true)
    scores = [spread_out(p[y == 0], EXAMPLES - malignant), spread_out(p[y == 1], malignant)]
    return np.concatenate(scores)[None], np.repeat([0, 1], [EXAMPLES - malignant, malignant])[None]


def judged(
    functions: dict[str, Callable],
    probabilities: np.ndarray,
    y_true: np.ndarray,
    threshold: float,
    share: int,
) -> Bench:
    """Return what the threshold makes of 1,000 tumours: called malignant from it upwards."""
    scores, y = on_the_bench(probabilities, y_true, share)
    y_pred = (scores >= threshold).astype(int)
    measures = {name: float(functions[name](y, y_pred)) for name in MEASURES}
    counts = np.asarray(functions["confusion_matrix"](y, y_pred))
    return Bench(threshold, share, scores, y, counts, measures)


def say(seen: Bench) -> str:
    """Return the finding: how often it is right, and what that hides."""
    (_, FP), (FN, TP) = seen.counts
    m = seen.measures
    words = (
        f"With threshold {seen.threshold:.2f} and {seen.share} % malignant the accuracy is "
        f"{m['accuracy']:.3f}. "
    )
    if TP + FP == 0:
        return words + f"But nothing is called malignant: all {FN:.0f} are missed, recall 0."
    return words + (
        f"It finds {TP:.0f} of {TP + FN:.0f} malignant tumours (recall {m['recall']:.2f}), and "
        f"{FP:.0f} of its {TP + FP:.0f} calls are false alarms (precision {m['precision']:.2f})."
    )


def frame(figure: Figure) -> dict[str, Artist]:
    """Return the artists that move: two histograms, the threshold, the table and the bars."""
    figure.subplots_adjust(left=0.075, right=0.99, bottom=0.15, top=0.89, wspace=0.42)
    hist, table, bars = figure.subplots(1, 3, width_ratios=[1.45, 1, 1.05])
    tidy(hist, "probability of malignant", "share of its class").set(xlim=(0, 1), ylim=(0, TOP))
    hist.set_title("Scores of 1,000 tumours")
    line = {"lw": 1.8, "where": "post"}
    artists = {
        "benign": hist.step([], [], color=BLUE, label="benign", **line)[0],
        "malignant": hist.step([], [], color=VERMILLION, ls="--", label="malignant", **line)[0],
        "threshold": hist.plot([], [], color=INK, lw=1.6, label="threshold")[0],
    }
    narrow = {"columnspacing": 0.8, "handlelength": 1.4, "handletextpad": 0.4, "borderpad": 0}
    hist.legend(frameon=False, loc="upper center", ncols=3, **narrow)
    table.set(xlim=(-0.5, 1.5), ylim=(1.5, -0.5), title="Confusion matrix")
    table.set_xticks([0, 1], ["called\nbenign", "called\nmalignant"])
    table.set_yticks([0, 1], ["is\nbenign", "is\nmalignant"])
    table.tick_params(length=0)
    table.axhline(0.5, color=GREY, lw=0.8)
    table.axvline(0.5, color=GREY, lw=0.8)
    for i, j, name, right in ((0, 0, "TN", 1), (0, 1, "FP", 0), (1, 0, "FN", 0), (1, 1, "TP", 1)):
        colour = INK if right else VERMILLION
        table.text(j, i + 0.28, name, ha="center", color=GREY, size=9)
        text = {"ha": "center", "va": "center", "color": colour, "weight": "bold", "size": 14}
        artists[name] = table.text(j, i - 0.05, "", **text)
    tidy(bars, "", "").set(xlim=(0, 1.22), ylim=(3.6, -0.6), title="Four measures")
    bars.set_yticks(range(4), ["accuracy", "precision", "recall", "F1"])
    bars.grid(visible=False, axis="y")
    artists["bars"] = bars.hlines([], 0, 1, color=BLUE, lw=13, capstyle="butt")
    for i, name in enumerate(MEASURES):
        artists[name] = bars.text(0, i, "", va="center", size=9.5)
    return artists


def draw(artists: dict[str, Artist], seen: Bench) -> None:
    """Set the histograms, the threshold, the four counts and the four bars."""
    for name, label in (("benign", 0), ("malignant", 1)):
        heights, _ = np.histogram(seen.scores[seen.y_true == label], BINS)
        shares = heights / max(heights.sum(), 1)
        artists[name].set_data(BINS, np.append(shares, shares[-1]))
    artists["threshold"].set_data([seen.threshold] * 2, [0, 0.72 * TOP])
    for name, count in zip(("TN", "FP", "FN", "TP"), np.ravel(seen.counts), strict=True):
        artists[name].set_text(f"{count:.0f}")
    values = [seen.measures[name] for name in MEASURES]
    artists["bars"].set_segments([[(0, i), (value, i)] for i, value in enumerate(values)])
    for name, value in zip(MEASURES, values, strict=True):
        artists[name].set_text(f"{value:.2f}")
        artists[name].set_x(value + 0.03)


def judge_precision(compute: Callable[..., Bench], answer: float) -> tuple[bool, str]:
    """Return whether the answer is the precision at the largest threshold with recall 0.9."""
    looks = (compute(threshold=k / 100, share=SHARE) for k in range(100, -1, -1))
    seen = next(bench for bench in looks if bench.measures["recall"] >= TARGET)
    m = seen.measures
    if abs(answer - m["precision"]) < 0.02:
        return True, (
            f"At {seen.threshold:.2f} the recall is {m['recall']:.2f} and the precision "
            f"{m['precision']:.2f}: of {seen.counts[:, 1].sum():.0f} calls "
            f"{seen.counts[0, 1]:.0f} are false alarms. The accuracy is {m['accuracy']:.2f}; that "
            f"of never calling anything malignant is {1 - SHARE / 100:.2f}."
        )
    if abs(answer - m["recall"]) < 0.02:
        return False, "That is the recall. Read the precision at the same threshold."
    return False, (
        f"Set {SHARE} % malignant, begin at threshold 1 and go down until the recall is "
        f"{TARGET} for the first time. Then read the precision."
    )


def threshold_bench(
    passed: dict[str, Callable] | None = None,
    probabilities: np.ndarray | None = None,
    y_true: np.ndarray | None = None,
) -> Explorable:
    """Return the explorable: threshold × share of class 1 -> confusion matrix and measures.

    passed: name -> the learner's function, for those whose check has passed.
    probabilities, y_true: of examples of both classes, (1, m); or None, for a small network's.
    """
    if probabilities is None or y_true is None:
        probabilities, y_true = small_detector()
    references = [getattr(metrics, name) for name in ("confusion_matrix", *MEASURES)]
    functions, whose = yours_or_ours(passed or {}, *references)
    compute = partial(judged, functions, probabilities, y_true)
    question = (
        f"{SHARE} % are malignant. Take the largest threshold with a recall of {TARGET} or more. "
        "What is the precision there?"
    )
    return Explorable(
        "Threshold bench: 1,000 tumours, one detector",
        compute=compute,
        frame=frame,
        draw=draw,
        alt=say,
        controls=(
            Slider("threshold", "Threshold", 0.0, 1.0, 0.5, 0.01),
            Slider("share", "Percent malignant", 1, 50, SHARE),
        ),
        task=Task(question, partial(judge_precision, compute)),
        whose=whose,
    )
