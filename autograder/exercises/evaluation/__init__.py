"""Lesson 9: how good is it really?"""

from autograder.exercises.evaluation.balance import F1
from autograder.exercises.evaluation.confusion import CONFUSION
from autograder.exercises.evaluation.found import RECALL
from autograder.exercises.evaluation.need import NEED
from autograder.exercises.evaluation.precise import PRECISION
from autograder.exercises.evaluation.quiz import QUIZ
from autograder.exercises.evaluation.share_right import ACCURACY

EXERCISES = (CONFUSION, ACCURACY, PRECISION, RECALL, F1, NEED)

__all__ = ["EXERCISES", "QUIZ"]
