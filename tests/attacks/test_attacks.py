"""No attack earns anything, costs the honest part anything, or reaches the next submission."""

import contextlib
import os
import socket
import threading
from collections.abc import Iterator

import nbformat
import pytest

from autograder import lessons
from autograder.engine.grading import Assignment, Graded, Grader
from autograder.engine.jail import Limits
from autograder.engine.sandbox import NoSandboxError, find_sandbox
from autograder.table import TABLE
from tests.attacks.attack import ATTACKED, HONEST, LESSON, MARK, as_bytes, attacked, code, honest
from tests.attacks.catalogue import ATTACKS
from tests.attacks.catalogue_persistence import PROBE
from tests.attacks.catalogue_theft import PORT

pytestmark = pytest.mark.slow
RELEASE = lessons.read(lessons.NOTEBOOKS / f"{LESSON}.ipynb")
RELEASE.cells = list(filter(lessons.grade_id, RELEASE.cells))  # its pictures would take long
LIMITS = Limits(
    cell_seconds=1.5,
    call_seconds=1.5,
    submission_seconds=20,
    cpu_seconds=20,
    memory_mb=512,
    processes=40,
)
FULL = TABLE[HONEST].points


@pytest.fixture(scope="module")
def grader():
    text = nbformat.writes(RELEASE)
    try:
        sandbox = find_sandbox()
    except NoSandboxError as error:
        pytest.skip(str(error))
    with Grader(Assignment(LESSON, text, text, 7, {}), sandbox, LIMITS) as made:
        yield made


@pytest.fixture(scope="module", autouse=True)
def secrets():
    """A note in the environment and listeners on this machine, which no attack may reach."""
    os.environ["COURSE_NOTE"] = "SECRET of the course"
    with listeners():
        yield
    del os.environ["COURSE_NOTE"]


@contextlib.contextmanager
def listeners() -> Iterator[None]:
    """Answer with a SECRET over TCP, UDP and an abstract name."""
    tcp, udp = socket.socket(), socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    abstract = socket.socket(socket.AF_UNIX)
    tcp.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    for listener, address in ((tcp, ("127.0.0.1", PORT)), (abstract, "\0the-tests-listener")):
        listener.bind(address)
        listener.listen()
        threading.Thread(target=_answer, args=(listener,), daemon=True).start()
    udp.bind(("127.0.0.1", PORT))
    threading.Thread(target=_echo, args=(udp,), daemon=True).start()
    try:
        yield
    finally:
        for listener in (tcp, udp, abstract):
            with contextlib.suppress(OSError):
                listener.shutdown(socket.SHUT_RDWR)  # wakes the thread that waits
            listener.close()


def _answer(listener: socket.socket) -> None:
    with contextlib.suppress(OSError):
        while True:
            connection, _ = listener.accept()
            with connection:
                connection.sendall(b"SECRET of the network")


def _echo(listener: socket.socket) -> None:
    with contextlib.suppress(OSError):
        while True:
            _, sender = listener.recvfrom(100)
            if sender is None:
                return
            listener.sendto(b"SECRET of the network", sender)


def points(graded: Graded, name: str) -> float:
    return graded.verdicts[name]["points"]


def shown(graded: Graded) -> str:
    """Return all that the cells of a graded notebook show."""
    cells = nbformat.reads(graded.notebook, as_version=4).cells
    return "".join(str(cell.get("outputs", "")) for cell in cells)


def curious(release: nbformat.NotebookNode) -> nbformat.NotebookNode:
    """Return an honest submission that also looks for what an earlier one has left."""
    notebook = honest(release)
    notebook.cells.insert(0, nbformat.v4.new_code_cell(code(PROBE), id="probe"))
    return notebook


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda a: f"{a.family}: {a.name}")
def test_an_attack_earns_nothing_costs_nothing_and_leaves_nothing(attack, grader):
    graded = grader.grade(as_bytes(attacked(attack, RELEASE)))
    assert graded.status == "graded"
    assert points(graded, ATTACKED) == 0
    assert graded.scores.get(f"test_{ATTACKED}", 0) == 0
    assert points(graded, HONEST) == FULL
    graded.notebook.encode()
    assert "SECRET" not in shown(graded)
    said = " ".join([*graded.incidents, graded.verdicts[ATTACKED]["message"]])
    assert attack.told in said
    assert said
    following = grader.grade(as_bytes(curious(RELEASE)))
    assert points(following, HONEST) == FULL
    assert following.incidents == []
    assert MARK not in shown(following)


def test_there_are_at_least_forty_attacks_with_names_of_their_own():
    names = [attack.name for attack in ATTACKS]
    assert len(set(names)) == len(names) >= 40
