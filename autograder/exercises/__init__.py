"""The exercises: a folder a lesson, a module an exercise, and the lesson's quiz."""
