"""The two languages of feeds, as feedgenerator writes them, with what they leave out."""

import datetime as dt
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, ClassVar
from xml.sax.saxutils import escape, quoteattr

from feedgenerator import Atom1Feed, Rss201rev2Feed

_quoted = lru_cache(1 << 10)(quoteattr)
"""Attributes say the same few things: a type, a relation, a topic."""


class Elements:
    """Where an item is written: feedgenerator's words → XML. SAX, which it writes a feed's head with, takes longer."""

    def __init__(self) -> None:
        self._parts: list[str] = []

    def __str__(self) -> str:
        return "".join(self._parts)

    def startElement(self, name: str, attributes: Mapping[str, str]) -> None:  # noqa: N802 (SAX's name)
        self._parts.append(f"<{name}{_told(attributes)}>")

    def endElement(self, name: str) -> None:  # noqa: N802 (SAX's name)
        self._parts.append(f"</{name}>")

    def addQuickElement(self, name: str, contents: str | None = None, attributes: Any = None) -> None:  # noqa: N802
        begun = f"<{name}{_told(attributes)}" if attributes else f"<{name}"
        self._parts.append(f"{begun}>{escape(contents)}</{name}>" if contents else f"{begun}/>")


def _told(attributes: Mapping[str, str]) -> str:
    return "".join([f" {name}={_quoted(value)}" for name, value in sorted(attributes.items())])


class Atom(Atom1Feed):  # type: ignore[misc]
    """Atom, RFC 4287, with several authors and the language of each entry; an empty feed does not ask the clock."""

    end: ClassVar[str] = "</feed>"

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


class Rss(Rss201rev2Feed):  # type: ignore[misc]
    """RSS 2.0 with full texts (web.resource.org/rss/1.0/modules/content) and several authors (Dublin Core)."""

    end: ClassVar[str] = "</channel></rss>"

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
    latest: dt.datetime = feed.feed["latest"]
    return latest
