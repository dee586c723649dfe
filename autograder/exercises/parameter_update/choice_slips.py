"""The slips of choose_learning_rate: what learners write in its place, and what to say."""

from autograder.exercise import Slip

CONDITION = "np.isfinite(costs).all() and max(costs) <= costs[0]"
SORTED = "return min(sound)[1]"
ALL_CURVES = """
def choose_learning_rate(learning_rates, curves):
    ends = [costs[-1] for costs in curves]
    return learning_rates[{choice}]
"""

SLIPS = (
    Slip(
        "argmin_of_all_ends",
        "You compare the last costs of all curves, and `argmin` points at NaN as if it were "
        "the smallest. Throw out the curves that are not sound first.",
        answer=ALL_CURVES.format(choice="int(np.argmin(ends))"),
    ),
    Slip(
        "min_of_all_ends",
        "You compare the last costs of all curves. A curve with NaN, or one that jumped above "
        "its start, does not count, however low it ends; and with NaN in a list, `min` depends "
        "on the order.",
        answer=ALL_CURVES.format(choice="ends.index(min(ends))"),
    ),
    Slip(
        "nan_skipped_only",
        "You skip the curves that end in NaN, but not those that jumped above their start. A "
        "jump says that the rate is too large, even if the end is low this time.",
        answer=ALL_CURVES.format(choice="int(np.nanargmin(ends))"),
    ),
    Slip(
        "jumps_allowed",
        "You ask whether the costs are finite, but not whether a curve rose above its first "
        "cost. Such a jump says that the rate is too large.",
        ((CONDITION, "np.isfinite(costs).all()"),),
    ),
    Slip(
        "finite_not_asked",
        "You ask whether a curve rose above its start, but not whether it is finite. Every "
        "comparison with NaN is False, so `max` can overlook it.",
        ((CONDITION, "max(costs) <= costs[0]"),),
    ),
    Slip(
        "no_rise_allowed",
        "You throw out every curve that rises anywhere. A sound curve may rise on its way; it "
        "must not rise above its *first* cost.",
        ((CONDITION, "np.isfinite(costs).all() and (np.diff(costs) <= 0).all()"),),
    ),
    Slip(
        "lowest_anywhere",
        "You compare the lowest cost of each curve. Training ends with the last one, and a "
        "curve that was low once may have come up again.",
        (("(costs[-1], rate)", "(min(costs), rate)"),),
    ),
    Slip(
        "mean_cost",
        "You compare the mean of each curve. That rewards a quick start; what you get from "
        "training is its last cost.",
        (("(costs[-1], rate)", "(np.mean(costs), rate)"),),
    ),
    Slip(
        "first_step",
        "You compare the costs after the first step. A steep start need not end low: compare "
        "the last costs.",
        (("(costs[-1], rate)", "(costs[1], rate)"),),
    ),
    Slip(
        "highest_end",
        "You take the curve that ends highest. A cost is better the lower it is.",
        (("min(sound)", "max(sound)"),),
    ),
    Slip(
        "largest_sound_rate",
        "You take the largest of the sound rates. Larger is often better, but the last cost "
        "decides.",
        ((SORTED, "return max(rate for _, rate in sound)"),),
    ),
    Slip(
        "smallest_rate",
        "You take the smallest of the sound rates: safe, but it may crawl. The last cost decides.",
        ((SORTED, "return min(rate for _, rate in sound)"),),
    ),
    Slip(
        "cost_returned",
        "You return the lowest cost. Return the learning rate that gave it.",
        ((SORTED, "return min(sound)[0]"),),
    ),
    Slip(
        "place_returned",
        "You return the place in the list. Return the learning rate that stands there.",
        ((SORTED, "return list(learning_rates).index(min(sound)[1])"),),
    ),
    Slip(
        "curve_returned",
        "You return both numbers of the pair. Return the learning rate alone.",
        ((SORTED, "return min(sound)"),),
    ),
)
