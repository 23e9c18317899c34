"""What makes things now: this Clarion, the libraries that it uses, this Python. What others made is not used."""

import sys
from functools import cache
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

LIBRARIES = (
    "babel", "feedgenerator", "icalendar", "jinja2", "markdown", "nh3", "pillow", "pydantic", "pyyaml", "tzdata",
)  # fmt: skip
"""Those whose other versions might make something else of the same content."""


@cache
def release() -> str:
    """A mark of all of it: other source or another version, another mark."""
    made = blake2b(f"{sys.version} {[_version(name) for name in LIBRARIES]}".encode(), digest_size=12)
    top = Path(__file__).parents[1]
    for path in sorted(top.rglob("*.py")):
        made.update(f"\0{path.relative_to(top)}\0".encode() + path.read_bytes())
    return made.hexdigest()


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""
