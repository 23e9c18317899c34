"""The looks themselves: each finds a mistake that is put before it, on a page whose policy is as strict as ours."""

import pytest
from playwright.sync_api import Page

from browser.conftest import Contexts
from browser.sites import Site
from browser.test_axe import found_on
from browser.tools import AXE, from_npm, script

pytestmark = pytest.mark.slow

SPOILT = """(html) => {
  const main = document.querySelector("main");
  main.innerHTML = html;
  for (const each of main.querySelectorAll("[data-style]")) each.style = each.dataset.style;
}"""


@pytest.fixture
def tab(context: Contexts, own: Site) -> Page:
    made = context().new_page()
    made.goto(own.address)
    return made


def test_axe_finds_a_picture_without_words(tab: Page) -> None:
    tab.evaluate(from_npm(AXE).read_text(encoding="utf-8"))
    tab.evaluate(SPOILT, '<h1>A title</h1><img src="x.png">')
    assert [line.split()[0] for line in found_on(tab)] == ["image-alt"]


def test_axe_finds_a_target_that_is_too_small(tab: Page) -> None:
    tab.evaluate(from_npm(AXE).read_text(encoding="utf-8"))
    small = '<button data-style="width: 9px; height: 9px; padding: 0; min-block-size: 0">a</button>'
    tab.evaluate(SPOILT, f"<h1>A title</h1><div>{small * 2}</div>")
    assert "target-size" in [line.split()[0] for line in found_on(tab)]


@pytest.mark.parametrize(
    ("html", "count"),
    [
        ('<p data-style="width: 3000px">wide</p>', 1),
        ('<p data-style="margin-left: 2000px">away</p>', 2),
        ('<div data-style="overflow-x: auto"><p data-style="width: 3000px; text-align: right">reached</p></div>', 0),
        ('<p data-style="position: absolute; left: -900px">left</p>', 1),
    ],
)
def test_what_sticks_out_sideways_is_found(tab: Page, html: str, count: int) -> None:
    tab.evaluate(SPOILT, html)
    assert len(tab.evaluate(script("sideways"))) == count


@pytest.mark.parametrize(
    ("html", "words"),
    [
        (
            '<a href="/" data-style="forced-color-adjust: none; color: #fff; background: #fefefe">a</a>',
            "cannot be read",
        ),
        ('<ul><li><a href="/" aria-current="page">a</a></li><li><a href="/b">b</a></li></ul>', "marked by colour only"),
        ('<a class="button" href="/" data-style="border: 0; text-decoration: none">a</a>', "has no edge"),
    ],
)
def test_what_vanishes_in_forced_colours_is_found(tab: Page, html: str, words: str) -> None:
    tab.emulate_media(forced_colors="active")
    tab.evaluate(SPOILT, html)
    found = tab.evaluate(script("forced"))
    assert [line for line in found if line.endswith(words)], found


def test_a_focus_without_a_ring_is_found(tab: Page) -> None:
    tab.evaluate(SPOILT, '<a href="/" data-style="outline: 0 !important">a</a>')
    tab.evaluate("document.querySelector('main a').focus()")
    assert not tab.evaluate(script("focused"))["ringed"]
