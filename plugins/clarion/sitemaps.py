"""The outputs of a build → what they tell machines: the sitemap, robots.txt, and the headers that a host is to send."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any, NamedTuple

from clarion.outputs import Document, Output, Page
from clarion.settings import Settings

NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
UNLISTED = ("404.html", "redirect.html", "problems.html")
"""The templates of what is no page of its own."""
_POLICY = re.compile(r"http-equiv=\"Content-Security-Policy\"\s+content=\"([^\"{]*)\"")


class Mapped(NamedTuple):
    """An output, as the sitemap sees it: whether it is listed, and the day on which it last changed, or ""."""

    address: str
    is_listed: bool
    changed: str = ""


@dataclass(frozen=True)
class Listed:
    """A page in the sitemap; `changed` is a day, or "" where it is not known."""

    address: str
    changed: str


def mapped_of(output: Output) -> Mapped:
    """What the sitemap needs to know of an output."""
    if isinstance(output, Page) and output.template not in UNLISTED:
        return Mapped(output.address, is_listed=True, changed=_changed(getattr(output.inputs, "fields", None)))
    return Mapped(output.address, is_listed=False)


def sitemap_of(settings: Settings, outputs: Iterable[Mapped]) -> Iterator[Document]:
    """What machines ask for, but where an editor has put a file of their own: content/extra/robots.txt."""
    told: dict[str, Mapped] = {}
    for output in outputs:
        told.setdefault(output.address, output)
    top = f"{settings.origin}{settings.base}"
    listed = (Listed(f"{top}{each.address}", each.changed) for each in told.values() if each.is_listed)
    made = (
        Document("/sitemap.xml", sitemap, tuple(sorted(listed, key=lambda each: each.address))),
        Document("/robots.txt", lines, tuple(_robots(settings))),
        Document("/_headers", lines, tuple(_headers(settings))),
    )
    yield from (document for document in made if document.address not in told)


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
    urls = "\n".join(map(_url, pages))
    return f"<?xml version='1.0' encoding='utf-8'?>\n<urlset xmlns=\"{NAMESPACE}\">\n{urls}\n</urlset>\n".encode()


def _url(page: Listed) -> str:
    changed = f"\n<lastmod>{page.changed}</lastmod>" if page.changed else ""
    return f"<url>\n<loc>{escape(page.address, quote=False)}</loc>{changed}\n</url>"


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
