"""The front page, and the pages that the site makes by itself: subscribe, not found."""

from collections.abc import Iterator

from clarion.addresses import CALENDAR, FEED_KINDS
from clarion.bodies import parts_of
from clarion.cards.card import Card
from clarion.entry import Entry
from clarion.gist import gist, in_order
from clarion.outputs import Page
from clarion.pages.chrome import chrome_of, head_of
from clarion.pages.disagreements import disagreements
from clarion.pages.facets import narrowed
from clarion.pages.frame import Chrome, Feed
from clarion.pages.groups import Cards, coming_events, listed, listed_of
from clarion.pages.inputs import FrontPage, PlainPage
from clarion.pages.introductions import introduction
from clarion.pages.listings import feed_of
from clarion.pages.pillars import pillars
from clarion.site import Site

RESULTS, FIGURES, EVENTS, NEWS, PROOFS = 3, 3, 4, 3, 3


def front_pages(site: Site) -> Iterator[Page]:
    chrome = chrome_of(site)
    yield _front(site, chrome, Cards(site))
    subscribe = head_of(
        site,
        "Subscribe",
        "Follow the stories, news and events in a feed reader or a calendar.",
        "/subscribe/",
    )
    newsletter = site.settings.newsletter_url or ""
    yield Page("/subscribe/", "subscribe.html", PlainPage(chrome, subscribe, _feeds(site), CALENDAR, newsletter))
    lost = head_of(site, "Page not found", "", "/404.html")
    yield Page("/404.html", "404.html", PlainPage(chrome, lost))


def _front(site: Site, chrome: Chrome, cards: Cards) -> Page:
    title, summary, body, parts = _introduction(site)
    lead, results = _leads(site)
    by_place = [way for way in narrowed(site, "stories") if way.facet.name == "places"]
    inputs = FrontPage(
        chrome,
        head_of(site, title, chrome.tagline or summary, "/"),
        title,
        summary,
        body,
        cards.of(lead) if lead else None,
        tuple(map(cards.of, results)),
        pillars(site, cards, PROOFS, [lead, *results] if lead else ()),
        _figures(site, cards),
        _coming(site, cards),
        _news(site, cards),
        by_place[0].facet if by_place else None,
        tuple(cards.of(site.known(way.value)).cover if way.value else None for way in by_place),
        next(iter(disagreements(site, cards)), None),
        parts,
        site.settings.press_contact,
    )
    return Page("/", "index.html", inputs)


def _leads(site: Site) -> tuple[Entry | None, list[Entry]]:
    """The story that leads, and the newest others, those with a result first."""
    gists = {name: gist(site, "stories", name) for name in listed(site, "stories")}
    lead = min(gists, key=lambda name: gists[name].leads, default=None)
    others = sorted((name for name in gists if name != lead), key=lambda name: not gists[name].has_result)
    found = [site.known(("stories", name)) for name in others[:RESULTS]]
    return site.known(("stories", lead)) if lead else None, found


def _introduction(site: Site) -> tuple[str, str, str, tuple[tuple[str, str, str], ...]]:
    """The title, summary, introduction and further parts of the front page, from content/_index.md."""
    if "" not in site.indexes:
        return site.settings.site_name, "", "", ()
    title, summary, html = introduction(site, "")
    (_, body), *parts = parts_of(html)
    ids = [heading.id for heading in site.indexes[""].body.headings if heading.level == 2]
    return title, summary, body.strip(), tuple((id_, *part) for id_, part in zip(ids, parts, strict=True))


def _figures(site: Site, cards: Cards) -> tuple[Card, ...]:
    """Headline figures: those that the roof of the message stands on first, in its order."""
    roofs = (entry for entry in site.shown_of("messages") if entry.fields.level == "roof")
    first = [fact for roof in roofs for fact in map(site.find, roof.fields.facts) if fact and site.is_shown(fact)]
    others = [fact for fact in in_order(site, "facts", site.shown_of("facts")) if fact not in first]
    headline = [fact for fact in (*first, *others) if fact.fields.use == "headline" and not fact.fields.forecast]
    return tuple(map(cards.of, headline[:FIGURES]))


def _coming(site: Site, cards: Cards) -> tuple[Card, ...]:
    return tuple(map(cards.of, coming_events(site)[:EVENTS]))


def _news(site: Site, cards: Cards) -> tuple[Card, ...]:
    return tuple(map(cards.of, listed_of(site, "news")[:NEWS]))


def _feeds(site: Site) -> tuple[Feed, ...]:
    kinds = [feed_of(folder, introduction(site, folder)[0]) for folder in FEED_KINDS]
    return (Feed("Everything", "all"), *(feed for feed in kinds if feed))
