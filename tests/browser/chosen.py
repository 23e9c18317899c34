"""Which pages are looked at: of every template the fullest and the plainest, and each state that a page can be in.

Nobody lists them: a new kind, or a new list, is looked at from its first page on.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from browser.sites import Site
from clarion.outputs import Page, file_of
from clarion.pages.inputs import EntryPage, ListingPage

MOVES = "redirect.html"
"""A browser does not stay on a redirect."""


@dataclass(frozen=True)
class Chosen:
    """A page, why it was chosen, and its full address."""

    why: str
    page: Page
    url: str

    def __str__(self) -> str:
        return f"{self.page.address} ({self.why})"


def chosen(sites: Iterable[Site]) -> list[Chosen]:
    """The pages to be looked at: from each site those of which no earlier site has the like."""
    found: dict[str, Chosen] = {}
    for site in sites:
        for why, page in {**_states(site), **_plainest(site)}.items():
            found.setdefault(why, Chosen(why, page, site.at(page.address)))
    by_url = {one.url: one for one in reversed(found.values())}
    return sorted(by_url.values(), key=lambda one: (one.page.template, one.url))


def kinds(sites: Iterable[Site]) -> list[Chosen]:
    """One page for each template: the fullest."""
    return [one for one in chosen(sites) if one.why == one.page.template]


def _states(site: Site) -> dict[str, Page]:
    """For each state, the fullest page that is in it."""
    pages = sorted(_staying(site), key=lambda page: weight(site, page))
    return {state: page for page in pages for state in states_of(page)}


def _plainest(site: Site) -> dict[str, Page]:
    pages = sorted(_staying(site), key=lambda page: -weight(site, page))
    return {f"{page.template}, the plainest": page for page in pages}


def _staying(site: Site) -> Iterator[Page]:
    return (page for page in site.pages if page.template != MOVES)


def weight(site: Site, page: Page) -> int:
    return (site.folder / file_of(page.address)).stat().st_size


def states_of(page: Page) -> Iterator[str]:
    yield page.template
    if isinstance(page.inputs, ListingPage):
        yield from _of_list(page, page.inputs)
    elif isinstance(page.inputs, EntryPage):
        yield from (f"{page.template}, {state}" for state in _of_entry(page.inputs))


def _of_list(page: Page, inputs: ListingPage) -> Iterator[str]:
    name, number = page.address.strip("/"), inputs.pager.number
    if number > 1:
        yield "page 2 of a list"
    else:
        yield "list of a group" if "/" in name else f"list of {name}"
    if not inputs.cards and not inputs.coming:
        yield "empty list"


def _of_entry(inputs: EntryPage) -> Iterator[str]:
    fields, occasion = inputs.fields, inputs.card.occasion
    yield from (name for name in ("archived", "draft", "sample") if _is(fields, name))
    if occasion:
        yield f"over, {occasion.status}" if occasion.over else occasion.status


def _is(fields: object, name: str) -> bool:
    return bool(getattr(fields, f"is_{name}", False) or getattr(fields, name, False))
