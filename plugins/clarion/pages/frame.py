"""What is around every page: links, feeds, header and footer, and what a page says of itself to machines."""

import datetime as dt
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Link:
    title: str
    address: str


@dataclass(frozen=True)
class Feed:
    """Something to follow: its title and its two addresses."""

    title: str
    name: str
    """As in its address: "all", "sectors/health"."""

    @property
    def atom(self) -> str:
        return f"/feeds/{self.name}.atom.xml"

    @property
    def rss(self) -> str:
        return f"/feeds/{self.name}.rss.xml"


@dataclass(frozen=True)
class Chrome:
    """What is around every page: header, footer, and how addresses are made."""

    site_name: str
    base: str
    """The path that every address inside the site begins with."""
    origin: str
    """What makes an address absolute; empty where the site has no address yet."""
    language: str
    zone: str
    organisation: Any
    region: str
    menu: tuple[Link, ...]
    more: tuple[Link, ...]
    """The lists that the menu leaves out."""
    footer: tuple[Link, ...]
    feeds: tuple[Feed, ...]
    tagline: str
    preview: bool
    code_of_conduct: str
    currency: str
    stylesheet: str
    """The address of the one stylesheet that a page asks for."""


@dataclass(frozen=True)
class Head:
    """What a page says of itself to search engines and to those who share it."""

    title: str
    description: str
    address: str
    image: str = ""
    published: dt.date | None = None
    language: str = ""
    kind: str = "website"
    """Open Graph's type: https://ogp.me/#types."""
