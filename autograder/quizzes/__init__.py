"""What the quizzes say to each answer, a module a lesson."""
