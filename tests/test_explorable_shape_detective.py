"""The shape detective tells what fits, what does not, and what fits by luck."""

import numpy as np
import pytest

from course_utils.explorables.shape_detective import all_shapes, shape_detective
from course_utils.explorables.shape_guess import BEFORE, EXAMPLES, LAYERS_DIMS, OWN
from course_utils.forward import forward_propagation
from course_utils.initialization import initialize_parameters_he


def plain_linear(A_prev, W, b):
    """The linear step as learners write it: without a check of its inputs."""
    return W @ A_prev + b, (A_prev, W, b)


@pytest.fixture(scope="module", params=[False, True], ids=["the course's", "a learner's"])
def detective(request):
    return shape_detective({"linear_forward": plain_linear} if request.param else {})


@pytest.mark.parametrize("layer", [1, 2, 3])
@pytest.mark.parametrize("m", [1, 3, 4, 5, 7])
def test_the_right_shape_fits_for_every_number_of_examples(detective, layer, m):
    finding = detective.look(layer=layer, m=m, rows=OWN, columns=BEFORE)[1]
    n_l, n_prev = LAYERS_DIMS[layer], LAYERS_DIMS[layer - 1]
    assert f"W{layer} as (n{layer}, n{layer - 1}) = ({n_l}, {n_prev})" in finding
    assert f"Z{layer} is ({n_l}, {m}). It works for every m" in finding


@pytest.mark.parametrize("layer", [1, 2, 3])
@pytest.mark.parametrize("m", [1, 3, 4, 5, 7])
@pytest.mark.parametrize("rows", [OWN, BEFORE, EXAMPLES])
@pytest.mark.parametrize("columns", [OWN, BEFORE, EXAMPLES])
def test_no_other_shape_is_called_right(detective, layer, m, rows, columns):
    seen = detective.compute(layer=layer, m=m, rows=rows, columns=columns)
    assert seen.right == ((rows, columns) == (OWN, BEFORE))


def test_sizes_that_do_not_touch_are_named(detective):
    finding = detective.look(layer=2, m=7, rows=BEFORE, columns=OWN)[1]
    assert "its 5 columns cannot touch the 3 rows of A1" in finding


def test_a_product_that_the_bias_does_not_fit_is_named(detective):
    finding = detective.look(layer=2, m=7, rows=EXAMPLES, columns=BEFORE)[1]
    assert "the product has 7 rows, but b2 has 5" in finding


def test_luck_is_called_luck(detective):
    finding = detective.look(layer=2, m=3, rows=OWN, columns=EXAMPLES)[1]
    assert "by luck, because m happens to be 3" in finding


def test_a_bias_that_numpy_stretches_is_called_no_proof():
    careless = shape_detective({"linear_forward": plain_linear})
    finding = careless.look(layer=3, m=7, rows=BEFORE, columns=BEFORE)[1]
    assert "Z3 comes out as (5, 7) in place of (1, 7)" in finding


def test_the_shapes_of_the_task_are_those_of_a_forward_pass():
    rng = np.random.default_rng(0)
    parameters = initialize_parameters_he(LAYERS_DIMS, rng=rng)
    AL, caches = forward_propagation(rng.standard_normal((4, 7)), parameters)
    outputs = [linear_cache[0] for linear_cache, _ in caches[1:]] + [AL]
    shapes = [caches[0][0][0].shape]
    for ((_, W, b), Z), A in zip(caches, outputs, strict=True):
        shapes += [W.shape, b.shape, Z.shape, A.shape]
    assert all_shapes(7) == shapes


@pytest.mark.parametrize(
    ("answer", "right", "reason"),
    [(7, True, "The 6 parameters, W and b, stay"), (6, False, "count X too"),
     (13, False, "Not all"), (3, False, "green edges")],
)  # fmt: skip
def test_the_task_counts_the_arrays_that_m_changes(detective, answer, right, reason):
    verdict, why = detective.task.judge(answer)
    assert verdict is right
    assert reason in why


def test_it_says_whose_code_it_runs_and_has_a_still_copy():
    yours = shape_detective({"linear_forward": plain_linear})
    assert yours.whose == "Running your linear_forward."
    finding = yours.look(**yours.defaults)[1]
    assert f'<img alt="{finding}"' in yours._repr_html_()
