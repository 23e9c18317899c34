"""Every kind of page holds: 320 to 2560 px, text twice as large, on paper, in forced colours."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page

from browser.chosen import Chosen
from browser.conftest import Contexts
from browser.tools import script

pytestmark = pytest.mark.slow

WIDTHS = (320, 390, 768, 1280, 2560)
WIDTHS_OF_LARGE_TEXT = (1280, 640)
PAPER = 718
"""A4 less margins of 1 cm, at CSS's 96 px to the inch."""

# The policy forbids style attributes in the page's source, not what a reader's browser sets.
LARGER = "() => { document.documentElement.style.fontSize = '200%' }"

Look = Callable[[Page], Iterator[str]]


def test_nothing_is_wider_than_the_window(context: Contexts, pages: list[Chosen]) -> None:
    tell(pages, context().new_page(), _at_each_width)


def test_nothing_is_wider_than_the_window_with_text_twice_as_large(context: Contexts, pages: list[Chosen]) -> None:
    tell(pages, context().new_page(), _with_large_text)


def test_nothing_is_wider_than_the_paper(context: Contexts, pages: list[Chosen]) -> None:
    tab = context(width=PAPER).new_page()
    tab.emulate_media(media="print")
    tell(pages, tab, _sideways)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_vanishes_in_forced_colours(scheme: str, context: Contexts, pages: list[Chosen]) -> None:
    tab = context(forced_colors="active", color_scheme=scheme).new_page()
    tell(pages, tab, lambda tab: iter(tab.evaluate(script("forced"))))


def tell(pages: list[Chosen], tab: Page, look: Look) -> None:
    told = []
    for page in pages:
        tab.goto(page.url)
        tab.evaluate("document.fonts.ready")
        told += [f"{page}: {line}" for line in look(tab)]
    assert not told, "\n".join([f"{len(told)} findings:", *told])


def _at_each_width(tab: Page) -> Iterator[str]:
    for width in WIDTHS:
        tab.set_viewport_size({"width": width, "height": 900})
        yield from (f"at {width}: {line}" for line in _sideways(tab))


def _with_large_text(tab: Page) -> Iterator[str]:
    tab.evaluate(LARGER)
    for width in WIDTHS_OF_LARGE_TEXT:
        tab.set_viewport_size({"width": width, "height": 900})
        yield from (f"at {width}: {line}" for line in _sideways(tab))


def _sideways(tab: Page) -> Iterator[str]:
    yield from tab.evaluate(script("sideways"))
