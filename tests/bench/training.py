"""Time of one training iteration of [12288, 20, 7, 5, 1] on m = 209, side by side.

Each contestant lives in a process of its own (two BLAS libraries in one process disturb each
other), and they take turns, so that a busy moment of the machine hits all of them.
"""

import importlib.util
import itertools
import multiprocessing
import os
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor

import numpy as np

from course_utils import (
    backward_propagation,
    forward_propagation,
    initialize_parameters_he,
    update_parameters,
)

LAYERS_DIMS = [12288, 20, 7, 5, 1]
EXAMPLES = 209
LEARNING_RATE = 0.0075
TURNS, WARM_UP, ITERATIONS = 12, 5, 25
PAUSE = 0.05  # seconds: idle BLAS threads of the last contestant stop spinning

Step = Callable[[], object]


def products(X: np.ndarray, Y: np.ndarray) -> Step:
    """Return a step that does only the two products that no formulation can avoid."""
    W1 = initial_parameters(X.dtype)["W1"]
    dZ1 = np.random.default_rng(2).standard_normal((len(W1), Y.size)).astype(X.dtype)
    return lambda: (W1 @ X, dZ1 @ X.T)


def ours(X: np.ndarray, Y: np.ndarray) -> Step:
    """Return the loop body of L_layer_model."""
    parameters = initial_parameters(X.dtype)

    def step() -> None:
        nonlocal parameters
        AL, caches = forward_propagation(X, parameters)
        grads = backward_propagation(AL, Y, caches)
        parameters = update_parameters(parameters, grads, LEARNING_RATE)

    return step


def ours_c_order(X: np.ndarray, Y: np.ndarray) -> Step:
    """Return `ours` on a copy of X whose rows are contiguous."""
    return ours(np.ascontiguousarray(X), Y)


def course_notes(X: np.ndarray, Y: np.ndarray) -> Step:
    """Return the iteration as course notes write it: dA0 computed, loss divided, keys in place."""
    parameters = initial_parameters(X.dtype)
    L, m = len(LAYERS_DIMS) - 1, X.shape[1]

    def step() -> None:
        A, caches = X, []
        for l in range(1, L + 1):
            W, b = parameters[f"W{l}"], parameters[f"b{l}"]
            Z = np.dot(W, A) + b
            caches.append((A, W, Z))
            A = np.maximum(0, Z) if l < L else 1 / (1 + np.exp(-Z))
        dA = -(np.divide(Y, A) - np.divide(1 - Y, 1 - A))
        grads = {}
        for l in range(L, 0, -1):
            A_prev, W, Z = caches[l - 1]
            if l < L:
                dZ = np.array(dA, copy=True)
                dZ[Z <= 0] = 0
            else:
                s = 1 / (1 + np.exp(-Z))
                dZ = dA * s * (1 - s)
            grads[f"dW{l}"] = 1.0 / m * np.dot(dZ, A_prev.T)
            grads[f"db{l}"] = 1.0 / m * np.sum(dZ, axis=1, keepdims=True)
            dA = np.dot(W.T, dZ)
        for name in parameters:
            parameters[name] = parameters[name] - LEARNING_RATE * grads["d" + name]

    return step


def pytorch(X: np.ndarray, Y: np.ndarray) -> Step:
    """Return the same iteration with torch.nn, autograd and SGD, examples in rows."""
    import torch

    torch.set_num_threads(int(os.environ["OPENBLAS_NUM_THREADS"]))
    rows, labels = torch.from_numpy(X.T.copy()), torch.from_numpy(Y.T.copy())
    layers: list[torch.nn.Module] = []
    for n_prev, n_l in itertools.pairwise(LAYERS_DIMS):
        layers += [torch.nn.Linear(n_prev, n_l, dtype=rows.dtype), torch.nn.ReLU()]
    network = torch.nn.Sequential(*layers[:-1])
    loss = torch.nn.BCEWithLogitsLoss()
    optimizer = torch.optim.SGD(network.parameters(), lr=LEARNING_RATE)

    def step() -> None:
        optimizer.zero_grad()
        loss(network(rows), labels).backward()
        optimizer.step()

    return step


CONTESTANTS = {
    "the two products alone": products,
    "ours": ours,
    "ours, X in C order": ours_c_order,
    "as course notes write it": course_notes,
    "PyTorch, CPU": pytorch,
}


def initial_parameters(dtype: np.dtype) -> dict[str, np.ndarray]:
    """Return He parameters of LAYERS_DIMS, always the same, in dtype."""
    parameters = initialize_parameters_he(LAYERS_DIMS, rng=np.random.default_rng(1))
    return {name: value.astype(dtype) for name, value in parameters.items()}


def prepare(name: str, dtype: str) -> None:
    """Build the contestant's step in this process; X is laid out as reshape(m, -1).T leaves it."""
    global step
    rng = np.random.default_rng(0)
    X = rng.random((EXAMPLES, LAYERS_DIMS[0])).astype(dtype).T
    Y = rng.integers(0, 2, (1, EXAMPLES)).astype(dtype)
    step = CONTESTANTS[name](X, Y)


def take_turn() -> list[float]:
    """Return the times, in milliseconds, of some iterations after a short warm-up."""
    times = []
    for _ in range(WARM_UP + ITERATIONS):
        start = time.perf_counter()
        step()
        times.append(1e3 * (time.perf_counter() - start))
    return times[WARM_UP:]


def measure(names: list[str], dtype: str) -> dict[str, np.ndarray]:
    """Return each contestant's median and least time of one iteration, in milliseconds."""
    spawn = multiprocessing.get_context("spawn")
    workers = {
        name: ProcessPoolExecutor(1, mp_context=spawn, initializer=prepare, initargs=(name, dtype))
        for name in names
    }
    times: dict[str, list[float]] = {name: [] for name in names}
    for _ in range(TURNS):
        for name, worker in workers.items():
            times[name] += worker.submit(take_turn).result()
            time.sleep(PAUSE)
    for worker in workers.values():
        worker.shutdown()
    return {name: np.array([np.median(values), min(values)]) for name, values in times.items()}


def main() -> None:
    """Print one line a contestant: median and least time, each with its ratio to the products.

    On a busy machine trust the least time: whatever else runs can only add to it.
    """
    names = [n for n in CONTESTANTS if n != "PyTorch, CPU" or importlib.util.find_spec("torch")]
    threads = os.environ.get("OPENBLAS_NUM_THREADS", "all")
    print(f"One training iteration of {LAYERS_DIMS}, m = {EXAMPLES}; BLAS threads: {threads}.")
    print("Milliseconds, and the ratio to the two products alone.")
    for dtype in ("float64", "float32"):
        times = measure(names, dtype)
        print(f"\n{dtype:26}{'median':>9}{'ratio':>7}{'least':>9}{'ratio':>7}")
        for name in names:
            (median, least), (ratio, least_ratio) = times[name], times[name] / times[names[0]]
            print(f"{name:26}{median:9.2f}{ratio:7.2f}{least:9.2f}{least_ratio:7.2f}")
