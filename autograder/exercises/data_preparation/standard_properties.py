"""How an answer to standardize is tried, and what must hold of it."""

import numpy as np

from autograder.exercise import Case, Property, whole_value


def standard_cases(rng: np.random.Generator) -> list[Case]:
    """Return features with scales of their own; a square table; one example; features that vary
    little, and one that is constant."""

    def parts(n_x: int, m_train: int, m_test: int, smallest: float = 1) -> tuple:
        scale = smallest * 10.0 ** np.arange(n_x)[:, None]
        draw = rng.standard_normal((n_x, m_train + m_test)) * scale + 3 * scale
        return draw[:, :m_train], draw[:, m_train:] + scale

    small = np.array([[1.0, 3.0, 5.0, 7.0]]), np.array([[4.0, 9.0]])
    train, test = parts(3, 7, 5)
    # 4.0 has an exact mean, so the deviation is exactly 0.
    train[1], test[1, :3] = 4.0, (4.0, 4.0, 1.0)
    return [
        Case("with one feature", small, visible=True),
        Case("with three features of different scales", parts(3, 7, 5)),
        Case("with as many features as examples", parts(5, 5, 5)),
        Case("with a single test example", parts(3, 7, 1)),
        # Five features of the tumours have deviations as small as this: they are not constant.
        Case("with a feature that varies by a few thousandths", parts(1, 7, 5, smallest=0.003)),
        Case("with a feature that is constant in training", (train, test)),
    ]


def constant_features(case: Case, parts: tuple) -> list[np.ndarray]:
    """Return the rows of both parts whose feature is constant in training."""
    constant = np.ptp(case.args[0], axis=1) == 0
    return [part[constant] for part in parts]


PROPERTIES = (
    Property(
        "constant features",
        constant_features,
        "A feature that is constant in training has a deviation of 0. Divide by 1 there (not by a "
        "tiny number, which would blow a test value up): it is only shifted.",
    ),
    Property("value", whole_value, "The values are not right."),
)
