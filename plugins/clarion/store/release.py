"""What makes things now: this Clarion, the libraries that it uses, this Python. What others made is not used."""

import os
import sys
from collections.abc import Iterator
from functools import cache
from hashlib import blake2b

LIBRARIES = (
    "babel", "feedgenerator", "icalendar", "jinja2", "markdown", "nh3", "pillow", "pydantic", "pyyaml", "tzdata",
)  # fmt: skip
"""Those whose other versions might make something else of the same content."""


@cache
def release() -> str:
    """A mark of all of it: other source or another version, another mark."""
    made = blake2b(f"{sys.version} {[_version(name) for name in LIBRARIES]}".encode(), digest_size=12)
    top = os.path.dirname(os.path.dirname(__file__))  # noqa: PTH120 (text: each command comes by here)
    for path in sorted(_sources(top)):
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123 (as above)
            made.update(f"\0{path[len(top) :]}\0".encode() + file.read())
    return made.hexdigest()


def _sources(folder: str) -> Iterator[str]:
    with os.scandir(folder) as found:
        for each in found:
            if each.name.endswith(".py"):
                yield each.path
            elif each.name != "__pycache__" and each.is_dir():
                yield from _sources(each.path)


def _version(name: str) -> str:
    """By the name of its folder; Python's own way, which knows all ways of packaging, takes longer to load."""
    found = _installed().get(name)
    if found is None:
        from importlib.metadata import PackageNotFoundError, version  # as above

        try:
            return version(name)
        except PackageNotFoundError:
            return ""
    return found


@cache
def _installed() -> dict[str, str]:
    """The versions of what lies on Python's path, by their names: what comes first on it is what is imported."""
    found: dict[str, str] = {}
    for folder in reversed(sys.path):
        names = os.listdir(folder) if os.path.isdir(folder) else []  # noqa: PTH208, PTH112 (as above)
        for name in sorted(each for each in names if each.endswith(".dist-info")):
            library, _, version = name.removesuffix(".dist-info").partition("-")
            found[library.lower()] = version
    return found
