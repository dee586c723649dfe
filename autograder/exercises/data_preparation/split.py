"""Exercise: train_test_split."""

from autograder.exercise import Exercise, Hints, Slip
from autograder.exercises.data_preparation.split_properties import PROPERTIES, split_cases
from course_utils.preparation import train_test_split

HINTS = Hints(
    where="""
Do not shuffle X and Y themselves. Shuffle the column *numbers* 0, 1, …, m − 1 once, cut that list
in two, and let each half pick columns from X and from Y. Look at where the random order comes
from, and at how often you draw one.
""".strip(),
    concept="""
`rng.permutation(5)` gives the numbers 0 to 4 in a random order, say [3, 0, 4, 1, 2]. Cut it:
[3, 0] and [4, 1, 2]. Then `X[:, [3, 0]]` holds the columns 3 and 0, and `Y[:, [3, 0]]` their
labels: same list, same order, so every example keeps its own label. Nobody is lost, since each
number stands in the order once. With m = 7 and test_share = 0.25 the test part gets
round(1.75) = 2 examples.
""".strip(),
    nearly="""
These steps are in the wrong order, and three blanks are open:

- cut the order after ___ numbers: one piece for testing, the rest for training
- find m, which is the ___ axis of X, and from it m_test
- return X_train, Y_train, X_test, Y_test, in this order
- pick the columns of X and of Y with each piece
- make sure there is a generator: `np.random.default_rng(rng)` takes None too
- draw ___ random order of the numbers below m
""".strip(),
    twin="""
The same thought on another problem. Deal a pack of cards to two players, so that player one gets
`k` of them. `suits` and `values` belong together.

```python
def deal(suits, values, k, *, rng=None):
    generator = np.random.default_rng(rng)
    places = generator.permutation(len(suits))
    one, two = places[:k], places[k:]
    return (suits[one], values[one]), (suits[two], values[two])

deal(np.array(["hearts", "spades", "clubs"]), np.array([7, 2, 9]), 1)
```

The places are shuffled, once. Suits and values are then looked up at the same places.
""".strip(),
)

ROUNDED = "round(test_share * m)"
ORDER = "np.random.default_rng(rng).permutation(m)"
RETURNED = "return X[:, train], Y[:, train], X[:, test], Y[:, test]"

SPLIT = Exercise(
    reference=train_test_split,
    lesson="01_data_preparation",
    points=3,
    cases=split_cases,
    returns=("X_train", "Y_train", "X_test", "Y_test"),
    properties=PROPERTIES,
    slips=(
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
    ),
    hints=HINTS,
    variants=(
        """
def train_test_split(X, Y, test_share=0.2, *, rng=None):
    rng = rng or np.random.default_rng()
    m = X.shape[1]
    indices = np.arange(m)
    rng.shuffle(indices)
    cut = m - int(round(m * test_share))
    return X[:, indices[:cut]], Y[:, indices[:cut]], X[:, indices[cut:]], Y[:, indices[cut:]]
""".strip(),
        """
def train_test_split(X, Y, test_share=0.2, *, rng=None):
    if rng is None:
        rng = np.random.default_rng()
    m = Y.shape[1]
    chosen = rng.choice(m, size=round(m * test_share), replace=False)
    is_test = np.zeros(m, dtype=bool)
    is_test[chosen] = True
    return X[:, ~is_test], Y[:, ~is_test], X[:, is_test], Y[:, is_test]
""".strip(),
        """
def train_test_split(X, Y, test_share=0.2, *, rng=None):
    rng = rng or np.random.default_rng()
    both = rng.permutation(np.vstack([X, Y]), axis=1)
    test, train = np.split(both, [round(test_share * X.shape[1])], axis=1)
    return [train[:-1], train[-1:], test[:-1], test[-1:]]
""".strip(),
        """
def train_test_split(X, Y, test_share=0.2, *, rng=None):
    rng = np.random.default_rng() if rng is None else rng
    order = np.argsort(rng.random(X.shape[1]))
    X, Y, m_test = X[:, order], Y[:, order], round(test_share * X.shape[1])
    m_train = X.shape[1] - m_test
    return X[:, :m_train], Y[:, :m_train], X[:, m_train:], Y[:, m_train:]
""".strip(),
    ),
)
