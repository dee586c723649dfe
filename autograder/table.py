"""The exercise table: every row of every lesson, found by the function's name."""

from autograder.exercise import Exercise
from autograder.exercises import (
    backward_propagation,
    capstone,
    data_preparation,
    deep_model,
    evaluation,
    forward_propagation,
    initialization,
    loss,
    neuron,
    parameter_update,
    start_here,
)

MODULES = {
    "00_start_here": start_here,
    "01_data_preparation": data_preparation,
    "02_neuron": neuron,
    "03_initialization": initialization,
    "04_forward_propagation": forward_propagation,
    "05_loss": loss,
    "06_backward_propagation": backward_propagation,
    "07_parameter_update": parameter_update,
    "08_deep_model": deep_model,
    "09_evaluation": evaluation,
    "10_capstone": capstone,
}

LESSONS: dict[str, tuple[Exercise, ...]] = {name: m.EXERCISES for name, m in MODULES.items()}
QUIZZES = {name: m.QUIZ for name, m in MODULES.items()}
TABLE: dict[str, Exercise] = {row.name: row for rows in LESSONS.values() for row in rows}
