"""The jail that belongs to a sandbox."""

from collections.abc import Collection

from autograder.engine.container import Container
from autograder.engine.container_jail import ContainerJail
from autograder.engine.jail import LIMITS, Jail, Limits
from autograder.engine.sandbox import Sandbox


def jail_for(
    lesson: str, withheld: Collection[str], sandbox: Sandbox, limits: Limits = LIMITS
) -> Jail:
    """Return a new jail; nothing runs in it yet."""
    kind = ContainerJail if isinstance(sandbox, Container) else Jail
    return kind(lesson, withheld, sandbox, limits)
