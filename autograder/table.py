"""The exercise table: every row of every lesson, found by the function's name."""

from autograder.exercise import Exercise
from autograder.exercises import initialization

MODULES = {
    "03_initialization": initialization,
}

LESSONS: dict[str, tuple[Exercise, ...]] = {name: m.EXERCISES for name, m in MODULES.items()}
QUIZZES = {name: m.QUIZ for name, m in MODULES.items()}
TABLE: dict[str, Exercise] = {row.name: row for rows in LESSONS.values() for row in rows}
