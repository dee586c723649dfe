"""The slips of choose_learning_rate: what learners write in its place, and what to say."""

from autograder.exercise import Slip

CONDITION = "np.isfinite(costs).all() and max(costs) <= costs[0]"
SORTED = "return min(sound)[1]"
ALL_CURVES = """
def choose_learning_rate(learning_rates, curves):
    ends = [costs[-1] for costs in curves]
    return learning_rates[{choice}]
"""
SEARCH = """
def choose_learning_rate(learning_rates, curves):
    best, lowest = {start}
    for rate, costs in zip(learning_rates, curves):
        if {sound} and costs[-1] < lowest:
            best, lowest = rate, costs[-1]
    return best
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
        "You let pass a curve that rose above its first cost on its way and came down again. "
        "Such a jump says that the rate is too large: compare every cost with the first.",
        ((CONDITION, "np.isfinite(costs).all()"),),
    ),
    Slip(
        "second_cost_only",
        "You see a jump only where it comes at the second cost. A curve may jump later: compare "
        "every cost with the first, the largest of them is enough.",
        answer=SEARCH.format(
            start="None, np.inf", sound="np.isfinite(costs).all() and costs[1] <= costs[0]"
        ),
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
        "largest_fall",
        "You compare how far the curves fall, as a difference or as a share of their first cost. "
        "Curves may start at different costs: what counts is where they end.",
        (("(costs[-1], rate)", "(costs[-1] - costs[0], rate)"),),
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
    Slip(
        "nan_slips_through",
        "A curve with NaN on its way slips through: every comparison with NaN is False, `==` too. "
        "Ask `np.isfinite` of all its costs.",
        answer=SEARCH.format(start="None, np.inf", sound="max(costs) <= costs[0]"),
    ),
    Slip(
        "first_not_tested",
        "Your first candidate is never asked whether it is sound, and then nothing has to beat "
        "more than its last cost. Start with none.",
        answer=SEARCH.format(start="learning_rates[0], curves[0][-1]", sound=CONDITION),
    ),
    Slip(
        "places_shifted",
        "You filter the curves and not the rates, so a place in the one list is another place in "
        "the other. Keep each rate beside its cost.",
        answer="""
def choose_learning_rate(learning_rates, curves):
    ends = [c[-1] for c in curves if np.isfinite(c).all() and max(c) <= c[0]]
    return learning_rates[int(np.argmin(ends))]
""",
    ),
    Slip(
        "nan_for_unsound",
        "You put NaN in the place of curves that are not sound, and `np.argmin` points at NaN. Put "
        "infinity there: nothing is larger.",
        answer="""
def choose_learning_rate(learning_rates, curves):
    ends = [c[-1] if np.isfinite(c).all() and max(c) <= c[0] else np.nan for c in curves]
    return learning_rates[int(np.argmin(ends))]
""",
    ),
    Slip(
        "last_sound",
        "You return the last of the sound rates, whatever its last cost. Does the lowest cost so "
        "far change with each curve that you take? If not, every later curve beats it.",
        answer=SEARCH.format(start="None, np.inf", sound=CONDITION).replace(
            "best, lowest = rate, costs[-1]", "best = rate"
        ),
    ),
    Slip(
        "first_sound",
        "You return the first of the sound rates, whatever comes after it. Look at all curves "
        "before you return: does your `return` stand inside the loop?",
        answer="""
def choose_learning_rate(learning_rates, curves):
    for rate, costs in zip(learning_rates, curves):
        if np.isfinite(costs).all() and max(costs) <= costs[0]:
            return rate
""",
    ),
    Slip(
        "touching_thrown_out",
        "You throw out a curve that comes back to its first cost without passing it. Sound means "
        "that no cost is *above* the first.",
        ((CONDITION, "np.isfinite(costs).all() and all(c < costs[0] for c in costs[1:])"),),
    ),
    Slip(
        "lowest_starts_at_1",
        "Your search starts with a lowest cost of 1, so curves that end above 1 are never taken. "
        "Start with infinity.",
        answer=SEARCH.format(start="0, 1", sound=CONDITION),
    ),
)
