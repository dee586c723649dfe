"""Reading, importing and changing what is not the submission's own; reaching out over a network.

What is planted in a course to be found holds the word SECRET: wherever it shows, a theft succeeded.
"""

from tests.attacks.attack import EXERCISE, Attack

READING, WRITING, NETWORK = "reading what is not theirs", "writing", "network"
PORT = 47613  # of the listener that the tests start on 127.0.0.1; it answers with a SECRET
UP = """
from pathlib import Path
import os, re, sys
def everywhere(pattern):
    places = [Path.cwd(), *Path.cwd().parents, Path.home(), Path("/work"), Path("/house")]
    for place in places[:8]:
        for depth in ("", "*/", "*/*/", "*/*/*/"):
            try:
                yield from place.glob(depth + pattern)
            except (OSError, ValueError):
                pass
"""
ATTACKS = (
    Attack(
        "reference by path",
        READING,
        "read the reference's file through the editable install's finder and run it",
        UP
        + """
def mean_squared_error(Y_hat, Y):
    import importlib.util, sysconfig
    for finder in Path(sysconfig.get_path("purelib")).glob("__editable__*finder.py"):
        folder = re.search(r"'course_utils': '([^']+)'", finder.read_text())[1]
        file = Path(folder) / "loss.py"
        spec = importlib.util.spec_from_file_location("stolen", file)
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        return module.mean_squared_error(Y_hat, Y)
""",
        where=EXERCISE,
    ),
    Attack(
        "every module",
        READING,
        "call whatever of that name any module of the course, or any file on the path, has",
        UP
        + """
def mean_squared_error(Y_hat, Y):
    import importlib, pkgutil, course_utils
    for found in pkgutil.walk_packages(course_utils.__path__, "course_utils."):
        function = getattr(importlib.import_module(found.name), "mean_squared_error", None)
        if function is not None:
            return function(Y_hat, Y)
""",
        where=EXERCISE,
    ),
    Attack(
        "search of the disk",
        READING,
        "find a loss.py with the answer anywhere on the disk and run it",
        UP
        + """
def mean_squared_error(Y_hat, Y):
    roots = [*sys.path, "/work", "/root", "/usr/lib/python3", "/opt", "/proc/1/root", "/"]
    for root in roots:
        for file in (*Path(root).glob("course_utils/loss.py"), *Path(root).glob(
                "*/course_utils/loss.py")):
            text = file.read_text().replace("from course_utils.shapes import", "#")
            if "np.mean((Y_hat" in text:
                import numpy as np
                formula = re.search(r"return float\\((np.mean\\(\\(Y_hat.*)\\)\\n", text)[1]
                return float(eval(formula))
""",
        where=EXERCISE,
    ),
    Attack(
        "zip and bytecode",
        READING,
        "take the answer from a zip archive or from compiled files",
        UP
        + """
def mean_squared_error(Y_hat, Y):
    import marshal, zipimport
    for root in map(Path, sys.path):
        for file in root.glob("course_utils/__pycache__/loss*.pyc"):
            names = {}
            exec(marshal.loads(file.read_bytes()[16:]), names)
            return names["mean_squared_error"](Y_hat, Y)
        for file in root.glob("*.zip"):
            return zipimport.zipimporter(str(file)).load_module("loss")
""",
        where=EXERCISE,
    ),
    Attack(
        "source notebook",
        READING,
        "read the answer in the instructor's notebook",
        UP
        + """
import json
for file in everywhere("source/05_loss/05_loss.ipynb"):
    print(file.read_text()[-4000:])
    for cell in json.loads(file.read_text())["cells"]:
        if cell["metadata"].get("nbgrader", {}).get("grade_id") == "mean_squared_error":
            exec("".join(cell["source"]))
            stolen = mean_squared_error
get_ipython().events.register("pre_run_cell", lambda *_: globals().update(
    {"mean_squared_error": stolen} if "stolen" in globals() else {}))
""",
    ),
    Attack(
        "hidden seed file",
        READING,
        "read the seed of the hidden cases",
        UP + 'for file in everywhere("hidden_seed.txt"): print("SECRET", file.read_text())\n',
    ),
    Attack(
        "gradebook read",
        READING,
        "read everybody's grades",
        UP
        + """
import sqlite3
for file in everywhere("gradebook.db"):
    print("SECRET", sqlite3.connect(file).execute("select * from student").fetchall())
""",
    ),
    Attack(
        "other submissions",
        READING,
        "read what others handed in",
        UP
        + """
for file in everywhere("submitted/*/05_loss/05_loss.ipynb"):
    if "neighbour" in str(file):
        print("SECRET", str(file), len(file.read_text()))
""",
    ),
    Attack(
        "processes",
        READING,
        "look into other processes through /proc",
        """
        import os, glob
        me = {os.getpid(), os.getppid()}
        for folder in glob.glob("/proc/[0-9]*"):
            if int(folder[6:]) not in me:
                try:
                    print("SECRET", open(folder + "/cmdline").read(), os.readlink(folder + "/cwd"))
                except OSError:
                    pass
        """,
    ),
    Attack(
        "environment",
        READING,
        "find paths and secrets in the environment",
        """
        import os
        print(os.environ.get("COURSE_NOTE"))  # the tests put a SECRET there
        """,
    ),
    Attack(
        "gradebook written",
        WRITING,
        "give itself full marks in the database",
        UP
        + """
import sqlite3
for file in everywhere("gradebook.db"):
    with sqlite3.connect(file) as database:
        database.execute("update grade set manual_score = 100, auto_score = 100")
        database.execute("insert into student (id) values ('TRACE-OF-THE-ATTACK')")
""",
    ),
    Attack(
        "others' work destroyed",
        WRITING,
        "empty what others handed in",
        UP
        + """
for file in everywhere("submitted/*/05_loss/05_loss.ipynb"):
    if "neighbour" in str(file):
        file.write_text("TRACE-OF-THE-ATTACK")
""",
    ),
    Attack(
        "writing everywhere",
        WRITING,
        "leave a file in every folder that lets it",
        """
        import os, sys
        for place in (".", "..", "../..", "../../..", "/", "/dev", "/dev/shm", "/dev/pts", "/etc",
                      "/usr", "/house", "/work", "/root", "/var/tmp", "/run", "/tmp", *sys.path):
            for name in ("TRACE-OF-THE-ATTACK", "sitecustomize.py"):
                try:
                    with open(os.path.join(place, name), "w") as file:
                        file.write("import builtins; builtins.left = 'TRACE-OF-THE-ATTACK'")
                except OSError:
                    pass
        """,
    ),
    Attack(
        "modules changed on disk",
        WRITING,
        "write over the check's own files",
        """
        import autograder, course_utils, numpy
        for package in (autograder, course_utils, numpy):
            try:
                with open(package.__path__[0] + "/TRACE-OF-THE-ATTACK.py", "w") as file:
                    file.write("1")
            except OSError:
                pass
        """,
    ),
    Attack(
        "mount and remount",
        WRITING,
        "make the read-only world writable again",
        """
        import ctypes
        libc = ctypes.CDLL(None)
        for place in (b"/", b"/house", b"/dev", b"/work", b"/proc"):
            libc.mount(None, place, None, 32, None)
            libc.umount2(place, 2)
        libc.unshare(0x10000000 | 0x20000)
        for place in ("/house", "/dev", "/"):
            try:
                open(place + "/TRACE-OF-THE-ATTACK", "w").close()
            except OSError:
                pass
        """,
    ),
    Attack(
        "TCP",
        NETWORK,
        "talk to a service of the machine",
        f"""
        import socket
        with socket.create_connection(("127.0.0.1", {PORT}), 1) as connection:
            print(connection.recv(100).decode())
        """,
    ),
    Attack(
        "UDP",
        NETWORK,
        "send a packet, as a name server would get it, and read the answer",
        f"""
        import socket
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as connection:
            connection.settimeout(1)
            connection.sendto(b"x", ("127.0.0.1", {PORT}))
            print(connection.recv(100).decode())
        """,
    ),
    Attack(
        "abstract socket",
        NETWORK,
        "talk over a name that is in no folder",
        """
        import socket
        with socket.socket(socket.AF_UNIX) as connection:
            connection.settimeout(1)
            connection.connect("\\0the-tests-listener")
            print(connection.recv(100).decode())
        """,
    ),
    Attack(
        "other families",
        NETWORK,
        "open sockets that no network namespace holds",
        """
        import socket
        for family in (17, 38, 40, 44):
            try:
                socket.socket(family, socket.SOCK_DGRAM if family == 17 else socket.SOCK_STREAM)
                print("SECRET: a socket of family", family)
            except OSError:
                pass
        """,
    ),
)
