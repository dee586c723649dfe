"""The slips of compute_loss: what learners write in its place, and what to say."""

from autograder.exercise import Slip
from autograder.exercises.loss.common import HALVED, NOT_AVERAGED, ONE_BY_ONE, SUM
from autograder.exercises.loss.cross_entropy_term_slips import (
    CLIP,
    EPSILON,
    FORMULA,
    LOGS_OF_LABELS,
    MEAN,
    TERM_SLIPS,
)

SLIPS = (
    Slip(
        "not_clipped",
        "You take the log of AL as it is. Where AL is 0, or 1 - AL is, the log is minus "
        "infinity, and even a right answer gives 0 · (−∞) = NaN. Clip AL away from both ends "
        "first.",
        ((CLIP, "AL"),),
    ),
    Slip(
        "clipped_below_only",
        "Your AL stays away from 0 but not from 1. (1 - ε is exactly 1 if ε is too small, such as "
        "`tiny`.) Where AL is 1, your second logarithm then gets 0, or less.",
        ((CLIP, "np.maximum(AL, epsilon)"),),
    ),
    Slip(
        "clipped_above_only",
        "You keep AL away from 1 but not from 0, where the first logarithm is minus infinity.",
        ((CLIP, "np.minimum(AL, 1 - epsilon)"),),
    ),
    Slip(
        "clipped_too_far",
        "You clip too far from 0 and 1: a network that is certain and wrong pays too little, and "
        "one that is certain and right pays too. Clip so close that ordinary probabilities "
        "never notice.",
        ((EPSILON, "0.01"),),
    ),
    Slip(
        "infinity_replaced",
        "You replace minus infinity by the largest number there is. One such example then "
        "outweighs everything, and two overflow. Clip AL before the log: the cost stays near "
        "30.",
        (
            (CLIP, "AL"),
            ("np.log(A)", "np.nan_to_num(np.log(A))"),
            ("np.log(1 - A)", "np.nan_to_num(np.log(1 - A))"),
        ),
    ),
    Slip(
        "AL_overwritten",
        "You clip AL in place. The backward pass still needs it as it was: its gradient starts "
        "from AL - Y. Clip into a new array.",
        (("1 - epsilon)", "1 - epsilon, out=AL)"),),
    ),
    Slip(
        "sign_forgotten",
        "Your loss is negative: logarithms of probabilities are below 0. The minus sign in "
        "front turns them into a cost.",
        (("-np.mean", "np.mean"),),
    ),
    Slip("sum_for_mean", SUM, (("np.mean(", "np.sum("),)),
    Slip("halved", HALVED, (("-np.mean", "-0.5 * np.mean"),)),
    Slip(
        "base_ten",
        "Your logarithm has base 10. The loss uses the natural one, `np.log`: its derivative "
        "is simply 1/a.",
        (("np.log(", "np.log10("),),
    ),
    Slip(
        "base_two",
        "Your logarithm has base 2, which counts in bits. The loss uses the natural one, "
        "`np.log`: its derivative is simply 1/a.",
        (("np.log(", "np.log2("),),
    ),
    Slip(
        "zeros_cost_nothing",
        "Your formula stops after Y · log AL, so examples with y = 0 cost nothing: a network "
        "that always says 1 would be perfect. Add their term.",
        ((" + (1 - Y) * np.log(1 - A)", ""),),
    ),
    Slip(
        "ones_cost_nothing",
        "Your formula has only the term with 1 - Y, so examples with y = 1 cost nothing. Add "
        "their term, Y · log AL.",
        (("Y * np.log(A) + ", ""),),
    ),
    Slip(
        "labels_swapped",
        "Your labels are swapped: you charge y = 1 for log(1 - AL). AL is the probability of "
        "class 1, so an example with y = 1 looks at AL.",
        ((FORMULA, "(1 - Y) * np.log(A) + Y * np.log(1 - A)"),),
    ),
    Slip(
        "logs_of_the_labels",
        LOGS_OF_LABELS,
        ((FORMULA, "A * np.log(Y) + (1 - A) * np.log(1 - Y)"),),
    ),
    Slip(
        "minus_between",
        "Your two terms have opposite signs. Either you subtract one from the other, or the minus "
        "in front reaches only the first. Both are costs: add them inside brackets, and put one "
        "minus sign in front of these.",
        (("np.log(A) + (1", "np.log(A) - (1"),),
    ),
    Slip(
        "one_minus_log",
        "You take 1 - log AL where log(1 - AL) belongs: first the probability of class 0, then "
        "its logarithm.",
        (("np.log(1 - A)", "(1 - np.log(A))"),),
    ),
    Slip(
        "log_forgotten",
        "You average the probability given to the truth, without its logarithm. The log makes "
        "a certain mistake expensive.",
        (("np.log(A)", "A"), ("np.log(1 - A)", "(1 - A)")),
    ),
    Slip("not_averaged", NOT_AVERAGED, ((MEAN, f"-({FORMULA})"),)),
    Slip(
        "matrix_product",
        ONE_BY_ONE,
        (
            (
                MEAN,
                "-(Y @ np.log(A).T + (1 - Y) @ np.log(1 - A).T) / Y.shape[1]",
            ),
        ),
    ),
    Slip(
        "labels_transposed",
        "You multiply a column by a row: every label meets every prediction, m · m products. "
        "Each label belongs to its own prediction; keep both as rows, (1, m).",
        (("Y * np.log", "Y.T * np.log"), ("(1 - Y) *", "(1 - Y).T *")),
    ),
    Slip(
        "product_of_all",
        "You multiply the probabilities of all examples and take the logarithm of that. Of many "
        "the product is too small for a float: it becomes 0. Add up logarithms.",
        ((MEAN, "float(-np.log(np.prod(A**Y * (1 - A) ** (1 - Y))) / Y.shape[1])"),),
    ),
    *TERM_SLIPS,
    # Last, so that beside another mistake it is named second.
    Slip(
        "epsilon_for_float64_only",
        "In float32 your logarithm still meets 0. Numbers there have 7 digits or so: 1 - 1e-15 and "
        "1 - 1e-8 are exactly 1, and 1e-300 is 0. So choose ε by AL's precision: the machine "
        "epsilon of its own dtype, as the docstring says.",
        ((EPSILON, "1e-15"),),
    ),
)
