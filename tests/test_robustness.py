"""Whatever an answer does, it does not pass, break the check, or leave a trace for the next one."""

import warnings
from functools import partial

import numpy as np
import pytest

from autograder.answers import compile_answer, model_answer
from autograder.check import examine
from autograder.run import run
from autograder.table import TABLE
from autograder.verdict import RIGHT

UPDATE = TABLE["update_parameters"]
RELU = TABLE["relu"]

EQUAL_TO_ALL = """
class Sure(np.ndarray):
    def __eq__(self, other): return np.bool_(True)
    def __sub__(self, other): return np.zeros(self.shape)
    def __array_ufunc__(self, *args, **kwargs): return np.bool_(False)

def relu(Z):
    return np.zeros(Z.shape).view(Sure)
"""
NASTY = {
    "an object that equals everything": EQUAL_TO_ALL,
    "a generator": "def relu(Z):\n    yield from np.maximum(0, Z)",
    "an array of objects": "def relu(Z):\n    return np.maximum(0, Z).astype(object)",
    "a matrix": "def relu(Z):\n    return np.asmatrix(np.maximum(0, Z))",
    "a masked array": "def relu(Z):\n    return np.ma.masked_array(np.maximum(0, Z), mask=True)",
    "a huge array": "def relu(Z):\n    return np.broadcast_to(0.0, (10**6, 10**6))",
    "NaN": "def relu(Z):\n    return Z * np.nan",
    "its input": "def relu(Z):\n    return Z",
    "a view of its input": "def relu(Z):\n    return Z[::-1]",
    "its input, changed": "def relu(Z):\n    Z[Z < 0] = 0\n    return Z",
    "SystemExit": "def relu(Z):\n    raise SystemExit(0)",
    "KeyboardInterrupt": "def relu(Z):\n    raise KeyboardInterrupt",
    "GeneratorExit": "def relu(Z):\n    raise GeneratorExit",
    "endless recursion": "def relu(Z):\n    return relu(Z)",
    "a patched NumPy": "def relu(Z):\n    np.maximum = np.allclose = lambda *a: 0\n    return Z",
    "a patched builtin": "def relu(Z):\n    import builtins\n    builtins.all = any\n    return Z",
    "silenced errors": "def relu(Z):\n    np.seterr(all='ignore')\n    return Z / 0",
    "its own seed": "def relu(Z):\n    np.random.seed(0)\n    return Z",
    "no arguments": "def relu():\n    return 0",
    "itself": "def relu(Z):\n    return relu",
    "a list that holds itself": "def relu(Z):\n    a = []\n    a.append(a)\n    return a",
}


@pytest.mark.parametrize("source", NASTY.values(), ids=NASTY)
def test_it_does_not_pass_and_the_next_check_is_as_if_nothing_had_happened(source):
    settings, filters, state = np.geterr(), warnings.filters[:], np.random.get_state()[1].copy()  # noqa: NPY002
    verdict = examine(RELU, compile_answer(source, RELU.reference), seed=1)
    assert verdict.status != RIGHT
    assert verdict.points == 0
    assert verdict.message
    assert "autograder" not in verdict.message
    right = compile_answer(model_answer(RELU.reference), RELU.reference)
    assert examine(RELU, right, seed=1).status == RIGHT
    assert np.geterr() == settings
    assert warnings.filters == filters
    np.testing.assert_array_equal(np.random.get_state()[1], state)  # noqa: NPY002


def test_a_megabyte_of_prints_costs_nothing_and_is_not_kept():
    source = model_answer(RELU.reference).replace(":\n", ":\n    print('x' * 10**6)\n", 1)
    noisy = compile_answer(source, RELU.reference)
    assert examine(RELU, noisy, seed=1).status == RIGHT
    cases = RELU.cases(np.random.default_rng(1))
    assert max(len(outcome.printed) for outcome in run(noisy, cases)) <= 2000


def test_an_answer_that_takes_for_ever_is_stopped(monkeypatch):
    monkeypatch.setattr("autograder.check.run", partial(run, time_limit=0.3))
    source = "def relu(Z):\n    while True:\n        pass"
    verdict = examine(RELU, compile_answer(source, RELU.reference), seed=1)
    assert verdict.failed == "time"
    assert "did not finish" in verdict.message


def test_parameters_updated_in_place_are_refused_though_their_values_are_right():
    source = """
def update_parameters(parameters, grads, learning_rate):
    for name in parameters:
        parameters[name] -= learning_rate * grads["d" + name]
    return parameters
"""
    verdict = examine(UPDATE, compile_answer(source, UPDATE.reference), seed=1)
    assert verdict.status != RIGHT
    assert verdict.failed == "inputs"


def test_for_a_gradient_the_measured_slope_is_the_evidence():
    row = TABLE["backward_propagation"]
    source = model_answer(row.reference).replace(
        "return grads", "grads['dW1'][0] += 1\n    return grads"
    )
    verdict = examine(row, compile_answer(source, row.reference), seed=1)
    assert "Measured, by nudging W1[0," in verdict.message + verdict.evidence
