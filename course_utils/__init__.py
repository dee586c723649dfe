"""Reference implementations of the course: the maths (re-exported here, NumPy only).

Data, plots and explorables are modules of their own: import them as course_utils.data and so on.
"""

from course_utils.activations import (
    ACTIVATIONS,
    leaky_relu,
    leaky_relu_backward,
    relu,
    relu_backward,
    sigmoid,
    sigmoid_backward,
    tanh,
    tanh_backward,
)
from course_utils.backward import (
    backward_propagation,
    linear_activation_backward,
    linear_backward,
)
from course_utils.forward import (
    forward_propagation,
    linear_activation_forward,
    linear_forward,
)
from course_utils.gradient_check import GradientReport, gradient_check, numerical_gradient
from course_utils.initialization import (
    initialize_parameters_he,
    initialize_parameters_random,
    initialize_parameters_zeros,
)
from course_utils.loss import (
    compute_loss,
    compute_loss_from_logits,
    cross_entropy_backward,
    mean_squared_error,
)
from course_utils.metrics import accuracy, confusion_matrix, f1_score, precision, recall
from course_utils.model import L_layer_model, predict, report_progress
from course_utils.update import update_parameters

__all__ = [
    "ACTIVATIONS",
    "GradientReport",
    "L_layer_model",
    "accuracy",
    "backward_propagation",
    "compute_loss",
    "compute_loss_from_logits",
    "confusion_matrix",
    "cross_entropy_backward",
    "f1_score",
    "forward_propagation",
    "gradient_check",
    "initialize_parameters_he",
    "initialize_parameters_random",
    "initialize_parameters_zeros",
    "leaky_relu",
    "leaky_relu_backward",
    "linear_activation_backward",
    "linear_activation_forward",
    "linear_backward",
    "linear_forward",
    "mean_squared_error",
    "numerical_gradient",
    "precision",
    "predict",
    "recall",
    "relu",
    "relu_backward",
    "report_progress",
    "sigmoid",
    "sigmoid_backward",
    "tanh",
    "tanh_backward",
    "update_parameters",
]
