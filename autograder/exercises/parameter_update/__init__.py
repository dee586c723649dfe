"""Lesson 7: how does it improve?"""

from autograder.exercises.parameter_update.choice import CHOICE
from autograder.exercises.parameter_update.quiz import QUIZ
from autograder.exercises.parameter_update.step import STEP
from autograder.exercises.parameter_update.update import UPDATE

EXERCISES = (UPDATE, STEP, CHOICE)

__all__ = ["EXERCISES", "QUIZ"]
