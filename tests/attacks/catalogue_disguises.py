"""Functions that are not what they seem."""

from tests.attacks.attack import EXERCISE, Attack

GUISE = "functions in disguise"
ATTACKS = (
    Attack(
        "imported reference",
        GUISE,
        "answer with the course's own function under a false home",
        """
        from course_utils import loss
        mean_squared_error = loss.mean_squared_error
        mean_squared_error.__module__ = "__main__"
        """,
        where=EXERCISE,
    ),
    Attack(
        "code swapped",
        GUISE,
        "put the reference's code into a function of the notebook",
        """
        def mean_squared_error(Y_hat, Y):
            return 0.25
        from course_utils import loss
        from course_utils.loss import *
        code = loss.mean_squared_error.__code__
        globals().update({n: v for n, v in vars(loss).items() if n not in globals()})
        mean_squared_error.__code__ = code.replace(co_filename="cell")
        """,
        where=EXERCISE,
    ),
    Attack(
        "wrapped reference",
        GUISE,
        "call the course's own function from a function of the notebook",
        """
        import course_utils
        def mean_squared_error(Y_hat, Y):
            return course_utils.loss.mean_squared_error(Y_hat, Y)
        """,
        where=EXERCISE,
    ),
    Attack(
        "another's name",
        GUISE,
        "give another function the exercise's name",
        """
        def helper(Y_hat, Y):
            return 0.25
        mean_squared_error = helper
        helper.__name__ = helper.__qualname__ = "compute_loss"
        """,
        where=EXERCISE,
    ),
    Attack(
        "knows that it is judged",
        GUISE,
        "behave differently under the check: end it politely",
        """
        import os, sys
        def mean_squared_error(Y_hat, Y):
            if "NBGRADER_EXECUTION" in os.environ:
                frame = sys._getframe(1)
                frame.f_locals["value"] = frame.f_locals["failure"] = 1.0
                raise GeneratorExit
            return 0.25
        """,
        where=EXERCISE,
        told="GeneratorExit",
    ),
)
