"""Lesson 4: what to say to each answer."""

QUIZ = {
    "q1": {
        "a": (False, "0 is one possibility. But −2 and −5 become 0 as well."),
        "b": (True, "Right: ReLU forgets how far below 0 it was. That is why the cache keeps Z."),
        "c": (False, "Nothing tells −1 from −7 once ReLU has made both of them 0."),
    },
    "q2": {
        "a": (True, "Right: linear steps in a row are one linear step, so the border is straight."),
        "b": (False, "ReLU bends after every step. Without it, twenty products are one product."),
        "c": (False, "Not one corner: all twenty together are one linear step."),
    },
    "q3": {
        "a": (False, "ReLU has no upper bound, so its output is no probability."),
        "b": (True, "Right: ReLU lets gradients pass, and the sigmoid gives a probability."),
        "c": (False, "For the hidden layers yes. The output must lie between 0 and 1."),
    },
    "q4": {
        "a": (False, "Z is 0 in the last layer, but the sigmoid of 0 is not 0."),
        "b": (True, "Right: every Z is 0, and the sigmoid of 0 is 0.5, whatever X is."),
        "c": (False, "X is multiplied by weights that are 0, so nothing of it gets through."),
    },
    "q5": {
        "a": (
            True,
            "Right: new data are measured with the scale that the network was made for.",
        ),
        "b": (False, "Then one and the same example would get other numbers in another test set."),
        "c": (False, "Then the test set has leaked into the training."),
    },
}
