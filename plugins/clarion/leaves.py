"""The marks of what is looked at itself, not worked out: an entry's fields, the day, a file."""

from collections.abc import Callable, Hashable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from clarion.entry import Entry
from clarion.files import INDEX
from clarion.packing import mark_of, pack
from clarion.site import Key, Site
from clarion.styles import joined
from clarion.theme import marks_of, template_mark
from clarion.tracing import Question

Mark = Hashable


def leaf_mark(site: Site, question: Question) -> Mark:
    """What stands for the answer on this site; None where there is nothing."""
    name, *keys = question
    if isinstance(name, str) and name.endswith("/"):
        return _names(site, name.removesuffix("/"), *keys)
    return MARKS[str(name)](site, *keys)


def leaf_marks(site: Site, questions: Mapping[Any, Question]) -> dict[Any, Mark]:
    """All of these. Most ask for an entry or for what it says: they are thousands, and each is answered in one step."""
    entries: dict[Hashable, dict[Any, Entry]] = {
        folder: dict(found.unwatched()) for folder, found in site.entries.items()
    }
    for folder, index in _plain(site.indexes).items():
        entries.setdefault(folder, {})[INDEX] = index
    named = {found.name: found.unwatched() for found in site.entries.values()}
    marks: dict[Any, Mark] = {}
    for key, question in questions.items():
        piece = PIECES.get(question[0])
        if piece:
            entry = entries[question[1]].get(question[2])
            marks[key] = getattr(entry, piece).mark if entry else None
        elif len(question) == 2 and question[0] in named:
            marks[key] = question[1] in named[question[0]]
        else:
            marks[key] = leaf_mark(site, question)
    return marks


def _names(site: Site, folder: str, *key: Any) -> Mark:
    entries = site.entries[folder].unwatched()
    return key[0] in entries if key else mark_of(pack(tuple(entries)))


def _entry(site: Site, folder: str, name: str) -> Entry | None:
    if name == INDEX:
        return _plain(site.indexes).get(folder)
    return site.entries[folder].unwatched().get(name)


def _plain(watched: Any) -> Mapping[Any, Any]:
    found: Mapping[Any, Any] = watched.unwatched()
    return found


def _said(piece: str) -> Callable[[Site, str, str], Mark]:
    def mark(site: Site, folder: str, name: str) -> Mark:
        entry = _entry(site, folder, name)
        return getattr(entry, piece).mark if entry else None

    return mark


def _index(site: Site, *folder: str) -> Mark:
    indexes = _plain(site.indexes)
    return folder[0] in indexes if folder else tuple(indexes)


def _by_file(site: Site, file: str) -> Mark:
    entry = _plain(site.by_file).get(file)
    return entry.key if entry else None


def _held(site: Site, *key: Key) -> Mark:
    held = _plain(site.held)
    if key:
        reading = held.get(key[0])
        return (reading.file, reading.path, reading.entry is None) if reading else None
    files = tuple((name, reading.file) for name, reading in held.items())
    return mark_of(pack((files, tuple(reading.file for reading in site.doubles))))


def _picture(site: Site, *file: str) -> Mark:
    pictures = site.pictures.unwatched()
    return mark_of(pack(pictures.get(file[0]) if file else tuple(pictures.items())))


def _outline(site: Site) -> Mark:
    return _content(site.outline_file)


def _file(site: Site, path: str) -> Mark:
    return _content(site.content / path)


def _content(path: Path | None) -> Mark:
    """Of a folder, that it is one."""
    if path is None or not path.exists():
        return None
    return mark_of(path.read_bytes()) if path.is_file() else True


def _files(site: Site) -> Mark:
    """Of the folders with files that are no entries, the names in them."""
    found = (path for top in ("extra", "images") for path in sorted((site.content / top).rglob("*")))
    return mark_of(pack(tuple(path.relative_to(site.content).as_posix() for path in found if path.is_file())))


def _template(site: Site, name: str) -> Mark:
    marks, known = _theme(site)
    if name not in known:
        known[name] = template_mark(_templates(site), name, marks)
    return known[name]


def _templates(site: Site) -> Path:
    return Path(site.settings.theme) / "templates"


@lru_cache(maxsize=1)
def _theme(site: Site) -> tuple[Mapping[str, bytes], dict[str, Mark]]:
    """The marks of its files, read once for a site: a build has one theme, from its beginning to its end."""
    return marks_of(_templates(site)), {}


def _styles(site: Site) -> Mark:
    styles = joined(Path(site.settings.theme) / "static")
    return mark_of(styles.text.encode()) if styles else None


PIECES: Mapping[Hashable, str] = {"fields": "front", "links": "led", "body": "text", "source": "written"}
"""What an entry says, by the word under which it is looked at."""
MARKS: Mapping[str, Callable[..., Mark]] = {
    **{str(word): _said(piece) for word, piece in PIECES.items()},
    "indexes": _index,
    "by_file": _by_file,
    "held": _held,
    "pictures": _picture,
    "today": lambda site: site.day,
    "outline": _outline,
    "file": _file,
    "files": _files,
    "styles": _styles,
    "template": _template,
}
"""By the first word of what is looked at."""
