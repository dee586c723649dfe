"""Slips of compute_loss that join its two terms wrongly, or mix up labels and probabilities."""

from autograder.exercise import Slip

EPSILON = "np.finfo(np.result_type(AL, np.float32)).eps"
CLIP = "np.clip(AL, epsilon, 1 - epsilon)"
ONES, ZEROS = "Y * np.log(A)", "(1 - Y) * np.log(1 - A)"
FORMULA = f"{ONES} + {ZEROS}"
MEAN = f"float(-np.mean({FORMULA}))"

LOGS_OF_LABELS = (
    "AL and Y have changed places: you take the logarithms of the labels. They belong to the "
    "probabilities; Y only chooses which one counts."
)
HALF_DIVIDED = (
    "Only the {which} of your two terms is divided by m; the other is a sum. Put both into one "
    "pair of brackets, and take the mean of that."
)
FIRST_TERM_ONLY = (
    "Your minus sign and your division by m reach the first term only. Put both terms into one "
    "pair of brackets; the minus and the mean belong to all of it."
)
WITH_LOGS_OF_LABELS = """
def compute_loss(AL, Y):
    epsilon = {epsilon}
    ones, zeros = {ones}, {zeros}
    return -np.mean(AL * np.log(ones) + (1 - AL) * np.log(zeros))
"""
ADDED = ("Y + epsilon", "1 - Y + epsilon")
CLIPPED = ("np.clip(Y, epsilon, 1 - epsilon)", "1 - np.clip(Y, epsilon, 1 - epsilon)")

TERM_SLIPS = (
    Slip(
        "brackets_missing",
        "Your second term comes out as 1 minus Y · log(1 − AL): × binds before −. Put 1 − Y into "
        "brackets, so that all of it multiplies the logarithm.",
        ((FORMULA, f"{ONES} + 1 - Y * np.log(1 - A)"),),
    ),
    Slip(
        "first_term_averaged",
        HALF_DIVIDED.format(which="first"),
        ((MEAN, f"-np.mean({ONES}) - np.sum({ZEROS})"),),
    ),
    Slip(
        "second_term_averaged",
        HALF_DIVIDED.format(which="second"),
        ((MEAN, f"-np.sum({ONES}) - np.mean({ZEROS})"),),
    ),
    Slip(
        "minus_and_mean_of_first_term",
        FIRST_TERM_ONLY,
        ((MEAN, f"-np.mean({ONES}) + np.sum({ZEROS})"),),
    ),
    Slip(
        "minus_and_mean_of_first_product",
        FIRST_TERM_ONLY + " And J is one number: take it out of the array (1, 1).",
        ((MEAN, f"(-np.mean({ONES}) + np.sum({ZEROS})).reshape(1, 1)"),),
    ),
    Slip(
        "probabilities_choose_the_zeros",
        "Before your second logarithm stands 1 − AL. The label chooses which of the two counts, so "
        "the factor is 1 − Y.",
        ((ZEROS, "(1 - A) * np.log(1 - A)"),),
    ),
    *(
        Slip(
            f"logs_of_the_labels_{name}",
            LOGS_OF_LABELS,
            answer=WITH_LOGS_OF_LABELS.format(epsilon=epsilon, ones=ones, zeros=zeros),
        )
        for name, epsilon, (ones, zeros) in (
            ("machine", EPSILON, ADDED),
            ("1e-15", "1e-15", ADDED),
            ("1e-15_clipped", "1e-15", CLIPPED),
            ("1e-8", "1e-8", ADDED),
        )
    ),
)
