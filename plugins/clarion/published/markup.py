"""A page's tree → what in its markup keeps a reader, a search engine or a strict security policy out."""

from clarion.published.documents import Element, Page, finder, line_of
from clarion.published.facts import Told
from clarion.published.links import data_of
from clarion.published.parts import each_part_once, policy_without_loopholes

RUN = frozenset(["", "module", "importmap", "speculationrules"])
"""The types of script that a browser acts on, those with "javascript" or "ecmascript" in them aside."""

REFERENCES = frozenset(
    ["for", "list", "headers", "aria-labelledby", "aria-describedby", "aria-details", "popovertarget"]
)
"""Attributes that hold ids of their own page: HTML Living Standard, "Attributes"; WAI-ARIA 1.2, 6.2.4."""

_with_inline = finder("//*[@style or @*[starts-with(name(), 'on')]]")


def mistakes_in(page: Page) -> Told:
    """Every mistake in the markup of a page."""
    for rule in RULES:
        yield from rule(page)


def language(page: Page) -> Told:
    """The page says its language: WCAG 2.2, 3.1.1."""
    if not (page.root.get("lang") or "").strip():
        yield line_of(page.root), "'lang' is missing; it must be the page's language: <html lang=\"en-GB\">"


def headings_in_order(page: Page) -> Told:
    """No level is skipped on the way down: WCAG 2.2, technique G141."""
    headings = list(page.root.iter("h1", "h2", "h3", "h4", "h5", "h6"))
    above = 0 if any(heading.tag == "h1" for heading in headings) else 1
    for heading in headings:
        level = int(heading.tag[1])
        if level > above + 1:
            place = f"after an h{above}" if above else "as the first heading"
            yield line_of(heading), f"'{heading.tag}' must be h{above + 1} {place}"
        above = level


def unique_ids(page: Page) -> Told:
    """An id names one element: HTML Living Standard, "The id attribute"."""
    first: dict[str, int] = {}
    for element in page.named:
        name, line = element.get("id") or "", line_of(element)
        if name in first:
            yield line, f"'id' must name this element alone, not '{name}', as on line {first[name]}"
        first.setdefault(name, line)


def references_to_ids(page: Page) -> Told:
    """A label, or what describes an element, is on the same page: WAI-ARIA 1.2, 6.2.4."""
    for element in page.root.iter():
        for attribute in REFERENCES.intersection(element.keys()):
            for name in (element.get(attribute) or "").split():
                if name not in page.ids:
                    yield line_of(element), f"'{attribute}' must be an id on the page, not '{name}'"


def alternative_texts(page: Page) -> Told:
    """Every picture is told in words, or plainly said to be decoration: WCAG 2.2, 1.1.1."""
    for img in page.root.iter("img"):
        words = img.get("alt")
        if words is None:
            yield line_of(img), "'alt' is missing; it must say what the picture shows, or be alt=\"\""
        elif words and not words.strip() and not _is_decoration(img):
            yield line_of(img), f"'alt' must say what the picture shows, or be alt=\"\", not '{words}'"


def nothing_inline(page: Page) -> Told:
    """No style or handler in the page itself, so that the policy can forbid them: CSP 3, section 8.3."""
    for style in page.root.iter("style"):
        yield line_of(style), "'style' must be a file of its own, named by <link rel=\"stylesheet\">"
    for element in _with_inline(page.root):
        for name in map(str, element.keys()):
            if name == "style":
                yield line_of(element), "'style' must be a class or a data- attribute"
            elif name.startswith("on"):
                yield line_of(element), f"'{name}' must be a listener in a script's own file"


def scripts_in_files(page: Page) -> Told:
    """A script is a file; what a page itself holds is data, never run, and readable: HTML, "data block"."""
    for script in page.root.iter("script"):
        kind = (script.get("type") or "").strip().lower()
        if script.get("src") is None and (kind in RUN or "javascript" in kind or "ecmascript" in kind):
            yield line_of(script), "'script' must be a file of its own, named by 'src'"
        elif kind.endswith("json") and data_of(script) is None:
            yield line_of(script), f"'script' of type {kind} must hold JSON"


def _is_decoration(img: Element) -> bool:
    return img.get("aria-hidden") == "true" or img.get("role") in ("presentation", "none")


RULES = (
    each_part_once,
    policy_without_loopholes,
    language,
    headings_in_order,
    unique_ids,
    references_to_ids,
    alternative_texts,
    nothing_inline,
    scripts_in_files,
)
