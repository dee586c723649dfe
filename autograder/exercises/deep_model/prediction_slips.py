"""The slips of predict: what learners write in its place, and what to say."""

from autograder.exercise import Slip

DECISION = "(AL > 0.5).astype(int)"

SLIPS = (
    Slip(
        "probabilities_for_classes",
        "You return the probabilities AL. A class is a decision, 0 or 1: compare AL with 0.5.",
        ((DECISION, "AL"),),
    ),
    Slip(
        "classes_swapped",
        "Your classes are swapped. AL is the probability of class *1*, so a large one means 1.",
        (("AL > 0.5", "AL < 0.5"),),
    ),
    Slip(
        "classes_swapped_at_the_border_too",
        "Your classes are swapped. AL is the probability of class *1*, so a large one means 1.",
        (("AL > 0.5", "AL <= 0.5"),),
    ),
    Slip(
        "half_is_one",
        "Your answer is right but for AL = 0.5: there you say 1. Exactly 0.5 counts as 0, as the "
        "docstring says: class 1 is where AL is *above* 0.5.",
        (("AL > 0.5", "AL >= 0.5"),),
    ),
    Slip(
        "always_one",
        "You answer 1 to everything. AL is a probability, never below 0: the border is 0.5. (0 "
        "is the border for Z, before the sigmoid, and the pass forward has applied it.)",
        (("AL > 0.5", "AL > 0"),),
    ),
    Slip(
        "cut_off",
        "You answer 0 to everything. Made an integer, 0.9 becomes 0; and the largest of a single "
        "row always stands at place 0. Compare AL with 0.5.",
        ((DECISION, "AL.astype(int)"),),
    ),
    Slip(
        "border_at_the_mean",
        "Your border is the mean of AL, so the class of an example depends on which others "
        "stand beside it. The border is 0.5.",
        (("AL > 0.5", "AL > np.mean(AL)"),),
    ),
    Slip(
        "largest_row",
        "`argmax` over the rows finds the largest of several outputs. This network has one "
        "output, so it always finds row 0. Compare AL with 0.5.",
        ((DECISION, "np.argmax(AL, axis=0)"),),
    ),
    Slip(
        "plus_and_minus_one",
        "Your classes are −1 and 1. The labels of this course are 0 and 1.",
        ((DECISION, "np.sign(AL - 0.5)"),),
    ),
    Slip(
        "minus_one_for_zero",
        "Your classes are −1 and 1. The labels of this course are 0 and 1.",
        ((DECISION, "np.where(AL > 0.5, 1, -1)"),),
    ),
    Slip(
        "flat",
        "Your classes are flat, (m,). Keep the row (1, m), the shape of the labels Y.",
        ((DECISION, "(AL > 0.5).astype(int).ravel()"),),
    ),
    Slip(
        "column",
        "Your classes stand in a column, (m, 1). Examples are columns here, so one answer for "
        "each gives a row, (1, m).",
        ((DECISION, "(AL > 0.5).astype(int).T"),),
    ),
    Slip(
        "two_results_kept_as_one",
        "The pass forward returns two things, AL and the caches. Take them apart before you "
        "compare.",
        (("AL, _ =", "AL ="),),
    ),
    Slip(
        "y_is_always_there",
        "Your function fails when y is None. In real use nobody knows the true labels: compare "
        "only if there are some.",
        (("if y is not None", "if True"),),
    ),
    Slip(
        "each_label_asked",
        "Your `if` fails when labels are given. It needs one yes or no, but `if y` and `y != None` "
        "ask about each label in turn. Whether y is None at all is asked with `is`.",
        (("if y is not None", "if y"),),
    ),
    Slip(
        "accuracy_returned",
        "With labels given you return the accuracy. Print it; what you return are the classes.",
        (("        print(f", "        return float(accuracy(y, y_pred))\n        print(f"),),
    ),
    Slip(
        "labels_returned",
        "With labels given you return y itself. Return what the *network* says.",
        (("        print(f", "        return y\n        print(f"),),
    ),
    Slip(
        "return_inside_the_if",
        "Your `return` belongs to the `if`, so without labels nothing comes back. It stands "
        "after it.",
        (("    return y_pred", "        return y_pred"),),
    ),
)
