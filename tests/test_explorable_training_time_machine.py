"""The training time machine shows what was recorded, of the learner's own runs where there are."""

import numpy as np
import pytest

from course_utils.explorables.training_time_machine import (
    CHANGE,
    WEIGHTS,
    sheet,
    small_runs,
    training_time_machine,
)
from course_utils.initialization import initialize_parameters_he
from course_utils.model import L_layer_model
from course_utils.training_record import TrainingRecord


def record_of(num_iterations: int) -> TrainingRecord:
    rng = np.random.default_rng(2)
    X, Y = rng.random((48, 7)), np.array([[1, 0, 1, 1, 0, 0, 1]])
    record = TrainingRecord(X, Y, learning_rate=0.1)
    L_layer_model(
        X, Y, [48, 3, 1], 0.1, num_iterations, initialize=initialize_parameters_he, rng=rng,
        record=record,
    )  # fmt: skip
    return record


@pytest.fixture(scope="module")
def runs():
    return {"long": record_of(300), "short": record_of(100)}


@pytest.fixture(scope="module")
def machine(runs):
    return training_time_machine({"L_layer_model": L_layer_model}, runs)


def test_the_finding_gives_the_recorded_cost_and_step_of_both_runs(machine, runs):
    finding = machine.look(iteration=100, layer="2", pictures=WEIGHTS)[1]
    for name, run in runs.items():
        words = f"{name} after 100 iterations: cost {run.costs[1]:.3f}, one update moves W2 by "
        assert words + f"{run.ratio[1][1]:.2g} of its size" in finding


def test_a_run_that_stopped_earlier_stays_at_its_last_entry(machine, runs):
    finding = machine.look(iteration=300, layer="1", pictures=WEIGHTS)[1]
    assert f"long after 300 iterations: cost {runs['long'].costs[-1]:.3f}" in finding
    assert f"short after 100 iterations: cost {runs['short'].costs[-1]:.3f}" in finding


def test_at_the_start_nothing_has_changed_and_every_picture_is_grey(runs):
    machine = training_time_machine({}, runs)
    seen = machine.compute(iteration=0, layer="1", pictures=CHANGE)
    now = seen.runs["long"].pictures[seen.place("long")]
    assert set(np.unique(sheet(now - seen.runs["long"].pictures[0], seen.scale))) == {127, 255}


def test_a_sheet_shows_each_unit_in_its_place():
    pictures = np.stack([np.full((4, 4, 3), value) for value in (-1.0, 1.0, 0.0)])
    paper = sheet(pictures, scale=1.0)
    assert [paper[0, 6 * unit, 0] for unit in range(3)] == [0, 255, 127]


def test_it_says_whose_training_it_shows(machine):
    assert machine.whose == "Recorded while your L_layer_model was training."
    assert "the course's own L_layer_model" in training_time_machine().whose


def test_without_a_recording_he_gets_away_from_the_constant_answer_and_small_weights_do_not():
    costs = {name: run.costs for name, run in small_runs().items()}
    assert costs["He"][-1] < costs["He"][0] - 0.02
    assert costs["random × 0.01"][-1] == pytest.approx(np.log(2), abs=1e-3)


@pytest.mark.parametrize(
    ("factor", "right", "reason"),
    [(1.0, True, "too short to matter"), (1.2, True, "too short"), (10, False, "divide 0.01")],
)
def test_the_task_asks_for_one_percent_divided_by_the_step(machine, runs, factor, right, reason):
    share = min(run.ratio[0][0] for run in runs.values())
    verdict, why = machine.task.judge(factor * 0.01 / share)
    assert verdict is right
    assert reason in why


def test_the_share_itself_is_answered_with_a_question(machine, runs):
    verdict, why = machine.task.judge(min(run.ratio[0][0] for run in runs.values()))
    assert not verdict
    assert "How many of them" in why


def test_the_still_picture_carries_the_finding_as_its_words(machine):
    finding = machine.look(**machine.defaults)[1]
    assert f'<img alt="{finding}"' in machine._repr_html_()
