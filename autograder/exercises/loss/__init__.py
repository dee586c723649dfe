"""Lesson 5: how wrong is it?"""

from autograder.exercises.loss.cross_entropy import CROSS_ENTROPY
from autograder.exercises.loss.logits import LOGITS
from autograder.exercises.loss.quiz import QUIZ
from autograder.exercises.loss.squared_error import SQUARED_ERROR

EXERCISES = (SQUARED_ERROR, CROSS_ENTROPY, LOGITS)

__all__ = ["EXERCISES", "QUIZ"]
