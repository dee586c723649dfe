"""Grade with plain nbgrader, and offer what attacks look for. Runs inside a sandbox:
python -m tests.attacks.inside SECONDS STEP...
"""

import subprocess
import sys

from tests.attacks.attack import LESSON
from tests.attacks.listeners import listeners


def main() -> None:
    """Take the course in the current folder through nbgrader's steps."""
    for step in sys.argv[2:]:
        nbgrader = [sys.executable, "-m", "nbgrader", step, LESSON, "--force"]
        with listeners():
            subprocess.run(nbgrader, timeout=float(sys.argv[1]), check=False)


if __name__ == "__main__":
    main()
