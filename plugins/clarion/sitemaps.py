"""The outputs of a build → what they tell machines: the sitemap, robots.txt, and the headers that a host is to send."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from clarion.outputs import Document, Output, Page
from clarion.settings import Settings
from clarion.site import Site

NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
UNLISTED = ("404.html", "redirect.html", "problems.html")
"""The templates of what is no page of its own."""
_POLICY = re.compile(r"http-equiv=\"Content-Security-Policy\"\s+content=\"([^\"{]*)\"")


@dataclass(frozen=True)
class Listed:
    """A page in the sitemap; `changed` is a day, or "" where it is not known."""

    address: str
    changed: str


def sitemap_of(site: Site, outputs: Iterable[Output]) -> Iterator[Document]:
    """What machines ask for, but where an editor has put a file of their own: content/extra/robots.txt."""
    settings, outputs = site.settings, list(outputs)
    taken = {output.address for output in outputs}
    pages = [output for output in outputs if isinstance(output, Page) and output.template not in UNLISTED]
    made = (
        Document("/sitemap.xml", sitemap, tuple(_listed(settings, pages))),
        Document("/robots.txt", lines, tuple(_robots(settings))),
        Document("/_headers", lines, tuple(_headers(settings))),
    )
    yield from (document for document in made if document.address not in taken)


def _listed(settings: Settings, pages: Iterable[Page]) -> Iterator[Listed]:
    for page in sorted(pages, key=lambda page: page.address):
        yield Listed(f"{settings.origin}{settings.base}{page.address}", _changed(getattr(page.inputs, "fields", None)))


def _changed(fields: Any) -> str:
    """The day on which what an entry says last changed, corrections included; "" where it tells none."""
    if fields is None:
        return ""
    days = [fields.date, fields.modified, *(correction.on for correction in fields.corrections)]
    return max((_day(day) for day in days if day), default="")


def _day(value: dt.date) -> str:
    return f"{value:%Y-%m-%d}"


def sitemap(pages: tuple[Listed, ...]) -> bytes:
    """The protocol of sitemaps.org."""
    root = ElementTree.Element("urlset", xmlns=NAMESPACE)
    for page in pages:
        url = ElementTree.SubElement(root, "url")
        ElementTree.SubElement(url, "loc").text = page.address
        if page.changed:
            ElementTree.SubElement(url, "lastmod").text = page.changed
    ElementTree.indent(root, "")
    made: bytes = ElementTree.tostring(root, "utf-8", xml_declaration=True)
    return made + b"\n"


def _robots(settings: Settings) -> Iterator[str]:
    """Everybody may read everything: RFC 9309."""
    yield from ("User-agent: *", "Allow: /")
    if settings.site_url:
        yield f"Sitemap: {settings.origin}{settings.base}/sitemap.xml"


def _headers(settings: Settings) -> Iterator[str]:
    """As Netlify and Cloudflare Pages read them. No page may be framed, which only a header can say: CSP 3 §6.4.2."""
    policy = f"{policy_of(Path(settings.theme))}; frame-ancestors 'none'"
    yield "/*"
    yield f"  Content-Security-Policy: {policy}"
    yield "  X-Content-Type-Options: nosniff"
    yield "  Referrer-Policy: strict-origin-when-cross-origin"


def policy_of(theme: Path) -> str:
    """The content security policy that the theme's pages give themselves, so that it is said in one place."""
    base = theme / "templates" / "base.html"
    found = _POLICY.search(base.read_text(encoding="utf-8")) if base.is_file() else None
    return found[1].strip().rstrip(";") if found else "default-src 'self'"


def lines(texts: tuple[str, ...]) -> bytes:
    return "".join(f"{text}\n" for text in texts).encode()
