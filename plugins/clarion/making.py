"""The plan of a site → its files, the parts of the plan spread over the processors."""

import shutil
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from clarion.outputs import Copy, Output, file_of
from clarion.parallel import in_parallel
from clarion.plan import Part, gives_way, parts_of
from clarion.problems import Problem
from clarion.render import Look, rendered
from clarion.site import Site
from clarion.sitemaps import Mapped, mapped_of, sitemap_of

MANY = 40
"""Parts from which other processes are worth it."""


@dataclass(frozen=True)
class Made:
    """A file that was made: what the map of the site knows of it, and whether it gives way to another at its place."""

    mapped: Mapped
    gives_way: bool = False

    @property
    def file(self) -> str:
        return file_of(self.mapped.address)


def make_site(site: Site, problems: Iterable[Problem], folder: Path, look: Look) -> None:
    """Write every output of the site below `folder`. Raises Unreadable where a template does not hold."""
    mapped = make(list(parts_of(site, problems)), site, folder, look)
    for document in sitemap_of(site.settings, mapped):
        _write(document, folder, look)


def make(parts: Sequence[Part], site: Site, folder: Path, look: Look) -> list[Mapped]:
    """Write every output of some parts."""
    site.pictures.unwatched()  # made now, on all processors, and not by each worker
    made = in_parallel(partial(_make, site, folder, look), parts, enough=MANY)
    _settle(site, folder, look, parts, made)
    return [each.mapped for of_part in made for each in of_part]


def _make(site: Site, folder: Path, look: Look, part: Part) -> list[Made]:
    made = []
    for output in part.outputs(site):
        _write(output, folder, look)
        made.append(Made(mapped_of(output), gives_way(output)))
    return made


def _settle(site: Site, folder: Path, look: Look, parts: Sequence[Part], made: Sequence[list[Made]]) -> None:
    """Where two parts claim one file, as they can in a preview, the first has it; a redirect gives way to a page."""
    claims: dict[str, list[tuple[bool, int]]] = {}
    for n, of_part in enumerate(made):
        for each in of_part:
            claims.setdefault(each.file, []).append((each.gives_way, n))
    for file, claimed in claims.items():
        if len(claimed) > 1:
            outputs = parts[min(claimed)[1]].outputs(site)
            _write(next(output for output in outputs if file_of(output.address) == file), folder, look)


def _write(output: Output, folder: Path, look: Look) -> None:
    path = folder / file_of(output.address)
    path.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(output, Copy):
        shutil.copyfile(output.source, path)
    else:
        path.write_bytes(rendered(output, look))
