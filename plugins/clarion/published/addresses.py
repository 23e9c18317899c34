"""An address in a file of the site → the file it leads to, and what to write where it leads to none."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Literal, NamedTuple
from urllib.parse import SplitResult, unquote, urljoin, urlsplit

from clarion.problems import Problem
from clarion.published.facts import Facts, Link, Use

SUBSCRIBED = frozenset(["webcal", "webcals"])
"""The schemes by which a calendar is subscribed to; its address is else the same."""

ANYWHERE: frozenset[Use] = frozenset(["go", "load", "feed"])
"""Uses that are sound or not whatever page the link is on."""


@dataclass(frozen=True)
class Home:
    """The site: its folder, its address (SITEURL), the ids in each file by its path, what redirects."""

    folder: str
    siteurl: str
    files: Mapping[str, frozenset[str] | None]
    redirects: frozenset[str] = frozenset()

    def path_of(self, path: Path) -> str:
        return path.as_posix().removeprefix(f"{self.folder}/")

    def address_of(self, path: str) -> str:
        """The full address of a file, a folder's for its index.html."""
        is_index = PurePosixPath(path).name == "index.html"
        return f"{self.siteurl}/{path.removesuffix('index.html') if is_index else path}"


class Place(NamedTuple):
    """Where an address leads: into the site; beside it on its own host; away; nowhere; or it is code."""

    kind: Literal["site", "beside", "away", "nowhere", "code"]
    where: str = ""
    fragment: str = ""


def link_problems(every: Iterable[Facts], home: Home) -> Iterator[Problem]:
    """What is wrong with each link of each file."""
    # Most addresses of a page are in the menu of every page: found sound once, not once a page.
    sound: set[tuple[str, Use]] = set()
    for facts in every:
        page = home.path_of(facts.path)
        for link in facts.links:
            key = (link.address, link.use)
            if key in sound:
                continue
            words, rule = _trouble(link, page, home)
            if words:
                yield Problem(str(facts.path), link.line, words, rule=rule or facts.rule)
            elif link.use in ANYWHERE and (link.address.startswith("/") or ":" in link.address):
                sound.add(key)


def file_of(address: str, page: str, home: Home) -> str | None:
    """The file that answers to an address on a page; a link to a folder means its index.html."""
    place = place_of(address, page, home.siteurl)
    return _file_at(place.where, home) if place.kind == "site" else None


def place_of(address: str, page: str, siteurl: str) -> Place:
    """Where an address on a page (by its path in the site) leads: RFC 3986, section 5."""
    try:
        parts, home = urlsplit(urljoin(f"{siteurl}/{page}", address)), urlsplit(f"{siteurl}/")
    except ValueError:
        return Place("nowhere")
    if not address:
        return Place("nowhere")
    if parts.scheme == "javascript":
        return Place("code")
    if parts.netloc.lower() != home.netloc.lower() or (not home.netloc and parts.scheme):
        return Place("away", parts.netloc)
    return _on_own_host(parts, home)


def _on_own_host(parts: SplitResult, home: SplitResult) -> Place:
    path = parts.path + "/" if parts.path == home.path[:-1] else parts.path
    if parts.scheme not in {home.scheme, *SUBSCRIBED} or not path.startswith(home.path):
        return Place("beside")
    # What follows :~: is for the browser to find words by, not an id: WICG, Text Fragments, 3.3.
    return Place("site", unquote(path[len(home.path) :]), parts.fragment.partition(":~:")[0])


def _file_at(path: str, home: Home) -> str | None:
    if path in home.files:
        return path
    index = _index_of(path)
    return index if index in home.files else None


def _index_of(path: str) -> str:
    return f"{path.rstrip('/')}/index.html".lstrip("/")


def _trouble(link: Link, page: str, home: Home) -> tuple[str, str]:
    """What to write in place of a link, and the rule where it is not the file's; empty where it is sound."""
    place = place_of(link.address, page, home.siteurl)
    file = _file_at(place.where, home) if place.kind == "site" else None
    if place.kind == "code":
        return f"'{link.address}' must be an address; a script is a file of its own", "published-markup"
    if link.use == "load" and place.kind == "away" and place.where:
        return f"'{link.address}' must be a file of the site: pages ask no other host", "published-markup"
    if link.use == "own" and file != page:
        return f"'canonical' must be '{home.address_of(page)}', not '{link.address}'", ""
    if link.use == "self" and link.address != home.address_of(page):
        return f"the self link must be '{home.address_of(page)}', not '{link.address}'", ""
    if link.use == "moved" and (file is None or file in home.redirects):
        return f"'{link.address}' must be a page of the site, and one that does not itself redirect", ""
    words = _missing(link.address, place, file, home)
    return words, "published-feed" if link.use == "feed" else ""


def _missing(address: str, place: Place, file: str | None, home: Home) -> str:
    if place.kind == "nowhere":
        return f"an address must name a page or a file, not '{address}'"
    if place.kind == "beside":
        return f"'{address}' must begin with '{home.siteurl}/', as every address of the site does"
    if place.kind == "site" and file is None:
        needed = place.where if PurePosixPath(place.where).suffix else _index_of(place.where)
        return f"'{address}' names no file; the site must have '{needed}'"
    if file is not None and not _has_id(home.files[file], place.fragment):
        return f"'{address}' must end with an id that is in '{file}', not '#{place.fragment}'"
    return ""


def _has_id(ids: frozenset[str] | None, fragment: str) -> bool:
    """As written, then decoded; none and "top" always fit: HTML, "Scrolling to a fragment"."""
    known = ids is None or fragment.lower() in ("", "top")
    return known or (ids is not None and (fragment in ids or unquote(fragment) in ids))
