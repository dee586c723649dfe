"""Hooks of IPython: what runs before, after and in place of the test cell."""

from tests.attacks.attack import Attack

FAMILY = "hooks of IPython"
ATTACKS = (
    Attack(
        "ast transformer",
        FAMILY,
        "turn every check into its full points",
        """
        import ast
        class Paid(ast.NodeTransformer):
            def visit_Call(self, node):
                if getattr(node.func, "id", "") == "check":
                    return ast.copy_location(ast.Constant(1), node)
                return node
        get_ipython().ast_transformers.append(Paid())
        """,
    ),
    Attack(
        "input transformer",
        FAMILY,
        "replace the text of every check by its full points",
        """
        def paid(lines):
            return ["1\\n"] if any("check(mean" in line for line in lines) else lines
        get_ipython().input_transformers_post.append(paid)
        """,
    ),
    Attack(
        "event before each cell",
        FAMILY,
        "put another check in place just before it is called",
        """
        def swap(*_):
            if "check" in get_ipython().user_ns:
                get_ipython().user_ns["check"] = lambda function: 1
        get_ipython().events.register("pre_run_cell", swap)
        """,
    ),
    Attack(
        "display formatter",
        FAMILY,
        "have every verdict shown as its full points",
        """
        formatters = get_ipython().display_formatter
        formatters.mimebundle_formatter.for_type_by_name(
            "autograder.verdict", "Verdict", lambda verdict, **_: {"text/plain": "1"})
        """,
    ),
    Attack(
        "display hook",
        FAMILY,
        "show a number in place of what a cell returns",
        """
        import sys
        hook = sys.displayhook
        kind = type(get_ipython().displayhook)
        old = kind.__call__
        kind.__call__ = lambda self, result=None: old(self, None if result is None else 1)
        """,
    ),
    Attack(
        "patched shell",
        FAMILY,
        "skip every cell that checks",
        """
        kind = type(get_ipython())
        old = kind.run_cell
        def run_cell(self, source, *args, **kwargs):
            return old(self, "1" if "check(mean" in source else source, *args, **kwargs)
        kind.run_cell = run_cell
        old_async = kind.run_cell_async
        async def run_cell_async(self, source, *args, **kwargs):
            source = "1" if "check(mean" in source else source
            return await old_async(self, source, *args, **kwargs)
        kind.run_cell_async = run_cell_async
        """,
    ),
    Attack(
        "magic that answers",
        FAMILY,
        "register a magic and have `check` call it",
        """
        from IPython.core.magic import register_line_magic
        @register_line_magic
        def paid(line):
            return 1
        def swap(*_):
            get_ipython().user_ns["check"] = lambda f: get_ipython().run_line_magic("paid", "")
        get_ipython().events.register("pre_execute", swap)
        """,
    ),
    Attack(
        "patched compiler",
        FAMILY,
        "compile another text in place of the check",
        """
        compiler = type(get_ipython().compile)
        old = compiler.ast_parse
        def ast_parse(self, source, *args, **kwargs):
            return old(self, "1" if "check(mean" in source else source, *args, **kwargs)
        compiler.ast_parse = ast_parse
        """,
    ),
)
