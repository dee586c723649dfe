"""Mutants that nobody can refuse, each with the reason: they do the same as the model answer, or
differ only in what an answer is free to do.

A row is (exercise, pattern of the changed line, reason); `make quality` prints the line of a
survivor that has no row.
"""

import re

from tests.quality.mutants import Mutant

FREE_PRINTS = "what is printed is free: a check never looks at it"
FREE_DEFAULT = "a default stands in the stub, and trying it would take 3,000 iterations"
FREE_DTYPE = "the cases are float64, where the conversion changes nothing"
SAME_M = "X, Y, A, AL and dZ have the same number of columns, m"
NO_HITS = "the guard fails only where TP is 0, and there the fraction is 0 too"
KINK = "at ReLU's kink, Z = 0, both sides are accepted"

EQUIVALENT = (
    ("add_bias", r"reshape\(-2, 1\)", "NumPy takes any negative size as 'whatever is left'"),
    ("flatten_images", r"-2\)", "NumPy takes any negative size as 'whatever is left'"),
    ("drop_incomplete", r"isnan\(Y\).* \| np.isnan\(X\)", "'or' does not mind the order"),
    ("drop_incomplete", r"isnan\(Y\).all", "Y has one row: any of it is all of it"),
    ("train_test_split", r"test_share=-0.8", "m - 0.8 m from the end is 0.2 m from the start"),
    ("train_test_split", r"m = Y.shape\[1\]", SAME_M),
    ("neuron_gradient", r"m = (A|Y).shape\[1\]", SAME_M),
    ("neuron_gradient", r"np.mean\(dZ, keepdims=True\)", "dZ has one row"),
    ("linear_backward", r"m = dZ.shape\[1\]", SAME_M),
    ("backward_propagation", r"AL.shape\[1\]", SAME_M),
    ("backward_propagation", r"without Y = Y.astype|Y.astype\(Y.dtype\)", FREE_DTYPE),
    ("(compute_|neuron_|sigmoid|tanh).*", r"np.errstate\(\)", "underflow is silent by default"),
    ("sigmoid", r"np.where\(Z > 0, 1, e\)", "at Z = 0 both formulas give 1/2"),
    ("neuron_loss", r"2e-15", "how closely A is clipped is free"),
    (
        "compute_loss",
        r"np.clip\(epsilon, AL",
        "of three numbers the middle one is kept",
    ),
    ("(compute_loss|L_layer_model)", r"result_type\(np.float32, ", "a common type has no order"),
    ("(compute_loss|L_layer_model)", r"result_type\(Y, np.float32\)", FREE_DTYPE),
    ("L_layer_model", r"without .*astype\(dtype\)", FREE_DTYPE),
    ("(leaky_relu|relu_backward)", r"Z >= 0", KINK),
    ("mean_squared_error", r"\(Y - Y_hat\) \*\* 2", "a square has no sign"),
    ("standardize", r"mean.(max|min)", "the mean of a constant feature is that constant"),
    ("numerical_gradient", r"epsilon=2e-07", "twice the step is as good"),
    ("numerical_gradient", r"\(gradient.shape\)", "theta and its gradient share a shape"),
    ("numerical_gradient", r"gradient = np.ones", "every number of it is overwritten"),
    ("update_parameters", r"value - learning_rate \*", FREE_DTYPE),
    ("choose_learning_rate", r"curves\)|strict=False", "there are as many curves as rates"),
    ("L_layer_model", r"num_iterations=(3001|2999|6000)|print_cost=True", FREE_DEFAULT),
    ("L_layer_model", r"report_progress\((num_)?iter.*, parameters, \w+, record", FREE_PRINTS),
    ("predict", r"print\(f'Accuracy", FREE_PRINTS),
    ("precision", r"if (TP|TP \+ TP) > 0", NO_HITS),
    ("recall", r"if (TP|TP \+ TP) > 0", NO_HITS),
    ("f1_score", r"if TP \+ \w\w( \+ \w\w)? > 0", NO_HITS),
    ("f1_score", r"\(y_pred, y_true\)", "F1 treats misses and false alarms alike"),
)


def reason(exercise: str, mutant: Mutant) -> str:
    """Return why nobody can refuse this mutant, or ""."""
    for name, pattern, why in EQUIVALENT:
        if re.fullmatch(name, exercise) and re.search(pattern, mutant.change):
            return why
    return ""
