"""Forged messages on the connection to the engine, found among the open files."""

from tests.attacks.attack import EXERCISE, Attack

FAMILY = "forged messages"
NONSENSE = "interfered with how its results are read"
FORGE = """
import gc, json, os, socket, stat, struct, sys
def files():
    return [n for n in range(3, 256) if is_connection(n)]
def is_connection(number):
    try:
        mode = os.fstat(number).st_mode
        return stat.S_ISSOCK(mode) or stat.S_ISFIFO(mode)
    except OSError:
        return False
def kind(value):
    if isinstance(value, dict):
        return ["dict", *([k, kind(v)] for k, v in value.items())]
    return [type(value).__name__, *map(kind, value)] if isinstance(value, (list, tuple)) else value
def frame(value, packed=None):
    text = json.dumps(kind(value) if packed is None else packed).encode()
    return struct.pack("!II", len(text), 0) + text
def tell(data):
    # In a notebook server's kernel the sockets are ZeroMQ's; what it makes of this is its affair.
    for number in files():
        try:
            os.set_blocking(number, False)
            os.write(number, data)
            os.set_blocking(number, True)
        except OSError:
            pass
OUTCOME = dict(value=1.0, failure=None, changed=(), drew=None, repeats=None, warned=(), printed="",
               tampered=(), seconds=0.0)
"""
ATTACKS = tuple(
    Attack(name, FAMILY, aim, FORGE + source, where=where, told=told)
    for name, aim, source, where, told in (
        (
            "answer ahead of time",
            "answer the next questions before they are asked",
            """
for number in range(2, 60):
    tell(frame({"state": "function", "outcomes": [OUTCOME] * 5, "variables": [], "outputs": [],
                "number": number}))
""",
            "first",
            "",
        ),
        (
            "verdict in place of outcomes",
            "tell the engine how many points to give",
            """
def mean_squared_error(Y_hat, Y):
    for number in range(60):
        tell(frame({"status": "right", "points": 1, "scores": {"test_mean_squared_error": 1},
                    "number": number}))
    return 0.25
""",
            EXERCISE,
            NONSENSE,
        ),
        (
            "wrong number",
            "answer another question",
            'tell(frame({"number": 10**6}))',
            "first",
            NONSENSE,
        ),
        (
            "oversized",
            "announce more data than there is memory",
            'tell(struct.pack("!II", 2**32 - 1, 2**32 - 1) + b"x" * 1000)',
            "first",
            NONSENSE,
        ),
        (
            "malformed",
            "send bytes that are no message",
            'tell(b"GET / HTTP/1.1\\r\\n" * 50)',
            "first",
            NONSENSE,
        ),
        (
            "nested",
            "send lists in lists, a hundred thousand deep",
            'text = b"[" * 10**5 + b"]" * 10**5\ntell(struct.pack("!II", len(text), 0) + text)',
            "first",
            NONSENSE,
        ),
        (
            "unknown kinds",
            "send lists whose first item is no name",
            'tell(frame(None, [["list"], {"a": 1}]))',
            "first",
            NONSENSE,
        ),
        (
            "impossible array",
            "announce an array with sides that no array has",
            'tell(frame(None, ["array", "<f8", 0, 2**70]))',
            "first",
            NONSENSE,
        ),
        (
            "outputs of odd kinds",
            "send outputs whose parts are not what they should be",
            """
try:
    from autograder.engine.page import Page
    odd = [{"output_type": ["stream"]}, {"output_type": "stream", "text": {}}, 7, None, {},
           {"output_type": "display_data", "data": {"text/html": 5}},
           {"output_type": "error", "traceback": "x", "ename": [], "evalue": {}}]
    Page.take_outputs = lambda self: odd
except ImportError:
    pass
""",
            "first",
            "",
        ),
        (
            "outcomes of odd kinds",
            "send outcomes whose fields are not what they should be",
            """
try:
    from autograder.engine import worker
    odd = dict(OUTCOME, value={"a": [[[[[[[[[[1]]]]]]]]]]}, changed=7, seconds="x")
    honest = worker.ANSWERS["call"]
    worker.ANSWERS["call"] = lambda page, request: (
        {"state": "function", "outcomes": [odd]} if request["exercise"] == "mean_squared_error"
        else honest(page, request))
except ImportError:
    pass
""",
            "first",
            NONSENSE,
        ),
        (
            "endless",
            "send without end while the engine reads",
            """
def mean_squared_error(Y_hat, Y):
    for number in files():
        try:
            os.write(number, struct.pack("!II", 1_000_000, 60_000_000))
        except OSError:
            pass
    import time
    while True:
        tell(b"x" * 100)
        time.sleep(0.01)
""",
            EXERCISE,
            "did not finish",
        ),
        (
            "connection closed",
            "close every open file and go on",
            "import time\nfor number in files(): os.close(number)\ntime.sleep(1)",
            "first",
            "ended",
        ),
    )
)
