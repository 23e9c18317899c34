"""The page of the message: the roof, its pillars with their proofs and gaps, and the words to take over."""

from collections.abc import Iterator

from clarion.addresses import HOUSE
from clarion.coverage import roof_of
from clarion.house import house_of
from clarion.outputs import Document, Page
from clarion.pages.boilerplate import words_of
from clarion.pages.chrome import chrome_of, head_of
from clarion.pages.frame import Link
from clarion.pages.groups import Cards
from clarion.pages.inputs import MessagePage
from clarion.pages.introductions import introduction
from clarion.pages.pillars import pillars
from clarion.site import Site


def message_pages(site: Site) -> Iterator[Page | Document]:
    cards = Cards(site)
    title, summary, body = introduction(site, "messages")
    roof = roof_of(site)
    head = head_of(site, title, summary, "/messages/")
    proved = pillars(site, cards, site.settings.pagination or None)
    inputs = MessagePage(
        chrome_of(site), head, (Link("Home", "/"),), title, summary, body, cards.of(roof) if roof else None, proved,
        tuple(words_of(site, roof)) if roof else (), roof.fields.avoid if roof else (), HOUSE,
    )  # fmt: skip
    yield Page("/messages/", "messages.html", inputs)
    yield from house_of(site)
