"""Every kind of page can be read with the keyboard alone, and shows where the reader is."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from browser.chosen import Chosen
from browser.conftest import Contexts
from browser.tools import script

pytestmark = pytest.mark.slow

STOPS = 40
"""How many links a page is followed for; the rest are more of the same lists."""


def test_the_first_stop_leads_past_the_header(context: Contexts, page_kinds: list[Chosen]) -> None:
    tab = context().new_page()
    for page in page_kinds:
        tab.goto(page.url)
        skip = _next(tab)
        assert skip["inSight"], f"{page}: {skip['name']} is not in sight when it has the focus"
        tab.keyboard.press("Enter")
        # A browser moves the focus to a link's target with the next frame, not with the key.
        expect(tab.locator("main"), f"{page}: {skip['name']} does not lead to main").to_be_focused()
        after = _next(tab)
        assert not after or tab.evaluate("!document.activeElement.closest('body > header')"), f"{page}: {after}"


@pytest.mark.parametrize("width", [1280, 320])
def test_the_focus_is_seen_wherever_it_is(width: int, context: Contexts, page_kinds: list[Chosen]) -> None:
    tab = context(width=width).new_page()
    told = []
    for page in page_kinds:
        tab.goto(page.url)
        told += [f"{page}: {line}" for line in _unseen(tab)]
    assert not told, "\n".join(told)


def _unseen(tab: Page) -> Iterator[str]:
    for _ in range(STOPS):
        stop = _next(tab)
        if not stop:
            return
        if not stop["ringed"]:
            yield f"{stop['name']} has no outline"
        if not stop["inSight"] or stop["covered"]:
            yield f"{stop['name']} is out of sight"


def _next(tab: Page) -> dict | None:
    tab.keyboard.press("Tab")
    return tab.evaluate(script("focused"))
