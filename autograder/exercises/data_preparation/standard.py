"""Exercise: standardize."""

from autograder.exercise import Exercise, Hints
from autograder.exercises.data_preparation.standard_properties import PROPERTIES, standard_cases
from autograder.exercises.data_preparation.standard_slips import SLIPS
from autograder.exercises.data_preparation.standard_variants import VARIANTS
from course_utils.preparation import standardize

HINTS = Hints(
    where="""
You need two statistics for each feature, both from `X_train` and only from there. Then the same
two numbers are used on both parts. Look at three things: along which axis you average, what shape
the result has, and what happens where a standard deviation is 0.
""".strip(),
    concept="""
A feature with the training values 2, 4, 6 has mean 4 and, with deviations −2, 0, 2, a standard
deviation of √(8/3) ≈ 1.63. A test value 8 becomes (8 − 4) / 1.63 ≈ 2.45: "two and a half spreads
above what training has seen". Statistics are columns, (n_x, 1), one row a feature, so that they
stretch along the examples. A feature with the values 5, 5, 5 has a standard deviation of 0; divide
by 1 in its place, and it becomes 0, 0, 0.
""".strip(),
    nearly="""
These steps are in the wrong order, and three blanks are open:

- where that deviation is 0, put ___ in its place
- return both parts, each shifted by the mean first and divided after that (mind the brackets)
- the standard deviation of the rows of ___, as a column
- the mean of the rows of X_train, along axis ___, as a column
""".strip(),
    twin="""
The same thought on another problem. Runners train on several tracks. For each track (a row),
express times as multiples of the best *training* time there; the race is measured by the same.

```python
def relative_times(training, race):
    best = training.min(axis=1, keepdims=True)
    return training / best, race / best

relative_times(np.array([[10.0, 12.0], [50.0, 40.0]]), np.array([[9.0], [44.0]]))
# (array([[1.  , 1.2 ], [1.25, 1.  ]]), array([[0.9], [1.1]]))
```

The best time comes from training alone. In the race a runner may be faster than it: 0.9 says so.
""".strip(),
)


STANDARDIZE = Exercise(
    reference=standardize,
    lesson="01_data_preparation",
    points=3,
    cases=standard_cases,
    returns=("Z_train", "Z_test"),
    properties=PROPERTIES,
    slips=SLIPS,
    hints=HINTS,
    variants=VARIANTS,
)
