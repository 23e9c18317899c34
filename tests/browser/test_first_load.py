"""What a reader's first page costs: everything that a browser with an empty cache asks for."""

import gzip
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import urljoin

import pytest
from playwright.sync_api import APIResponse, Browser, BrowserContext, Page, Response

from browser.chosen import Chosen
from browser.sites import TOP

pytestmark = pytest.mark.slow

LIMIT = 60_000
"""Bytes as sent: the page, its styles, fonts and drawings. Photographs of the content are listed apart."""

WINDOW = {"width": 1280, "height": 900}
TABLE = TOP / ".cache" / "first-load.txt"
PARTS = ("page", "styles", "fonts", "drawings", "pictures")
SQUEEZED = ("text/", "image/svg")
"""What a host compresses; the rest is compressed already."""


@dataclass(frozen=True)
class Load:
    """The first load of a page: its bytes by part, and how many requests it took."""

    page: Chosen
    bytes: Counter[str]
    requests: int

    @property
    def total(self) -> int:
        return sum(self.bytes[part] for part in PARTS if part != "pictures")


def test_a_first_load_is_light(browser: Browser, published_kinds: list[Chosen]) -> None:
    loads = sorted((_first(browser, page) for page in published_kinds), key=lambda load: -load.total)
    table = "\n".join(_table(loads))
    TABLE.parent.mkdir(exist_ok=True)
    TABLE.write_text(f"{table}\n", encoding="utf-8")
    print(f"\n{table}")
    heavy = [f"{load.page}: {load.total}" for load in loads if load.total > LIMIT]
    assert not heavy, "\n".join([f"more than {LIMIT} bytes:", *heavy])


def _first(browser: Browser, page: Chosen) -> Load:
    with browser.new_context(viewport=WINDOW) as context:
        return _load(context, page)


def _load(context: BrowserContext, page: Chosen) -> Load:
    tab, answers = context.new_page(), []
    tab.on("response", lambda answer: answers.append(answer))
    tab.goto(page.url)
    tab.evaluate("document.fonts.ready")
    icons = _icons(tab, page.url)
    each = {answer.url: answer for answer in (*answers, *icons)}.values()
    return Load(page, _bytes(each), len(each))


def _icons(tab: Page, url: str) -> list[APIResponse]:
    """A browser with a window asks for the icon as well."""
    hrefs = tab.eval_on_selector_all("link[rel~=icon]", "links => links.map(link => link.getAttribute('href'))")
    return [tab.request.get(urljoin(url, href)) for href in hrefs]


def _bytes(answers: Iterable[Response | APIResponse]) -> Counter[str]:
    found: Counter[str] = Counter()
    for answer in answers:
        kind = answer.headers["content-type"]
        body = answer.body()
        found[_part(kind)] += len(gzip.compress(body, 9, mtime=0)) if kind.startswith(SQUEEZED) else len(body)
    return found


def _part(kind: str) -> str:
    known = {"text/html": "page", "text/css": "styles", "font/": "fonts", "image/svg": "drawings", "image/": "pictures"}
    return next((part for begin, part in known.items() if kind.startswith(begin)), "page")


def _table(loads: list[Load]) -> Iterator[str]:
    yield "First load in bytes, text compressed with gzip -9; pictures are not in the sum"
    yield f"{'sum':>7} {'requests':>8} " + " ".join(f"{part:>8}" for part in PARTS) + "  page"
    for load in loads:
        yield (
            f"{load.total:7} {load.requests:8} "
            + " ".join(f"{load.bytes[part]:8}" for part in PARTS)
            + f"  {load.page}"
        )
