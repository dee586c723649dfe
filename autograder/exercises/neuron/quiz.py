"""Lesson 2: what to say to each answer."""

QUIZ = {
    "q1": {
        "a": (False, "0 is z, the weighted sum. The neuron's answer is its sigmoid."),
        "b": (True, "Right: z = 2 - 3 + 1 = 0. The example lies on the boundary."),
        "c": (False, "0.73 is the sigmoid of 1, which is b alone. The sum 2·1 - 1·3 comes to it."),
    },
    "q2": {
        "a": (False, "a should rise, but x_j is negative: a larger w_j would make z smaller."),
        "b": (True, "Right: (a - y) x_j = (-0.2)(-2) = 0.4, and the step goes against it."),
        "c": (False, "On the right side is not yet sure enough: the error a - y is -0.2, not 0."),
    },
    "q3": {
        "a": (False, "The flat sigmoid's a (1 - a) cancels against the steep logarithm."),
        "b": (True, "Right: a - y = 1. A confident mistake teaches as much as any can."),
        "c": (False, "That is the slope with respect to a. The sigmoid's a (1 - a) cancels it."),
    },
    "q4": {
        "a": (False, "A line can cut off the corner (1, 1): for instance x1 + x2 = 1.5."),
        "b": (False, "A line can cut off the corner (0, 0): for instance x1 + x2 = 0.5."),
        "c": (True, "Right: that is XOR, the corners of the bench. No line parts them."),
    },
}
