"""Lesson 4: how does a whole network compute?"""

from autograder.exercises.forward_propagation.layer import LAYER
from autograder.exercises.forward_propagation.leaky_relu import LEAKY_RELU
from autograder.exercises.forward_propagation.linear import LINEAR
from autograder.exercises.forward_propagation.network import NETWORK
from autograder.exercises.forward_propagation.quiz import QUIZ
from autograder.exercises.forward_propagation.relu import RELU
from autograder.exercises.forward_propagation.tanh import TANH

EXERCISES = (LINEAR, TANH, RELU, LEAKY_RELU, LAYER, NETWORK)

__all__ = ["EXERCISES", "QUIZ"]
