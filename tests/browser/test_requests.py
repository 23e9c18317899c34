"""Whom a page asks, and what the browser says of it: nobody but its own site, and nothing."""

import pytest
from playwright.sync_api import BrowserContext

from browser.chosen import Chosen
from browser.conftest import Contexts
from browser.sites import Site

pytestmark = pytest.mark.slow


def test_nobody_else_is_asked_and_the_browser_has_nothing_to_complain_of(
    context: Contexts, pages: list[Chosen]
) -> None:
    profile = context()
    told = [f"{page}: {line}" for page in pages for line in _heard(profile, page)]
    assert not told, "\n".join(told)


def test_what_is_not_there_is_said_to_be_so(context: Contexts, own: Site) -> None:
    tab = context().new_page()
    answer = tab.goto(own.at("/no/such/page/"))
    assert (answer.status, tab.url) == (404, own.at("/no/such/page/"))
    assert tab.locator("main a").count()


def _heard(context: BrowserContext, page: Chosen) -> list[str]:
    """Requests to others, and what breaks the policy or is an error, up to where the page is quiet."""
    tab, heard = context.new_page(), []
    home = page.url.split("/")[2]
    tab.on("request", lambda request: heard.append(request.url) if request.url.split("/")[2] != home else None)
    tab.on("requestfailed", lambda request: heard.append(f"{request.url} failed"))
    tab.on("console", lambda message: heard.append(message.text))
    tab.on("pageerror", lambda error: heard.append(str(error)))
    tab.goto(page.url)
    tab.evaluate("document.fonts.ready")
    tab.close()
    return heard
