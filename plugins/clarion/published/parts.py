"""A page's tree → which of the parts that each page has once are missing or there twice."""

from collections.abc import Callable
from typing import NamedTuple

from clarion.published.documents import Element, Page, finder, line_of
from clarion.published.facts import Kind, Told

_policies = finder(
    "/html/head/meta[translate(@http-equiv, 'CSP', 'csp') = 'content-security-policy'][normalize-space(@content)]"
)
LOOPHOLES = {
    "'unsafe-inline'": "since inline code is what it keeps out",
    "'unsafe-eval'": "since made-up code is what it keeps out",
    "frame-ancestors": "which browsers read only in _headers",
    "report-uri": "which browsers read only in _headers",
    "sandbox": "which browsers read only in _headers",
}


class Part(NamedTuple):
    """What a page has exactly once, unless it is of one of the kinds in `spared`."""

    name: str
    found: Callable[[Element], list[Element]]
    expects: str
    spared: tuple[Kind, ...] = ()


PARTS = (
    Part(
        "title",
        finder("/html/head/title[normalize-space()]"),
        "what the page is called, in the head",
    ),
    Part(
        "Content-Security-Policy",
        _policies,
        '<meta http-equiv="Content-Security-Policy" content="default-src \'self\'"> or stricter, in the head',
    ),
    Part("h1", finder("//h1"), "the heading of the whole page", ("redirect",)),
    Part("main", finder("//main"), "the element around what only this page says", ("redirect",)),
    Part(
        "description",
        finder("/html/head/meta[@name='description'][normalize-space(@content)]"),
        '<meta name="description" content="…"> with the page in a sentence',
        ("redirect", "lost"),
    ),
    Part(
        "canonical",
        finder("/html/head/link[@rel='canonical'][normalize-space(@href)]"),
        '<link rel="canonical" href="…"> with the page\'s own address',
        ("redirect", "lost"),
    ),
)


def each_part_once(page: Page) -> Told:
    """A title (WCAG 2.2, 2.4.2), an h1, a main (HTML Living Standard 4.4.14), what search engines show."""
    for part in PARTS:
        found = part.found(page.root)
        if not found and page.kind not in part.spared:
            yield 1, f"'{part.name}' is missing; it must be {part.expects}"
        for further in found[1:]:
            first = line_of(found[0])
            yield line_of(further), f"'{part.name}' must be there once; the first is on line {first}"


def policy_without_loopholes(page: Page) -> Told:
    """CSP 3, sections 8.3 (inline code) and 3.3 (what a meta element cannot say)."""
    for meta in _policies(page.root):
        policy = (meta.get("content") or "").lower()
        for loophole, reason in LOOPHOLES.items():
            if loophole in policy:
                yield line_of(meta), f"'Content-Security-Policy' must do without {loophole}, {reason}"
