"""The gradebook on a real PostgreSQL server: the same course and commands, the same points."""

import os
import shutil
import socket
import subprocess
import tempfile
from pathlib import Path

import pytest

from autograder.demo.grade import nbgrader
from autograder.demo.students import simulated_class
from autograder.engine.grade import grade_assignment
from tests.courses import LESSON, copied, made_course, notebook_of, points

pytestmark = pytest.mark.engine
CLASS = [s for s in simulated_class() if s.name in ("perfect", "perfect-but-late", "slip-1")]
OWNER = "postgres"  # PostgreSQL refuses to run as root


def programs():
    """Return the folder of the newest server's programs. Skips the test where there is none."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda p: int(p.parent.name))
    on_path = shutil.which("pg_ctl")
    if not found and not on_path:
        pytest.skip("there is no PostgreSQL server to start here (apt install postgresql)")
    return found[-1] if found else Path(on_path).parent


def as_owner(command, folder):
    """Run one of the server's commands, not as root."""
    other = {"user": OWNER, "group": OWNER, "extra_groups": []} if os.geteuid() == 0 else {}
    try:
        # Its output goes to a file: the server would hold a pipe open for as long as it runs.
        with (folder / "output.txt").open("a") as output:
            subprocess.run(command, cwd=folder, check=True, stdout=output, stderr=output, **other)
    except (LookupError, subprocess.CalledProcessError) as error:
        pytest.skip(f"PostgreSQL does not start here: {error}")


@pytest.fixture(scope="module")
def server():
    """Return the URL of a new, empty database, whose server listens on this machine alone."""
    bin_folder = programs()
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with tempfile.TemporaryDirectory(prefix="postgresql-") as name:
        folder = Path(name)
        if os.geteuid() == 0:
            shutil.chown(folder, OWNER, OWNER)
        data, options = str(folder / "data"), f"-h 127.0.0.1 -p {port} -k {folder} -F"
        as_owner([bin_folder / "initdb", "-D", data, "-U", "teacher", "-A", "trust"], folder)
        as_owner([bin_folder / "pg_ctl", "-D", data, "-o", options, "-w", "start"], folder)
        yield f"postgresql+psycopg://teacher@127.0.0.1:{port}/postgres"
        as_owner([bin_folder / "pg_ctl", "-D", data, "-m", "immediate", "stop"], folder)


@pytest.fixture(scope="module")
def courses(server, tmp_path_factory):
    """Return one course graded on SQLite, and a copy of it released and graded on PostgreSQL."""
    small = made_course(tmp_path_factory.mktemp("sqlite"), CLASS)
    large = copied(small, tmp_path_factory.mktemp("postgresql"))
    (large / "gradebook.db").unlink()
    with (large / "nbgrader_config.py").open("a") as file:
        file.write(f'c.CourseDirectory.db_url = "{server}"\n')
    nbgrader(large, "generate_assignment", LESSON, "--create", "--force")
    for course in (small, large):
        report = grade_assignment(course, LESSON, jobs=1)
        assert sorted(report.graded) == [student.name for student in CLASS]
    return small, large


def test_the_points_are_those_that_sqlite_has(courses, server):
    small, large = courses
    assert points(large, server) == points(small)
    assert len(points(small)) == 9
    assert not (large / "gradebook.db").exists()


def test_what_has_not_changed_is_not_graded_again_and_a_change_is(courses, server):
    _, large = courses
    before = points(large, server)
    assert list(grade_assignment(large, LESSON, jobs=1).graded) == []
    shutil.copy(notebook_of(large, "perfect"), notebook_of(large, "slip-1"))
    assert list(grade_assignment(large, LESSON, jobs=1).graded) == ["slip-1"]
    after = points(large, server)
    assert {key[0] for key in after if before[key] != after[key]} == {"slip-1"}


def test_nbgrader_makes_the_feedback_pages_from_it(courses):
    _, large = courses
    nbgrader(large, "generate_feedback", LESSON, "--student", "perfect")
    page = large / "feedback" / "perfect" / LESSON / f"{LESSON}.html"
    assert "(Score: 7.0 / 7.0)" in page.read_text()
