"""The progress bar: where somebody watches, it shows the cost; elsewhere it says nothing."""

import sys
from types import SimpleNamespace

import numpy as np
import pytest

from course_utils import progress as module
from course_utils.model import L_layer_model
from course_utils.progress import progress


@pytest.fixture
def kernel(monkeypatch):
    """A notebook's kernel, and no nbgrader."""
    monkeypatch.setattr(module, "get_ipython", lambda: SimpleNamespace(kernel=object()))
    monkeypatch.delenv("NBGRADER_EXECUTION", raising=False)


def train(record):
    rng = np.random.default_rng(0)
    X, Y = rng.standard_normal((3, 7)), np.array([[1, 0, 1, 1, 0, 0, 1]])
    return L_layer_model(X, Y, [3, 2, 1], num_iterations=250, rng=rng, record=record)


@pytest.mark.usefixtures("kernel")
def test_in_a_notebook_the_bar_reaches_its_end_and_shows_the_cost(capsys):
    calls = []
    train(progress(250, lambda *call: calls.append(call[:2])))
    shown = capsys.readouterr()
    assert "250/250 iterations" in shown.out
    assert f"cost {calls[-1][1]:.4f}" in shown.out
    assert shown.err == ""


def test_in_a_terminal_the_bar_is_shown(monkeypatch, capsys):
    monkeypatch.delenv("NBGRADER_EXECUTION", raising=False)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    train(progress(250))
    assert "250/250" in capsys.readouterr().out


@pytest.mark.usefixtures("kernel")
def test_under_nbgrader_nothing_is_printed(monkeypatch, capsys):
    monkeypatch.setenv("NBGRADER_EXECUTION", "autograde")
    train(progress(250))
    assert capsys.readouterr() == ("", "")


def test_without_kernel_or_terminal_nothing_is_printed(capsys):
    train(progress(250))
    assert capsys.readouterr() == ("", "")


@pytest.mark.usefixtures("kernel")
def test_the_record_within_sees_the_same_calls_as_without_a_bar():
    calls, direct = [], []
    train(progress(250, lambda *call: calls.append(call[:2])))
    train(lambda *call: direct.append(call[:2]))
    assert calls == direct
    assert [iteration for iteration, _ in calls] == [0, 100, 200, 250]
