"""Mutants: the model answer with one small change, for every change that fits its syntax tree."""

import ast
import copy
from collections.abc import Callable, Iterator
from dataclasses import dataclass

Change = Callable[[ast.AST], Iterator[ast.AST]]

OPERATORS = {
    ast.Add: (ast.Sub,),
    ast.Sub: (ast.Add,),
    ast.Mult: (ast.Div, ast.Add),
    ast.Div: (ast.Mult, ast.FloorDiv),
    ast.MatMult: (ast.Mult,),
    ast.Pow: (ast.Mult,),
    ast.FloorDiv: (ast.Mult,),
}
COMPARISONS = {
    ast.Gt: (ast.Lt, ast.GtE),
    ast.GtE: (ast.Lt, ast.Gt),
    ast.Lt: (ast.Gt, ast.LtE),
    ast.LtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
}
FUNCTIONS = {
    "zeros": "ones",
    "zeros_like": "ones_like",
    "maximum": "minimum",
    "minimum": "maximum",
    "mean": "sum",
    "sum": "mean",
    "exp": "exp2",
    "log": "log2",
    "log1p": "log",
    "sqrt": "square",
    "tanh": "sin",
    "abs": "negative",
    "standard_normal": "random",
    "permutation": "arange",
    "any": "all",
    "all": "any",
    "min": "max",
    "max": "min",
    "argmax": "argmin",
    "argmin": "argmax",
    "std": "var",
}
SYMMETRIC = ("maximum", "minimum", "logical_and", "logical_or")


@dataclass(frozen=True)
class Mutant:
    """A changed answer: the lines that differ from the model answer, and its whole source."""

    change: str
    source: str


def mutants(source: str) -> Iterator[Mutant]:
    """Yield every mutant of the function in `source`, each once."""
    tree = ast.parse(source)
    original = ast.unparse(tree).split("\n")
    seen = {ast.unparse(tree)}
    for mutated in _sources(tree):
        if mutated not in seen:
            seen.add(mutated)
            lines = mutated.split("\n")
            new = [line.strip() for line in lines if line not in original]
            new = [line for line in new if line != "pass"]
            gone = [f"without {line.strip()}" for line in original if line not in lines]
            yield Mutant("; ".join(new or gone), mutated)


def _sources(tree: ast.Module) -> Iterator[str]:
    for position, node in enumerate(ast.walk(tree)):
        for change in (*CHANGES, _without_statement, _other_names(tree)):
            for changed in change(node):
                yield _with(tree, position, changed)


def _with(tree: ast.Module, position: int, changed: ast.AST) -> str:
    """Return the source with the node at `position` replaced by `changed`."""
    mutated = copy.deepcopy(tree)
    target = list(ast.walk(mutated))[position]

    class Replace(ast.NodeTransformer):
        def visit(self, node: ast.AST) -> ast.AST:
            return changed if node is target else self.generic_visit(node)

    return ast.unparse(ast.fix_missing_locations(Replace().visit(mutated)))


def _operator(node: ast.AST) -> Iterator[ast.AST]:
    if isinstance(node, ast.BinOp):
        for other in OPERATORS.get(type(node.op), ()):
            yield ast.BinOp(node.left, other(), node.right)
        if not isinstance(node.op, ast.Add | ast.Mult):
            yield ast.BinOp(node.right, node.op, node.left)
        yield node.left
        yield node.right


def _sign(node: ast.AST) -> Iterator[ast.AST]:
    if isinstance(node, ast.UnaryOp):
        yield node.operand


def _comparison(node: ast.AST) -> Iterator[ast.AST]:
    if isinstance(node, ast.Compare):
        for other in COMPARISONS.get(type(node.ops[0]), ()):
            yield ast.Compare(node.left, [other()], node.comparators)


def _number(node: ast.AST) -> Iterator[ast.AST]:
    if isinstance(node, ast.Constant) and type(node.value) in (int, float):
        yield ast.Constant(node.value + 1)
        yield ast.Constant(node.value - 1)
        yield ast.Constant(node.value * 2)
    if isinstance(node, ast.Constant) and isinstance(node.value, bool):
        yield ast.Constant(not node.value)


def _transpose(node: ast.AST) -> Iterator[ast.AST]:
    if isinstance(node, ast.Attribute) and node.attr == "T":
        yield node.value


def _function(node: ast.AST) -> Iterator[ast.AST]:
    if isinstance(node, ast.Attribute) and node.attr in FUNCTIONS:
        yield ast.Attribute(node.value, FUNCTIONS[node.attr], node.ctx)


def _arguments(node: ast.AST) -> Iterator[ast.AST]:
    if not isinstance(node, ast.Call):
        return
    symmetric = isinstance(node.func, ast.Attribute) and node.func.attr in SYMMETRIC
    if len(node.args) > 1 and not symmetric:
        yield ast.Call(node.func, [node.args[1], node.args[0], *node.args[2:]], node.keywords)
    if isinstance(node.func, ast.Name) and node.func.id == "range":
        for step in (1, -1):
            end = ast.BinOp(node.args[-1], ast.Add(), ast.Constant(step))
            yield ast.Call(node.func, [*node.args[:-1], end], node.keywords)
    for number in range(len(node.keywords)):
        rest = [k for i, k in enumerate(node.keywords) if i != number]
        yield ast.Call(node.func, node.args, rest)


def _order(node: ast.AST) -> Iterator[ast.AST]:
    if isinstance(node, ast.Tuple) and isinstance(node.ctx, ast.Load) and len(node.elts) > 1:
        yield ast.Tuple(node.elts[::-1], node.ctx)


CHANGES: tuple[Change, ...] = (
    _operator,
    _sign,
    _comparison,
    _number,
    _transpose,
    _function,
    _arguments,
    _order,
)


def _without_statement(node: ast.AST) -> Iterator[ast.AST]:
    if isinstance(node, ast.Assign | ast.AugAssign | ast.Expr | ast.Return):
        yield ast.Pass()


def _other_names(tree: ast.Module) -> Change:
    """Return the change of one use of a name into another of the function's own names."""
    function = tree.body[0]
    own = [a.arg for a in (*function.args.args, *function.args.kwonlyargs)]
    own += [n.id for n in ast.walk(function) if isinstance(n, ast.Name) and _stores(n)]

    def other_name(node: ast.AST) -> Iterator[ast.AST]:
        if isinstance(node, ast.Name) and not _stores(node) and node.id in own:
            yield from (ast.Name(other, node.ctx) for other in dict.fromkeys(own))

    return other_name


def _stores(node: ast.Name) -> bool:
    return isinstance(node.ctx, ast.Store)
