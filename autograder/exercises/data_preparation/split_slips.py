"""The slips of train_test_split: what learners write in its place, and what to say."""

from autograder.exercise import Slip

ROUNDED = "round(test_share * m)"
ORDER = "np.random.default_rng(rng).permutation(m)"
RETURNED = "return X[:, train], Y[:, train], X[:, test], Y[:, test]"

SLIPS = (
    Slip(
        "labels_shuffled_apart",
        "You draw two orders, one for X and another for Y. Then examples get each other's "
        "labels, and there is nothing left to learn. Draw one order and use it for both.",
        (
            ("    test, train", "    order_Y = rng.permutation(m)\n    test, train"),
            ("    order =", "    rng = np.random.default_rng(rng)\n    order ="),
            ("Y[:, train]", "Y[:, order_Y[m_test:]]"),
            ("Y[:, test]", "Y[:, order_Y[:m_test]]"),
        ),
    ),
    Slip(
        "labels_not_shuffled",
        "You shuffle X and leave Y in the old order. Every example now has a stranger's label. "
        "Pick the columns of both with the same numbers.",
        (("Y[:, train]", "Y[:, m_test:]"), ("Y[:, test]", "Y[:, :m_test]")),
    ),
    Slip(
        "not_shuffled",
        "You cut without shuffling. Data often come sorted, by class or by date, and the test "
        "part would then hold one kind only. Draw the order from rng.",
        ((ORDER, "np.arange(m)"),),
    ),
    Slip(
        "own_generator",
        "Your order does not come from the rng that you are given. Draw from rng: then whoever "
        "passes the same seed gets the same split, and can check your results.",
        (("default_rng(rng)", "default_rng(0)"),),
    ),
    Slip(
        "no_default_rng",
        "Called without an rng, your function fails. When rng is None, make a generator and "
        "keep it.",
        (("np.random.default_rng(rng)", "rng"),),
    ),
    Slip(
        "fixed_without_rng",
        "Called without an rng, your function makes the same split every time: a seed is fixed "
        "in it. `np.random.default_rng(None)` draws anew with each call.",
        (("default_rng(rng)", "default_rng(0 if rng is None else rng)"),),
    ),
    Slip(
        "parts_exchanged",
        "Your test part is as large as the training part should be. `test_share` is the share "
        "of the *test* part.",
        ((ROUNDED, f"m - {ROUNDED}"),),
    ),
    Slip(
        "cut_off_for_round",
        "You cut test_share · m off to a whole number: 1.75 becomes 1. Round it: 2.",
        (("round(", "int("),),
    ),
    Slip(
        "inputs_then_labels",
        "You return both X first, then both Y. Here the training pair comes first: X_train, "
        "Y_train, X_test, Y_test. (scikit-learn's function returns them in your order.)",
        ((RETURNED, "return X[:, train], X[:, test], Y[:, train], Y[:, test]"),),
    ),
    Slip(
        "test_pair_first",
        "You return the test pair first. The training pair comes first: X_train, Y_train, "
        "X_test, Y_test.",
        ((RETURNED, "return X[:, test], Y[:, test], X[:, train], Y[:, train]"),),
    ),
    Slip(
        "test_part_in_training",
        "Your training part holds all examples, the test part's too. The test then asks what "
        "was learnt by heart. Leave them out of the training part.",
        (("order[m_test:]", "order"),),
    ),
    Slip(
        "drawn_with_putting_back",
        "Your two parts do not come from one order: some examples land in both, others in "
        "none. Draw one permutation, which takes each number once, and cut it in two.",
        ((".permutation(m)", ".integers(m, size=m)"),),
    ),
    Slip(
        "rows_counted",
        "You take m from axis 0. That counts the features; the examples are counted by axis 1.",
        (("X.shape[1]", "X.shape[0]"),),
    ),
    Slip(
        "shuffled_in_place",
        "You shuffle X and Y themselves, in place: whoever called your function finds their "
        "data in another order. Shuffle the column numbers instead.",
        answer="""
def train_test_split(X, Y, test_share=0.2, *, rng=None):
    m_test = round(test_share * X.shape[1])
    order = np.random.default_rng(rng).permutation(X.shape[1])
    X[:], Y[:] = X[:, order], Y[:, order]
    return X[:, m_test:], Y[:, m_test:], X[:, :m_test], Y[:, :m_test]
""",
    ),
    Slip(
        "flat_labels",
        "Your labels are flat, (m,). Keep the axis: with `Y[:, …]` they stay a row, (1, m).",
        (("Y[:, train]", "Y[0, train]"), ("Y[:, test]", "Y[0, test]")),
    ),
    Slip(
        "share_fixed",
        "Your test part holds 0.2 of the examples, whatever `test_share` says. That is only its "
        "default: use the argument.",
        ((ROUNDED, "round(0.2 * m)"),),
    ),
)
