"""Slips of numerical_gradient that concern the place where J is measured, and how it is reached."""

from autograder.exercise import Slip
from autograder.exercises.backward_propagation.measured_slope_slips import IN_PLACE

# One array for both values of J: the caller's own theta, stepped up and down.
IN_THETA = """
def numerical_gradient(J, theta, epsilon=1e-7):
    gradient = np.zeros(theta.shape)
    for index in np.ndindex(theta.shape):
        theta[index] += epsilon
        J_plus = J(theta)
        theta[index] -= {down}
        gradient[index] = (J_plus - J(theta)) / {divisor}
        theta[index] += {down} - epsilon
    return gradient
"""

PLACE_SLIPS = (
    Slip(
        "stepped_back",
        "You step in the caller's own theta and then step back. With rounding, θ + ε - ε is not "
        "always θ, so some numbers stay changed by a little. Work on a copy.",
        answer=IN_THETA.format(down="2 * epsilon", divisor="(2 * epsilon)"),
    ),
    Slip(
        "one_array_with_two_names",
        "`plus = theta` makes no copy: plus, minus and theta are one array, so your two steps "
        "cancel. Make copies with `theta.copy()`.",
        answer="""
def numerical_gradient(J, theta, epsilon=1e-7):
    gradient = np.zeros(theta.shape)
    for index in np.ndindex(theta.shape):
        plus, minus = theta, theta
        plus[index] += epsilon
        minus[index] -= epsilon
        gradient[index] = (J(plus) - J(minus)) / (2 * epsilon)
    return gradient
""",
    ),
    Slip(
        "second_value_at_theta",
        "Your second value of J is taken at θ itself, and you divide by 2ε: half a slope. If you "
        "have stepped up by ε, a step down by ε only leads back; θ - ε lies 2ε below θ + ε.",
        answer=IN_PLACE.replace("theta[index] = value - epsilon", "theta[index] = value"),
    ),
    Slip(
        "one_sided_in_theta",
        "You compare J at θ + ε with J at θ itself: step up and down, and the error shrinks from "
        "the size of ε to ε². And you step in the caller's own theta, where rounding leaves some "
        "numbers changed. Work on a copy.",
        answer=IN_THETA.format(down="epsilon", divisor="epsilon"),
    ),
    Slip(
        "second_value_at_theta_itself",
        "Your second value of J is taken at θ itself, yet you divide by 2ε; and you step in the "
        "caller's own theta, where rounding leaves some numbers changed. Work on a copy, and go "
        "to θ - ε: it lies 2ε below θ + ε.",
        answer=IN_THETA.format(down="epsilon", divisor="(2 * epsilon)"),
    ),
    Slip(
        "copy_with_two_names",
        "All your slopes are 0. Either nothing is stored, or both values of J are taken at one "
        "place: `down = up` makes no copy, only a second name for one array, so your two steps "
        "cancel. Make two copies.",
        answer="""
def numerical_gradient(J, theta, epsilon=1e-7):
    gradient = np.zeros(theta.shape)
    for index in np.ndindex(theta.shape):
        up = theta.copy()
        down = up
        up[index] += epsilon
        down[index] -= epsilon
        gradient[index] = (J(up) - J(down)) / (2 * epsilon)
    return gradient
""",
    ),
    Slip(
        "J_of_one_number",
        "You call J with one number of theta. J takes the whole array, in which this one number "
        "has moved and all the others are what they were.",
        answer="""
def numerical_gradient(J, theta, epsilon=1e-7):
    gradient = np.zeros(theta.shape)
    for index in np.ndindex(theta.shape):
        up, down = J(theta[index] + epsilon), J(theta[index] - epsilon)
        gradient[index] = (up - down) / (2 * epsilon)
    return gradient
""",
    ),
    Slip(
        "two_axes_only",
        "Your loop takes two places from each position, but theta may have any number of axes. Use "
        "the position as it is, in one piece: `theta[index]`.",
        answer="""
def numerical_gradient(J, theta, epsilon=1e-7):
    gradient = np.zeros(theta.shape)
    for i, j in np.ndindex(theta.shape):
        step = np.zeros(theta.shape)
        step[i, j] = epsilon
        gradient[i, j] = (J(theta + step) - J(theta - step)) / (2 * epsilon)
    return gradient
""",
    ),
    Slip(
        "two_axes_counted",
        "Your loops need a second axis, but theta may have any number of axes, and a flat array "
        "has one. `np.ndindex(theta.shape)` runs through all positions, whatever the shape.",
        answer="""
def numerical_gradient(J, theta, epsilon=1e-7):
    gradient = np.zeros(theta.shape)
    for i in range(theta.shape[0]):
        for j in range(theta.shape[1]):
            step = np.zeros(theta.shape)
            step[i, j] = epsilon
            gradient[i, j] = (J(theta + step) - J(theta - step)) / (2 * epsilon)
    return gradient
""",
    ),
    Slip(
        "numbers_counted_as_rows",
        "You count through all numbers of theta, but use the count as the number of a row. "
        "`np.ndindex(theta.shape)` gives whole positions, one for each number.",
        answer="""
def numerical_gradient(J, theta, epsilon=1e-7):
    gradient = np.zeros(theta.shape)
    for i in range(theta.size):
        step = np.zeros(theta.shape)
        step[i] = epsilon
        gradient[i] = (J(theta + step) - J(theta - step)) / (2 * epsilon)
    return gradient
""",
    ),
)
