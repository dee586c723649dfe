"""Lesson 3: what to say to each answer."""

QUIZ = {}
