"""What every right split has in common, however it was drawn."""

import numpy as np

from autograder.exercise import Case, Property, Seed


def numbered(m: int) -> tuple[np.ndarray, np.ndarray]:
    """Return X (3, m) and Y (1, m) that tell who they are: X[0, i] is i, and Y[0, i] is i too."""
    i = np.arange(m, dtype=float)
    return np.stack([i, 10 * i + 0.5, -i]), i[None].copy()


def split_cases(rng: np.random.Generator) -> list[Case]:
    """Return examples that tell who they are, and one call without an rng.

    There are always more than a hundred, so that no order comes about by chance.
    """

    def case(label: str, m: int, *share: float, visible: bool = False) -> Case:
        seed = {"rng": Seed(int(rng.integers(2**32)))}
        return Case(label, (*numbered(m), *share), seed, visible=visible, repeat=visible)

    return [
        case("with 103 examples and test_share=0.25", 103, 0.25, visible=True),
        case("with 211 examples and no test_share given", 211),
        case("with 131 examples and test_share=0.4", 131, 0.4),
        Case("with no rng given", numbered(101), repeat=True, determined=False),
    ]


def strangers(_case: Case, parts: tuple) -> bool:
    """Return whether a column of X_train or X_test is not one of the examples handed in."""
    first = np.concatenate([parts[0], parts[2]], axis=1)
    return not np.array_equal(first, np.stack([first[0], 10 * first[0] + 0.5, -first[0]]))


def missing(case: Case, parts: tuple) -> bool:
    """Return whether an example is in neither part."""
    return len(np.unique([*parts[0][0], *parts[2][0]])) < case.args[0].shape[1]


def shared(_case: Case, parts: tuple) -> bool:
    """Return whether an example is in both parts."""
    return bool(np.intersect1d(parts[0][0], parts[2][0]).size)


def mislabelled(part: str) -> Property:
    """Return the property that each label in a part is its own example's."""
    at = {"training": 0, "test": 2}[part]
    return Property(
        f"labels of the {part} part",
        lambda _case, parts: not np.array_equal(parts[at][0], parts[at + 1][0]),
        f"In your {part} part, examples have other examples' labels. X and Y must be put in the "
        "same order.",
    )


def is_block(test: np.ndarray, m: int) -> bool:
    """Return whether the numbers in `test` are the first or the last ones of 0 … m - 1."""
    return bool(test.max() == len(test) - 1 or test.min() == m - len(test))


def not_shuffled(case: Case, parts: tuple) -> bool:
    """Return whether the test part is the first or the last block of the examples."""
    return is_block(parts[2][0], case.args[0].shape[1])


def labels_not_shuffled(case: Case, parts: tuple) -> bool:
    """Return whether the test part's labels are the first or the last block of the labels."""
    return is_block(parts[3][0], case.args[0].shape[1])


PROPERTIES = (
    Property(
        "examples are whole",
        strangers,
        "Some columns of your parts are none of the examples. Each example keeps its column.",
    ),
    Property(
        "nobody in both parts",
        shared,
        "Some examples are in your training part and in your test part. A question that was in "
        "the training is no test.",
    ),
    Property(
        "nobody lost", missing, "Some examples are in neither part. Each one goes to one part."
    ),
    mislabelled("training"),
    mislabelled("test"),
    Property(
        "shuffled",
        not_shuffled,
        "Your test part is a block of neighbours. Data often come sorted, so the parts must be "
        "drawn at random.",
    ),
    Property(
        "labels shuffled",
        labels_not_shuffled,
        "The labels of your test part are a block of neighbours. They must be drawn with X.",
    ),
)
