"""The browser and the sites, once per run; a context of its own for each test."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from browser.chosen import Chosen, chosen, kinds
from browser.chromium import started
from browser.sites import Site, built, own_preview, own_published, small_preview, small_published, stress_published
from browser.tools import chromium

Contexts = Callable[..., BrowserContext]


BUILT = 30_000
"""Milliseconds that a page of a preview is waited for: a build may wait for a busy machine. Measured elsewhere."""


@pytest.fixture
def patience() -> Iterator[None]:
    expect.set_options(timeout=BUILT)
    yield
    expect.set_options(timeout=5_000)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with started(chromium()) as running:
        yield running


@pytest.fixture
def context(browser: Browser) -> Iterator[Contexts]:
    """Makes a fresh profile, with nothing in its cache; takes what Playwright's new_context takes.

    Without motion: a page that still scrolls is not yet as it will be."""
    made: list[BrowserContext] = []

    def make(width: int = 1280, height: int = 900, **more: object) -> BrowserContext:
        size = {"width": width, "height": height}
        made.append(browser.new_context(viewport=size, reduced_motion="reduce", **more))
        return made[-1]

    yield make
    for one in made:
        one.close()


@pytest.fixture
def page(context: Contexts) -> Iterator[Page]:
    """A page on which nothing is refused, and no script fails."""
    made, refused = context().new_page(), list[str]()
    made.on("console", lambda message: refused.append(message.text) if message.type == "error" else None)
    yield made
    assert not refused


@pytest.fixture(scope="session")
def own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The repository's own site, with its samples."""
    with built("own", own_preview(), tmp_path_factory.mktemp("own") / "site") as site:
        yield site


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The small site of tests/site: every kind and state that our own content does not have now."""
    folder = tmp_path_factory.mktemp("small")
    with built("small", small_preview(folder / "content"), folder / "site") as site:
        yield site


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The repository's own site as its readers get it: without samples and drafts."""
    with built("published", own_published(), tmp_path_factory.mktemp("published") / "site") as site:
        yield site


@pytest.fixture(scope="session")
def published_kinds(published: Site, tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Chosen]]:
    """One page of each template as its readers get it; of the small site where ours has none yet."""
    with built("small", small_published(), tmp_path_factory.mktemp("small-published") / "site") as other:
        yield kinds([published, other])


@pytest.fixture(scope="session")
def stress(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The site of tests/stress, at the limits of what an editor may write."""
    with built("stress", stress_published(), tmp_path_factory.mktemp("stress") / "site") as site:
        yield site


@pytest.fixture(scope="session")
def pages(own: Site, small: Site, stress: Site) -> list[Chosen]:
    """Every page that is looked at: of each sort one as it is, and one at its limits."""
    return [*chosen([own, small]), *chosen([stress])]


@pytest.fixture(scope="session")
def page_kinds(own: Site, small: Site) -> list[Chosen]:
    """One page of each template."""
    return kinds([own, small])
