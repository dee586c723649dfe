"""What goes wrong when a slope is measured: the slips of numerical_gradient."""

from autograder.exercise import Slip

SLOPE = "(J(theta + step) - J(theta - step)) / (2 * epsilon)"
STEP = "        step = np.zeros(theta.shape)\n"
LOOP = "    for index in np.ndindex(theta.shape):\n"

# A right answer in another style: one copy, in which each number moves and is put back.
IN_PLACE = """
def numerical_gradient(J, theta, epsilon=1e-7):
    gradient = np.empty(theta.shape)
    theta = np.array(theta, dtype=float)
    for index in np.ndindex(theta.shape):
        value = theta[index]
        theta[index] = value + epsilon
        J_plus = J(theta)
        theta[index] = value - epsilon
        gradient[index] = (J_plus - J(theta)) / (epsilon + epsilon)
        theta[index] = value
    return gradient
""".strip()
COPY, PUT_BACK = "    theta = np.array(theta, dtype=float)\n", "        theta[index] = value\n"

SLIPS = (
    Slip(
        "one_sided",
        "You step up only. The one-sided difference is off by something of the size of ε; step "
        "up and down and its error shrinks to ε².",
        ((SLOPE, "(J(theta + step) - J(theta)) / epsilon"),),
    ),
    Slip(
        "two_missing",
        "Your slopes are twice too large. From θ - ε to θ + ε is a distance of 2ε: divide by that.",
        ((SLOPE, "(J(theta + step) - J(theta - step)) / epsilon"),),
    ),
    Slip(
        "divisor_without_parentheses",
        "Python reads `a / 2 * epsilon` from left to right: it divides by 2 and multiplies by "
        "ε. Put the divisor in parentheses.",
        ((SLOPE, "(J(theta + step) - J(theta - step)) / 2 * epsilon"),),
    ),
    Slip(
        "difference_without_parentheses",
        "Only J(θ - ε) is divided; J(θ + ε) stands there whole. Put the difference in "
        "parentheses, then divide it.",
        ((SLOPE, "J(theta + step) - J(theta - step) / (2 * epsilon)"),),
    ),
    Slip(
        "difference_turned",
        "Your slopes have the wrong sign: subtract J(θ - ε) from J(θ + ε).",
        ((SLOPE, "(J(theta - step) - J(theta + step)) / (2 * epsilon)"),),
    ),
    Slip(
        "not_put_back",
        "Your numbers stay at θ - ε after their turn, so the next slope is measured at another "
        "place. Put each number back first.",
        ((PUT_BACK, ""),),
        answer=IN_PLACE,
    ),
    Slip(
        "one_step_for_all",
        "You make one step before the loop, so it still holds ε at the positions whose turn is "
        "over. Make a new one for each position.",
        ((STEP, ""), (LOOP, STEP.removeprefix("    ") + LOOP)),
    ),
    Slip(
        "all_at_once",
        "You move all numbers of theta together, so you get one slope for all. The gradient "
        "has one slope for each number: move one at a time, in a loop.",
        answer="""
def numerical_gradient(J, theta, epsilon=1e-7):
    return (J(theta + epsilon) - J(theta - epsilon)) / (2 * epsilon)
""",
    ),
    Slip(
        "all_at_once_in_the_loop",
        "All your slopes are equal: in each turn of your loop all numbers of theta move. Every "
        "number has its own slope, so move only the one whose turn it is.",
        ((SLOPE, "(J(theta + epsilon) - J(theta - epsilon)) / (2 * epsilon)"),),
    ),
    Slip(
        "epsilon_fixed",
        "You always step by the same length, whatever `epsilon` says. Use the argument.",
        ((LOOP, "    epsilon = 1e-7\n" + LOOP),),
    ),
    Slip(
        "row_at_a_time",
        "You run through the first axis only, so a whole row moves at once. Run through every "
        "single number: `np.ndindex(theta.shape)`.",
        (("np.ndindex(theta.shape)", "range(len(theta))"),),
    ),
    Slip(
        "flat_gradient",
        "Your gradient is a flat array. It has the shape of theta: every slope stands where "
        "its number stands.",
        (("return gradient", "return gradient.ravel()"),),
    ),
    Slip(
        "theta_changed",
        "Your function moves numbers in the caller's own theta and leaves them there. Work on "
        "a copy.",
        ((COPY, ""), (PUT_BACK, "")),
        answer=IN_PLACE,
    ),
    Slip(
        "return_inside_the_loop",
        "Only your first slope is measured: the `return` stands inside the loop and ends it.",
        (("    return gradient", "        return gradient"),),
    ),
)
