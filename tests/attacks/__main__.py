"""How many attacks succeed against plain nbgrader, and how many against this engine.

python -m tests.attacks [WORDS]     only attacks whose family or name holds the words
"""

import os
import sys
import tempfile
from collections import Counter
from pathlib import Path

from autograder.engine.grading import Grader
from tests.attacks.attack import Attack
from tests.attacks.catalogue import ATTACKS
from tests.attacks.listeners import listeners
from tests.attacks.ours import grader, harm
from tests.attacks.plain_nbgrader import make_course, succeeds

HARMFUL = "not tried against plain nbgrader: it would harm the machine"


def main(words: str = "") -> None:
    """Print a line for each attack, and the sums by family."""
    chosen = [a for a in ATTACKS if words in f"{a.family} {a.name}"]
    os.environ["COURSE_NOTE"] = "SECRET of the course"
    sums: dict[str, Counter] = {attack.family: Counter() for attack in chosen}
    with tempfile.TemporaryDirectory(prefix="course-") as folder, grader() as ours, listeners():
        make_course(Path(folder) / "course")
        for attack in chosen:
            sums[attack.family].update(_compared(attack, Path(folder) / "course", ours))
    print("\n| family | attacks | tried against plain nbgrader | succeed there | succeed here |")
    print("|---|---|---|---|---|")
    for family, found in [*sums.items(), ("all", sum(sums.values(), Counter()))]:
        counts = [found[key] for key in ("attacks", "tried", "plain", "ours")]
        print("|", " | ".join(map(str, [family, *counts])), "|")


def _compared(attack: Attack, course: Path, ours: Grader) -> dict[str, int]:
    here = harm(attack, ours)
    there = HARMFUL if attack.harmful else succeeds(attack, course)
    print(f"{attack.family}: {attack.name}: {attack.aim}")
    print(f"    plain nbgrader: {there or 'no'}\n    here: {here or 'no'}", flush=True)
    plain = bool(there) and not attack.harmful
    return {
        "attacks": 1,
        "tried": int(not attack.harmful),
        "plain": int(plain),
        "ours": int(bool(here)),
    }


if __name__ == "__main__":
    main(" ".join(sys.argv[1:]))
