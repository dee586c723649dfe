"""The exercise table: every row of every lesson, found by the function's name."""

from autograder.exercise import Exercise
from autograder.exercises import initialization

LESSONS = {
    "03_initialization": initialization.EXERCISES,
}

TABLE: dict[str, Exercise] = {row.name: row for rows in LESSONS.values() for row in rows}
