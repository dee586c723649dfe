"""Mutants that do the same as the model answer, each with the reason: nobody can refuse these.

The key is (exercise, label of the mutant), as `make quality` prints it for a survivor.
"""

EQUIVALENT: dict[tuple[str, str], str] = {}
