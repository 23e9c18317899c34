"""A feed's inputs → its bytes, by feedgenerator."""

import datetime as dt
from dataclasses import dataclass
from html import escape
from typing import Any

from feedgenerator import Atom1Feed, Enclosure, Rss201rev2Feed

from clarion.feeds.items import Item
from clarion.pages.links import absolute
from clarion.render import Look, environment_of


@dataclass(frozen=True)
class Channel:
    """A feed: what it says of itself, and its items."""

    id: str
    title: str
    about: str
    home: str
    """The page that it follows."""
    address: str
    """Its own."""
    language: str
    author: str
    day: dt.datetime | None
    """When it was last changed, as long as it is empty."""
    items: tuple[Item, ...]
    look: Look


class _Atom(Atom1Feed):  # type: ignore[misc]
    """Atom, RFC 4287, with several authors and the language of each entry; an empty feed does not ask the clock."""

    def latest_post_date(self) -> dt.datetime:
        return _latest(self)

    def item_attributes(self, item: dict[str, Any]) -> dict[str, str]:
        return {"xml:lang": item["language"]} if item["language"] else {}

    def add_item_elements(self, handler: Any, item: dict[str, Any]) -> None:
        super().add_item_elements(handler, item)
        for author in item["authors"]:
            handler.startElement("author", {})
            handler.addQuickElement("name", author)
            handler.endElement("author")


class _Rss(Rss201rev2Feed):  # type: ignore[misc]
    """RSS 2.0 with full texts (web.resource.org/rss/1.0/modules/content) and several authors (Dublin Core)."""

    def latest_post_date(self) -> dt.datetime:
        return _latest(self)

    def rss_attributes(self) -> dict[str, str]:
        return {
            **super().rss_attributes(),
            "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
            "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        }

    def add_item_elements(self, handler: Any, item: dict[str, Any]) -> None:
        super().add_item_elements(handler, item)
        for author in item["authors"]:
            handler.addQuickElement("dc:creator", author)
        handler.addQuickElement("content:encoded", item["content"])


def _latest(feed: Any) -> dt.datetime:
    latest: dt.datetime = max((item["updateddate"] for item in feed.items), default=feed.feed["day"])
    return latest


def atom(channel: Channel) -> bytes:
    return _written(_Atom, channel)


def rss(channel: Channel) -> bytes:
    return _written(_Rss, channel)


def _written(dialect: Any, channel: Channel) -> bytes:
    feed = dialect(
        title=channel.title,
        link=channel.home,
        description=escape(channel.about, quote=False),
        language=channel.language,
        author_name=channel.author,
        feed_url=channel.address,
        feed_guid=channel.id,
        day=channel.day,
    )
    for item in channel.items:
        feed.add_item(**_told(item, channel.look))
    return f"{feed.writeString('utf-8')}\n".encode()


def _told(item: Item, look: Look) -> dict[str, Any]:
    """An item in feedgenerator's words. A summary counts as HTML in both languages, so its signs are escaped."""
    picture = item.picture
    return {
        "title": _title(item),
        "link": item.address,
        "description": escape(item.card.summary, quote=False),
        "content": text_of(item, look),
        "unique_id": item.id,
        "unique_id_is_permalink": False,
        "pubdate": item.published,
        "updateddate": item.updated,
        "categories": item.categories,
        "enclosures": [Enclosure(picture.address, str(picture.length), picture.type)] if picture else [],
        "language": item.language,
        "authors": item.authors,
    }


def text_of(item: Item, look: Look) -> str:
    """The full text, with what a reader must know of it before and after."""
    html = environment_of(look).get_template("feeds/item.html").render(item=item)
    return absolute(html, item.origin)


def _title(item: Item) -> str:
    """What has become of an event comes first, for a reader who sees titles alone."""
    occasion = item.card.occasion
    changed = occasion is not None and occasion.status != "scheduled"
    return f"{item.card.tags[-1].label}: {item.card.title}" if changed else item.card.title
