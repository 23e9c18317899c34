"""A page's tree → the addresses it names, each with its line and whether a browser loads it unasked."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from clarion.published.documents import Element, line_of
from clarion.published.facts import Link, Use

FEEDS = (".atom.xml", ".rss.xml")
_ICONS = ("icon", "apple-touch-icon", "mask-icon", "manifest")
_EARLY = ("preload", "modulepreload", "prefetch", "prerender", "preconnect", "dns-prefetch")
LOADING = frozenset(["stylesheet", *_ICONS, *_EARLY])
"""The kinds of link that make a browser ask for a file, or another host: HTML, "Link types"."""

CARDS = frozenset(["og:url", "og:image", "og:video", "og:audio", "twitter:image"])

_MEDIA: Mapping[str, Use] = {"src": "load", "srcset": "load", "poster": "load"}
_DRAWN: Mapping[str, Use] = {"href": "load", "xlink:href": "load"}
_CITED: Mapping[str, Use] = {"cite": "go"}
ATTRIBUTES: Mapping[str, Mapping[str, Use]] = {
    "a": {"href": "go", "xlink:href": "go", "ping": "load"},
    "area": {"href": "go"},
    "form": {"action": "go"},
    "button": {"formaction": "go"},
    "input": {"formaction": "go", "src": "load"},
    **dict.fromkeys(["blockquote", "q", "ins", "del"], _CITED),
    **dict.fromkeys(["img", "source", "video", "audio", "track", "iframe", "embed", "script"], _MEDIA),
    **dict.fromkeys(["use", "image", "feimage"], _DRAWN),
    "object": {"data": "load"},
}
"""HTML Living Standard, "Attributes": those whose value is an address; SVG 2, section 16.1."""

_REFRESH = re.compile(r"\s*[\d.]+\s*[;,]?\s*(?:url\s*=\s*)?(['\"]?)(.*?)\1\s*", re.I | re.S)
_CANDIDATE = re.compile(r"[\s,]*(\S*[^\s,])(?:\s[^,]*)?(?:,|$)")


def links_in(root: Element, canonical: Use = "own") -> Iterator[Link]:
    """Every address in the page; `canonical` is what its canonical link is for (a redirect's leads away)."""
    for element in root.iter(*ATTRIBUTES, "link", "meta"):
        line = line_of(element)
        is_meta = element.tag == "meta"
        named = _named_by_meta(element) if is_meta else _named_by(element, _uses(element, canonical))
        for address, use in named:
            yield Link(address.strip(), line, _feed_or(use, address))
    yield from _links_in_data(root)


def redirect_in(root: Element) -> str:
    """Where a redirect page leads: HTML Living Standard, "Refresh state"; empty for any other page."""
    targets = (address for meta in root.iter("meta") for address, use in _named_by_meta(meta) if use == "moved")
    return next(targets, "")


def _uses(element: Element, canonical: Use) -> Mapping[str, Use]:
    if element.tag != "link":
        return ATTRIBUTES[element.tag]
    relations = set((element.get("rel") or "").lower().split())
    if relations & LOADING:
        return {"href": "load", "imagesrcset": "load"}
    return {"href": canonical if "canonical" in relations else "go"}


def _named_by(element: Element, uses: Mapping[str, Use]) -> Iterator[tuple[str, Use]]:
    for attribute, use in uses.items():
        value = element.get(attribute)
        if value is None:
            continue
        if attribute.endswith("srcset"):
            yield from ((address, use) for address in _CANDIDATE.findall(value))
        elif attribute == "ping":
            yield from ((address, use) for address in value.split())
        else:
            yield value, use


def _named_by_meta(meta: Element) -> Iterator[tuple[str, Use]]:
    content = meta.get("content") or ""
    if (meta.get("http-equiv") or "").lower() == "refresh":
        refresh = _REFRESH.fullmatch(content)
        if refresh and refresh[2]:
            yield refresh[2], "moved"
    elif (meta.get("property") or meta.get("name") or "").lower() in CARDS:
        yield content, "go"


def _feed_or(use: Use, address: str) -> Use:
    return "feed" if use == "go" and address.partition("?")[0].endswith(FEEDS) else use


def _links_in_data(root: Element) -> Iterator[Link]:
    """What the page's linked data name. An @id is a name, which need not lead anywhere: JSON-LD 1.1, 3.3."""
    for script in root.iter("script"):
        if script.get("type") == "application/ld+json":
            for address in _addresses(data_of(script)):
                yield Link(address.partition("#")[0], line_of(script))


def data_of(script: Element) -> Any:
    """What is in a script element of JSON; None where it is no JSON, which is told as markup."""
    try:
        return json.loads(script.text or "")
    except ValueError:
        return None


def _addresses(value: Any) -> Iterator[str]:
    if isinstance(value, str) and value.startswith(("https://", "http://")) and " " not in value:
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from _addresses(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            if key not in ("@id", "@context"):
                yield from _addresses(item)
