"""The pictures of a rendered body, as pages or feeds show them. One alone in its paragraph becomes a figure."""

import re
from collections.abc import Callable
from html import escape, unescape
from urllib.parse import unquote

from clarion.pictures import Picture
from clarion.pictures.markup import img, picture_html
from clarion.site import Site

SIZES = "(min-width: 40rem) 36rem, 92vw"
"""How wide the theme shows a picture in prose: its measure (theme/static/css/components/prose.css)."""
_IMG = r"<img((?: [a-z]+=\"[^\"]*\")*)>"
_ALONE = re.compile(rf"(<figure[^>]*>\s*)?<p>{_IMG}</p>")
_WITHIN = re.compile(_IMG)
_ATTRIBUTE = re.compile(r" ([a-z]+)=\"([^\"]*)\"")

Shown = Callable[[Picture, str, str], str]


def pictured(site: Site, html: str, *, plain: bool) -> str:
    """The body with every picture of content/images in its published form; its values are escaped anew."""

    def shown(picture: Picture, alt: str, title: str) -> str:
        base = site.settings.base
        return (
            img(picture, alt, base, title=title)
            if plain
            else picture_html(picture, alt, base, sizes=SIZES, title=title)
        )

    html = _ALONE.sub(lambda match: _figure(site, match, shown), html)
    return _WITHIN.sub(lambda match: _picture(site, match, shown), html)


def _figure(site: Site, match: re.Match[str], shown: Shown) -> str:
    """A picture alone, its title as its caption; one that stands in a figure has its own."""
    begun, attributes = match.groups()
    picture, alt, title = _read(site, attributes)
    if picture is None:
        return match[0]
    if begun:
        return begun + shown(picture, alt, title)
    caption = f"<figcaption>{escape(title, quote=False)}</figcaption>" if title else ""
    return f"<figure>{shown(picture, alt, '')}{caption}</figure>"


def _picture(site: Site, match: re.Match[str], shown: Shown) -> str:
    picture, alt, title = _read(site, match[1])
    return shown(picture, alt, title) if picture else match[0]


def _read(site: Site, attributes: str) -> tuple[Picture | None, str, str]:
    """The picture that an img names, its alternative text and its title."""
    given = {name: unescape(value) for name, value in _ATTRIBUTE.findall(attributes)}
    scheme, _, file = given.get("src", "").partition(":")
    found = site.picture(file) or site.picture(unquote(file)) if scheme == "image" else None
    return found, given.get("alt", ""), given.get("title", "")
