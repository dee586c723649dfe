"""Lesson 1: what to say to each answer."""

QUIZ = {
    "q1": {
        "a": (
            False,
            "A picture minus its own mean loses how bright it is; in training it kept it.",
        ),
        "b": (True, "Right: the statistics are kept from training and used on all that comes."),
        "c": (False, "Then the same picture would get other numbers tomorrow."),
    },
    "q2": {
        "a": (True, "Right: turned, each picture is one row again, and the cut keeps it whole."),
        "b": (False, "That picks pixel row 5 of each scrambled picture; the cut itself is wrong."),
        "c": (False, "Each piece of the line would then hold a bit of every picture."),
    },
    "q3": {
        "a": (False, "Then your scale depends on the test part. 255 is fixed by the camera."),
        "b": (False, "A filled-in mean is a statistic: take the training part's."),
        "c": (True, "Right: that is what it is for, and it then changes nothing any more."),
    },
}
