"""What known mistakes do on a check's cases, computed only where somebody looks."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from itertools import combinations

from autograder.answers import compile_answer, wrong_answer
from autograder.exercise import Case, Exercise, Slip
from autograder.guard import unguarded
from autograder.run import Outcome, run

Names = tuple[str, ...]


class SlipOutcomes(Mapping):
    """Names of slips -> their outcomes on the cases: first each slip alone, then each two at once.

    Two slips make one wrong answer where both are edits of the model answer and both still fit;
    two that do not go together have no outcomes.
    They run unguarded, since the course wrote them: look at them inside one `contained`.
    """

    def __init__(self, exercise: Exercise, cases: list[Case]) -> None:
        self.exercise, self.cases = exercise, cases

    def __getitem__(self, names: Names) -> Iterator[Outcome]:
        function = _compiled(self.exercise, names)
        return run(function, self.cases, guard=unguarded) if function else iter(())

    def __iter__(self) -> Iterator[Names]:
        yield from ((slip.name,) for slip in self.exercise.slips)
        yield from combinations([slip.name for slip in self.exercise.slips if slip.pairs], 2)

    def __len__(self) -> int:
        return sum(1 for _ in self)


def sentence(exercise: Exercise, names: Names) -> str:
    """Return what a tutor says to one slip, or the first sentences of two."""
    by_name = {slip.name: slip.sentence for slip in exercise.slips}
    if len(names) == 1:
        return by_name[names[0]]
    firsts = [by_name[name].split(". ")[0].rstrip(".") for name in names]
    return f"Two things at once, it seems. First: {firsts[0]}. Second: {firsts[1]}."


@cache
def _compiled(exercise: Exercise, names: Names) -> Callable | None:
    """Return the wrong answer that the slips make, or None if they do not go together."""
    chosen = [slip for slip in exercise.slips if slip.name in names]
    edits = tuple(edit for slip in chosen for edit in slip.edits)
    joint = Slip("+".join(names), "", edits, answer=chosen[0].answer)
    try:
        return compile_answer(wrong_answer(exercise, joint), exercise.reference)
    except (ValueError, SyntaxError):
        return None
