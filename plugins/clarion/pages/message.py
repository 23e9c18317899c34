"""The page of the message: the roof, its pillars with their proofs and gaps, and the words to take over."""

from collections.abc import Iterator

from clarion.entry import Entry
from clarion.outputs import Page
from clarion.pages.chrome import chrome_of, head_of
from clarion.pages.frame import Link
from clarion.pages.groups import Cards
from clarion.pages.inputs import MessagePage
from clarion.pages.introductions import introduction
from clarion.pages.links import resolved
from clarion.pages.pillars import pillars
from clarion.site import Site

LENGTHS = {"short": "In one breath", "medium": "In one paragraph", "long": "At length"}
"""The texts of a message, by their fields, and what a reader takes them for."""


def message_pages(site: Site) -> Iterator[Page]:
    cards = Cards(site)
    title, summary, body = introduction(site, "messages")
    roof = next((entry for entry in site.shown_of("messages") if entry.fields.level == "roof"), None)
    head = head_of(site, title, summary, "/messages/")
    proved = pillars(site, cards, site.settings.pagination or None)
    inputs = MessagePage(
        chrome_of(site), head, (Link("Home", "/"),), title, summary, body, cards.of(roof) if roof else None, proved,
        tuple(_words(site, roof)) if roof else (), roof.fields.avoid if roof else (),
    )  # fmt: skip
    yield Page("/messages/", "messages.html", inputs)


def _words(site: Site, roof: Entry) -> Iterator[tuple[str, str]]:
    for name, title in LENGTHS.items():
        if (name,) in roof.rich:
            text = roof.rich[name,]
            yield f"{title}: {text.words} words", resolved(site, text.html)
