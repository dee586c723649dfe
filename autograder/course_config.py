"""The settings of the nbgrader course. Yours to change: `build` never writes over this file."""

import os

# One thread for linear algebra: submissions compete for cores, and too many threads slow them all.
for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(name, "1")

c = get_config()  # noqa: F821 - nbgrader defines it

c.CourseDirectory.course_id = "neural_network"
c.Execute.timeout = 180
c.Autograde.sanitize_preprocessors = [
    "nbgrader.preprocessors.ClearOutput",
    "autograder.repair.RepairCells",
    "nbgrader.preprocessors.DeduplicateIds",
    "nbgrader.preprocessors.OverwriteKernelspec",
    "nbgrader.preprocessors.OverwriteCells",
    "nbgrader.preprocessors.CheckCellMetadata",
]
