"""Lesson 3: what to say to each answer."""

QUIZ = {
    "q1": {
        "a": (False, "(7, 5) is W3 turned on its side. A row is a unit, and layer 3 has 5 units."),
        "b": (True, "Right: layer 3 has 5 units, and each has one weight for each of 7 inputs."),
        "c": (False, "Layer 3 does not see the 20 units of layer 1, only the 7 of layer 2."),
    },
    "q2": {
        "a": (False, "Equal units get equal gradients: same inputs, same output, same blame."),
        "b": (False, "That is the fate of zeros. With weights that are not 0, gradients do flow."),
        "c": (True, "Right: they all take the same steps, so they move together and stay equal."),
    },
    "q3": {
        "a": (True, "Right: the root of 2 / 800. The 50 units of the layer itself do not matter."),
        "b": (False, "That is the root of 2 / 50. What counts is how many inputs a unit adds up."),
        "c": (False, "2 / 800 is the variance. The spread is its square root."),
    },
    "q4": {
        "a": (True, "Right: to break a tie, one difference is enough."),
        "b": (False, "They are trained like weights, with db; only their start is 0."),
        "c": (False, "A bias's gradient is the mean of its unit's dZ, and that is rarely 0."),
    },
}
