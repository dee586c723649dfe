"""What a verdict shows: the learner's own code as it is, the course's words with their signs."""

import linecache

from autograder.answers import compile_answer, model_answer
from autograder.check import examine
from autograder.feedback import as_html, as_text, marked_up
from autograder.table import TABLE
from autograder.verdict import RIGHT, WRONG, Verdict


def stopped(line: str):
    """Return the verdict on an answer to `relu` that stops in this line, which has a source."""
    source = f"def relu(Z):\n    {line}\n"
    function = compile_answer(source, TABLE["relu"].reference)
    name = function.__code__.co_filename
    linecache.cache[name] = len(source), None, source.splitlines(keepends=True), name
    try:
        return examine(TABLE["relu"], function, seed=1)
    finally:
        del linecache.cache[name]


def test_a_line_and_an_error_of_the_learners_are_shown_as_they_are():
    verdict = stopped("return Z ** 2 + n_x ** 2")
    for words in ("name 'n_x' is not defined", "Line 2: return Z ** 2 + n_x ** 2"):
        assert words in as_text(verdict)
    shown = as_html(verdict)
    assert "<code>return Z ** 2 + n_x ** 2</code>" in shown
    assert "<code>name &#x27;n_x&#x27; is not defined</code>" in shown
    assert "<sub>" not in shown


def test_a_backtick_in_an_error_does_not_turn_the_rest_into_code():
    assert "</code>.<br>Line 2" in as_html(stopped('raise ValueError("a ` b")'))


def test_the_courses_own_symbols_get_their_indices():
    assert marked_up("**W** is (n_1, n_{l-1})") == (
        "<strong>W</strong> is (n<sub>1</sub>, n<sub>l-1</sub>)"
    )


def test_stars_around_words_are_emphasis_and_stars_between_numbers_are_products():
    assert marked_up("Of those *called* 1, `a * b`") == (
        "Of those <em>called</em> 1, <code>a * b</code>"
    )
    assert marked_up("1 - Y * log(A) * 2 is 1/2*m*n") == "1 - Y * log(A) * 2 is 1/2*m*n"
    called = Verdict("relu", WRONG, message="**Once** *called* `x ** 2`, 3 * 4 * 5.")
    assert "Once called x ** 2, 3 * 4 * 5." in as_text(called)


def test_printing_is_remarked_upon_only_where_nobody_asked_for_it():
    def advice(name, *edits):
        source = model_answer(TABLE[name].reference)
        for old, new in edits:
            source = source.replace(old, new)
        return examine(TABLE[name], compile_answer(source, TABLE[name].reference), seed=1).advice

    assert advice("predict") == ()
    assert any(
        "prints" in words for words in advice("relu", ("    return", "    print(Z)\n    return"))
    )


def test_a_missing_print_is_remarked_upon_where_it_is_asked_for():
    silent = "def predict(X, y, parameters):\n    AL, _ = forward_propagation(X, parameters)\n"
    function = compile_answer(
        silent + "    return (AL > 0.5).astype(int)", TABLE["predict"].reference
    )
    verdict = examine(TABLE["predict"], function, seed=1)
    assert verdict.status == RIGHT
    assert ["it prints nothing" in words for words in verdict.advice] == [True]
