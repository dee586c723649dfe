"""Space folding shows what is true: only an activation changes what a straight line can cut."""

import numpy as np
import pytest

from course_utils.explorables.folded_plane import BENDS, best_line, examples, side, train
from course_utils.explorables.space_folding import CHOICES, space_folding
from course_utils.forward import forward_propagation

RNG_SEED = 5


@pytest.fixture(scope="module")
def folding():
    return space_folding()


def share_right(P, Y):
    return (side(best_line(P, Y), P) == Y[0]).mean()


def test_the_best_line_parts_what_a_line_can_part():
    rng = np.random.default_rng(RNG_SEED)
    P = rng.uniform(-1, 1, (2, 200))
    signed = P[0] - 2 * P[1] + 0.3
    P, Y = P[:, np.abs(signed) > 0.1], (signed > 0)[None, np.abs(signed) > 0.1]
    assert share_right(P, Y) == 1


def test_the_best_line_is_as_good_as_scikit_learns():
    from sklearn.linear_model import LogisticRegression

    X, Y = examples()
    theirs = LogisticRegression(C=1e6).fit(X.T, Y[0]).score(X.T, Y[0])
    assert abs(share_right(X, Y) - theirs) <= 0.01


def test_whatever_w_and_b_do_the_best_line_cuts_the_same_examples_off():
    rng = np.random.default_rng(RNG_SEED)
    X, Y = examples()
    for _ in range(20):
        P = rng.standard_normal((2, 2)) @ X + rng.standard_normal((2, 1))
        np.testing.assert_array_equal(side(best_line(P, Y), P), side(best_line(X, Y), X))


@pytest.mark.parametrize("activation", [a for a in BENDS if a != "none"])
def test_a_line_cannot_cut_the_moons_before_the_network_and_can_after_it(folding, activation):
    scores = [folding.compute(activation=activation, step=step).score for step in range(5)]
    assert scores[0] < 0.85
    assert scores[4] == 1
    assert scores[0::2][:2] == scores[1::2]


@pytest.mark.parametrize("step", range(5))
def test_without_an_activation_nothing_is_gained(folding, step):
    none = folding.compute(activation="none", step=step)
    first = folding.compute(activation="none", step=0)
    assert none.score == first.score
    np.testing.assert_array_equal(none.sides, first.sides)


@pytest.mark.parametrize("activation", [a for a in BENDS if a != "none"])
def test_the_points_go_where_the_forward_pass_takes_them(folding, activation):
    X, _ = examples()
    name = BENDS[activation]
    caches = forward_propagation(X, train(name), activation=name)[1]
    inside = [X, caches[0][1], caches[1][0][0], caches[1][1], caches[2][0][0]]
    for step, P in enumerate(inside):
        np.testing.assert_array_equal(folding.compute(activation=activation, step=step).points, P)


def test_the_words_are_those_of_the_step(folding):
    assert folding.look(activation="tanh", step=1)[1].startswith("Z1 = W1 X + b1: the best")
    assert folding.look(activation="ReLU", step=4)[1].startswith("A2 = ReLU(Z2): the best")
    assert "A1 = Z1, no activation" in folding.look(activation="none", step=2)[1]
    assert "puts 82.0% of the examples" in folding.look(activation="none", step=2)[1]


def test_it_runs_the_learners_functions_and_names_them():
    def tanh(Z):
        return 0 * Z + np.arange(Z.shape[1])

    def relu(Z):
        raise KeyError(Z.shape)

    yours = space_folding({"tanh": tanh, "relu": relu})
    assert (yours.compute(activation="tanh", step=2).points == np.arange(200)).all()
    assert "stopped with KeyError" in yours.look(activation="ReLU", step=2)[1]
    assert yours.whose.startswith("Running your tanh, relu. Running the course's own")


@pytest.mark.parametrize("choice", CHOICES)
def test_the_task_is_judged_from_the_scores(folding, choice):
    right, why = folding.task.judge(choice)
    assert right == (choice == "where the activation acts (steps 2 and 4)")
    assert "W and b moved the score by 0.0% at most" in why


def test_the_still_copy_says_what_is_seen(folding):
    finding = folding.look(**folding.defaults)[1]
    assert f'<img alt="{finding}"' in folding._repr_html_()
