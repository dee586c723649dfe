"""An explorable of nothing much, for tests: a side and a colour give a square."""

from course_utils.explorable import Choice, Explorable, Slider, Task


def square(side, colour):
    if side == 13:
        raise ZeroDivisionError("side < 14 & odd")
    return side, colour


def frame(figure):
    ax = figure.subplots()
    ax.set(xlim=(0, 20), ylim=(0, 20))
    return {"line": ax.plot([], [])[0]}


def draw(artists, seen):
    artists["line"].set_data([0, seen[0]], [0, seen[0]])
    artists["line"].set_color(seen[1])


TASK = Task("How large is 3²?", lambda answer: (answer == 9, f"3·3 = {3 * 3}."))


def make(compute=square, task=TASK, size=(3, 2)):
    return Explorable(
        "Squares",
        compute=compute,
        frame=frame,
        draw=draw,
        alt=lambda seen: f"A {seen[1]} side of {seen[0]} gives {seen[0] ** 2}.",
        controls=(
            Slider("side", "Side", 1, 20, 3),
            Choice("colour", "Colour", ("red", "blue"), "blue"),
        ),
        task=task,
        whose="Running your square.",
        size=size,
    )
