"""The site → its feeds, in Atom and in RSS: of everything, of four kinds, of each sector, place and member."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain

from clarion.addresses import FEED_ENTRIES, FEED_KINDS, address_of, earlier_names
from clarion.dates import day_of, midnight
from clarion.entry import Entry
from clarion.feeds.channel import Channel, atom, rss
from clarion.feeds.items import Items, announced
from clarion.ids import id_of
from clarion.outputs import Document
from clarion.pages.frame import Feed
from clarion.render import Look
from clarion.site import Key, Site

NEWEST = 30
"""As many as Pelican's FEED_MAX_ITEMS is set to; who subscribes later has not missed the recent."""


def feeds_of(site: Site) -> Iterator[Document]:
    """Every feed, twice: RFC 4287 (Atom) and RSS 2.0."""
    items = Items(site)
    told = _told(site)
    yield from _documents(site, Feed("", "all"), "/", "", told.values(), items)
    for folder in FEED_KINDS:
        about = site.indexes[folder].fields.summary if folder in site.indexes else ""
        feed = Feed(site.title_of_listing(folder), folder)
        of_kind = [entry for entry in told.values() if entry.folder == folder]
        yield from _documents(site, feed, f"/{folder}/", about or "", of_kind, items)
    for owner in chain.from_iterable(map(site.shown_of, FEED_ENTRIES)):
        about = owner.fields.summary or getattr(owner.fields, "definition", "")
        entries = _named_with(site, owner, told)
        for name in (owner.name, *earlier_names(owner)):  # who follows an earlier name goes on to be told
            feed = Feed(owner.fields.title, f"{owner.folder}/{name}")
            yield from _documents(site, feed, address_of(*owner.key), about, entries, items)


def _told(site: Site) -> Mapping[Key, Entry]:
    """What is told to subscribers at all: neither drafts nor samples, in a preview either, nor what is archived."""
    entries = (entry for folder in FEED_KINDS for entry in site.of(folder) if site.is_published(entry))
    kept = (entry for entry in entries if not entry.fields.is_archived)
    zone = site.settings.zone
    return {entry.key: entry for entry in kept if day_of(announced(site, entry), zone) <= site.today}


def _named_with(site: Site, owner: Entry, told: Mapping[Key, Entry]) -> list[Entry]:
    """What belongs to a sector, a place or a member: what names it in a field, not in passing in its prose."""
    keys = (use.entry.key for use in site.using(owner) if use.field)
    return [told[key] for key in dict.fromkeys(keys) if key in told]


def _documents(
    site: Site, feed: Feed, home: str, about: str, entries: Iterable[Entry], items: Items
) -> Iterator[Document]:
    settings = site.settings
    top = f"{settings.origin}{settings.base}"
    title = f"{settings.site_name}: {feed.title}" if feed.title else settings.site_name
    channel = Channel(
        id_of(settings, feed.atom).urn,
        title,
        about or title,
        f"{top}{home}",
        f"{top}{feed.atom}",
        settings.language,
        settings.organisation.name if settings.organisation else settings.site_name,
        midnight(site.today, settings.zone),
        tuple(map(items.of, _newest(site, entries))),
        Look(settings.theme, settings.language, settings.base),
    )
    yield Document(feed.atom, atom, channel)
    yield Document(feed.rss, rss, replace(channel, address=f"{top}{feed.rss}"))


def _newest(site: Site, entries: Iterable[Entry]) -> list[Entry]:
    """The newest, by the day on which each was told; those of one day by name."""
    by_name = sorted(entries, key=lambda entry: (entry.name, entry.folder))
    return sorted(by_name, key=lambda entry: announced(site, entry), reverse=True)[:NEWEST]
