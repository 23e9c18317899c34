"""The front page, and the pages that the site makes by itself: subscribe, not found."""

from collections.abc import Iterator

from clarion.addresses import CALENDAR, FEED_KINDS
from clarion.cards.card import Card
from clarion.entries import Entry
from clarion.outputs import Page
from clarion.pages.chrome import head_of
from clarion.pages.groups import Cards, coming_events, in_order, listed_of
from clarion.pages.inputs import Chrome, Feed, FrontPage, Group, PlainPage
from clarion.pages.listings import feed_of, introduction
from clarion.pages.pillars import pillars
from clarion.site import Site

RESULTS, FIGURES, EVENTS, NEWS, PROOFS = 3, 3, 4, 3, 3


def front_pages(site: Site, chrome: Chrome, cards: Cards) -> Iterator[Page]:
    yield _front(site, chrome, cards)
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
    title, summary, body = _introduction(site)
    stories = listed_of(site, "stories")
    lead = min(stories, key=_may_lead, default=None)
    others = [entry for entry in stories[: RESULTS + 1] if entry is not lead]
    head = head_of(site, title, summary or chrome.tagline, "/")
    return Page(
        "/",
        "index.html",
        FrontPage(
            chrome, head, title, summary, body,
            cards.of(lead) if lead else None, tuple(map(cards.of, others[:RESULTS])),
            pillars(site, cards, PROOFS), _figures(site, cards), _coming(site, cards),
            _news(site, cards), _places(site, cards),
        ),
    )  # fmt: skip


def _may_lead(story: Entry) -> tuple[bool, bool]:
    """The newest that may lead; else the newest case study; else the newest."""
    return not story.fields.featured, story.fields.form != "case study"


def _introduction(site: Site) -> tuple[str, str, str]:
    return introduction(site, "") if "" in site.indexes else (site.settings.site_name, "", "")


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


def _places(site: Site, cards: Cards) -> tuple[Group, ...]:
    """Each place, with how many stories are told of it; those that others are parts of at the end."""
    places = in_order(site, "places", site.shown_of("places"))
    ordered = sorted(places, key=lambda place: place.key in site.parts)
    return tuple(Group("places", p.fields.title, (cards.of(p),), _stories_of(site, p)) for p in ordered)


def _stories_of(site: Site, place: Entry) -> int:
    users = {use.entry.key: use.entry for use in site.using(place) if use.entry.folder == "stories"}
    return sum(site.is_shown(story) and not story.fields.is_archived for story in users.values())


def _feeds(site: Site) -> tuple[Feed, ...]:
    kinds = [feed_of(folder, introduction(site, folder)[0]) for folder in FEED_KINDS]
    return (Feed("Everything", "all"), *(feed for feed in kinds if feed))
