"""In place of an answer that the lesson asks for: the one that the notebook itself defines."""

import sys
from collections.abc import Callable


def the_learners(name: str) -> Callable:
    """Return the notebook's own function. Raises NameError if it defines none."""
    function = vars(sys.modules["__main__"]).get(name)
    if function is None or str(getattr(function, "__module__", "")).startswith("course_utils"):
        raise NameError(f"{name} is what this lesson asks for: no other {name} is at hand here")
    return function
