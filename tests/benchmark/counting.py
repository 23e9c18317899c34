"""What a build wrote: pages by their folder, feeds, other files."""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

EMPTY = (
    "news", "events", "series", "venues", "people", "perks", "roles", "policy", "terms", "awards", "subscribe",
)  # fmt: skip
"""Kinds of which the benchmark has no entries: only Clarion writes a page for each."""


@dataclass(frozen=True)
class Written:
    """The HTML pages of an output by what they are, and how many files it has of other sorts."""

    pages: Counter[str]
    feeds: int
    files: int
    megabytes: float

    @property
    def total(self) -> int:
        return sum(self.pages.values())


def written(output: Path) -> Written:
    files = [path for path in output.rglob("*") if path.is_file()]
    pages = Counter(_sort(path.relative_to(output).parts) for path in files if path.suffix == ".html")
    feeds = sum(path.suffix == ".xml" and path.name != "sitemap.xml" for path in files)
    return Written(pages, feeds, len(files), sum(path.stat().st_size for path in files) / 2**20)


def _sort(parts: tuple[str, ...]) -> str:
    folder = parts[0]
    if folder in ("stories", "members") and len(parts) == 3 and parts[1] != "page":
        return folder
    return "kinds without entries" if folder in EMPTY else "lists and the rest"
