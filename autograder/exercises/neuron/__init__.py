"""Lesson 2: what does one neuron compute, and how does it learn?"""

from autograder.exercises.neuron.forward import FORWARD
from autograder.exercises.neuron.gradient import GRADIENT
from autograder.exercises.neuron.loss import LOSS
from autograder.exercises.neuron.quiz import QUIZ
from autograder.exercises.neuron.sigmoid import SIGMOID
from autograder.exercises.neuron.training import TRAINING

EXERCISES = (SIGMOID, FORWARD, LOSS, GRADIENT, TRAINING)

__all__ = ["EXERCISES", "QUIZ"]
