"""Start here: what to say to each answer."""

QUIZ = {
    "q1": {
        "a": (False, "Rows are features here. (209, 12288) would have one picture a row."),
        "b": (True, "Right: a column is an example, so the number of examples comes second."),
        "c": (False, "That is a flat array: nobody could tell where one picture ends."),
    },
    "q2": {
        "a": (
            False,
            "The flat (6,) counts as a row, (1, 6), so the column is stretched too.",
        ),
        "b": (False, "NumPy does not stop: where one has 6 or 4, the other has 1."),
        "c": (True, "Right: a column and a row stretch to a full table, and nothing warns you."),
    },
    "q3": {
        "a": (False, "Time alone opens nothing. A hint helps most after a try of your own."),
        "b": (True, "Right: change your function, run its cell, and ask again."),
        "c": (False, "A check costs nothing and opens nothing; what counts is a new attempt."),
    },
}
