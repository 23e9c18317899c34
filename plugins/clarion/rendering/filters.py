"""What templates may call: days, addresses, pictures, covers, in the words and the place of a site."""

import datetime as dt
from collections.abc import Callable
from functools import lru_cache, partial
from typing import Any

from markupsafe import Markup

from clarion import words
from clarion.cards.card import Card
from clarion.covers import TILE, WIDE, cover
from clarion.direction import turned
from clarion.pages.frame import Chrome
from clarion.pictures import Picture
from clarion.pictures.markup import img, picture_html
from clarion.same import Same

_KEPT = 1 << 14
"""How many parts of pages are kept: of a list, a kilobyte each."""


def filters_of(language: str, base: str) -> dict[str, Callable[..., Any]]:
    in_language = {name: partial(getattr(words, name), language=language) for name in ("moment", "partial", "money")}
    of_days = {name: _of_days(getattr(words, name), language) for name in ("day", "weekday", "short_day", "month")}
    return {
        **in_language,
        **of_days,
        "once": Once(),
        "span": partial(_span, language),
        "clock": words.clock,
        "turned": partial(turned, language),
        "url": partial(_url, base),
        "cover": _cover,
        "picture": partial(_picture, base),
        "img": partial(_img, base),
    }


def _of_days(say: Callable[..., str], language: str) -> Callable[[dt.date], str]:
    """Many pages tell of one day. Moments are told anew: those of two zones may be equal, and are not the same day."""
    said = lru_cache(_KEPT)(partial(say, language=language))

    def in_words(value: dt.date) -> str:
        return said(value) if type(value) is dt.date else say(value, language)

    return in_words


def _span(language: str, starts: Any, ends: Any) -> str:
    return words.span(starts, ends, language)


def _url(base: str, address: str) -> str:
    """The address as a link has it: inside the site with the site's path before it."""
    return f"{base}{address}" if address.startswith("/") else address


def _cover(drawn: Any, box: str = "wide") -> Markup:
    """The drawing of a cover; made by us from a closed list, so it is safe."""
    return Markup(cover(drawn.structure, drawn.name, {"wide": WIDE, "tile": TILE}[box]))  # noqa: S704 (see above)


def _picture(base: str, picture: Picture, alt: str, sizes: str, *, lazy: bool = True) -> Markup:
    """A picture in the page, with its size and in WebP; every value in it is escaped where it is made."""
    return Markup(picture_html(picture, alt, base, sizes=sizes, lazy=lazy))  # noqa: S704 (see above)


def _img(base: str, picture: Picture, alt: str) -> Markup:
    """A picture alone, for a feed or a mark."""
    return Markup(img(picture, alt, base))  # noqa: S704 (escaped where it is made)


class Once:
    """What a component makes of its inputs, for many pages alike: an entry's row is on every list that has it."""

    def __init__(self) -> None:
        self._kept = lru_cache(_KEPT, typed=True)(_shown)
        self.cache_clear, self.cache_info = self._kept.cache_clear, self._kept.cache_info

    def __call__(self, component: Callable[..., Markup], *inputs: Any) -> Markup:
        return self._kept(component, *[Same(value) if type(value) in _ONE_EACH else value for value in inputs])


_ONE_EACH = {Card, Chrome}
"""Large values of which a build has one each: they are known by being the same, not by all that is in them."""


def _shown(component: Callable[..., Markup], *inputs: Any) -> Markup:
    return component(*[value.value if type(value) is Same else value for value in inputs])
