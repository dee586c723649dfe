"""The plane inside a small trained network: where each layer takes it, and what a line can cut."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache, partial

import numpy as np

from course_utils.activations import sigmoid
from course_utils.backward import backward_propagation
from course_utils.data import make_planar
from course_utils.forward import forward_propagation
from course_utils.initialization import initialize_parameters_he
from course_utils.update import update_parameters

LAYERS_DIMS, LEARNING_RATE, ITERATIONS = [2, 2, 2, 1], 0.7, 300
BENDS = {"tanh": "tanh", "ReLU": "relu", "leaky ReLU": "leaky_relu", "none": ""}
# Two units a layer can be drawn, but from most starts they get stuck: of the first 50 seeds, 16
# separate the moons with tanh, 1 with ReLU. These do.
SEEDS = {"tanh": 2, "relu": 41, "leaky_relu": 41}
HALF, PIXELS = 1.3, 80  # half a side of the drawn plane; pixels along a side


@dataclass(frozen=True)
class Fold:
    """The plane after some steps of the network."""

    name: str  # of the step
    score: float  # share of the examples on the right side of the best straight line
    points: np.ndarray  # where the examples are now, (2, m)
    grid: np.ndarray  # where the grid's lines are now, (lines, places along a line, 2)
    line: np.ndarray  # the best line: (w1, w2, c) of w1·x + w2·y + c = 0
    sides: np.ndarray  # which side each pixel of the input plane is on, (PIXELS, PIXELS)


@lru_cache(maxsize=1)
def examples() -> tuple[np.ndarray, np.ndarray]:
    """Return X (2, 200) and Y (1, 200): two half moons."""
    return make_planar("moons", 200, np.random.default_rng(1))


@lru_cache(maxsize=3)
def train(activation: str) -> dict[str, np.ndarray]:
    """Return the parameters of [2, 2, 2, 1] after gradient descent, by the course's functions."""
    X, Y = examples()
    parameters = initialize_parameters_he(LAYERS_DIMS, rng=np.random.default_rng(SEEDS[activation]))
    for _ in range(ITERATIONS):
        AL, caches = forward_propagation(X, parameters, activation=activation)
        grads = backward_propagation(AL, Y, caches, activation=activation)
        parameters = update_parameters(parameters, grads, LEARNING_RATE)
    return parameters


def walk(functions: dict[str, Callable], activation: str, step: int, P: np.ndarray) -> np.ndarray:
    """Return the points P (2, k) after that many steps: linear, bend, linear, bend."""
    # Without an activation the weights are those of the tanh network.
    parameters = train(BENDS[activation] or "tanh")
    g = functions.get(BENDS[activation], lambda Z: Z)
    for k in range(1, step + 1):
        l = (k + 1) // 2
        if k % 2:
            P, _ = functions["linear_forward"](P, parameters[f"W{l}"], parameters[f"b{l}"])
        else:
            P = g(P)
    return P


def fold(functions: dict[str, Callable], activation: str, step: int) -> Fold:
    """Return the plane after that many steps, and the straight line that cuts it best."""
    X, Y = examples()
    go = partial(walk, functions, activation, step)
    along = np.linspace(-HALF, HALF, PIXELS)
    fixed, running = np.meshgrid(along[4::6], along, indexing="ij")
    grid = np.stack([np.concatenate([fixed, running]), np.concatenate([running, fixed])])
    pixels = np.stack(np.meshgrid(along, along)).reshape(2, -1)
    points = go(X)
    line = best_line(points, Y)
    return Fold(
        step_name(activation, step),
        float((side(line, points) == Y[0]).mean()),
        points,
        np.moveaxis(go(grid.reshape(2, -1)).reshape(grid.shape), 0, -1),
        line,
        side(line, go(pixels)).reshape(PIXELS, PIXELS),
    )


def side(line: np.ndarray, P: np.ndarray) -> np.ndarray:
    """Return for each point of P (2, k) whether it lies on the line's side of class 1."""
    return line[:2] @ P + line[2] > 0


def best_line(P: np.ndarray, Y: np.ndarray) -> np.ndarray:
    """Return (w1, w2, c) of the straight line that logistic regression puts between the classes.

    P (2, m) is whitened first: so whatever W and b did to the plane, the line is the same one.
    Newton's method; the little ridge keeps w finite where the classes come apart.
    """
    centre = P.mean(axis=1, keepdims=True)
    variance, axes = np.linalg.eigh(np.cov(P))
    whiten = (axes / np.sqrt(variance + 1e-12 * variance[-1])).T
    F = np.vstack([whiten @ (P - centre), np.ones(P.shape[1])])
    w, ridge, m = np.zeros(3), 1e-4 * np.eye(3), P.shape[1]
    for _ in range(25):
        A = sigmoid(w @ F)
        curvature = (F * A * (1 - A)) @ F.T / m + ridge
        w = w - np.linalg.solve(curvature, F @ (A - Y[0]) / m + ridge @ w)
    slope = w[:2] @ whiten
    return np.append(slope, w[2] - slope @ centre[:, 0])


def step_name(activation: str, step: int) -> str:
    """Return what the step makes, as a formula."""
    if step == 0:
        return "X, the input"
    l = (step + 1) // 2
    if step % 2:
        return f"Z{l} = W{l} {'X' if l == 1 else 'A1'} + b{l}"
    return f"A{l} = Z{l}, no activation" if activation == "none" else f"A{l} = {activation}(Z{l})"
