"""The same attacks against plain nbgrader, where they work: so each runs in a jail of its own.

bubblewrap shows nbgrader a copy of a course in a scratch folder, no network, no home, no other
process, and limits its memory. Attacks that would harm the machine all the same are left out.
"""

import os
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import nbformat
from nbgrader.api import Gradebook

from autograder import lessons
from autograder.build import build_course
from autograder.demo.grade import nbgrader
from autograder.engine.bubblewrap import SYSTEM
from autograder.engine.house import HERE
from autograder.table import TABLE
from tests.attacks.active import active_parts
from tests.attacks.attack import (
    HONEST,
    LESSON,
    MARK,
    Attack,
    as_bytes,
    attacked,
    code,
    honest,
)
from tests.attacks.catalogue_ends import ENDS
from tests.attacks.catalogue_pages import PAGES
from tests.attacks.catalogue_persistence import FAMILY as STAYING
from tests.attacks.catalogue_persistence import PROBE
from tests.attacks.catalogue_reading import READING
from tests.attacks.catalogue_writing import WRITING

MEMORY, SECONDS, CELL_SECONDS = 4 * 2**30, 60, 4
# nbgrader's own steps, in place of this engine's.
SETTINGS = f"""
c.Autograde.autograde_preprocessors = [
    "nbgrader.preprocessors.Execute",
    "nbgrader.preprocessors.LimitOutput",
    "nbgrader.preprocessors.SaveAutoGrades",
    "nbgrader.preprocessors.AssignLatePenalties",
    "nbgrader.preprocessors.CheckCellMetadata",
]
c.Execute.timeout = {CELL_SECONDS}
"""
ON_OTHERS = (READING, WRITING, ENDS, STAYING)  # only these are graded with a neighbour
NO_ATTACK = Attack("no attack", STAYING, "nothing")  # of a family that is graded with a neighbour
FEEDBACK = {PAGES: ["generate_feedback"]}  # where it matters what the page does
FILE = f"{LESSON}/{LESSON}.ipynb"


def make_course(root: Path) -> None:
    """Make a course whose lesson is released, and to which a neighbour has handed in."""
    build_course(root, seed=7)
    short = nbformat.read(root / "source" / FILE, as_version=4)
    short.cells = list(filter(lessons.grade_id, short.cells))  # its pictures would take long
    nbformat.write(short, root / "source" / FILE)
    with (root / "nbgrader_config.py").open("a", encoding="utf-8") as file:
        file.write(SETTINGS)
    nbgrader(root, "db", "assignment", "add", LESSON)
    nbgrader(root, "generate_assignment", LESSON, "--force")
    notebook = honest(nbformat.read(root / "release" / FILE, as_version=4))
    notebook.cells.insert(0, nbformat.v4.new_code_cell(code(PROBE), id="probe"))
    _hand_in(root, "neighbour", notebook)


def make_sure_honest_work_is_graded(made: Path) -> None:
    """Raise RuntimeError where a submission that attacks nothing comes to harm.

    Then nbgrader does not work here, and every attack would seem to succeed.
    """
    harm = succeeds(NO_ATTACK, made)
    if harm:
        raise RuntimeError(
            f"Plain nbgrader fails on a submission that attacks nothing: {harm}. "
            "Nothing that it does with the attacks would mean anything."
        )


def succeeds(attack: Attack, made: Path) -> str:
    """Return in which way an attack on a copy of the course succeeds, or ""."""
    with tempfile.TemporaryDirectory(prefix="attack-") as scratch:
        root = Path(scratch) / "course"
        shutil.copytree(made, root)
        if attack.family not in ON_OTHERS:
            shutil.rmtree(root / "submitted" / "neighbour")
        release = nbformat.read(root / "release" / FILE, as_version=4)
        _hand_in(root, "attacker", attacked(attack, release))
        before = _contents(root)
        _grade(root, ["autograde", *FEEDBACK.get(attack.family, ())])
        return _harm(root, before)


def _hand_in(root: Path, student: str, notebook: nbformat.NotebookNode) -> None:
    path = root / "submitted" / student / FILE
    path.parent.mkdir(parents=True)
    path.write_bytes(as_bytes(notebook))


def _grade(root: Path, steps: list[str]) -> None:
    """Grade in a sandbox; whatever is in it ends with it."""
    process = subprocess.Popen(
        [*_command(root), *steps],
        stdin=subprocess.DEVNULL,
        stdout=(root / "log").open("w"),
        stderr=subprocess.STDOUT,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY)),
        start_new_session=True,
    )
    try:
        process.wait(SECONDS)
    except subprocess.TimeoutExpired:
        os.kill(process.pid, signal.SIGKILL)  # bubblewrap takes all that is in it along
        process.wait()


def _command(root: Path) -> list[str]:
    python = {sys.prefix, sys.base_prefix, str(HERE)}
    shown = [place for place in (*SYSTEM, *sorted(python)) if Path(place).exists()]
    hidden = [str(place) for place in (HERE / "demo_class", HERE / ".git") if place.exists()]
    return [
        *("bwrap", "--unshare-all", "--die-with-parent", "--new-session"),
        *(word for place in shown for word in ("--ro-bind", place, place)),
        *(word for place in hidden for word in ("--tmpfs", place)),
        *("--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp", "--dir", "/tmp/home"),
        *("--bind", str(root), "/course", "--chdir", "/course", "--clearenv"),
        *("--setenv", "HOME", "/tmp/home", "--setenv", "PYTHONPATH", str(HERE)),
        *("--setenv", "PATH", f"{Path(sys.executable).parent}:/usr/bin:/bin"),
        *("--setenv", "COURSE_NOTE", "SECRET of the course", "--setenv", "LANG", "C.UTF-8"),
        *("--setenv", "OPENBLAS_NUM_THREADS", "1", "--setenv", "PYTHONDONTWRITEBYTECODE", "1"),
        *(sys.executable, "-m", "tests.attacks.inside", str(SECONDS / 2)),
    ]


def _harm(root: Path, before: dict[str, bytes]) -> str:
    """Return the first harm that was done, in words, or ""."""
    try:
        mine, theirs = _scores(root, "attacker"), _scores(root, "neighbour")
    except Exception as error:  # whatever became of the database
        return f"the gradebook cannot be read any more ({type(error).__name__})"
    written = {who: _text(root / "autograded" / who / FILE) for who in ("attacker", "neighbour")}
    outputs = {who: _shown(text) for who, text in written.items()}
    page = _text(root / "feedback" / "attacker" / LESSON / f"{LESSON}.html")
    full, neighbour = TABLE[HONEST].points, (root / "submitted" / "neighbour").exists()
    harms = {
        "it gets points for nothing": sum(mine.values()) > mine.get(HONEST, 0),
        "the next submission loses its points": neighbour and theirs.get(HONEST) != full,
        "files of the course are changed": _contents(root) != before,
        "it reads what is not its own": "SECRET" in outputs["attacker"],
        "it reaches the next submission": MARK in outputs["neighbour"],
        "the honest part loses its points": mine.get(HONEST) != full,
        "the feedback page runs its code": bool(page and active_parts(page)),
    }
    return next((words for words, done in harms.items() if done), "")


def _scores(root: Path, student: str) -> dict[str, float]:
    with Gradebook(f"sqlite:///{root / 'gradebook.db'}") as gradebook:
        try:
            found = gradebook.find_submission_notebook(LESSON, LESSON, student)
        except LookupError:
            return {}
        except Exception as error:
            if type(error).__name__ == "MissingEntry":
                return {}
            raise
        return {grade.name.removeprefix("test_"): grade.score for grade in found.grades}


def _contents(root: Path) -> dict[str, bytes]:
    """Return what grading leaves as it is: everything but its own results."""
    own = ("autograded", "feedback", "gradebook.db", "log", "nbgrader.log")
    paths = (p for p in root.rglob("*") if p.is_file())
    return {
        str(path): path.read_bytes()
        for path in paths
        if path.relative_to(root).parts[0] not in own and ".ipynb_checkpoints" not in path.parts
    }


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace") if path.exists() else ""


def _shown(text: str) -> str:
    cells = nbformat.reads(text, as_version=4).cells if text else []
    return "".join(str(cell.get("outputs", "")) for cell in cells)
