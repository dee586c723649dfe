"""Thresholds tried in another order, or taken from another place: whole wrong answers."""

from autograder.exercise import Slip

ONES = "np.sort(probabilities[np.asarray(y_true) == 1])[::-1]"


def first_good(order: str, found: str) -> str:
    """Return an answer that tries t in this order, and returns `found` for the first good one."""
    return f"""
def threshold_for_recall(probabilities, y_true, target):
    for t in {order}:
        if recall(y_true, (probabilities >= t).astype(int)) >= target:
            return {found}
"""


def place_in_ones(place: str) -> str:
    """Return an answer that takes one of the sorted probabilities of the examples that are 1."""
    return f"""
def threshold_for_recall(probabilities, y_true, target):
    ones = {ONES}
    return ones[{place}]
"""


ROWS = (
    "Your loop walks over rows, and an array of shape (1, m) has one: `t` is all probabilities at "
    "once, not one of them. Make the array flat before you sort it."
)
ROUNDED = "You round the number of finds down. As many must be found as reach the target: round up."

ORDERS = (
    Slip("row_sorted", ROWS, answer=first_good("sorted(probabilities, reverse=True)", "t")),
    Slip(
        "row_sorted_as_number",
        ROWS,
        answer=first_good("sorted(probabilities, reverse=True)", "float(t)"),
    ),
    Slip("row_turned", ROWS, answer=first_good("np.sort(probabilities)[::-1]", "t")),
    Slip(
        "row_turned_as_number",
        ROWS,
        answer=first_good("np.sort(probabilities)[::-1]", "float(t)"),
    ),
    Slip(
        "rows_turned_round",
        "With an array of shape (1, m) you begin with the *smallest* probability: `[::-1]` turns "
        "the order of the rows, and there is only one. Make the array flat before you sort it.",
        answer=first_good("np.sort(probabilities)[::-1].ravel()", "t"),
    ),
)

PLACES = (
    Slip(
        "place_rounded_down",
        ROUNDED + " And if the number is 0, the place before the first is the last.",
        answer=place_in_ones("int(target * len(ones)) - 1"),
    ),
    Slip(
        "place_one_too_far",
        "The k-th find stands at place k - 1, since Python counts from 0. And k is the number of "
        "finds that the target asks for, rounded up.",
        answer=place_in_ones("int(target * len(ones))"),
    ),
    Slip(
        "place_among_all",
        "You count off a share of *all* examples. Recall asks only about those that are 1: the "
        "others do not count.",
        answer="""
def threshold_for_recall(probabilities, y_true, target):
    p = np.sort(np.ravel(probabilities))[::-1]
    return p[int(np.ceil(target * len(p))) - 1]
""",
    ),
    Slip(
        "place_returned",
        "You return a place in the sorted probabilities, counted from 0. Asked for is the "
        "probability that stands there.",
        answer="""
def threshold_for_recall(probabilities, y_true, target):
    p = np.sort(np.ravel(probabilities))[::-1]
    for i in range(len(p)):
        if recall(y_true, (probabilities >= p[i]).astype(int)) >= target:
            return i
""",
    ),
    Slip(
        "largest_recall",
        "You return the largest recall that can be reached. Asked for is the *threshold*, the "
        "largest one that reaches the target.",
        answer="""
def threshold_for_recall(probabilities, y_true, target):
    tried = np.ravel(probabilities)
    return max(recall(y_true, (probabilities >= t).astype(int)) for t in tried)
""",
    ),
    Slip(
        "recall_equal_to_the_target",
        "You ask for a recall that is *equal* to the target. Often there is none, and nothing "
        "comes back: at least the target is enough.",
        (
            (
                "recall(y_true, (probabilities >= t).astype(int)) >= target",
                "recall(y_true, (probabilities >= t).astype(int)) == target",
            ),
        ),
    ),
)
