"""The slips of threshold_for_recall: what learners write in its place, and what to say."""

from autograder.exercise import Slip
from autograder.exercises.evaluation.need_order_slips import ORDERS, PLACES

CALLED = "(probabilities >= t).astype(int)"
ORDER = "sorted(np.ravel(probabilities), reverse=True)"

SLIPS = (
    Slip(
        "smallest",
        "You find the *smallest* good threshold, which calls everything 1. Begin with "
        "the largest probability and go down.",
        ((", reverse=True", ""),),
    ),
    *ORDERS,
    Slip(
        "precision_for_recall",
        "You compare the precision with the target. Asked for is a recall: the share of the "
        "examples that are 1 that is found. Mind the order of the arguments, too.",
        (
            (
                f"recall(y_true, {CALLED})",
                "np.sum(y_true * (probabilities >= t)) / np.sum(probabilities >= t)",
            ),
        ),
    ),
    Slip(
        "accuracy_for_recall",
        "You compare the accuracy with the target. Asked for is a recall: of the examples that "
        "are 1, the share that is found.",
        ((f"recall(y_true, {CALLED})", "np.mean(y_true == (probabilities >= t))"),),
    ),
    Slip(
        "more_than_the_target",
        "You ask for a recall *above* the target. To meet it exactly is enough.",
        ((" >= target", " > target"),),
    ),
    Slip(
        "threshold_itself_left_out",
        "You call an example 1 only if its probability is *above* the threshold. Here it is 1 "
        "if it is at least the threshold, so the example on it counts.",
        (("probabilities >= t)", "probabilities > t)"),),
    ),
    Slip(
        "called_below",
        "Your answer is always the largest probability, which calls one example 1. Look at both "
        "signs: an example is 1 where its probability is *at least* the threshold, and you stop "
        "where the recall is *at least* the target.",
        (("probabilities >= t)", "probabilities <= t)"),),
    ),
    Slip(
        "target_as_threshold",
        "You use the target as threshold. A recall of 0.9 and a probability of 0.9 have "
        "nothing to do with each other: try out which threshold gives the recall.",
        answer="def threshold_for_recall(probabilities, y_true, target):\n    return target",
    ),
    Slip(
        "quantile_of_the_ones",
        "A quantile interpolates: it lies between two probabilities, and the recall there can "
        "miss the target. Try the probabilities themselves.",
        answer="""
def threshold_for_recall(probabilities, y_true, target):
    return float(np.quantile(probabilities[y_true == 1], 1 - target))
""",
    ),
    Slip(
        "quantile_of_all",
        "You take a quantile over all examples. Recall asks only about those that are 1; the "
        "others do not count.",
        answer="""
def threshold_for_recall(probabilities, y_true, target):
    return float(np.quantile(probabilities, 1 - target))
""",
    ),
    Slip(
        "grid",
        "You try thresholds in steps of 0.01, so you can step over the largest good one. Try "
        "the probabilities themselves: only there does anything change.",
        answer="""
def threshold_for_recall(probabilities, y_true, target):
    for t in np.arange(100, -1, -1) / 100:
        if recall(y_true, (probabilities >= t).astype(int)) >= target:
            return float(t)
""",
    ),
    Slip(
        "recall_returned",
        "You return the recall that is reached. Asked for is the *threshold* that reaches it.",
        (("return float(t)", f"return float(recall(y_true, {CALLED}))"),),
    ),
    Slip(
        "last_good_one",
        "You keep the last good threshold that you meet, not the largest. Go from the largest "
        "down and stop at the first.",
        answer="""
def threshold_for_recall(probabilities, y_true, target):
    best = 0.0
    for t in np.ravel(probabilities):
        if recall(y_true, (probabilities >= t).astype(int)) >= target:
            best = t
    return float(best)
""",
    ),
    Slip(
        "not_sorted",
        "You stop at the first good threshold in the order of the examples. The largest one "
        "is asked for: sort them first.",
        (("sorted(np.ravel(probabilities), reverse=True)", "np.ravel(probabilities)"),),
    ),
    Slip(
        "rounded_down",
        "You round the number of finds down, and then the recall falls short of the target. "
        "Round up.",
        answer="""
def threshold_for_recall(probabilities, y_true, target):
    ones = np.sort(probabilities[np.asarray(y_true) == 1])[::-1]
    return float(ones[max(int(target * len(ones)), 1) - 1])
""",
    ),
    Slip(
        "grid_from_below",
        "You try a grid of thresholds, so you can step over the largest good one. Try the "
        "probabilities themselves: only there does anything change.",
        answer="""
def threshold_for_recall(probabilities, y_true, target):
    ones, grid = probabilities[np.asarray(y_true) == 1], np.arange(0, 1, 0.01)
    reached = (ones >= grid[:, None]).mean(axis=1) >= target
    return float(grid[reached].max())
""",
    ),
    *PLACES,
)
