"""Hand the work to a Dask cluster: an optional extra, `pip install -e .[dask]`."""

from concurrent.futures import Executor

from autograder.engine.course import CourseError

RETRIES = 3  # of a submission whose worker died


def dask_executor(address: str) -> tuple[Executor, int]:
    """Return an executor of the cluster whose scheduler is at `address`, and its size in threads.

    Raises CourseError if Dask is not installed, OSError if there is no scheduler.
    """
    try:
        from distributed import Client
    except ImportError:
        words = "--scheduler needs Dask: .venv/bin/pip install -e .[dask], here and on the workers."
        raise CourseError(words) from None
    client = Client(address)
    size = sum(client.nthreads().values())
    return client.get_executor(retries=RETRIES, pure=False), size
