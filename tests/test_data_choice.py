"""Whatever data the learner chooses comes in one form, and its suggested network learns it."""

import numpy as np
import pytest
from PIL import Image

from course_utils import L_layer_model, accuracy, forward_propagation
from course_utils.data_choice import RECIPES, choose_data, examples_figure
from course_utils.preparation import standardize, train_test_split


@pytest.mark.parametrize("choice", RECIPES)
def test_every_choice_has_one_column_an_example_and_a_network_that_fits(choice):
    data = choose_data(choice)
    n_x, m = data.X.shape
    assert data.Y.shape == (1, m)
    assert set(data.Y.ravel()) == {0, 1}
    assert data.layers_dims[0] == n_x
    assert data.layers_dims[-1] == 1
    if data.images is not None:
        np.testing.assert_array_equal(data.X, data.images.reshape(m, -1).T)


@pytest.mark.parametrize(
    "choice", [pytest.param(c, marks=[pytest.mark.slow] * (c != "digits")) for c in RECIPES]
)
def test_the_suggested_training_answers_four_of_five_unseen_examples_right(choice):
    data = choose_data(choice)
    parts = train_test_split(data.X, data.Y, rng=np.random.default_rng(1))
    X_train, Y_train, X_test, Y_test = parts
    X_train, X_test = standardize(X_train, X_test)
    parameters = L_layer_model(
        X_train, Y_train, *data[5:], rng=np.random.default_rng(1)
    )  # layers_dims, learning_rate, num_iterations
    AL, _ = forward_propagation(X_test, parameters)
    assert accuracy(Y_test, (AL > 0.5).astype(int)) > 0.8


def test_a_folder_of_pictures_is_a_choice(tmp_path):
    for name, grey in (("cats", 200), ("dogs", 30)):
        (tmp_path / name).mkdir()
        for i in range(3):
            Image.new("RGB", (70, 64), (grey, grey, i)).save(tmp_path / name / f"{i}.png")
    data = choose_data(str(tmp_path))
    assert data.X.shape == (64 * 64 * 3, 6)
    assert data.classes == ("dogs", "cats")
    assert (data.X[0, data.Y[0] == 1] == 200).all()


def test_an_unknown_choice_is_named_together_with_what_there_is():
    with pytest.raises(FileNotFoundError, match="'digts' is neither a folder nor one of digits, "):
        choose_data("digts")


@pytest.mark.parametrize("choice", ["digits", "tumours", "circles"])
def test_the_figure_says_how_many_examples_of_each_class_there_are(choice):
    data = choose_data(choice)
    figure, alt = examples_figure(data)
    ones = int(data.Y.sum())
    assert f"{data.Y.size} examples of {len(data.X)} numbers" in alt
    assert alt.endswith(f"and {ones} of class “{data.classes[1]}”")
    assert len(figure.axes) == (16 if data.images is not None else 1)


def test_fewer_pictures_than_places_leave_places_empty():
    data = choose_data("digits")
    few = data._replace(images=data.images[:5], Y=data.Y[:, :5], X=data.X[:, :5])
    assert len(examples_figure(few)[0].axes) == 16
