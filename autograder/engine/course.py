"""An nbgrader course directory: where its files are, what was handed in, what is graded."""

import hashlib
import json
import re
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import nbformat
from nbgrader.coursedir import CourseDirectory
from nbgrader.utils import parse_utc
from traitlets.config import Config
from traitlets.config.loader import PyFileConfigLoader

from autograder.build import SEED_FILE
from autograder.engine.files import write_whole
from autograder.engine.graded import Graded
from autograder.engine.grading import Assignment, refuse_unknown_tests
from autograder.engine.house import HERE
from autograder.engine.locks import held
from autograder.engine.own_run import OwnRun
from autograder.engine.sandbox import Sandbox
from autograder.repair import put_note
from autograder.table import LESSONS

CONFIG = "nbgrader_config.py"
LOGS = "grading_logs"
MAX_BYTES = 500_000_000  # of a submission; what is beyond is not read
NAMED = "The name of the file"


class CourseError(ValueError):
    """The course directory lacks something; the message says what, and what to do."""


@dataclass(frozen=True)
class Course:
    """The course directory `root` with nbgrader's own settings."""

    root: Path
    directory: CourseDirectory
    config: Config

    def folder(self, step: str, student: str, assignment: str) -> Path:
        """Return the folder of a submission at one of nbgrader's steps."""
        return Path(self.directory.format_path(step, student, assignment))

    def students(self, assignment: str) -> list[str]:
        """Return who has handed the assignment in."""
        pattern = self.folder(self.directory.submitted_directory, "*", assignment)
        found = self.root.glob(str(pattern.relative_to(self.root)))
        position = pattern.relative_to(self.root).parts.index("*")
        folders = (path.relative_to(self.root) for path in found if path.is_dir())
        return sorted(folder.parts[position] for folder in folders)

    def submission(self, student: str, assignment: str) -> tuple[bytes, datetime | None]:
        """Return what a student handed in, and when. No file counts as an empty one."""
        folder = self.folder(self.directory.submitted_directory, student, assignment)
        stamp = folder / "timestamp.txt"
        handed_in = parse_utc(stamp.read_text().strip()) if _is_own(stamp) else None
        return _read(folder, assignment), handed_in

    def assignment(self, name: str) -> Assignment:
        """Return what is needed to grade an assignment.

        Raises CourseError if it is not here, UnknownTestsError if it holds tests of another kind.
        """
        source, release = (
            self.folder(step, ".", name) / f"{name}.ipynb"
            for step in (self.directory.source_directory, self.directory.release_directory)
        )
        if name not in LESSONS or not source.exists():
            raise CourseError(f"There is no assignment {name!r} in {source.parent}.")
        if not release.exists():
            raise CourseError(f"{name} is not released: run `nbgrader generate_assignment {name}`.")
        refuse_unknown_tests(nbformat.read(source, as_version=4))
        return Assignment(
            lesson=name,
            source=source.read_text(encoding="utf-8"),
            release=release.read_text(encoding="utf-8"),
            seed=int((self.root / SEED_FILE).read_text()),
        )

    def own_run(self, work: Assignment, sandbox: Sandbox) -> OwnRun:
        """Return the run that shows what the lesson itself shows."""
        return OwnRun(work.lesson, work.release, sandbox, self.root)

    def log(self, student: str, assignment: str) -> Path:
        """Return the file that says how a submission was graded."""
        return self.root / LOGS / assignment / f"{student}.json"

    @contextmanager
    def being_graded(self, assignment: str) -> Iterator[None]:
        """Hold the assignment for one run alone. Raises CourseError if another one has it."""
        lock = self.root / LOGS / f"{assignment}.lock"
        lock.parent.mkdir(parents=True, exist_ok=True)
        with ExitStack() as stack:
            try:
                stack.enter_context(held(lock))
            except BlockingIOError:
                raise CourseError(
                    f"Another run is grading {assignment} in {self.root}. Wait until it has ended."
                ) from None
            yield

    def is_graded(self, student: str, assignment: str, key: str) -> bool:
        """Return whether just this submission was graded by just this version of everything."""
        folder = self.folder(self.directory.autograded_directory, student, assignment)
        try:
            known = json.loads(self.log(student, assignment).read_text())["key"]
        except (OSError, ValueError, KeyError):
            return False
        return known == key and (folder / f"{assignment}.ipynb").exists()

    def keep(self, student: str, assignment: str, graded: Graded) -> None:
        """Write the graded notebook where nbgrader expects it, all of it or nothing."""
        folder = self.folder(self.directory.autograded_directory, student, assignment)
        folder.mkdir(parents=True, exist_ok=True)
        submitted = self.folder(self.directory.submitted_directory, student, assignment)
        say_how_it_was_named(submitted, assignment, graded)
        write_whole(folder / f"{assignment}.ipynb", graded.notebook)
        if _is_own(submitted / "timestamp.txt"):
            write_whole(folder / "timestamp.txt", (submitted / "timestamp.txt").read_text())

    def write_log(self, student: str, assignment: str, graded: Graded, key: str) -> None:
        """Write how a submission was graded; after this it counts as done."""
        words = {"key": key} | {k: v for k, v in graded.as_dict().items() if k != "notebook"}
        write_whole(self.log(student, assignment), json.dumps(words, indent=1))


def open_course(root: Path) -> Course:
    """Return the course in the directory `root`. Raises CourseError if there is none."""
    root = root.resolve()
    if not (root / CONFIG).exists():
        raise CourseError(
            f"{root} is no course: it has no {CONFIG}. Make one: python -m autograder build {root}"
        )
    config = PyFileConfigLoader(CONFIG, path=str(root)).load_config()
    config.CourseDirectory.root = str(root)
    return Course(root, CourseDirectory(config=config), config)


def version(assignment: Assignment) -> str:
    """Return a hash of all that a grade depends on besides the submission."""
    digest = hashlib.sha256(f"{assignment.seed}{assignment.source}{assignment.release}".encode())
    for package in ("autograder", "course_utils"):
        for file in sorted((HERE / package).rglob("*.py")):
            digest.update(file.read_bytes())
    return digest.hexdigest()


def say_how_it_was_named(folder: Path, assignment: str, graded: Graded) -> None:
    """Add to the report and the graded notebook that the file had another name, if it had."""
    right, found = f"{assignment}.ipynb", _files(folder, assignment)
    if not found or found[0].name == right:
        return
    names = ", ".join(f"`{_plain(path.name)}`" for path in found)
    words = f"The notebook was handed in as {names}, not as `{right}`."
    if len(found) > 1:
        words += " It is not clear which of them counts, so none was graded."
    notebook = nbformat.reads(graded.notebook, as_version=4)
    put_note(notebook, [words], NAMED)
    graded.notebook = nbformat.writes(notebook)
    graded.repairs.append(words)


def _read(folder: Path, assignment: str) -> bytes:
    """Return the bytes of the notebook handed in; b"" if there is none, or if it is not clear."""
    found = _files(folder, assignment)
    if len(found) != 1:
        return b""
    with found[0].open("rb") as file:
        return file.read(MAX_BYTES)


def _files(folder: Path, assignment: str) -> list[Path]:
    """Return the file of the right name, or else all notebooks. Links lead nowhere."""
    files = [path for path in sorted(folder.glob("*")) if _is_own(path)]
    right = [path for path in files if path.name == f"{assignment}.ipynb"]
    return right or [path for path in files if ".ipynb" in path.name.lower()]


def _is_own(path: Path) -> bool:
    """Return whether this is a file, and no link leads to it within its student's folder."""
    linked = path.is_symlink() or path.parent.is_symlink() or path.parent.parent.is_symlink()
    return path.is_file() and not linked


def _plain(name: str) -> str:
    """Return a file's name as it may stand in a sentence."""
    return re.sub(r"[^\w .()-]", "?", name)[:80]
