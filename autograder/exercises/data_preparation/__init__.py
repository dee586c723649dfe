"""Lesson 1: what must happen to data before a network sees it?"""

from autograder.exercises.data_preparation.flatten import FLATTEN
from autograder.exercises.data_preparation.incomplete import INCOMPLETE
from autograder.exercises.data_preparation.pixels import PIXELS
from autograder.exercises.data_preparation.quiz import QUIZ
from autograder.exercises.data_preparation.split import SPLIT
from autograder.exercises.data_preparation.standard import STANDARDIZE

EXERCISES = (INCOMPLETE, SPLIT, FLATTEN, PIXELS, STANDARDIZE)

__all__ = ["EXERCISES", "QUIZ"]
