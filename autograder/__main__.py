"""The command line: python -m autograder COMMAND."""

import argparse
import sys
from pathlib import Path

from autograder.engine import commands
from autograder.threads import limit_threads


def main() -> int:
    """Run the command that was asked for and return its exit code."""
    parser = argparse.ArgumentParser(prog="python -m autograder", description=__doc__)
    known = parser.add_subparsers(dest="command", required=True)
    known.add_parser("lab", help="put the lessons in workbook/ and open JupyterLab there")
    known.add_parser("demo", help="grade a simulated class with nbgrader in demo_class/")
    build = known.add_parser("build", help="make or update an nbgrader course")
    build.add_argument("folder", type=Path, help="the course directory")
    build.add_argument("--seed", type=int, help="fixes the inputs of the hidden cases")
    build.add_argument(
        "--hints",
        action=argparse.BooleanOptionalAction,
        help="hand the lessons out with their hints, or without (default: as they are)",
    )
    tidy = known.add_parser("tidy", help="bring lessons into their canonical form")
    tidy.add_argument("notebooks", type=Path, nargs="*", help="default: all lessons")
    tidy.add_argument("--check", action="store_true", help="only say which are not")
    commands.add_commands(known)
    options, further = parser.parse_known_args()
    if further and options.command != "lab":
        parser.error(f"unrecognized arguments: {' '.join(further)}")
    return COMMANDS[options.command](options, further)


def _lab(_options: argparse.Namespace, further: list[str]) -> int:
    from autograder.lab import open_lab

    return open_lab(further)


def _demo(_options: argparse.Namespace, _further: list[str]) -> int:
    limit_threads(1)
    from autograder.demo.run import run_demo

    return run_demo()


def _build(options: argparse.Namespace, _further: list[str]) -> int:
    from autograder.build import build_course

    for name in build_course(options.folder, options.seed, hints=options.hints):
        print(f"{options.folder / 'source' / name}")
    return 0


def _tidy(options: argparse.Namespace, _further: list[str]) -> int:
    from autograder.lessons import tidy_files

    changed = tidy_files(options.notebooks, only_check=options.check)
    for path in changed:
        print(f"{path} {'is not in canonical form' if options.check else 'tidied'}")
    return 1 if changed and options.check else 0


def _grade(options: argparse.Namespace, _further: list[str]) -> int:
    limit_threads(1)
    return commands.grade(options)


def _grade_file(options: argparse.Namespace, _further: list[str]) -> int:
    limit_threads(1)
    return commands.grade_file(options)


# The imports stand in the functions: the number of threads is set before NumPy is first imported.
COMMANDS = {
    "lab": _lab,
    "demo": _demo,
    "build": _build,
    "tidy": _tidy,
    "grade": _grade,
    "grade-file": _grade_file,
}

if __name__ == "__main__":
    sys.exit(main())
