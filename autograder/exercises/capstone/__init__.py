"""Lesson 10: can you do it alone?"""

from autograder.exercises.capstone.gradient import GRADIENT
from autograder.exercises.capstone.quiz import QUIZ
from autograder.exercises.capstone.train import TRAIN

EXERCISES = (TRAIN, GRADIENT)

__all__ = ["EXERCISES", "QUIZ"]
