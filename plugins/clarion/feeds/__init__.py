"""The site → its feeds, in Atom and in RSS: of everything, of four kinds, of each sector, place and member."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from heapq import nsmallest
from typing import NamedTuple

from clarion.addresses import FEED_ENTRIES, FEED_KINDS, address_of, earlier_names
from clarion.dates import day_of, midnight
from clarion.entry import Entry
from clarion.feeds.channel import Channel, atom, rss
from clarion.feeds.items import Item, announced, item_of
from clarion.gist import gist
from clarion.ids import id_of
from clarion.look import Look
from clarion.memory import fleeting, passing, remembered
from clarion.outputs import Document
from clarion.pages.boilerplate import one_line
from clarion.pages.frame import Feed
from clarion.site import Key, Site

NEWEST = 30
"""As many as Pelican's FEED_MAX_ITEMS is set to; who subscribes later has not missed the recent."""


TEMPLATES = ("feeds/item.html",)


def followed(site: Site) -> Iterator[tuple[str, str]]:
    """The feeds of the site: of everything, of four kinds, of each sector, place and member, by its folder and name."""
    yield "", "all"
    yield from ((folder, "") for folder in FEED_KINDS)
    yield from (owner.key for folder in FEED_ENTRIES for owner in site.shown_of(folder))


def feeds_of(site: Site, folder: str, name: str) -> Iterator[Document]:
    """A feed, twice: RFC 4287 (Atom) and RSS 2.0."""
    if not folder:
        yield from _documents(site, Feed("", "all"), "/", "", newest_told(site))
    elif not name:
        index = site.indexes.get(folder)
        feed, about = Feed(site.title_of_listing(folder), folder), index.fields.summary if index else ""
        yield from _documents(site, feed, f"/{folder}/", about or "", newest_told(site, folder))
    else:
        yield from _feeds_of_owner(site, site.known((folder, name)))


def _feeds_of_owner(site: Site, owner: Entry) -> Iterator[Document]:
    about = owner.fields.summary or getattr(owner.fields, "definition", "")
    entries = newest_naming(site, *owner.key)
    for name in (owner.name, *earlier_names(owner)):  # who follows an earlier name goes on to be told
        feed = Feed(owner.fields.title, f"{owner.folder}/{name}")
        yield from _documents(site, feed, address_of(*owner.key), about, entries)


class Telling(NamedTuple):
    """When something is told."""

    place: int
    """Its place in the order of telling, the newest first; one day's by name."""
    news: float
    """When there was last something to tell of it: that it is there, or that it was put right."""


@passing
def _told(site: Site) -> Mapping[Key, Telling]:
    """What is told to subscribers at all. Neither drafts nor samples, in a preview either, nor what is archived."""
    entries = (entry for folder in FEED_KINDS for entry in site.of(folder) if site.is_published(entry))
    kept = ((_announced(site, entry), entry) for entry in entries if not gist(site, *entry.key).is_archived)
    told = [(when, entry) for when, entry in kept if day_of(when, site.settings.zone) <= site.today]
    ordered = sorted(told, key=lambda each: (-each[0].timestamp(), each[1].name, each[1].folder))
    return {entry.key: Telling(place, _news(site, when, entry)) for place, (when, entry) in enumerate(ordered)}


def _news(site: Site, announced: dt.datetime, entry: Entry) -> float:
    corrected = gist(site, *entry.key).corrected
    return max(announced, midnight(corrected, site.settings.zone)).timestamp() if corrected else announced.timestamp()


def _newest(told: Mapping[Key, Telling], keys: Iterable[Key]) -> tuple[Key, ...]:
    """The newest of these, in the order of telling: who was told a mistake is told that it was put right."""
    found = nsmallest(NEWEST, keys, key=lambda key: (-told[key].news, told[key].place))
    return tuple(sorted(found, key=lambda key: told[key].place))


def _announced(site: Site, entry: Entry) -> dt.datetime:
    """An entry with a date is not opened."""
    date = gist(site, *entry.key).date
    return midnight(date, site.settings.zone) if date else announced(site, entry)


@remembered
def newest_told(site: Site, folder: str = "") -> tuple[Key, ...]:
    """The newest of a kind, or of all."""
    told = _told(site)
    return _newest(told, (key for key in told if folder in ("", key[0])))


@remembered
def newest_naming(site: Site, folder: str, name: str) -> tuple[Key, ...]:
    """The newest of a sector, a place or a member: what names it in a field, not in passing in its prose."""
    told = _told(site)
    keys = {use.entry.key for use in site.using(site.known((folder, name))) if use.field} & told.keys()
    return _newest(told, keys)


@fleeting
def item(site: Site, folder: str, name: str) -> Item:
    """What feeds tell of an entry: it is in several."""
    return item_of(site, site.known((folder, name)))


def _documents(site: Site, feed: Feed, home: str, about: str, told: Sequence[Key]) -> Iterator[Document]:
    settings = site.settings
    top = f"{settings.origin}{settings.base}"
    title = f"{settings.site_name}: {feed.title}" if feed.title else settings.site_name
    channel = Channel(
        id_of(settings, feed.atom).urn,
        title,
        about or one_line(site) or title,
        f"{top}{home}",
        f"{top}{feed.atom}",
        settings.language,
        settings.organisation.name if settings.organisation else settings.site_name,
        midnight(site.today, settings.zone) if not told else None,
        tuple(item(site, *key) for key in told),
        Look(settings.theme, settings.language, settings.base),
    )
    yield Document(feed.atom, atom, channel, TEMPLATES)
    yield Document(feed.rss, rss, replace(channel, address=f"{top}{feed.rss}"), TEMPLATES)
