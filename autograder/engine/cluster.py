"""Hand the work to a Dask cluster: an optional extra, `pip install -e .[dask]`."""

from concurrent.futures import Executor

from autograder.engine.course import CourseError

RETRIES = 3  # of a submission whose worker died


def dask_executor(address: str) -> Executor:
    """Return an executor whose work is done by the cluster of the scheduler at `address`.

    Raises CourseError if Dask is not installed.
    """
    try:
        from distributed import Client
    except ImportError:
        words = "--scheduler needs Dask: .venv/bin/pip install -e .[dask], here and on the workers."
        raise CourseError(words) from None
    return Client(address).get_executor(retries=RETRIES, pure=False)
