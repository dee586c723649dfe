"""Quizzes: what to say to each answer. The questions stand in the lessons; no points."""

from dataclasses import dataclass

from autograder.feedback import marked_up, panel
from autograder.table import QUIZZES

RIGHT, OPEN, WRONG = ("✓", "#009E73"), ("○", "#808080"), ("✗", "#D55E00")


@dataclass(frozen=True)
class QuizResult:
    """One line an answered question; shows as a panel in JupyterLab and as text in a terminal."""

    lines: tuple[tuple[str, str, str], ...]

    def __repr__(self) -> str:
        return "\n".join(f"{mark} {question}: {text}" for question, mark, text in self.lines)

    def _repr_html_(self) -> str:
        right = sum(mark == RIGHT[0] for _, mark, _ in self.lines)
        paragraphs = [marked_up(f"{mark} **{q}** {text}") for q, mark, text in self.lines]
        colour = (RIGHT if right == len(self.lines) else OPEN)[1]
        return panel(f"<strong>Quiz</strong> · {right} of {len(self.lines)}", paragraphs, colour)


def check_quiz(lesson: str, **answers: str) -> QuizResult:
    """Return what there is to say to each answer of a lesson's quiz.

    lesson:  the lesson's name, "03_initialization".
    answers: a letter for each question, q1="b"; "?" leaves a question open.
    """
    questions = QUIZZES[lesson]
    return QuizResult(tuple(_line(q, questions[q], answers.get(q, "?")) for q in questions))


def _line(question: str, options: dict[str, tuple[bool, str]], answer: str) -> tuple[str, str, str]:
    if answer == "?":
        return question, OPEN[0], "not answered yet."
    if answer not in options:
        return question, OPEN[0], f"the answer is one of {', '.join(options)}; yours is {answer!r}."
    is_right, text = options[answer]
    return question, (RIGHT if is_right else WRONG)[0], text
