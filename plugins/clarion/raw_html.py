"""The raw HTML that an editor may write in a body, and what is made of a body before it is shown."""

import re
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from xml.etree.ElementTree import Element

import nh3

WRITTEN = frozenset(
    [
        "abbr",
        "cite",
        "q",
        "kbd",
        "sub",
        "sup",
        "mark",
        "small",
        "ins",
        "del",
        "time",
        "details",
        "summary",
        "figure",
        "figcaption",
        "br",
    ]
)
"""What editors may write (schema, fine print: Bodies)."""
WRITTEN_ATTRIBUTES = frozenset({"title", "datetime", "lang", "dir", "cite", "markdown"})

_MADE = "a p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre code em strong img hr table thead tbody tr th td div"
_TAGS = WRITTEN | set(_MADE.split())
_COMMON = {"title", "lang", "dir", "id", "class"}
_ATTRIBUTES = {
    "*": _COMMON,
    "a": {"href"},
    "img": {"src", "alt"},
    "time": {"datetime"},
    "ins": {"datetime", "cite"},
    "del": {"datetime", "cite"},
    "q": {"cite"},
    "blockquote": {"cite"},
    "ol": {"start"},
    "table": {"tabindex"},
    "th": {"data-align", "scope"},
    "td": {"data-align"},
}
_SCHEMES = {"http", "https", "mailto", "tel", "entry", "site", "image"}
_CLEANER = nh3.Cleaner(tags=set(_TAGS), attributes=_ATTRIBUTES, url_schemes=_SCHEMES, link_rel=None)


def sanitised(html: str) -> str:
    """The HTML with nothing in it that a body may not have: the last guard, whatever was told before."""
    return _CLEANER.clean(html)


def refused_in(raw: "str | Element") -> Iterator[str]:
    """Each tag, as it was written, that an editor may not write."""
    if isinstance(raw, str):
        if "<" not in raw:
            return
        tags = _Tags()
        tags.feed(raw)
        tags.close()
        yield from tags.refused
        return
    for element in raw.iter():
        if element.tag not in WRITTEN or set(element.keys()) - WRITTEN_ATTRIBUTES:
            yield f"<{element.tag}"


def without_ends(tags: Iterable[str]) -> Iterator[str]:
    """The tags, each end left out of which the beginning is told."""
    begun: set[str] = set()
    for tag in tags:
        name = re.sub(r"[\s/>].*", "", tag.lstrip("</").lower(), flags=re.DOTALL)
        if not tag.startswith("</"):
            begun.add(name)
        if not tag.startswith("</") or name not in begun:
            yield tag


class _Tags(HTMLParser):
    """Collects the tags that are not on the list."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.refused: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in WRITTEN or any(name not in WRITTEN_ATTRIBUTES for name, _ in attrs):
            self.refused.append(self.get_starttag_text() or f"<{tag}>")

    def handle_endtag(self, tag: str) -> None:
        if tag not in WRITTEN:
            self.refused.append(f"</{tag}>")

    def handle_decl(self, decl: str) -> None:
        self.refused.append(f"<!{decl}>")

    def handle_pi(self, data: str) -> None:
        self.refused.append(f"<?{data}>")

    def unknown_decl(self, data: str) -> None:
        self.refused.append(f"<![{data}]>")
