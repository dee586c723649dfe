"""All attacks, of every family."""

from tests.attacks import (
    catalogue_ends,
    catalogue_hooks,
    catalogue_pages,
    catalogue_patches,
    catalogue_persistence,
    catalogue_protocol,
    catalogue_searches,
    catalogue_theft,
)

ATTACKS = (
    *catalogue_hooks.ATTACKS,
    *catalogue_patches.ATTACKS,
    *catalogue_searches.ATTACKS,
    *catalogue_theft.ATTACKS,
    *catalogue_persistence.ATTACKS,
    *catalogue_protocol.ATTACKS,
    *catalogue_ends.ATTACKS,
    *catalogue_pages.ATTACKS,
)
