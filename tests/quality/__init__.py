"""The quality card: how often a check is right, measured on mutants, slips and right answers."""
