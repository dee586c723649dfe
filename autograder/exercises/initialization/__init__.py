"""Lesson 3: how should the weights start?"""

from autograder.exercises.initialization.he import HE
from autograder.exercises.initialization.quiz import QUIZ
from autograder.exercises.initialization.random import RANDOM
from autograder.exercises.initialization.zeros import ZEROS

EXERCISES = (ZEROS, RANDOM, HE)

__all__ = ["EXERCISES", "QUIZ"]
