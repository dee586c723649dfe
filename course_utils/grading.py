"""Whether a notebook is being graded: then nobody moves a slider, and nobody waits for a curve."""

import os


def being_graded() -> bool:
    """Return whether nbgrader runs this notebook: it says so by setting NBGRADER_EXECUTION."""
    return "NBGRADER_EXECUTION" in os.environ
