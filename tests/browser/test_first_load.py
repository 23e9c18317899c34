"""What a reader's first page costs: everything that a browser with an empty cache asks for, and of whom it asks."""

import gzip
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urljoin

import pytest
from playwright.sync_api import BrowserContext, Response

from browser.chosen import Chosen
from browser.conftest import Contexts
from browser.sites import TOP

pytestmark = pytest.mark.slow

LIMIT = 60_000
"""Bytes as sent: the page, its styles, fonts and drawings. Photographs of the content are listed apart."""

TABLE = TOP / ".cache" / "first-load.txt"
PARTS = ("page", "styles", "fonts", "drawings", "pictures")
SQUEEZED = ("text/", "image/svg")
"""What a host compresses; the rest is compressed already."""


@dataclass(frozen=True)
class Load:
    """The first load of a page: bytes by part, what was asked of others, and what the browser complained of."""

    page: Chosen
    bytes: Counter
    requests: int
    foreign: tuple[str, ...]
    complaints: tuple[str, ...]

    @property
    def total(self) -> int:
        return sum(self.bytes[part] for part in PARTS if part != "pictures")


@pytest.fixture(scope="module")
def loads(browser, pages: list[Chosen]) -> list[Load]:
    made = []
    for page in pages:
        context = browser.new_context(viewport={"width": 1280, "height": 900})
        made.append(_load(context, page))
        context.close()
    return sorted(made, key=lambda load: -load.total)


def test_a_first_load_is_light(loads: list[Load]) -> None:
    table = "\n".join(_table(loads))
    TABLE.parent.mkdir(exist_ok=True)
    TABLE.write_text(f"{table}\n", encoding="utf-8")
    print(f"\n{table}")
    heavy = [f"{load.page}: {load.total}" for load in loads if load.total > LIMIT]
    assert not heavy, "\n".join([f"more than {LIMIT} bytes:", *heavy])


def test_nobody_else_is_asked(loads: list[Load]) -> None:
    assert not [f"{load.page}: {url}" for load in loads for url in load.foreign]


def test_the_browser_has_nothing_to_complain_of(loads: list[Load]) -> None:
    assert not [f"{load.page}: {words}" for load in loads for words in load.complaints]


def test_what_is_not_there_is_said_to_be_so(context: Contexts, own) -> None:
    response = context().new_page().goto(own.at("/no/such/page/"))
    assert (response.status, response.url) == (404, own.at("/no/such/page/"))


def _load(context: BrowserContext, page: Chosen) -> Load:
    tab, answers, complaints = context.new_page(), [], []
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    tab.on("response", lambda answer: answers.append(answer))
    tab.on("console", lambda message: complaints.append(message.text))
    tab.on("pageerror", lambda error: complaints.append(str(error)))
    tab.goto(page.url, wait_until="networkidle")
    answers += _icons(tab, page.url)
    home = page.url.split("/")[2]
    foreign = tuple(url for url in asked if url.split("/")[2] != home)
    return Load(page, _bytes(answers), len(answers), foreign, tuple(complaints))


def _icons(tab, url: str) -> list:
    """A browser with a window asks for the icon as well."""
    hrefs = tab.eval_on_selector_all("link[rel~=icon]", "links => links.map(link => link.getAttribute('href'))")
    return [tab.request.get(urljoin(url, href)) for href in hrefs]


def _bytes(answers: list[Response]) -> Counter:
    found: Counter = Counter()
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
