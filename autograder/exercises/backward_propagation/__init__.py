"""Lesson 6: who is to blame, and by how much?"""

from autograder.exercises.backward_propagation.all_layers import ALL_LAYERS
from autograder.exercises.backward_propagation.layer_step import LAYER_STEP
from autograder.exercises.backward_propagation.linear_step import LINEAR_STEP
from autograder.exercises.backward_propagation.measured_slope import MEASURED_SLOPE
from autograder.exercises.backward_propagation.quiz import QUIZ
from autograder.exercises.backward_propagation.relu_step import RELU_STEP
from autograder.exercises.backward_propagation.tanh_step import TANH_STEP

EXERCISES = (
    TANH_STEP,
    RELU_STEP,
    LINEAR_STEP,
    LAYER_STEP,
    ALL_LAYERS,
    MEASURED_SLOPE,
)

__all__ = ["EXERCISES", "QUIZ"]
