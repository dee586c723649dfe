"""Pictures that answer to the learner: one module each, built on `course_utils.explorable`."""
