"""What was read → the site."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from clarion.entries import Reading
from clarion.entry import Entry
from clarion.kinds.listed import KINDS
from clarion.settings import Settings
from clarion.site import Key, Site
from clarion.tracing import Watched


def relate(
    readings: Iterable[Reading],
    indexes: Mapping[str, Entry],
    settings: Settings,
    today: dt.date,
    content: Path,
    path_of: Callable[[Path], str],
    *,
    preview: bool = False,
    drafts: bool = True,
    future: bool = True,
) -> Site:
    """The site of what was read. Of two files of one name the first by path stands."""
    entries: dict[str, dict[str, Entry]] = {kind.folder: {} for kind in KINDS}
    held: dict[Key, Reading] = {}
    doubles: list[Reading] = []
    for reading in readings:
        first = held.setdefault((reading.folder, reading.name), reading)
        if first is not reading:
            doubles.append(reading)
        elif reading.entry:
            entries[reading.folder][reading.name] = reading.entry
    by_file = {entry.file: entry for named in entries.values() for entry in named.values()}
    return Site(
        settings,
        today,
        content,
        {folder: Watched(f"{folder}/", found) for folder, found in entries.items()},
        Watched("indexes", indexes),
        Watched("held", held),
        path_of,
        preview,
        drafts,
        future,
        Watched("by_file", by_file),
        tuple(doubles),
    )
