"""The settings of the nbgrader course. Yours to change: `build` never writes over this file."""

import os

# One thread for linear algebra: submissions compete for cores, and too many threads slow them all.
for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(name, "1")

c = get_config()  # noqa: F821 - nbgrader defines it

c.CourseDirectory.course_id = "neural_network"
c.Autograde.sanitize_preprocessors = [
    "nbgrader.preprocessors.ClearOutput",
    "autograder.repair.RepairCells",
    "nbgrader.preprocessors.DeduplicateIds",
    "nbgrader.preprocessors.OverwriteKernelspec",
    "nbgrader.preprocessors.OverwriteCells",
    "nbgrader.preprocessors.CheckCellMetadata",
]

# Submissions run in a jail (autograder.engine), in place of nbgrader's own Execute, for `nbgrader
# autograde` and the formgrader's button too. `python -m autograder grade` does the same, faster.
c.Autograde.autograde_preprocessors = [
    "autograder.engine.in_nbgrader.GradeInJail",
    "nbgrader.preprocessors.IgnorePattern",
    "nbgrader.preprocessors.LimitOutput",
    "nbgrader.preprocessors.SaveAutoGrades",
    "nbgrader.preprocessors.AssignLatePenalties",
    "nbgrader.preprocessors.CheckCellMetadata",
]
