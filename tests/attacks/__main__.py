"""How many attacks succeed against plain nbgrader, and how many against this engine.

python -m tests.attacks [WORDS]     only attacks whose family or name holds the words
"""

import os
import sys
import tempfile
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from tests.attacks.attack import Attack
from tests.attacks.catalogue import ATTACKS
from tests.attacks.listeners import listeners
from tests.attacks.ours import grader, harm
from tests.attacks.plain_nbgrader import make_course, make_sure_honest_work_is_graded, succeeds

HARMFUL = "not tried against plain nbgrader: it would harm the machine"


def main(words: str = "") -> None:
    """Print a line for each attack, and the sums by family."""
    chosen = [a for a in ATTACKS if words in f"{a.family} {a.name}"]
    os.environ["COURSE_NOTE"] = "SECRET of the course"
    sums: dict[str, Counter] = {attack.family: Counter() for attack in chosen}
    with tempfile.TemporaryDirectory(prefix="course-") as folder, grader() as ours, listeners():
        make_course(Path(folder) / "course")
        make_sure_honest_work_is_graded(Path(folder) / "course")
        here = [harm(attack, ours) for attack in chosen]
        tried = partial(_there, Path(folder) / "course")
        with ThreadPoolExecutor(2) as pool:  # nbgrader waits much of its time
            for attack, mine, theirs in zip(chosen, here, pool.map(tried, chosen), strict=True):
                sums[attack.family].update(_counts(attack, mine, theirs))
    print("\n| family | attacks | tried against plain nbgrader | succeed there | succeed here |")
    print("|---|---|---|---|---|")
    for family, found in [*sums.items(), ("all", sum(sums.values(), Counter()))]:
        counts = [found[key] for key in ("attacks", "tried", "plain", "ours")]
        print("|", " | ".join(map(str, [family, *counts])), "|")


def _there(course: Path, attack: Attack) -> str:
    return HARMFUL if attack.harmful else succeeds(attack, course)


def _counts(attack: Attack, here: str, there: str) -> dict[str, int]:
    """Print what became of one attack, and return it in numbers."""
    print(f"{attack.family}: {attack.name}: {attack.aim}")
    print(f"    plain nbgrader: {there or 'no'}\n    here: {here or 'no'}", flush=True)
    tried = not attack.harmful
    found = {"attacks": True, "tried": tried, "plain": tried and bool(there), "ours": bool(here)}
    return {key: int(holds) for key, holds in found.items()}


if __name__ == "__main__":
    main(" ".join(sys.argv[1:]))
