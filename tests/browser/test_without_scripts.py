"""Nothing needs a script: no page has one, and with JavaScript off links lead from the front page to every page."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from browser.chosen import MOVES, Chosen
from browser.conftest import Contexts
from browser.sites import Site
from clarion.outputs import file_of
from clarion.published.documents import Element, read_html

pytestmark = pytest.mark.slow

REACHED_BY_NO_LINK = ("/404.html",)


def test_no_page_has_a_script(published: Site, own: Site, small: Site) -> None:
    with_script = [
        page.address for site in (published, own, small) for page in site.pages if _scripts(site, page.address)
    ]
    assert not with_script


def test_links_lead_from_the_front_page_to_every_page(published: Site) -> None:
    pages = {page.address for page in published.pages if page.template != MOVES}
    unreached = sorted(pages - _reached(published) - {*REACHED_BY_NO_LINK})
    assert not unreached


def test_pages_show_their_words_with_scripts_off(context: Contexts, page_kinds: list[Chosen]) -> None:
    tab = context(java_script_enabled=False).new_page()
    for page in page_kinds:
        tab.goto(page.url)
        assert tab.locator("main h1").is_visible(), str(page)


def test_a_reader_without_scripts_gets_from_the_front_page_to_a_story(context: Contexts, published: Site) -> None:
    tab = context(java_script_enabled=False).new_page()
    tab.goto(published.address)
    tab.locator("header nav a").first.click()
    tab.locator("main h2 a, main h3 a").first.click()
    assert tab.locator("main h1").inner_text()
    assert tab.url.removeprefix(published.address).count("/") == 2


def _reached(site: Site) -> set[str]:
    reached, waiting = {"/"}, ["/"]
    while waiting:
        here = waiting.pop()
        new = {address for address in _links(site, here) if address not in reached}
        reached |= new
        waiting += new
    return reached


def _links(site: Site, here: str) -> Iterator[str]:
    """Where the links of a page lead, inside the site."""
    for link in _tree(site, here).iter("a"):
        url = urlsplit(urljoin(site.at(here), link.get("href") or ""))
        address = unquote(f"{url.scheme}://{url.netloc}{url.path}").removeprefix(site.address)
        if (
            "://" not in address
            and _file(site, f"/{address}").suffix == ".html"
            and _file(site, f"/{address}").is_file()
        ):
            yield f"/{address}"


def _scripts(site: Site, address: str) -> list[Element]:
    return list(_tree(site, address).iter("script"))


def _tree(site: Site, address: str) -> Element:
    root = read_html(_file(site, address).read_bytes())
    assert root is not None
    return root


def _file(site: Site, address: str) -> Path:
    return site.folder / file_of(address)
