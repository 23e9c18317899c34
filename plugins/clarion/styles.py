"""The theme's stylesheets → one: what site.css imports, in its layers and for its media, named by its bytes.

A browser then asks once, and may keep what it got for ever (CSS Cascade 5 §2 and §6.4 say what an import means).
"""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

ENTRY = "css/site.css"
_IMPORT = re.compile(r"@import\s+(?:url\()?\s*[\"']?([^\"')\s]+)[\"']?\s*\)?\s*(?:layer\(([\w.-]+)\))?\s*([^;]*);\s*")
_COMMENT = re.compile(r"(\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*')|/\*.*?\*/", re.DOTALL)
_URL = re.compile(r"url\(\s*[\"']?(?!/|#|data:|https?:)([^\"')]+)[\"']?\s*\)")
_BLANK = re.compile(r"\n\s*\n+")


@dataclass(frozen=True)
class Joined:
    """One stylesheet in place of many: its text, and the files of the theme's static folder that it holds."""

    text: str
    files: frozenset[str]

    @property
    def address(self) -> str:
        return f"/static/{ENTRY.removesuffix('.css')}.{sha256(self.text.encode()).hexdigest()[:10]}.css"


def joined(static: Path) -> Joined | None:
    """What css/site.css in the theme's static folder comes to; None where the theme has none."""
    if not (static / ENTRY).is_file():
        return None
    files: list[str] = []
    text = "".join(_pieces(static, ENTRY, files))
    return Joined(_BLANK.sub("\n", text).strip() + "\n", frozenset(files))


def _pieces(static: Path, file: str, files: list[str]) -> Iterator[str]:
    """A file's text, each of its imports in the import's place. A file that is missing stays an import: it is told."""
    files.append(file)
    text, end = _without_comments((static / file).read_text(encoding="utf-8")), 0
    for found in _IMPORT.finditer(text):
        yield _rebased(text[end : found.start()], file)
        end = found.end()
        named = posixpath.normpath(posixpath.join(posixpath.dirname(file), found[1]))
        if (static / named).is_file() and named not in files:
            yield _wrapped("".join(_pieces(static, named, files)), found[2], found[3].strip())
        else:
            yield found[0]
    yield _rebased(text[end:], file)


def _wrapped(text: str, layer: str | None, media: str) -> str:
    text = f"@layer {layer} {{\n{text}}}\n" if layer else text
    return f"@media {media} {{\n{text}}}\n" if media else text


def _without_comments(text: str) -> str:
    return _COMMENT.sub(lambda found: found[1] or "", text)


def _rebased(text: str, file: str) -> str:
    """Addresses relative to the file, as they are from the folder of site.css."""

    def rebase(found: re.Match[str]) -> str:
        full = posixpath.normpath(posixpath.join(posixpath.dirname(file), found[1]))
        return f'url("{posixpath.relpath(full, posixpath.dirname(ENTRY))}")'

    return _URL.sub(rebase, text)
