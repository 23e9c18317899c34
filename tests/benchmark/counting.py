"""What a build wrote: pages by their folder, feeds, other files."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from vocabulary import EMPTY


@dataclass(frozen=True)
class Written:
    """The HTML pages of an output by what they are, and how many files it has of other sorts."""

    pages: Counter[str]
    feeds: int
    files: int
    megabytes: float
    kilobytes: float
    """Of one page, on average."""

    @property
    def total(self) -> int:
        return sum(self.pages.values())


def written(output: Path) -> Written:
    files = [path for path in output.rglob("*") if path.is_file()]
    pages = [path for path in files if path.suffix == ".html"]
    sorts = Counter(_sort(path.relative_to(output).parts) for path in pages)
    feeds = sum(path.suffix == ".xml" and path.name != "sitemap.xml" for path in files)
    return Written(sorts, feeds, len(files), _size(files) / 2**20, _size(pages) / 2**10 / max(1, len(pages)))


def _size(files: Sequence[Path]) -> int:
    return sum(path.stat().st_size for path in files)


def _sort(parts: tuple[str, ...]) -> str:
    folder, name = parts[0], parts[1] if len(parts) == 3 else ""
    if (folder, name.partition("-")[0]) in (("stories", "story"), ("members", "member")):
        return folder
    return "kinds without entries" if folder in EMPTY else "lists and the rest"
