"""axe-core finds nothing on any kind of page: WCAG 2.2 AA and what its authors know to be good practice."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from browser.chosen import Chosen
from browser.conftest import Contexts
from browser.tools import AXE, from_npm

pytestmark = pytest.mark.slow

WIDTHS = (1280, 320)
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# Without preload: it would fetch the styles a second time, which our policy forbids.
OPTIONS = {"runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations"], "preload": False}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(scheme: str, context: Contexts, pages: list[Chosen]) -> None:
    axe = from_npm(AXE).read_text(encoding="utf-8")
    tab = context(color_scheme=scheme).new_page()
    told = [line for page in pages for line in _looked_at(tab, page, axe)]
    assert not told, "\n".join([f"{len(told)} findings, {scheme}:", *told])


def _looked_at(tab: Page, page: Chosen, axe: str) -> Iterator[str]:
    tab.goto(page.url)
    tab.evaluate(axe)  # through the debugger's protocol: the page's policy stays as it is
    for width in WIDTHS:
        tab.set_viewport_size({"width": width, "height": 900})
        yield from (f"{page} at {width}: {line}" for line in found_on(tab))


def found_on(tab: Page) -> Iterator[str]:
    """What axe finds on the page as it is shown now."""
    for rule in tab.evaluate("options => axe.run(document, options)", OPTIONS)["violations"]:
        for node in rule["nodes"]:
            why = " ".join((node.get("failureSummary") or "").split())
            yield f"{rule['id']} ({rule['impact']}): {' '.join(map(str, node['target']))}: {why}"
