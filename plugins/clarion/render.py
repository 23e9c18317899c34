"""Outputs → files, in worker processes where there are many. A page is a pure function of its inputs."""

import posixpath
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from traceback import walk_tb
from types import TracebackType
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError, TemplateSyntaxError
from markupsafe import Markup

from clarion import words
from clarion.covers import TILE, WIDE, cover
from clarion.direction import turned
from clarion.outputs import Document, Page, file_of
from clarion.pictures import Picture
from clarion.pictures.markup import img, picture_html
from clarion.problems import Problem, Unreadable

_ADDRESS = re.compile(r"(?P<before>(?:href|src)=\"|content=\"0; url=)(?P<path>/[^\"]*)")
_SRCSET = re.compile(r"(?<=\ssrcset=\")[^\"]*")
_CANDIDATE = re.compile(r"(?P<before>^|, )(?P<path>/\S*)")


@dataclass(frozen=True)
class Look:
    """What the environment of the templates is made of: the theme's folder, the language, the site's path."""

    theme: str
    language: str
    base: str
    relative: bool = False
    reload: bool = False
    """Whether templates may change while the environment lives, as in a preview."""


def rendered(output: Page | Document, look: Look) -> bytes:
    if isinstance(output, Document):
        made: bytes = output.write(output.inputs)
        return made
    environment = environment_of(look)
    try:
        html = environment.get_template(output.template).render(page=output.inputs)
    except Exception as error:
        if not isinstance(error, TemplateError) and _is_ours(error.__traceback__):
            raise
        raise Unreadable(_in_template(error, output, look)) from error
    return (_relative(html, output.address, look.base) if look.relative else html).encode()


def _in_template(error: Exception, output: Page, look: Look) -> Problem:
    """Where in the theme it happened: a mistake in a template is told at its line, as one in content is."""
    place = (error.filename, error.lineno) if isinstance(error, TemplateSyntaxError) else _frame(error.__traceback__)
    path = place[0] or str(Path(look.theme) / "templates" / output.template)
    return Problem(path, place[1] or 1, f"{error} (for the page {output.address})", rule="template")


def _is_ours(traceback: TracebackType | None) -> bool:
    """Whether it happened in Clarion's own code, which a template called: a fault of ours, not the theme's."""
    files = [frame.f_code.co_filename for frame, _ in walk_tb(traceback)]
    return Path(files[-1]).is_relative_to(Path(__file__).parent)


def _frame(traceback: TracebackType | None) -> tuple[str | None, int | None]:
    place: tuple[str | None, int | None] = (None, None)
    while traceback:
        if traceback.tb_frame.f_code.co_filename.endswith(".html"):
            place = traceback.tb_frame.f_code.co_filename, traceback.tb_lineno
        traceback = traceback.tb_next
    return place


@cache
def environment_of(look: Look) -> Environment:
    """A theme's templates, with filters for days, addresses and covers. Autoescape and strictness are on."""
    environment = Environment(
        loader=FileSystemLoader(Path(look.theme) / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=look.reload,
    )
    environment.filters.update(_filters(look))
    return environment


def _filters(look: Look) -> dict[str, Callable[..., Any]]:
    in_language = ("day", "weekday", "short_day", "month", "moment", "partial", "money")
    filters = {name: partial(getattr(words, name), language=look.language) for name in in_language}
    return {
        **filters,
        "span": partial(_span, look.language),
        "clock": words.clock,
        "turned": partial(turned, look.language),
        "url": partial(_url, look.base),
        "cover": _cover,
        "picture": partial(_picture, look.base),
        "img": partial(_img, look.base),
    }


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


def _relative(html: str, address: str, base: str) -> str:
    """The page with relative addresses, a folder's with its index.html: for looking without a server."""
    here = posixpath.dirname(f"/{file_of(address)}")

    def relative(match: re.Match[str]) -> str:
        path, mark, rest = re.fullmatch(r"([^#?]*)([#?]?)(.*)", match["path"], re.DOTALL).groups()  # type: ignore[union-attr]
        if not (f"{path}/").startswith(f"{base}/") or path.startswith("//"):
            return match[0]
        target = posixpath.relpath(f"/{file_of(path.removeprefix(base))}", here)
        return f"{match['before']}{target}{mark}{rest}"

    html = _SRCSET.sub(lambda srcset: _CANDIDATE.sub(relative, srcset[0]), html)
    return _ADDRESS.sub(relative, html)
