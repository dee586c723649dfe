"""Lesson 8: does it all work together?"""

from autograder.exercises.deep_model.prediction import PREDICTION
from autograder.exercises.deep_model.quiz import QUIZ
from autograder.exercises.deep_model.training import TRAINING

EXERCISES = (TRAINING, PREDICTION)

__all__ = ["EXERCISES", "QUIZ"]
