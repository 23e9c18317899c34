"""The names in a rendered body → addresses. A link to what is not published becomes plain text, never a dead link."""

import re
from collections.abc import Callable

from clarion.addresses import address_of
from clarion.pages.pictured import pictured
from clarion.site import Site

_ENTRY = re.compile(r"<a href=\"entry:([^\"#]*)(#[^\"]*)?\"([^>]*)>(.*?)</a>", re.DOTALL)
_SITE = re.compile(r"<a href=\"site:([^\"]*)\"[^>]*>(.*?)</a>", re.DOTALL)
_OTHER = re.compile(r"(href|src)=\"(site|image):([^\"]*)\"")


def resolved(site: Site, html: str, *, plain: bool = False) -> str:
    """The body's HTML with addresses from the site's root; `plain` for readers who know one picture per picture."""
    if "<img " in html:
        html = pictured(site, html, plain=plain)
    if "entry:" in html:
        html = _ENTRY.sub(_linked(site), html)
    if "site:" in html:
        html = _SITE.sub(_without_unpublished(site), html)
    return _OTHER.sub(_placed(site), html) if "site:" in html or "image:" in html else html


def _linked(site: Site) -> Callable[[re.Match[str]], str]:
    def link(match: re.Match[str]) -> str:
        file, fragment, rest, text = match.groups()
        entry = site.by_file.get(file)
        if entry is None or not site.is_shown(entry):
            return text
        return f'<a href="{site.settings.base}{address_of(*entry.key)}{fragment or ""}"{rest}>{text}</a>'

    return link


def _without_unpublished(site: Site) -> Callable[[re.Match[str]], str]:
    def link(match: re.Match[str]) -> str:
        entry = site.at(match[1])
        return match[2] if entry and not site.is_shown(entry) else match[0]

    return link


def _placed(site: Site) -> Callable[[re.Match[str]], str]:
    def place(match: re.Match[str]) -> str:
        attribute, scheme, path = match.groups()
        address = f"/images/{path}" if scheme == "image" else "/" + path.removeprefix("extra/").removeprefix("/")
        return f'{attribute}="{site.settings.base}{address}"'

    return place
