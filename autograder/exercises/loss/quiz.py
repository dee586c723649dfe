"""Lesson 5: what to say to each answer."""

QUIZ = {
    "q1": {
        "a": (False, "That is the cost for y = 1. With y = 0 the truth got 1 − 0.9."),
        "b": (True, "Right: the truth, y = 0, got the probability 1 − 0.9 = 0.1."),
        "c": (False, "That is the squared error. Cross-entropy takes −log of what the truth got."),
    },
    "q2": {
        "a": (False, "That is squared error, which goes flat. Cross-entropy's slope is a − y."),
        "b": (False, "The *cost* is about 20 there. Its slope is a − y, with a close to 0."),
        "c": (True, "Right: a − y = 0 − 1. However wrong the network is, the slope stays near −1."),
    },
    "q3": {
        "a": (False, "In exact arithmetic, yes. The computer works out 0 · log 0 = 0 · (−∞)."),
        "b": (True, "Right: (1 − y) · log(1 − a) is 0 · (−∞), and that is not a number."),
        "c": (False, "A wrong example would cost infinity. Here −∞ is multiplied by 0: NaN."),
    },
    "q4": {
        "a": (False, "Cost 0 means certain and right. An untrained network is neither."),
        "b": (True, "Right: the signal dies, so z is near 0, a near 0.5, and −log 0.5 = 0.693."),
        "c": (False, "Infinity needs certainty. With z near 0 the network is sure of nothing."),
    },
    "q5": {
        "a": (False, "Examples stand in columns: the 209 is the second size."),
        "b": (False, "5 units is layer 3. The output layer has one unit."),
        "c": (True, "Right: one output unit, one column for each picture."),
    },
}
