"""One HTML, CSS or SVG file of the finished site → its facts."""

import re
from collections.abc import Iterator
from pathlib import Path

from clarion.published.documents import Page, read_html
from clarion.published.facts import Facts, Link, problems_at
from clarion.published.links import links_in, redirect_in
from clarion.published.markup import mistakes_in

LOST = "404.html"
"""The page that hosts show for an address that is none of the site's."""

_NO_REQUEST = re.compile(r"/\*.*?\*/|@namespace[^;]*;", re.S)
_NAMED = re.compile(r"""(?:url\(\s*|@import\s+(?!url\())(["']?)(.*?)\1(?=\s*[);\s])""", re.S)
_ID = re.compile(rb"""\sid\s*=\s*["']([^"']*)["']""")


def page_facts(path: Path) -> Facts:
    """What an HTML file tells; its markup is judged here, where its addresses lead later, with all files."""
    root = read_html(path.read_bytes())
    if root is None:
        told = problems_at(path, "published-markup", [(1, "must be a page, not an empty file")])
        return Facts(path, kind="page", problems=told)
    page = Page(root, "redirect" if redirect_in(root) else "lost" if path.name == LOST else "page")
    links = tuple(links_in(root, canonical="own" if page.kind == "page" else "go"))
    told = problems_at(path, "published-markup", mistakes_in(page))
    ids = page.ids | {anchor.get("name") or "" for anchor in root.iter("a")}
    return Facts(path, "published-link", links, ids, told, page.kind)


def style_facts(path: Path) -> Facts:
    """The fonts, pictures and sheets that a stylesheet loads: CSS Values 4, 4.5; CSS Cascade 5, 2."""
    return Facts(path, links=tuple(_loaded_by(path.read_text(encoding="utf-8", errors="replace"))))


def drawing_facts(path: Path) -> Facts:
    """The ids in a drawing, for the pages that use one part of it: SVG 2, "use"."""
    names = _ID.findall(path.read_bytes())
    return Facts(path, ids=frozenset(name.decode(errors="replace") for name in names))


def _loaded_by(css: str) -> Iterator[Link]:
    text = _NO_REQUEST.sub(lambda blank: "\n" * blank[0].count("\n"), css)
    for named in _NAMED.finditer(text):
        if not named[2].startswith("#"):
            yield Link(named[2], text.count("\n", 0, named.start(2)) + 1, "load")
