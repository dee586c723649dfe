"""The slips of compute_loss_from_logits: what learners write in its place, and what to say."""

import numpy as np

from autograder.exercise import Slip
from autograder.exercises.loss.common import LAST_ONE, NOT_AVERAGED, SUM

CLIPPED = (
    "You go through the sigmoid and clip it. That is finite, but not exact: from some z on every "
    "mistake costs the same, here near {cost}. Put the sigmoid into the formula, as above; then "
    "there is nothing to clip."
)
THROUGH_SIGMOID = """
def compute_loss_from_logits(Z, Y):
    A = np.clip(1 / (1 + np.exp(-Z)), {epsilon}, 1 - {epsilon})
    return -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))
"""
EXPONENTIAL = "np.exp(-np.abs(Z))"

SLIPS = (
    *(
        Slip(
            f"clipped_sigmoid_{epsilon}",
            CLIPPED.format(cost=f"{-np.log(float(epsilon)):.0f}"),
            answer=THROUGH_SIGMOID.format(epsilon=epsilon),
        )
        for epsilon in ("1e-7", "1e-8", "1e-12", "1e-15", "2.220446049250313e-16")
    ),
    Slip(
        "sigmoid_not_clipped",
        "You go through the sigmoid. For z = −800 it is 0 and its log minus infinity. Put the "
        "sigmoid into the formula, as above; then there is nothing to clip.",
        answer=THROUGH_SIGMOID.format(epsilon="0"),
    ),
    Slip(
        "exponential_of_z",
        "Your exponential is of Z itself: for z = 800 it is larger than the largest number "
        "there is. Take the part that grows out of the logarithm first: that is max(z, 0).",
        (
            (
                f"np.maximum(Z, 0) - Z * Y + np.log1p({EXPONENTIAL})",
                "np.log1p(np.exp(Z)) - Z * Y",
            ),
        ),
    ),
    Slip(
        "absolute_value_forgotten",
        "Your exponential is of -Z, which overflows where Z is very negative and is wrong for "
        "every z < 0. It needs minus the absolute value.",
        ((EXPONENTIAL, "np.exp(-Z)"),),
    ),
    Slip(
        "exponential_grows",
        "Your exponential is of +|Z|, so it grows and overflows. With the minus sign it stays "
        "between 0 and 1.",
        ((EXPONENTIAL, "np.exp(np.abs(Z))"),),
    ),
    Slip(
        "first_term_forgotten",
        "The term max(Z, 0) is missing. It is the part that was taken out of the logarithm, so "
        "that nothing overflows; it must be added back.",
        (("np.maximum(Z, 0) - Z * Y", "- Z * Y"),),
    ),
    Slip(
        "absolute_for_maximum",
        "Your first term is |Z|. It should be max(Z, 0): negative entries count as 0 there.",
        (("np.maximum(Z, 0)", "np.abs(Z)"),),
    ),
    Slip(
        "largest_of_all",
        "`np.max(Z, 0)` looks for the largest entry along axis 0. You want each entry compared "
        "with 0, which is `np.maximum`.",
        (("np.maximum(Z, 0)", "np.max(Z, 0)"),),
    ),
    Slip(
        "label_term_added",
        "You add Z · Y. For y = 1 a large z is right and must lower the cost, so the term is "
        "subtracted.",
        (("- Z * Y", "+ Z * Y"),),
    ),
    Slip(
        "label_forgotten",
        "You subtract Z for every example. It is subtracted only where y is 1: multiply by Y.",
        (("- Z * Y", "- Z"),),
    ),
    Slip(
        "one_added_twice",
        "`np.log1p(x)` is log(1 + x) already. You add 1 yourself too, and get log(2 + x). Drop "
        "one of the two.",
        ((EXPONENTIAL, f"1 + {EXPONENTIAL}"),),
    ),
    Slip(
        "one_forgotten",
        "The 1 is missing in log(1 + e^−|z|): without it the logarithm just undoes the "
        "exponential.",
        (("np.log1p(", "np.log("),),
    ),
    Slip(
        "probabilities_for_logits",
        "You put the sigmoid of Z into a formula that is made for Z itself. Its sigmoid is "
        "worked in already.",
        answer="""
def compute_loss_from_logits(Z, Y):
    e = np.exp(-np.abs(Z))
    Z = np.where(Z >= 0, 1, e) / (1 + e)
    return float(np.mean(np.maximum(Z, 0) - Z * Y + np.log1p(np.exp(-np.abs(Z)))))
""",
    ),
    Slip("sum_for_mean", SUM, (("np.mean(", "np.sum("),)),
    Slip("not_averaged", NOT_AVERAGED, (("float(np.mean(", "(("),)),
    Slip(
        "logarithm_subtracted",
        "You subtract the logarithm. It is a cost, so it is added: what is left of the loss "
        "where the answer is right.",
        (("+ np.log1p", "- np.log1p"),),
    ),
    Slip(
        "Z_forgotten_beside_the_label",
        "Your middle term is the label alone. It is Z times Y, entry by entry.",
        (("Z * Y", "Y"),),
    ),
    Slip(
        "only_first_mean",
        "You take the mean of one term and the sum of the rest. The mean goes over all three "
        "terms, entry by entry.",
        (
            (
                "np.mean(np.maximum(Z, 0) - Z * Y + np.log1p(np.exp(-np.abs(Z))))",
                "np.mean(np.maximum(Z, 0) - Z * Y) + np.sum(np.log1p(np.exp(-np.abs(Z))))",
            ),
        ),
    ),
    Slip(
        "largest_logit_everywhere",
        "Your first term is one number for all: the largest entry of Z. Compare each entry with 0 "
        "and keep the larger: that is `np.maximum`.",
        answer="""
def compute_loss_from_logits(Z, Y):
    return np.mean(np.max(Z) - Z * Y + np.log1p(np.exp(-np.abs(Z))))
""",
    ),
    Slip(
        "label_term_summed",
        "Your middle term is a sum over all examples, as a matrix product makes it, and it is "
        "subtracted from each of them. Multiply Z by Y entry by entry.",
        answer="""
def compute_loss_from_logits(Z, Y):
    return np.mean(np.maximum(Z, 0) - np.sum(Z * Y) + np.log1p(np.exp(-np.abs(Z))))
""",
    ),
    Slip(
        "last_one_only",
        LAST_ONE,
        answer="""
def compute_loss_from_logits(Z, Y):
    for z, y in zip(Z[0], Y[0]):
        total = max(z, 0) - z * y + np.log1p(np.exp(-abs(z)))
    return total / Z.shape[1]
""",
    ),
)
