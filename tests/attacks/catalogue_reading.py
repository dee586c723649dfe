"""Reading and importing what is not the submission's own.

What is planted in a course to be found holds the word SECRET: wherever it shows, a theft succeeded.
"""

from tests.attacks.attack import EXERCISE, Attack

READING = "reading what is not theirs"
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
)
