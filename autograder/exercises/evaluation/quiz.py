"""Lesson 9: what to say to each answer."""

QUIZ = {
    "q1": {
        "a": (False, "It is right 95 times of 100, but it finds none of the five."),
        "b": (True, "Right: 95 zeros are called 0, and of five ones none is found."),
        "c": (False, "0.05 is the share that is 1. The answers that are right are the other 95."),
    },
    "q2": {
        "a": (False, "Fewer calls of 1 cannot find more. Recall falls or stays."),
        "b": (True, "Right: fewer calls, so fewer finds, but mostly the surer ones remain."),
        "c": (False, "They pull against each other: fewer calls lose finds and false alarms."),
    },
    "q3": {
        "a": (False, "That would be its cost if the tumour were malignant: −log 0.99."),
        "b": (True, "Right: −log(1 − 0.99) = −log 0.01. Being sure and wrong costs most."),
        "c": (False, "0.99 is how far off it is. The cross-entropy takes a logarithm."),
    },
    "q4": {
        "a": (False, "J is taken over the training examples, and it does go down."),
        "b": (False, "A larger network fits the training examples even better."),
        "c": (True, "Right: it learns these examples by heart, and others gain nothing by it."),
    },
    "q5": {
        "a": (True, "Right: in real use the test part is not there yet, so it may choose nothing."),
        "b": (False, "It would be as fast. The test part would leak into the training, though."),
        "c": (False, "The two parts are on nearly the same scale. It is a matter of honesty."),
    },
}
