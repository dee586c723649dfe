"""Before lesson 1: how a lesson works, and shapes. Practice, without points."""

from autograder.exercises.start_here.bias import ADD_BIAS
from autograder.exercises.start_here.means import FEATURE_MEANS
from autograder.exercises.start_here.quiz import QUIZ

EXERCISES = (FEATURE_MEANS, ADD_BIAS)

__all__ = ["EXERCISES", "QUIZ"]
