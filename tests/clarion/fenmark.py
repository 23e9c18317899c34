"""The sound content of tests/broken, with changes: what is told of it."""

import shutil
from collections.abc import Mapping
from pathlib import Path

from clarion.configuration import load, today
from clarion.content import Content, read_content
from clarion.problems import as_text

BROKEN = Path(__file__).parents[1] / "broken"
BASE = BROKEN / "base"


def text_of(file: str) -> str:
    return (BASE / file).read_text(encoding="utf-8")


def with_field(file: str, line: str) -> str:
    """A file of the base, with one more line at the end of its front matter."""
    return text_of(file).replace("\n---\n", f"\n{line}\n---\n", 1)


def with_body(file: str, body: str) -> str:
    """A file of the base, with another body."""
    return text_of(file).split("\n---\n")[0] + f"\n---\n{body}\n"


def laid(folder: Path, changes: Mapping[str, str | bytes | None]) -> Path:
    """A content folder: the base with files changed, added, and (None) taken away."""
    content = folder / "content"
    shutil.copytree(BASE, content)
    for file, text in changes.items():
        path = content / file
        path.parent.mkdir(parents=True, exist_ok=True)
        if text is None:
            path.unlink()
        else:
            path.write_bytes(text.encode() if isinstance(text, str) else text)
    return content


def read(content: Path, **settings: object) -> Content:
    found, problems = load(BROKEN / "pelicanconf.py", "pelicanconf.py")
    assert not problems
    here = found.model_copy(update={"content": str(content), **settings})
    return read_content(here, today(here, None), lambda path: path.relative_to(content).as_posix())


def told(folder: Path, changes: Mapping[str, str | bytes | None], **settings: object) -> list[str]:
    """Every line that is told of the base with changes."""
    return as_text(read(laid(folder, changes), **settings).problems).splitlines()
