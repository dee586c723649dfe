"""Exercise: train_test_split."""

from autograder.exercise import Exercise, Hints
from autograder.exercises.data_preparation.split_properties import PROPERTIES, split_cases
from autograder.exercises.data_preparation.split_slips import SLIPS
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

SPLIT = Exercise(
    reference=train_test_split,
    lesson="01_data_preparation",
    points=3,
    cases=split_cases,
    returns=("X_train", "Y_train", "X_test", "Y_test"),
    properties=PROPERTIES,
    slips=SLIPS,
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
