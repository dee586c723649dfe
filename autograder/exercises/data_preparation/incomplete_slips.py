"""The slips of drop_incomplete: what learners write in its place, and what to say."""

from autograder.exercise import Slip

COMPLETE = "~(np.isnan(X).any(axis=0) | np.isnan(Y).any(axis=0))"

FILLED = (
    "You fill the gaps {}, and every example stays. That invents measurements, and what misses its "
    "label stays as well or gets an invented one. Here an incomplete example is left out."
)

SLIPS = (
    Slip(
        "label_not_asked",
        "You look for gaps in X alone. An example without a label cannot teach anything: drop "
        "it too.",
        ((" | np.isnan(Y).any(axis=0)", ""),),
    ),
    Slip(
        "features_not_asked",
        "You look for gaps in Y alone. One missing feature is enough to spoil an example: drop "
        "it too.",
        (("np.isnan(X).any(axis=0) | ", ""),),
    ),
    Slip(
        "labels_left",
        "You drop columns of X and leave Y as it was. From the first gap on, every label now "
        "belongs to another example. X and Y must lose the same columns.",
        (("Y[:, complete]", "Y"),),
    ),
    Slip(
        "each_by_its_own",
        "You drop from X what is missing in X, and from Y what is missing in Y. The two then "
        "lose different examples, and the pairs are broken. Use one answer for both.",
        answer="""
def drop_incomplete(X, Y):
    return X[:, ~np.isnan(X).any(axis=0)], Y[:, ~np.isnan(Y).any(axis=0)]
""",
    ),
    Slip(
        "features_dropped",
        "You drop the *features* that have a gap. Rows are features here; examples are "
        "columns, so ask down each column: axis 0.",
        answer="""
def drop_incomplete(X, Y):
    complete = ~np.isnan(X).any(axis=1)
    return X[complete], Y
""",
    ),
    Slip(
        "only_empty_ones",
        "You drop an example for its features only if *all* of them are missing. One gap is "
        "enough: `any`, not `all`.",
        ((".any(", ".all("),),
    ),
    Slip(
        "both_must_miss",
        "You drop an example only if X *and* Y miss something. Either is enough: join the two "
        "answers with `|`.",
        ((" | ", " & "),),
    ),
    Slip(
        "kept_the_wrong_ones",
        "You keep the incomplete examples and drop the complete ones. Turn the answer round "
        "with `~`.",
        (("~(", "("),),
    ),
    Slip(
        "compared_with_nan",
        "You return every example, gaps and all. Either no gap is found: NaN equals nothing, "
        "itself included, so `== np.nan` is never True (ask with `np.isnan`). Or what you return "
        "is not what you keep: `np.delete` and indexing give new arrays, so store them.",
        answer="""
def drop_incomplete(X, Y):
    complete = ~((X == np.nan).any(axis=0) | (Y == np.nan).any(axis=0))
    return X[:, complete], Y[:, complete]
""",
    ),
    Slip(
        "gaps_become_zero",
        "You fill the gaps with 0. That invents a measurement, and for a label it even invents "
        "a class. Here an incomplete example is left out.",
        answer="""
def drop_incomplete(X, Y):
    return np.nan_to_num(X), np.nan_to_num(Y)
""",
    ),
    Slip(
        "flattened",
        "Your X_kept is one flat array: `X[~np.isnan(X)]` picks single numbers. Ask once for "
        "each column, then pick whole columns with `X[:, …]`.",
        answer="""
def drop_incomplete(X, Y):
    return X[~np.isnan(X)], Y[~np.isnan(Y)]
""",
    ),
    Slip(
        "one_gap_drops_all",
        "One gap anywhere makes you drop everything: `any` without an axis gives one answer "
        "for the whole table. Ask down each column, axis 0.",
        ((COMPLETE, "np.full(X.shape[1], not (np.isnan(X).any() or np.isnan(Y).any()))"),),
    ),
    Slip(
        "features_become_zero",
        FILLED.format("of X with 0"),
        answer="def drop_incomplete(X, Y):\n    return np.nan_to_num(X), Y",
    ),
    Slip(
        "features_become_zero_in_place",
        FILLED.format("of X with 0, in X itself"),
        answer="def drop_incomplete(X, Y):\n    X[np.isnan(X)] = 0\n    return X, Y",
    ),
    Slip(
        "gaps_become_zero_in_place",
        FILLED.format("with 0, in X and Y themselves"),
        answer="""
def drop_incomplete(X, Y):
    X[np.isnan(X)] = 0
    Y[np.isnan(Y)] = 0
    return X, Y
""",
    ),
    Slip(
        "gaps_become_means",
        FILLED.format("of X with the feature's mean"),
        answer="""
def drop_incomplete(X, Y):
    known = ~np.isnan(X)
    sums = np.where(known, X, 0).sum(axis=1, keepdims=True)
    return np.where(known, X, sums / known.sum(axis=1, keepdims=True)), Y
""",
    ),
    Slip(
        "gaps_become_one_mean",
        FILLED.format("of X with one mean over all features"),
        answer="def drop_incomplete(X, Y):\n    return np.where(np.isnan(X), np.nanmean(X), X), Y",
    ),
)
