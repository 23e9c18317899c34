"""The classes of all kinds."""

from importlib import import_module

from clarion.kinds import FOLDERS
from clarion.kinds.kind import Kind


def _kind_of(folder: str, module: str) -> type[Kind]:
    """The class in the module that says it is of this folder."""
    found = vars(import_module(f"clarion.kinds.{module}")).values()
    return next(each for each in found if isinstance(each, type) and issubclass(each, Kind) and each.folder == folder)


BY_FOLDER: dict[str, type[Kind]] = {folder: _kind_of(folder, module) for folder, module in FOLDERS.items()}

KINDS: tuple[type[Kind], ...] = tuple(BY_FOLDER.values())
"""In the order in which a page lists what refers to it."""
