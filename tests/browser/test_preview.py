"""The live preview in a browser: a save is seen where the reader is, and what is wrong lies over the open page."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin
from urllib.request import urlopen

import pytest
from playwright.sync_api import Page, Route, expect

from browser.conftest import BUILT, Contexts
from browser.previewing import Preview
from browser.tools import AXE, from_npm

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("patience")]
WRONG = "---\ntitle: Half\n---\n\nText.\n"
OVER = "clarion-over details"


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Preview]:
    made = Preview(tmp_path)
    try:
        yield made
    finally:
        made.end()


@pytest.fixture
def tab(preview: Preview, page: Page) -> Page:
    page.goto(f"{preview.address}stories/")
    return page


def test_a_save_is_seen_where_the_reader_is(preview: Preview, tab: Page) -> None:
    tab.evaluate("scrollTo(0, 300)")
    assert tab.evaluate("scrollY") == 300
    title = tab.locator("main h1").inner_text()
    preview.edit("stories/_index.md", title, "All that went well")
    expect(tab.locator("main h1")).to_have_text("All that went well")
    tab.wait_for_load_state("load")
    assert tab.evaluate("scrollY") == 300


def test_who_follows_a_link_is_not_called_back_by_a_build(preview: Preview, tab: Page) -> None:
    """The next page is slow; meanwhile a build is told of, to us and to the page that is being left."""
    build = tab.locator('meta[name="clarion-build"]').get_attribute("content")
    title = tab.locator("main h1").inner_text()
    events = f"{urljoin(preview.address, '/')}_clarion/events?build={build}"

    def answer_late(route: Route) -> None:
        with urlopen(events, timeout=BUILT / 1000) as told:
            preview.edit("stories/_index.md", title, "All that went well")
            assert any(b"reload" in line for line in told)
        route.continue_()

    tab.route("**/news/", answer_late)
    tab.goto(f"{preview.address}news/")
    expect(tab.locator("main h1")).not_to_have_text("All that went well")


def test_what_is_wrong_lies_over_a_page_that_has_no_part_in_it(preview: Preview, tab: Page) -> None:
    expect(tab.locator(OVER)).to_have_count(0)
    preview.save("news/half.md", WRONG)
    expect(tab.locator(f"{OVER} li").first).to_contain_text("content/news/half.md:3: 'date' is missing")
    expect(tab.locator("main h1")).to_be_visible()
    assert tab.locator("clarion-over section").evaluate("bar => getComputedStyle(bar).position") == "fixed"
    (preview.content / "news/half.md").unlink()
    expect(tab.locator(OVER)).to_have_count(0)


def test_it_is_closed_with_the_keyboard_until_something_else_is_wrong(preview: Preview, tab: Page) -> None:
    preview.save("news/half.md", WRONG)
    bar = tab.locator(OVER)
    expect(bar).to_have_attribute("open", "")
    tab.locator(f"{OVER} summary").focus()
    tab.keyboard.press("Enter")
    expect(bar).not_to_have_attribute("open", "")
    tab.reload()
    expect(bar).not_to_have_attribute("open", "")
    preview.save("news/other.md", WRONG)
    expect(bar).to_have_attribute("open", "")
    tab.keyboard.press("Escape")
    expect(bar).not_to_have_attribute("open", "")


def test_a_mistake_in_the_settings_lies_over_the_page_as_it_was(preview: Preview, tab: Page) -> None:
    preview.edit("pelicanconf.py", "SITENAME", "SITENAME = 1 +\nSITENAME")
    expect(tab.locator(f"{OVER} pre")).to_contain_text("pelicanconf.py:")
    expect(tab.locator("main h1")).to_be_visible()
    preview.edit("pelicanconf.py", "SITENAME = 1 +\n", "")
    expect(tab.locator(OVER)).to_have_count(0)


def test_what_lies_over_a_page_is_open_to_all(preview: Preview, context: Contexts) -> None:
    """In a tab of its own: axe writes styles into the page to measure its colours, and the page refuses them."""
    preview.save("news/half.md", WRONG)
    tab = context().new_page()
    tab.goto(f"{preview.address}stories/")
    expect(tab.locator(OVER)).to_be_visible()
    tab.evaluate(from_npm(AXE).read_text(encoding="utf-8"))
    found = tab.evaluate("axe.run('clarion-over').then(found => found.violations.map(each => each.id))")
    assert not found
