"""The instructor's main job on a simulated class, with real nbgrader from end to end."""
