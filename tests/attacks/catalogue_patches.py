"""Patched modules: NumPy, Python's own, and those of the check."""

from tests.attacks.attack import EXERCISE, Attack

FAMILY = "patched modules"
NONSENSE = "interfered with how its results are read"
ATTACKS = (
    Attack(
        "comparison that always agrees",
        FAMILY,
        "make the check's comparison say yes",
        """
        import autograder.plain
        autograder.plain.same = lambda *_: True
        try:
            import autograder.findings, autograder.judge
            autograder.findings.same = autograder.judge.same = lambda *_: True
        except ImportError:
            pass
        """,
    ),
    Attack(
        "check replaced",
        FAMILY,
        "put another function in the place of the module's check",
        """
        import autograder.check
        autograder.check.check = lambda function: 1
        """,
    ),
    Attack(
        "judge replaced",
        FAMILY,
        "have the judge return full points",
        """
        import dataclasses, autograder.check
        from autograder.verdict import Verdict
        autograder.check.judge = lambda exercise, *_: Verdict(
            exercise.name, "right", exercise.points, exercise.points)
        """,
    ),
    Attack(
        "verdict that pays",
        FAMILY,
        "give the class of verdicts another representation",
        """
        from autograder.verdict import Verdict
        Verdict._repr_mimebundle_ = lambda self, **_: {"text/plain": "1"}
        """,
    ),
    Attack(
        "NumPy that cannot tell",
        FAMILY,
        "make every difference zero",
        """
        import numpy as np
        np.abs = lambda x: np.zeros(np.shape(x))
        np.allclose = np.array_equal = lambda *a, **k: True
        np.isfinite = lambda x: np.ones(np.shape(x), bool)
        """,
    ),
    Attack(
        "builtins that agree",
        FAMILY,
        "make all() and any() say what the attack likes",
        """
        import builtins
        builtins.all = lambda *_: True
        builtins.any = lambda *_: False
        """,
    ),
    Attack(
        "json that lies",
        FAMILY,
        "write another text wherever something is turned into JSON",
        """
        import json
        old = json.dumps
        def dumps(value, *args, **kwargs):
            text = old(value, *args, **kwargs)
            return text.replace('"wrong"', '"right"').replace("0.25", "1.0")
        json.dumps = dumps
        """,
    ),
    Attack(
        "warnings that stop",
        FAMILY,
        "leave the check before it is done",
        """
        import sys, warnings
        class Paid(warnings.catch_warnings):
            def __init__(self, *args, **kwargs):
                frame = sys._getframe()
                while frame:
                    judged = frame.f_locals.get("function")
                    if getattr(judged, "__name__", "") == "mean_squared_error":
                        raise SystemExit(0)
                    frame = frame.f_back
                super().__init__(*args, **kwargs)
        warnings.catch_warnings = Paid
        """,
    ),
    Attack(
        "only the first case",
        FAMILY,
        "report one case, whose answer is known, and leave out the others",
        """
        import dataclasses
        from autograder import run
        every = run.run
        def one(function, cases, *more):
            if function.__name__ == "mean_squared_error":
                return [run.Outcome(value=5 / 3)]
            return every(function, cases, *more)
        run.run = one
        try:
            import autograder.engine.worker
            autograder.engine.worker.run = one
        except ImportError:
            import autograder.check
            autograder.check.run = one
        """,
        told=NONSENSE,
    ),
    Attack(
        "worker that claims points",
        FAMILY,
        "answer the engine with a verdict in place of outcomes",
        """
        try:
            import autograder.engine.worker as worker
            honest = worker.ANSWERS["call"]
            paid = {"state": "function", "status": "right", "points": 1, "outcomes": []}
            worker.ANSWERS["call"] = lambda page, request: (
                dict(paid) if request["exercise"] == "mean_squared_error"
                else honest(page, request))
        except ImportError:
            pass
        """,
        told=NONSENSE,
    ),
    Attack(
        "page that hides",
        FAMILY,
        "replace what collects the outputs and names of the notebook",
        """
        try:
            from autograder.engine.page import Page
            Page.take_outputs = lambda self: "right"
        except ImportError:
            pass
        """,
        told=NONSENSE,
    ),
    Attack(
        "frames without bounds",
        FAMILY,
        "send something that JSON holds and no frame should",
        """
        try:
            from autograder.engine import worker
            import json, struct
            text = json.dumps({"points": 1}).encode()
            worker.encode = lambda value: struct.pack("!II", len(text), 0) + text
        except ImportError:
            pass
        """,
        told=NONSENSE,
    ),
    Attack(
        "time limit taken away",
        FAMILY,
        "keep the clock from ever ringing, then never answer",
        """
        import signal
        signal.setitimer = lambda *_: None
        def mean_squared_error(Y_hat, Y):
            while True:
                pass
        """,
        where=EXERCISE,
        told="did not finish",
    ),
)
