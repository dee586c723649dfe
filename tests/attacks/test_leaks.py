"""A jail holds nothing that answers an exercise which it withholds."""

import os
import pickle
import re
import shutil
import subprocess
import sys

import numpy as np
import pytest

from autograder.engine.house import HERE, build_house
from autograder.run import run
from autograder.table import LESSONS

pytestmark = pytest.mark.engine
GRADED = [lesson for lesson, rows in LESSONS.items() if rows]


def found_in(folder, lesson, withheld, rows):
    """Return which callables of a jail answer which of the rows."""
    house = build_house(folder / "house", lesson, [row.name for row in withheld])
    shutil.copyfile(HERE / "tests" / "attacks" / "leaks.py", house / "leaks.py")
    asked = []
    for row in rows:
        cases = row.cases(np.random.default_rng(11))
        asked.append((row.name, cases, [outcome.value for outcome in run(row.reference, cases)]))
    (folder / "asked").write_bytes(pickle.dumps(asked))
    result = subprocess.run(
        [sys.executable, "-m", "leaks", str(folder / "asked")],
        cwd=house,
        env=os.environ | {"PYTHONPATH": str(house), "MPLBACKEND": "agg", "HOME": str(folder)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert result.returncode == 0, result.stderr[-2000:]
    return result.stdout.splitlines()


@pytest.mark.parametrize("lesson", GRADED)
def test_nothing_in_the_jail_of_a_lesson_answers_its_exercises(lesson, tmp_path):
    rows = LESSONS[lesson]
    assert found_in(tmp_path, lesson, rows, rows) == []


@pytest.mark.parametrize("lesson", [lesson for lesson in GRADED if len(LESSONS[lesson]) > 1])
def test_the_answers_that_are_lent_do_not_answer_the_last_exercise(lesson, tmp_path):
    last = LESSONS[lesson][-1:]
    assert found_in(tmp_path, lesson, last, last) == []


def test_the_finder_finds_an_answer_that_is_there(tmp_path):
    """It must be able to fail: with nothing withheld, each exercise's answer is found."""
    rows = LESSONS["05_loss"]
    found = "\n".join(found_in(tmp_path, "05_loss", (), rows))
    assert all(re.search(rf"^{row.name} ", found, re.M) for row in rows)
