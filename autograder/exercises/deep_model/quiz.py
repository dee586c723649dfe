"""Lesson 8: what to say to each answer."""

QUIZ = {
    "q1": {
        "a": (False, "A large gradient moves large weights little. Divide its step by their size."),
        "b": (True, "Right: half a percent a step is a walk; a billionth is standing still."),
        "c": (False, "The cost says how wrong it is now, not whether the next step will matter."),
    },
    "q2": {
        "a": (False, "There it does no harm: He asks for nearly 0.01 in layer 1."),
        "b": (True, "Right: He asks for 0.32, 0.53 and 0.63 there, and 0.01 shrinks the signal."),
        "c": (False, "Random weights make the units differ, however small the weights are."),
    },
    "q3": {
        "a": (True, "Right: an update changes the weights, so the old AL and caches are stale."),
        "b": (False, "It does run on the same X, but the weights have changed in between."),
        "c": (False, "The gradients need this very pass: caches, AL and all."),
    },
    "q4": {
        "a": (False, "Being wrong and sure of it costs far more than log 2."),
        "b": (True, "Right: −log 0.5 = log 2, for either label, so for their mean too."),
        "c": (False, "A cost of 0 means certain and right about every single example."),
    },
    "q5": {
        "a": (False, "dA^[1] has one column for each example; a gradient has its parameter's."),
        "b": (False, "That is its transpose. A row of W1 is a unit, and there are 20 of them."),
        "c": (True, "Right: a gradient has the shape of its parameter, always."),
    },
}
