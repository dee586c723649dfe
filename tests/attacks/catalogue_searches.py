"""Looking for expected values and the reference in frames, objects and closures; lying objects."""

from tests.attacks.attack import EXERCISE, Attack

SEARCH, LIES = "frames and objects", "lying objects"
ATTACKS = (
    Attack(
        "frames",
        SEARCH,
        "find the expected outcomes in the frames below",
        """
        def mean_squared_error(Y_hat, Y):
            import sys
            global turn
            turn = globals().get("turn", -1) + 1
            frame = sys._getframe()
            while frame:
                expected = frame.f_locals.get("expected")
                if isinstance(expected, list):
                    return expected[turn % len(expected)].value
                frame = frame.f_back
            return 0.25
        """,
        where=EXERCISE,
    ),
    Attack(
        "gc: outcomes",
        SEARCH,
        "find the expected outcomes among all objects",
        """
        def mean_squared_error(Y_hat, Y):
            import gc
            global turn
            turn = globals().get("turn", -1) + 1
            for thing in gc.get_objects():
                if type(thing) is list and len(thing) > 3 and all(
                        type(x).__name__ == "Outcome" and type(x.value) is float for x in thing):
                    return thing[turn % len(thing)].value
            return 0.25
        """,
        where=EXERCISE,
    ),
    Attack(
        "gc: reference",
        SEARCH,
        "find the reference among all functions and call it",
        """
        def mean_squared_error(Y_hat, Y):
            import gc, types
            for thing in gc.get_objects():
                if isinstance(thing, types.FunctionType) and thing.__name__ == (
                        "mean_squared_error") and thing.__module__ == "course_utils.loss":
                    return thing(Y_hat, Y)
            return 0.25
        """,
        where=EXERCISE,
    ),
    Attack(
        "exercise table",
        SEARCH,
        "take the reference out of the exercise table",
        """
        def mean_squared_error(Y_hat, Y):
            from autograder.table import TABLE
            return TABLE["mean_squared_error"].reference(Y_hat, Y)
        """,
        where=EXERCISE,
    ),
    Attack(
        "hidden seed",
        SEARCH,
        "work out the hidden cases and their answers from the seed",
        """
        def mean_squared_error(Y_hat, Y):
            import autograder.check, numpy
            seed = autograder.check._seeds["mean_squared_error"]
            from autograder.exercises import loss
            raise RuntimeError(f"SECRET-SEED {seed}")
        """,
        where=EXERCISE,
    ),
    Attack(
        "closures",
        SEARCH,
        "read what the functions of the check and the worker close over",
        """
        def mean_squared_error(Y_hat, Y):
            import gc, types
            for cell in gc.get_objects():
                if isinstance(cell, types.CellType):
                    try:
                        held = cell.cell_contents
                    except ValueError:
                        continue
                    reference = getattr(held, "reference", None)
                    if getattr(reference, "__name__", "") == "mean_squared_error":
                        return reference(Y_hat, Y)
            return 0.25
        """,
        where=EXERCISE,
    ),
    Attack(
        "equal to everything",
        LIES,
        "return a number that equals every other",
        """
        class Yes(float):
            __eq__ = __le__ = __lt__ = __ge__ = lambda self, other: True
            __sub__ = __rsub__ = lambda self, other: 0.0
            __hash__ = float.__hash__
        def mean_squared_error(Y_hat, Y):
            return Yes(0.25)
        """,
        where=EXERCISE,
    ),
    Attack(
        "array that agrees",
        LIES,
        "return an array of a class of its own",
        """
        import numpy as np
        class Yes(np.ndarray):
            def __array_ufunc__(self, ufunc, method, *inputs, **kwargs):
                return np.True_
            def __array_function__(self, func, types, args, kwargs):
                return np.True_
        def mean_squared_error(Y_hat, Y):
            return np.zeros(()).view(Yes)
        """,
        where=EXERCISE,
    ),
    Attack(
        "false class",
        LIES,
        "return an object that says it is a float",
        """
        class Yes:
            __class__ = float
            def __float__(self): return 1.0
            def __eq__(self, other): return True
            def __array__(self, *a, **k):
                import numpy
                return numpy.array(1.0)
        def mean_squared_error(Y_hat, Y):
            return Yes()
        """,
        where=EXERCISE,
    ),
    Attack(
        "false length and shape",
        LIES,
        "return a list and a dictionary whose length lies",
        """
        class Short(list):
            def __len__(self): return 1
            shape, ndim, size = (), 0, 1
        def mean_squared_error(Y_hat, Y):
            return Short(range(10))
        """,
        where=EXERCISE,
    ),
    Attack(
        "number without end",
        LIES,
        "return an integer that no array can hold, so that the judge stops",
        """
        def mean_squared_error(Y_hat, Y):
            return 10 ** 400
        """,
        where=EXERCISE,
        told="63 bits",
    ),
    Attack(
        "text that cannot be written",
        LIES,
        "return text that no file can hold, so that the result is lost",
        """
        def mean_squared_error(Y_hat, Y):
            return {"\\ud800\\x1b[2J": "\\udfff"}
        """,
        where=EXERCISE,
    ),
)
