"""python -m tests.quality [--seeds N] [--share S] [--exercise NAME]: measure the checks."""

import argparse
import json
import statistics
import sys
from concurrent.futures import ProcessPoolExecutor
from itertools import repeat
from pathlib import Path

from autograder.table import TABLE
from tests.pace import Pace
from tests.quality.card import Card, both_say, measure, summary, time_long_ones_again

FILE = Path("quality.json")
EXAMPLE = "linear_backward", "dW_summed"
# What must hold, in a sample too. Times are reported, not judged: they depend on the machine.
MUST = {
    "kill rate": 1.0,
    "slips refused and named in every draw": 1.0,
    "right answers refused": 0,
    "answers whose verdict changes with the draw": 0,
}


def main() -> int:
    """Measure every exercise, print the card, and return 1 if a figure has fallen."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=200)
    parser.add_argument("--share", type=float, default=1.0)
    parser.add_argument("--exercise", choices=TABLE, action="append")
    options = parser.parse_args()
    cards = _cards(options.exercise or list(TABLE), options.seeds, options.share)
    figures = summary(cards)
    print()
    for name, value in figures.items():
        print(f"{name:48} {value:.4g}")
    longest = max(cards, key=lambda card: max(check.milliseconds for check in card.checks))
    print(f"{'the longest check is of':48} {longest.exercise}")
    _print_what_both_say(*EXAMPLE)
    if not options.exercise:
        details = {card.exercise: {"survivors": card.survivors} for card in cards if card.survivors}
        FILE.write_text(json.dumps({"figures": figures, "survivors": details}, indent=1) + "\n")
    fallen = [name for name, value in MUST.items() if figures[name] != value]
    for name in fallen:
        print(f"FALLEN  {name}: {figures[name]:.4g}, should be {MUST[name]:g}")
    return 1 if fallen else 0


def _cards(names: list[str], seeds: int, share: float) -> list[Card]:
    """Return the card of each exercise, measured side by side; print a line of each on the way."""
    cards, pace = [], Pace()
    pace.now()
    with ProcessPoolExecutor() as pool:
        for card in pool.map(_measure, names, repeat(seeds), repeat(share)):
            cards.append(card)
            print(_line(card), flush=True)
    time_long_ones_again(cards, pace)
    return cards


def _print_what_both_say(exercise: str, name: str) -> None:
    row = TABLE[exercise]
    slip = next(slip for slip in row.slips if slip.name == name)
    ours, usual = both_say(row, slip)
    print(f"\nOf {name} in {exercise}, our check says\n\n{ours}\n\nand the usual one\n\n{usual}\n")


def _line(card: Card) -> str:
    counts = f"{card.killed} of {card.mutants} mutants refused, {card.equivalent} equivalent"
    each = [check.milliseconds for check in card.checks]
    times = f"{statistics.median(each):.0f} ms, at most {max(each):.0f}"
    survivors = "".join(f"\n    SURVIVOR  {change}" for change in card.survivors)
    unnamed = "".join(f"\n    UNNAMED  {slip}" for slip in card.unnamed)
    return f"{card.exercise}: {counts}; {times}{survivors}{unnamed}"


def _measure(name: str, seeds: int, share: float) -> Card:
    return measure(TABLE[name], seeds, share)


if __name__ == "__main__":
    sys.exit(main())
