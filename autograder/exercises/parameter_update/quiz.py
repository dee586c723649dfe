"""Lesson 7: what to say to each answer."""

QUIZ = {
    "q1": {
        "a": (False, "A longer step does not shorten what is left: the factor is 1 minus a step."),
        "b": (False, "The factor is 1 − 0.1 · 15 = −0.5. Twice the rate doubles the 1.5 in it."),
        "c": (True, "Right: 1 − 1.5 = −0.5, and 1 − 3 = −2. Each step doubles the distance."),
    },
    "q2": {
        "a": (False, "One iteration an epoch means one batch with all 209 examples."),
        "b": (False, "11 is the size of a batch. How many batches make 209 examples?"),
        "c": (True, "Right: 19 batches of 11 are 209 examples, and each batch is one step."),
    },
    "q3": {
        "a": (False, "The cost falls, but it crawls. Shorter steps make that worse."),
        "b": (True, "Right: it falls steadily, only slowly. That is a rate that is too small."),
        "c": (False, "Small gains can mean small steps. Before you stop, try longer ones."),
    },
    "q4": {
        "a": (True, "Right: every gradient is 0, and a thousand times 0 is 0."),
        "b": (False, "A step is the rate times the gradient. What is the gradient there?"),
        "c": (False, "To climb, something has to move. Every gradient is 0 there."),
    },
    "q5": {
        "a": (True, "Right: a gradient has the shape of its parameter, so that you can subtract."),
        "b": (False, "Then W2 − α dW2 would not even work: a gradient has its parameter's shape."),
        "c": (False, "(5, 7) is the shape of dZ2. dW2 is summed over the 7 examples."),
    },
}
