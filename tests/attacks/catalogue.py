"""All attacks, of every family."""

from tests.attacks import (
    catalogue_bombs,
    catalogue_disguises,
    catalogue_ends,
    catalogue_hooks,
    catalogue_pages,
    catalogue_patches,
    catalogue_persistence,
    catalogue_protocol,
    catalogue_reading,
    catalogue_searches,
    catalogue_writing,
)

ATTACKS = (
    *catalogue_hooks.ATTACKS,
    *catalogue_patches.ATTACKS,
    *catalogue_searches.ATTACKS,
    *catalogue_disguises.ATTACKS,
    *catalogue_reading.ATTACKS,
    *catalogue_writing.ATTACKS,
    *catalogue_persistence.ATTACKS,
    *catalogue_protocol.ATTACKS,
    *catalogue_ends.ATTACKS,
    *catalogue_bombs.ATTACKS,
    *catalogue_pages.ATTACKS,
)
