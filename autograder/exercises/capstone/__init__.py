"""A lesson to come."""

EXERCISES = ()
QUIZ: dict = {}
