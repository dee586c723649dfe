"""The slips of neuron_loss: what learners write in its place, and what to say."""

from autograder.exercise import Slip

NOT_CLIPPED = (
    "A probability of exactly 0 reaches your logarithm, and log 0 is minus infinity{}. A can be 0 "
    "or 1, since the sigmoid rounds to them. Keep what goes into the logarithm a little above 0. "
    "(`np.clip` returns a new array.)"
)

# The formula, with A kept off 0 and 1 or not, in one of the wrong forms below.
CLIPPED = """
def neuron_loss(A, Y):
    A = np.clip(A, {edge}, 1 - {edge})
    return float({cost})
"""
PLAIN = "def neuron_loss(A, Y):\n    return float({cost})"
ONE_MINUS_Y = (
    "The second term lacks its brackets: Python multiplies first, so 1 - Y * log(1 - A) takes Y "
    "times the logarithm away from 1. It is (1 - y) that is multiplied by log(1 - a)."
)
BRACKETS = "-np.mean(Y * np.log(A) + 1 - Y * np.log(1 - A))"
FIRST_MINUS = (
    "The minus reaches only the first term, so that your surprise where y = 0 is negative. Both "
    "terms are logarithms and need it: put brackets around their sum, or a second minus."
)
MINUS = "np.mean(-Y * np.log(A) + (1 - Y) * np.log(1 - A))"

SLIPS = (
    Slip(
        "minus_forgotten",
        "Your cost is negative. The logarithm of a probability is never above 0, so L has a "
        "minus in front: the worse, the larger.",
        (("-np.mean", "np.mean"),),
    ),
    Slip(
        "sum_for_mean",
        "You add up the losses; J is their mean. Divide by the number of examples m, which is "
        "the second size of A: `len` of a (1, m) array is 1.",
        (("np.mean(", "np.sum("),),
    ),
    Slip(
        "only_class_one",
        "Only examples with y = 1 cost something in your function. Where y = 0 the truth got "
        "1 - a, and its logarithm counts as well.",
        (("np.where(Y == 1, A, 1 - A)", "np.where(Y == 1, A, 1)"),),
    ),
    Slip(
        "labels_swapped",
        "Your labels have changed places: a confident right answer costs most. Where y = 1 the "
        "truth got a, where y = 0 it got 1 - a.",
        (("Y == 1", "Y == 0"),),
    ),
    Slip(
        "squared_error",
        "You take the squared distance between a and y, another loss. This one takes the "
        "logarithm: a certain mistake must cost far more than 1.",
        answer="def neuron_loss(A, Y):\n    return float(np.mean((A - Y) ** 2))",
    ),
    Slip(
        "share_of_mistakes",
        "You count the share of wrong classes. The loss looks at the probability itself: a "
        "right answer given with 0.51 is worth less than one given with 0.99.",
        answer="def neuron_loss(A, Y):\n    return float(np.mean((A > 0.5) != Y))",
    ),
    Slip(
        "log_of_mean",
        "You take the mean first and then one logarithm. Each example has its own loss: first "
        "the logarithm, then the mean.",
        (("-np.mean(np.log(P))", "-np.log(np.mean(P))"),),
    ),
    Slip(
        "base_two",
        "Your logarithm has base 2. The course takes the natural one, whose slope is 1/a: "
        "then the gradient has no extra factor.",
        (("np.log(", "np.log2("),),
    ),
    Slip(
        "base_ten",
        "Your logarithm has base 10. The course takes the natural one, whose slope is 1/a: "
        "then the gradient has no extra factor.",
        (("np.log(", "np.log10("),),
    ),
    Slip(
        "formula_not_clipped",
        NOT_CLIPPED.format(", and 0 times that is NaN"),
        answer="""
def neuron_loss(A, Y):
    return float(-np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A)))
""",
    ),
    Slip(
        "choice_not_clipped",
        NOT_CLIPPED.format(""),
        (("np.maximum(P, 1e-15)", "P"),),
    ),
    Slip(
        "clipped_below_only",
        "You keep A off 0 but not off 1. Where A is 1, the other logarithm, that of 1 - a, "
        "meets a 0.",
        answer="""
def neuron_loss(A, Y):
    A = np.maximum(A, 1e-15)
    return float(-np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A)))
""",
    ),
    Slip(
        "one_loss_each",
        "You return one loss for each example. J is one number: their mean over all m examples.",
        (("float(-np.mean(np.log(P)))", "-np.log(P)"),),
    ),
    Slip(
        "return_inside_the_loop",
        "Only your first example counts: the `return` stands inside the loop and ends it.",
        answer="""
def neuron_loss(A, Y):
    total = 0.0
    for a, y in zip(A[0], Y[0]):
        total -= np.log(max(a if y == 1 else 1 - a, 1e-15))
        return float(total / Y.shape[1])
""",
    ),
    Slip(
        "clipped_too_far",
        "You keep A so far from 0 and 1 that ordinary answers notice. Clip very close to both "
        "ends, at 1e-15.",
        answer="""
def neuron_loss(A, Y):
    A = np.clip(A, 0.01, 0.99)
    return float(-np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A)))
""",
    ),
    Slip(
        "labels_not_used",
        "You take the log of A for every example. Where the label is 0, it is 1 - A that was "
        "promised to the truth.",
        (("np.where(Y == 1, A, 1 - A)", "A"),),
    ),
    # Where A is 1, this mistake lets the distance at which A is clipped show.
    *(
        Slip(name, ONE_MINUS_Y, answer=CLIPPED.format(edge=edge, cost=BRACKETS))
        for name, edge in {
            "brackets_forgotten": 1e-15,
            "brackets_forgotten_clipped_at_1e_10": 1e-10,
            "brackets_forgotten_clipped_at_1e_8": 1e-8,
        }.items()
    ),
    Slip("brackets_forgotten_not_clipped", ONE_MINUS_Y, answer=PLAIN.format(cost=BRACKETS)),
    Slip("minus_on_first_only", FIRST_MINUS, answer=CLIPPED.format(edge=1e-15, cost=MINUS)),
    Slip("minus_on_first_only_not_clipped", FIRST_MINUS, answer=PLAIN.format(cost=MINUS)),
    Slip(
        "sum_overwritten",
        "Only the last example counts in your J, divided by m; what the others cost is lost on "
        "the way. In a loop, each turn adds to the sum, with +=.",
        answer="""
def neuron_loss(A, Y):
    P = np.where(Y == 1, A, 1 - A)
    return float(-np.log(max(P[0, -1], 1e-15)) / Y.shape[1])
""",
    ),
    Slip(
        "each_class_averaged",
        "You average each class by itself and add the two means. J is one mean over all m "
        "examples, so a class with many of them counts more.",
        answer="""
def neuron_loss(A, Y):
    logs = np.log(np.maximum(np.where(Y == 1, A, 1 - A), 1e-15))
    with np.errstate(invalid="ignore"):
        return float(-logs[Y == 1].sum() / (Y == 1).sum() - logs[Y == 0].sum() / (Y == 0).sum())
""",
    ),
    Slip(
        "divided_twice",
        "Your J is divided by m twice: a mean has that division in it already.",
        (("float(-np.mean(np.log(P)))", "float(-np.mean(np.log(P))) / A.shape[1]"),),
    ),
)
