"""What lesson 8 claims: the deep model."""

import ast
from functools import cache

import numpy as np

from course_utils.forward import forward_propagation
from course_utils.gradient_check import numerical_gradient
from course_utils.initialization import initialize_parameters_random
from course_utils.model import L_layer_model, report_progress
from course_utils.preparation import scale_pixels
from tests.claims.claim import MORE_THAN, Claim
from tests.claims.lessons import code, letter, ran

STEM = "08_deep_model"
DESCEND = "def descend(w, learning_rate"


@cache
def data():
    """Return the names of the lesson once its pictures are columns."""
    return ran(STEM, "folder = None", "layers_dims = [")


def number_of_starts():
    tree = ast.parse(code(STEM, "starts = {"))
    (starts,) = (
        node.value
        for node in tree.body
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "starts"
    )
    return len(starts.keys)


def pixel_range():
    return scale_pixels(np.array([0, 255], dtype=np.uint8))


def slope_of_the_example():
    """Return k and c of the slope k (w - c), from J as the loop reports it."""
    seen = []

    def J(w):
        ran(STEM, DESCEND)["descend"](w.item(), 0.0, 0, lambda _, J: seen.append(J))
        return seen[-1]

    at_0, at_1 = (numerical_gradient(J, np.array([w]), 1e-3)[0] for w in (0.0, 1.0))
    k = at_1 - at_0
    return round(k, 6), round(-at_0 / k, 6)


def reports_of_the_example():
    """Return how far reports are apart, and how many come after the last step."""
    steps = []
    ran(STEM, DESCEND)["descend"](8.0, 0.05, 30, lambda step, _: steps.append(step))
    (apart,) = set(np.diff(steps))
    return apart, steps.count(30)


def reports_of_the_model():
    """Return how far the reports of a training are apart, but for the one after the last step."""
    steps, X = [], np.random.default_rng(0).standard_normal((2, 4))
    L_layer_model(
        X, np.array([[0, 1, 0, 1]]), [2, 2, 1], num_iterations=250,
        rng=np.random.default_rng(0), record=lambda step, *_: steps.append(step),
    )  # fmt: skip
    assert steps.pop() == 250
    (apart,) = set(np.diff(steps))
    return apart


def handed_to_record():
    handed = []
    report_progress(0, 0.7, {}, False, lambda *three: handed.extend(three))
    return len(handed)


def small_start():
    return initialize_parameters_random(data()["layers_dims"], rng=np.random.default_rng(1))


def weakest_shrinking():
    """Return the least factor by which layers 2, 3 and 4 shrink the spread of Z."""
    _, caches = forward_propagation(data()["X_train"], small_start())
    spreads = np.array([Z.std() for _, Z in caches])
    return min(spreads[:-1] / spreads[1:])


@cache
def answers_from_the_small_start():
    """Return what the network says of each picture after the lesson's 500 iterations."""
    parameters = L_layer_model(
        data()["X_train"], data()["Y_train"], data()["layers_dims"], num_iterations=500,
        initialize=lambda *_, **__: small_start(),
    )  # fmt: skip
    return forward_propagation(data()["X_train"], parameters)[0].ravel()


def answer_to_every_picture():
    (same,) = set(np.round(answers_from_the_small_start(), 2))
    return same


def fate_of_the_small_start():
    stays = np.ptp(answers_from_the_small_start()) < 1e-4
    return letter(STEM, "stays where it is" if stays else "learns, only more slowly")


CLAIMS = [
    Claim("You train the same network from «two» starts", number_of_starts),
    Claim(
        "One picture is «64» · «64» pixels with «three» colours each",
        lambda: data()["pictures"].train_images.shape[1:],
    ),
    Claim("make a column of, and bring between «0» and «1»", pixel_range),
    Claim("The network gets «three» hidden layers", lambda: len(data()["layers_dims"][1:-1])),
    Claim("with the slope $«2»(w - «3»)$", slope_of_the_example),
    Claim("Every «tenth» step it reports, and «once» more after the last", reports_of_the_example),
    Claim("Every «hundredth» iteration, and after the last one", reports_of_the_model),
    Claim("and hands the «three» to `record` if there is one", handed_to_record),
    Claim(
        "layer 2 adds up only «20» terms, layer 3 only «7», layer 4 only «5»",
        lambda: data()["layers_dims"][1:-1],
    ),
    Claim(
        "each of these layers shrinks the signal «forty» times or more",
        weakest_shrinking,
        MORE_THAN,
    ),
    Claim(
        "- **b** stays where it is and answers «0.5» to every picture",
        answer_to_every_picture,
        slow=True,
    ),
    Claim("as nearly the same number. Answer **«b»**", fate_of_the_small_start, slow=True),
]
