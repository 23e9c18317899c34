"""The two languages of feeds, Atom and RSS: by what names they call the same, how they write dates."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime

ATOM = "{http://www.w3.org/2005/Atom}"
_RFC_3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")


@dataclass(frozen=True)
class Dialect:
    """A language of feeds. `needs` is what the feed itself must hold; `texts` may be full texts, in HTML."""

    root: str
    channel: str
    opening: str
    needs: tuple[str, ...]
    entry: str
    id: str
    title: str
    link: str
    date: str
    example: str
    reads: Callable[[str], datetime]
    texts: tuple[str, ...]


def rfc_3339(text: str) -> datetime:
    """A date as in RFC 3339, section 5.6; Python's own reader takes more forms than feed readers do."""
    if not _RFC_3339.fullmatch(text):
        raise ValueError(text)
    return datetime.fromisoformat(text)


DIALECTS = {
    # RFC 4287, sections 3.3, 4.1.1 and 4.1.2
    ".atom.xml": Dialect(
        root=f"{ATOM}feed",
        channel=".",
        opening='<feed xmlns="http://www.w3.org/2005/Atom">',
        needs=(f"{ATOM}id", f"{ATOM}title", f"{ATOM}updated"),
        entry=f"{ATOM}entry",
        id=f"{ATOM}id",
        title=f"{ATOM}title",
        link=f"{ATOM}link",
        date=f"{ATOM}updated",
        example="2026-03-14T09:30:00Z",
        reads=rfc_3339,
        texts=(f"{ATOM}content", f"{ATOM}summary"),
    ),
    # RSS 2.0, "Required channel elements" and "Elements of <item>"; RFC 822, section 5
    ".rss.xml": Dialect(
        root="rss",
        channel="channel",
        opening='<rss version="2.0">, and in it <channel>',
        needs=("title", "link", "description"),
        entry="item",
        id="guid",
        title="title",
        link="link",
        date="pubDate",
        example="Sat, 14 Mar 2026 09:30:00 +0000",
        reads=parsedate_to_datetime,
        texts=("description", "{http://purl.org/rss/1.0/modules/content/}encoded"),
    ),
}
