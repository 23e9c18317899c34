"""The editors' desk in the preview: it is made when it is opened, follows each save, and is open to all."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from browser.conftest import Contexts
from browser.previewing import Preview
from browser.test_axe import WIDTHS, found_on
from browser.tools import AXE, from_npm, script

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("patience")]
PAGES = ("", "gaps/", "message/", "consistency/", "members/")


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    made = Preview(tmp_path_factory.mktemp("desk"))
    for n in range(9):  # a map that is wider than a telephone
        made.save(f"sectors/sector-{n}.md", f"---\ntitle: Sector number {n}\ndefinition: One of many.\n---\n")
    try:
        yield made
    finally:
        made.end()


def test_it_is_a_click_away_from_any_page(preview: Preview, page: Page) -> None:
    page.goto(f"{preview.address}stories/")
    page.get_by_role("link", name="The editors' desk").click()
    expect(page.locator("main h1")).to_have_text("Today")
    assert page.url == f"{preview.address}desk/"


def test_a_cell_of_the_map_leads_to_its_stories_and_they_to_their_pages(preview: Preview, page: Page) -> None:
    page.goto(f"{preview.address}desk/gaps/")
    page.locator("[data-shade] a").first.click()
    story = page.locator(".desk-crossings__cell:has(:target) li a").first
    title = story.inner_text()
    story.click()
    expect(page.locator("main h1")).to_have_text(title)


def test_every_export_is_there(preview: Preview, page: Page) -> None:
    for name in PAGES:
        page.goto(f"{preview.address}desk/{name}")
        for export in page.locator("a[download]").all():
            answer = page.request.get(f"{preview.address}desk/{name}{export.get_attribute('href')}")
            assert answer.ok
            assert answer.headers["content-type"].startswith("text/csv")


def test_a_save_is_seen_on_it(preview: Preview, page: Page) -> None:
    page.goto(f"{preview.address}desk/")
    half = "---\ntitle: Half\n---\n\nText.\n"
    preview.save("news/half.md", half)
    row = page.locator("tr", has_text="content/news/half.md:3")
    expect(row).to_contain_text("Stops a publish")
    (preview.content / "news/half.md").unlink()
    expect(row).to_have_count(0)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_and_nothing_is_wider_than_the_window(
    scheme: str, preview: Preview, context: Contexts
) -> None:
    page, axe = context(color_scheme=scheme).new_page(), Path(from_npm(AXE)).read_text(encoding="utf-8")
    told: list[str] = []
    for name in PAGES:
        page.goto(f"{preview.address}desk/{name}")
        page.evaluate(axe)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            told += [f"{name} at {width}: {line}" for line in (*found_on(page), *page.evaluate(script("sideways")))]
    assert not told, "\n".join(told)
