"""Lesson 10: what to say to each answer."""

QUIZ = {}
