"""The site → every output of a build, in parts that are each planned by themselves."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import NamedTuple

from clarion.calendars import calendar_of
from clarion.feeds import feeds_of, followed
from clarion.kinds.listed import BY_FOLDER, KINDS
from clarion.memory import remembered
from clarion.outputs import Copy, Document, Output, Page, file_of
from clarion.pages.broken import broken_pages
from clarion.pages.chrome import styles_of
from clarion.pages.entries import entry_pages, group_pages, long_groups
from clarion.pages.facets import narrowed_addresses
from clarion.pages.front import front_pages
from clarion.pages.groups import pages_of
from clarion.pages.listings import in_list, listing_pages
from clarion.pages.message import message_pages
from clarion.pages.narrowed import choices_pages, narrowed_pages
from clarion.problems import Problem
from clarion.site import Site
from clarion.sitemaps import lines, mapped_of, sitemap_of

LITTER = (".DS_Store", "Thumbs.db")


class Part(NamedTuple):
    """A part of the plan: its name, which no other has, and what makes its outputs of the site."""

    name: tuple[str, ...]
    work: Callable[..., Iterable[Output]]
    is_of_files: bool = False
    """Whether it is of files that are published as they are, and not only of what the site knows."""

    def outputs(self, site: Site) -> Iterator[Output]:
        yield from self.work(site, *self.name[1:])


def plan(site: Site, problems: Iterable[Problem] = ()) -> list[Output]:
    """Every page and file that the site is to have, in the order of their addresses."""
    outputs = [output for part in parts_of(site, problems) for output in part.outputs(site)]
    outputs += sitemap_of(site.settings, map(mapped_of, outputs))
    by_file: dict[str, Output] = {}
    for output in sorted(outputs, key=gives_way):
        by_file.setdefault(file_of(output.address), output)
    return sorted(by_file.values(), key=lambda output: output.address)


def gives_way(output: Output) -> bool:
    """Whether another output has the address where two claim one."""
    return isinstance(output, Page) and output.template == "redirect.html"


def parts_of(site: Site, problems: Iterable[Problem] = ()) -> Iterator[Part]:
    """The parts of the plan. Two can claim one address only in a preview, where the first has it:
    what is wrong with an entry comes before all."""
    if site.preview:
        yield Part(("broken",), partial(broken_pages, problems=tuple(problems)), is_of_files=True)
    for name in names_of_parts(site):
        yield Part(name, WORK[name[0]], name[0] == "copies")


@remembered
def names_of_parts(site: Site) -> tuple[tuple[str, ...], ...]:
    """The name of each part, a word of WORK first; but for what a preview tells of files that cannot be shown."""
    return tuple(_names_of_parts(site))


def _names_of_parts(site: Site) -> Iterator[tuple[str, ...]]:
    yield ("front",)
    for kind in KINDS:
        yield from _of_kind(site, kind.folder)
    for entry in site.all():
        if site.is_shown(entry):
            yield ("entry", *entry.key)
            for group, pages in long_groups(site, *entry.key):
                yield from (("group", *entry.key, group, number) for number in _numbers(pages))
    yield ("copies",)
    yield from (("feed", *name) for name in followed(site))
    yield ("calendar",)


def _of_kind(site: Site, folder: str) -> Iterator[tuple[str, ...]]:
    """A kind's list, and the ways to narrow it."""
    kind, size = BY_FOLDER[folder], site.settings.pagination
    if folder == "messages":
        yield ("messages",)
    elif kind.has_listing:
        yield ("choices", folder)
        for address, total in narrowed_addresses(site, folder):
            yield from (("narrowed", folder, address, number) for number in _numbers(pages_of(total, size)))
        pages = pages_of(len(in_list(site, folder)), size)
        yield from (("list", folder, number) for number in _numbers(pages))


def _numbers(pages: int) -> Iterator[str]:
    return map(str, range(1, pages + 1))


def copies(site: Site) -> Iterator[Copy | Document]:
    """What is published as it is: the theme's styles and fonts, made pictures, and content/extra at the site's top.

    A preview has the stylesheets one by one: there a changed one is fetched anew while its page stays."""
    styles = styles_of(site)
    if styles:
        yield Document(styles.address, lines, (styles.text.removesuffix("\n"),))
    for copy in _below(Path(site.settings.theme) / "static", "/static/"):
        if styles is None or copy.address.removeprefix("/static/") not in styles.files:
            yield copy
    for made in site.pictures.values():
        yield from (Copy(address, source) for address, source in made.files)
    yield from _below(site.content / "extra", "/")


def _below(folder: Path, address: str) -> Iterator[Copy]:
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.name not in LITTER)
    yield from (Copy(address + path.relative_to(folder).as_posix(), str(path)) for path in files)


WORK: Mapping[str, Callable[..., Iterable[Output]]] = {
    "front": front_pages,
    "messages": message_pages,
    "choices": choices_pages,
    "narrowed": narrowed_pages,
    "list": listing_pages,
    "entry": entry_pages,
    "group": group_pages,
    "copies": copies,
    "feed": feeds_of,
    "calendar": calendar_of,
}
"""What makes a part, by the first word of its name."""
