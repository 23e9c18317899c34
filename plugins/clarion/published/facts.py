"""What one file of the finished site tells by itself: the addresses it names, its ids and its problems.

Facts depend on the file's bytes and name alone, so they are found in other processes, and can be remembered.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, NamedTuple

from clarion.problems import Problem

Use = Literal["go", "load", "feed", "moved", "own", "self"]
Kind = Literal["page", "lost", "redirect", "other"]
"""A page; the page that tells that there is none (404.html); one that moves the reader on; no page at all."""

Told = Iterator[tuple[int, str]]
"""Mistakes as a rule finds them: the line, and what to write."""


class Link(NamedTuple):
    """An address that a file names, and to what use.

    A reader goes there, a subscriber to that feed; a browser loads it unasked, or is moved on to it; a page
    says that it is its own address (its canonical link), a feed to the letter (its self link).
    """

    address: str
    line: int
    use: Use = "go"


@dataclass(frozen=True)
class Facts:
    """What one file tells by itself. Nobody knows the ids of a picture or a document: there they are None."""

    path: Path
    rule: str = "published-link"
    links: tuple[Link, ...] = ()
    ids: frozenset[str] | None = None
    problems: tuple[Problem, ...] = ()
    kind: Kind = "other"


def problems_at(path: Path, rule: str, told: Iterable[tuple[int, str]]) -> tuple[Problem, ...]:
    return tuple(Problem(str(path), line, message, rule=rule) for line, message in told)


def is_full(address: str) -> bool:
    """An address that means the same wherever it is read: it begins with a scheme (RFC 3986, section 3.1)."""
    return _SCHEME.match(address) is not None


def not_full(links: Iterable[Link]) -> Told:
    """The links that would lead elsewhere, or nowhere, from a file that is read away from the site."""
    for link in links:
        if not is_full(link.address):
            yield link.line, f"'{link.address}' must be a full address, with https://: this is read elsewhere"


def full_ones(links: Iterable[Link]) -> tuple[Link, ...]:
    """The others: those of which it is known where they lead."""
    return tuple(link for link in links if is_full(link.address))


_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.I)
