"""A feed's inputs. The library that writes it is loaded when one is written, for it brings half of Python's network."""

import datetime as dt
from dataclasses import dataclass

from clarion.feeds.items import Item
from clarion.look import Look


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


def atom(channel: Channel) -> bytes:
    from clarion.feeds.writing import as_atom  # as above

    return as_atom(channel)


def rss(channel: Channel) -> bytes:
    from clarion.feeds.writing import as_rss  # as above

    return as_rss(channel)
