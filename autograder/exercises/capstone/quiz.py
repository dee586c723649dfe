"""Lesson 10: what to say to each answer."""

QUIZ = {
    "q1": {
        "a": (False, "Sure means far out on the sigmoid, and out there AL hardly moves."),
        "b": (True, "Right: AL (1 - AL) is a factor of every slope, and here it is 0.0001."),
        "c": (False, "The rows of W1 are mixed by all the layers above, and by the sigmoid."),
    },
    "q2": {
        "a": (False, "It has learned these examples by heart already; more of the same stays so."),
        "b": (False, "The rate decides how fast the cost falls, and it has fallen."),
        "c": (True, "Right: then it can no longer learn each example by heart."),
    },
    "q3": {
        "a": (True, "Right: the unseen examples must help to choose nothing."),
        "b": (False, "Then both parts are scaled differently, and one example alone becomes 0."),
        "c": (False, "Then the training has seen something of the unseen examples: a leak."),
    },
    "q4": {
        "a": (False, "Precision asks of those called malignant how many are."),
        "b": (True, "Right: of those that are malignant, the share that was found. Here 0.6."),
        "c": (False, "Accuracy counts the benign ones too; it may look fine all the same."),
    },
}
