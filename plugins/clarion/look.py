"""What the pages of a site are made to look like. It is known before any template is loaded."""

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path


@dataclass(frozen=True)
class Look:
    """What the environment of the templates is made of: the theme's folder, the language, the site's path."""

    theme: str
    language: str
    base: str
    relative: bool = False
    state: str = ""
    """What the templates were when a build began, where another may follow in the same process, as in a preview."""


def state_of(theme: str) -> str:
    """Another one after any template was changed: what was made of it, or of another that uses it, is of no use."""
    files = sorted((Path(theme) / "templates").rglob("*.html"))
    seen = [(str(file), status.st_mtime_ns, status.st_size) for file in files for status in [file.stat()]]
    return sha256(repr(seen).encode()).hexdigest()
