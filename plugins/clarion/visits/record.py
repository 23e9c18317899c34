"""When each address elsewhere was last visited, and what came of it: kept in the content, to be committed with it."""

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from clarion.dates import date
from clarion.noted import FOLDER, Damaged, noted_at
from clarion.store.pack import put

FILE = f"{FOLDER}/links.json"
"""Its path from the top of the content."""
DAMAGED = "must be as 'clarion check --links' left it: fetch that again, or delete it to begin anew"


@dataclass(frozen=True)
class Visit:
    """What came of the last visit to an address."""

    on: dt.date
    status: str
    """In words that follow the address: "answers 404"."""
    since: dt.date | None = None
    """The day on which it was first found broken; None where it is not."""


Record = Mapping[str, Visit]
"""By address, without the part of the page that a link may name."""


def record_at(path: Path) -> Record:
    """The record in a file; empty where there is none. Raises Damaged."""
    try:
        return noted_at(path, _read) or {}
    except OSError:
        raise Damaged(1) from None


def _read(raw: Any) -> Record:
    return {str(address): _visit(visit) for address, visit in raw.items()}


def _visit(raw: Any) -> Visit:
    on, since = date(raw["on"]), date(raw["since"]) if "since" in raw else None
    if on is None or (since is None and "since" in raw):
        raise ValueError(raw)
    return Visit(on, str(raw["status"]), since)


def keep(record: Record, path: Path) -> None:
    """Leave it there, one address a line, so that a difference can be read. Raises OSError."""
    pairs = (f"{_text(address)}: {_text(_raw(visit))}" for address, visit in sorted(record.items()))
    text = "{\n" + ",\n".join(pairs) + "\n}\n" if record else "{}\n"
    path.parent.mkdir(exist_ok=True)
    put(path, text.encode())


def _raw(visit: Visit) -> dict[str, str]:
    since = {"since": str(visit.since)} if visit.since else {}
    return {"on": str(visit.on), "status": visit.status, **since}


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
