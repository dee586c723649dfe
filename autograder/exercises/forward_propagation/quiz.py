"""Lesson 4: what to say to each answer."""

QUIZ: dict = {}
