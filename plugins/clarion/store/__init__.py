"""What was read and made before, kept in .cache/ by its content. It may be deleted at any time.

Everything in it is found by a mark of all that it was made of, so that nothing in it can be out of date; of another
release of Clarion nothing is used.
"""

from pathlib import Path

from clarion.store.pack import Unusable, packed, put, sweep, unpacked
from clarion.store.release import release
from clarion.store.shelf import Shelf, Tray
from clarion.store.warnings import warn

CACHE = Path(".cache/clarion")
"""From where a command is called."""

__all__ = ["CACHE", "Shelf", "Tray", "Unusable", "packed", "put", "release", "sweep", "unpacked", "warn"]
