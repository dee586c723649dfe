"""The slips of standardize: what learners write in its place, and what to say."""

from autograder.exercise import Slip

RETURNED = "return (X_train - mean) / std, (X_test - mean) / std"
GUARD = "std[X_train.max(axis=1) == X_train.min(axis=1)] = 1"

STRETCHED = (
    "You stretch each feature from its smallest training value to its largest, to 0 … 1. Here a "
    "feature is shifted by its mean and divided by its standard deviation (by 1 where that is 0)."
)
MIN_MAX = """
def standardize(X_train, X_test):
    low = X_train.min(axis=1, keepdims=True)
    width = X_train.max(axis=1, keepdims=True) - low{guard}
    return (X_train - low) / width, (X_test - low) / width
"""

SLIPS = (
    Slip(
        "test_by_its_own",
        "You standardize the test part by its own mean and deviation. Then the same patient "
        "gets other numbers when others are tested with her, and alone she always gets 0. Use "
        "the training part's statistics for both.",
        answer="""
def standardize(X_train, X_test):
    parts = []
    for X in (X_train, X_test):
        std = X.std(axis=1, keepdims=True)
        parts.append((X - X.mean(axis=1, keepdims=True)) / np.where(std == 0, 1, std))
    return tuple(parts)
""",
    ),
    Slip(
        "statistics_of_all",
        "Your mean and deviation come from both parts together. So the training data know "
        "something of the test part: that is a leak. Take them from X_train alone.",
        answer="""
def standardize(X_train, X_test):
    X = np.concatenate([X_train, X_test], axis=1)
    mean, std = X.mean(axis=1, keepdims=True), X.std(axis=1, keepdims=True)
    std[std == 0] = 1
    return (X_train - mean) / std, (X_test - mean) / std
""",
    ),
    Slip(
        "test_left_as_it_is",
        "You standardize the training part and leave the test part in its old units. Both must "
        "pass the same step, by the same numbers.",
        (("(X_test - mean) / std", "X_test"),),
    ),
    Slip(
        "wrong_axis",
        "You average over the features of each example. A feature is a row: average along it, "
        "over the examples, which is axis 1.",
        answer="""
def standardize(X_train, X_test):
    parts = []
    for X in (X_train, X_test):
        std = X.std(axis=0)
        parts.append((X - X.mean(axis=0)) / np.where(std == 0, 1, std))
    return tuple(parts)
""",
    ),
    Slip(
        "flat_statistics",
        "Your mean and deviation are flat arrays, (n_x,). NumPy takes those as rows and "
        "matches them with the examples. Keep the axis, `keepdims=True`: columns, (n_x, 1).",
        ((", keepdims=True", ""), (GUARD, "std[std == 0] = 1")),
    ),
    Slip(
        "one_mean_for_all",
        "You use one mean and one deviation for the whole table. Each feature has units of its "
        "own, so each row has its own two numbers.",
        (("axis=1, keepdims=True", ""), (f"    {GUARD}\n", "")),
    ),
    Slip(
        "zero_deviation",
        "A feature that is constant in training has a deviation of 0, and you divide by it. "
        "Divide by 1 there, and only there: the feature is then only shifted.",
        ((f"    {GUARD}\n", ""),),
    ),
    Slip(
        "epsilon_for_zero",
        "You add a tiny number to the deviation. Where a feature is constant in training, you "
        "then divide by that tiny number, and a test value blows up to millions. Divide by 1 "
        "there.",
        ((GUARD, "std = std + 1e-8"),),
    ),
    Slip(
        "variance_for_deviation",
        "You divide by the variance. The standard deviation is its square root; only then do "
        "all features spread by 1.",
        (("X_train.std(", "X_train.var("),),
    ),
    Slip(
        "divisor_m_minus_1",
        "Your deviation divides by m − 1 (ddof=1). Here the mean square is taken over all m "
        "training examples, NumPy's default.",
        (("std(axis=1, keepdims=True)", "std(axis=1, keepdims=True, ddof=1)"),),
    ),
    Slip(
        "only_shifted",
        "You subtract the mean and stop there. Divide by the deviation too, so that all "
        "features spread alike.",
        ((" / std, ", ", "), ("mean) / std", "mean)")),
    ),
    Slip(
        "only_divided",
        "You divide and do not shift. Subtract the mean first, so that each feature lies around 0.",
        (("(X_train - mean)", "X_train"), ("(X_test - mean)", "X_test")),
    ),
    Slip(
        "brackets_forgotten",
        "Division binds tighter than subtraction: `X - mean / std` subtracts a quotient. Put "
        "brackets around the difference.",
        (("(X_train - mean)", "X_train - mean"), ("(X_test - mean)", "X_test - mean")),
    ),
    Slip(
        "in_place",
        "You write into X_train and X_test, which the caller still needs. Make new arrays.",
        (
            (
                RETURNED,
                "X_train -= mean\n    X_train /= std\n    X_test -= mean\n    X_test /= std\n"
                "    return X_train, X_test",
            ),
        ),
    ),
    Slip(
        "m_outside_the_root",
        "You divide by m outside the root. A deviation is the root of the *mean* square, so m "
        "stands under it.",
        (
            (
                "X_train.std(axis=1, keepdims=True)",
                "np.sqrt(((X_train - mean) ** 2).sum(axis=1, keepdims=True)) / X_train.shape[1]",
            ),
        ),
    ),
    Slip(
        "all_deviations_replaced",
        "Where one feature is constant, you replace the deviations of all of them. Replace "
        "that one alone, with a mask.",
        (
            (
                "    std[X_train.max(axis=1) == X_train.min(axis=1)] = 1",
                "    if (X_train.max(axis=1) == X_train.min(axis=1)).any():\n        std = 1",
            ),
        ),
    ),
    Slip(
        "small_deviation_replaced",
        "You treat a small deviation as none and divide by 1 there, so that feature stays tiny "
        "beside the others. Units decide how small a deviation is; only a constant feature has 0.",
        ((GUARD, "std[std < 0.1] = 1"),),
    ),
    Slip(
        "test_by_its_own_mean",
        "You shift the test part by its own mean, so a single patient always gets 0. Subtract "
        "the training part's mean from both.",
        (("(X_test - mean)", "(X_test - X_test.mean(axis=1, keepdims=True))"),),
    ),
    Slip(
        "deviation_of_all",
        "Your deviation comes from both parts together. So the training data know something of "
        "the test part: that is a leak. Take it from X_train alone, as you do with the mean.",
        answer="""
def standardize(X_train, X_test):
    mean = X_train.mean(axis=1, keepdims=True)
    std = np.hstack([X_train, X_test]).std(axis=1, keepdims=True)
    std[std == 0] = 1
    return (X_train - mean) / std, (X_test - mean) / std
""",
    ),
    Slip("stretched", STRETCHED, answer=MIN_MAX.format(guard="\n    width[width == 0] = 1")),
    Slip("stretched_by_zero", STRETCHED, answer=MIN_MAX.format(guard="")),
)
