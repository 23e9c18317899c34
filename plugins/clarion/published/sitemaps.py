"""The sitemap → which pages it leaves out, and which it should: https://www.sitemaps.org/protocol.html."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from clarion.problems import Problem
from clarion.published.addresses import Home, file_of
from clarion.published.documents import Broken, line_of, read_xml, text_of
from clarion.published.facts import Facts, Link, full_ones, not_full, problems_at

NAME = "sitemap.xml"
RULE = "published-link"
_LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"


def sitemap_facts(path: Path) -> Facts:
    """The addresses that a sitemap lists."""
    try:
        root = read_xml(path.read_bytes())
    except Broken as broken:
        return Facts(path, RULE, problems=problems_at(path, RULE, [(broken.line, broken.words)]))
    links = [Link(text_of(loc), line_of(loc)) for loc in root.iter(_LOC)]
    return Facts(path, RULE, full_ones(links), problems=problems_at(path, RULE, not_full(links)))


def sitemap_problems(sitemap: Facts, facts: Mapping[str, Facts], home: Home) -> Iterator[Problem]:
    """It lists every page, but neither the one for no page nor those that redirect."""
    wanted = {path for path, each in facts.items() if each.kind == "page"}
    listed = [(link, file_of(link.address, NAME, home)) for link in sitemap.links]
    for link, file in listed:
        if file and file in facts and facts[file].kind in ("lost", "redirect"):
            words = f"'{link.address}' must be left out, since it redirects or is the page for no page"
            yield Problem(str(sitemap.path), link.line, words, rule=RULE)
    for page in wanted.difference(file for _, file in listed):
        words = f"'{home.address_of(page)}' is missing; it must be listed in a <loc>"
        yield Problem(str(sitemap.path), 1, words, rule=RULE)


def sitemap_missing(folder: Path) -> Problem:
    return Problem(str(folder / NAME), 1, "is missing; it must list every page of the site", rule=RULE)
