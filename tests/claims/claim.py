"""What a claim is: a sentence of a lesson, the numbers marked in it, and what recomputes them."""

import operator
import re
from collections.abc import Callable
from dataclasses import dataclass
from math import isclose
from typing import Any

MARKED, GAP = re.compile("«(.+?)»"), " [...] "
WORDS = {
    **dict.fromkeys(("no", "none", "nothing"), 0),
    **dict.fromkeys(("one", "once", "a point"), 1),
    **dict.fromkeys(("two", "twice", "both"), 2),
    "three": 3,
    "four": 4,
    **dict.fromkeys(("five", "fivefold"), 5),
    "six": 6,
    "eight": 8,
    "nine": 9,
    **dict.fromkeys(("ten", "tenth"), 10),
    "eleven": 11,
    "thirty": 30,
    "forty": 40,
    **dict.fromkeys(("hundred", "hundredth"), 100),
    "two hundred": 200,
    "a quarter of a million": 250_000,
    "a million": 1_000_000,
    **dict.fromkeys(("half", "one half"), 1 / 2),
    "one in three": 1 / 3,
    **dict.fromkeys(("fifth", "a fifth"), 1 / 5),
}


def value(text: str) -> float | str:
    """Return what a marked text says: a number, or a letter as the answer to a prediction."""
    if re.fullmatch("[a-d]", text):
        return text
    if text.lower() in WORDS:
        return WORDS[text.lower()]
    power = re.fullmatch(r"10\^\{(-\d+)\}", text)
    return 10.0 ** int(power[1]) if power else float(text.replace("−", "-").replace(",", ""))


@dataclass(frozen=True)
class Relation:
    """How the number in the prose must lie to the one recomputed, and what would be wrong."""

    holds: Callable[[Any, Any], bool]
    factor: float = 1  # the prose's number, times this and plus `step`, is wrong
    step: float = 0

    def wrong(self, said: float | str) -> float | str:
        """Return a number, or a letter, that the prose must not say instead."""
        if isinstance(said, str):
            return chr(ord(said) + 1)
        return said * self.factor + self.step


def same(said: float | str, got: float | str) -> bool:
    """Return whether both are the same, rounding apart."""
    return said == got or (not isinstance(got, str) and isclose(said, got, rel_tol=1e-12))


EXACTLY = Relation(same, step=1)
ABOUT = Relation(lambda said, got: abs(said - got) <= 0.2 * abs(said), factor=1.5)
ORDER = Relation(lambda said, got: 0.1 < said / got < 10, factor=1e3)
MORE_THAN = Relation(operator.lt, factor=1e12)


@dataclass(frozen=True)
class Claim:
    """A sentence of the prose with its numbers in «»; [...] leaves something out of it."""

    quote: str
    recompute: Callable[[], Any]
    relation: Relation = EXACTLY
    slow: bool = False

    @property
    def pieces(self) -> list[str]:
        """The parts of the quote as they stand in the prose."""
        return [" ".join(re.sub("[«»]", "", p).split()) for p in self.quote.split(GAP)]

    @property
    def said(self) -> list[float | str]:
        """What the marks say."""
        return [value(text) for text in MARKED.findall(self.quote)]
