"""What lesson 2 claims: one neuron."""

import re
from functools import cache

import numpy as np

from course_utils.activations import sigmoid
from course_utils.data import load_tumours
from course_utils.explorable import Slider
from course_utils.explorables.neuron_bench import boundary, neuron_bench
from course_utils.explorables.neuron_data import DATA
from course_utils.neuron import neuron_forward, neuron_gradient, neuron_loss
from tests.claims.claim import Claim
from tests.claims.lessons import letter, prose, ran

STEM = "02_neuron"
ENDS = np.array([-1000.0, 1000.0])


@cache
def trained():
    """Return the names of the lesson after its three runs."""
    return ran(STEM, "radius, texture =", 'runs = {\n    "raw')


def features():
    return len(load_tumours()[0])


def loss_of(probability):
    return neuron_loss(np.array([[probability]]), np.array([[1]]))


def links():
    """Return how many slopes the formula after the sentence multiplies."""
    formula = prose(STEM).split("with slopes of their own:")[1].split("$$")[1]
    return len(re.findall(r"\\frac\{\\partial", formula))


def knobs():
    return sum(isinstance(control, Slider) for control in neuron_bench().controls)


def doubled():
    """Return the letter for what happens when w and b are doubled."""
    w, b, X = np.array([[0.5, 1.0]]), np.array([[0.5]]), DATA["tumours"]()[0]
    assert np.allclose(boundary(w, b), boundary(2 * w, 2 * b))
    sure, surer = (np.abs(sigmoid(k * (w @ X + b)) - 0.5) for k in (1, 2))
    assert (surer > sure).all()
    return letter(STEM, "The line stays, and the neuron becomes surer")


def lowest_on_the_rings():
    """Return e to the lowest cost on the rings, found downhill from elsewhere: it is convex."""
    X, Y = DATA["rings"]()
    w, b = np.array([[1.0, -2.0]]), np.array([[0.5]])
    for _ in range(300):
        dw, db = neuron_gradient(X, neuron_forward(X, w, b), Y)
        w, b = w - dw, b - db
    assert max(np.abs(dw).max(), np.abs(db).max()) < 1e-9
    return round(np.exp(neuron_loss(neuron_forward(X, w, b), Y)), 9)


def raw_features():
    """Return the letter for how the neuron ends on raw features."""
    words = dict(re.findall(r"^(\w+), rate 0.1: cost ([\d.]+)", trained()["printed"], flags=re.M))
    worse = float(words["raw"]) > loss_of(0.5) > float(words["standardized"])
    return letter(STEM, "ends with a higher cost" if worse else "learns")


CLAIMS = [
    Claim(r"On the rings of the bench no neuron beats $\log «2» \approx", lowest_on_the_rings),
    Claim("«Thirty» numbers are measured on the cells of a tumour", features),
    Claim(r"the **sigmoid** $\sigma$ squeezes it between «0» and «1»", lambda: sigmoid(ENDS)),
    Claim("Where $z = 0$, $a$ is «one half»", lambda: sigmoid(np.array(0.0))),
    Claim(
        "A large $z$ pushes it towards «1», a very negative one towards «0»",
        lambda: sigmoid(ENDS[::-1]),
    ),
    Claim(
        r"A probability of 1 costs «nothing», one half costs $\log «2»$",
        lambda: (np.round(loss_of(1.0), 12), np.exp(loss_of(0.5))),
    ),
    Claim(r"Far out, $\sigma$ rounds to exactly «0» or «1»", lambda: sigmoid(ENDS)),
    Claim("With «two» features you can see everything", lambda: len(DATA["tumours"]()[0])),
    Claim("it moves farther out on the curve: **«c»**", doubled),
    Claim(
        "«Three» knobs can be turned by hand; with «thirty» features there are «31»",
        lambda: (knobs(), features(), features() + 1),
    ),
    Claim("lead «three» links, with slopes of their own", links),
    Claim("Now all «thirty» features", lambda: len(trained()["S_train"])),
    Claim("so its mistakes are dear: **«c»**", raw_features),
    Claim(
        "Standardized features have a spread of «1»",
        lambda: trained()["S_train"].std(axis=1).mean(),
    ),
]
