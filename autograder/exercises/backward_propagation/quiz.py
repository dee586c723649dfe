"""Lesson 6: what to say to each answer."""

QUIZ = {
    "q1": {
        "a": (True, "Right: dW1 has the shape of W1, one row a unit, one column an input."),
        "b": (False, "That is its transpose. A row of W1 is a unit, and layer 1 has 5 units."),
        "c": (False, "That is dZ1, one column an example. In dW1 the mean over the 7 is taken."),
    },
    "q2": {
        "a": (False, "Layer 1 may be innocent: whatever is handed a wrong blame fails too."),
        "b": (
            True,
            "Right: the blame is right down to layer 4, and layer 3 is the topmost to fail.",
        ),
        "c": (
            False,
            "Both of its gradients agree, so what arrives there and what it does is right.",
        ),
    },
    "q3": {
        "a": (False, "At this ε rounding alone makes a difference of that size, bug or no bug."),
        "b": (True, "Right: near the bottom of the V a difference means something."),
        "c": (False, "Smaller still is worse: the rounding error grows as ε shrinks."),
    },
    "q4": {
        "a": (False, "AL is 0.5 everywhere, and the mean of AL - Y is 0.5 - 0.8, not 0."),
        "b": (False, "Below the output the blame passes W of the layer above, and that is 0."),
        "c": (True, "Right: the mean of AL - Y is -0.3. Every dW meets an A or a W that is 0."),
    },
    "q5": {
        "a": (True, "Right: the clip is for log 0. The difference is harmless, and it is exact."),
        "b": (False, "It can be: far from 0 the sigmoid rounds to exactly 0 or 1."),
        "c": (False, "Nobody clips them. The difference itself is never larger than 1."),
    },
}
