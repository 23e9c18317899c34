"""Another region adopts Clarion by its settings and its content: neither code nor theme names the one it ships with."""

import re
from pathlib import Path

import pytest

from clarion.configuration import load
from clarion.source import read
from conftest import TOP

SETTINGS, _ = load(TOP / "pelicanconf.py", "pelicanconf.py")
CODE = [
    path
    for folder in ("plugins", "theme")
    for path in sorted((TOP / folder).rglob("*"))
    if path.suffix in (".py", ".html", ".css", ".js", ".svg", ".xsl", ".json", ".txt")
    and not path.name.endswith("-OFL.txt")
]
ORDINARY = {"tech", "stories", "north", "east"}


def names() -> list[str]:
    """What the shipped site, its region and its places are called."""
    region = SETTINGS.region
    assert region is not None
    assert SETTINGS.organisation is not None
    found = {SETTINGS.site_name, SETTINGS.organisation.name, region.name, *region.also}
    for path in sorted((TOP / "content" / "places").glob("[!_]*.md")):
        fields = read(path.read_bytes(), path.name).fields
        found |= {fields["title"], *fields.get("also_written", [])}
    return sorted({re.sub(r"^the ", "", name.casefold()) for name in found} - ORDINARY)


@pytest.mark.parametrize("name", [*names(), "dynamo", "newcastle", "tyne", "tees", "northumbria"])
def test_neither_code_nor_theme_names_the_shipped_region(name: str) -> None:
    word = re.compile(rf"\b{re.escape(name)}\b", re.IGNORECASE)
    assert [str(path.relative_to(TOP)) for path in CODE if word.search(path.read_text(encoding="utf-8"))] == []


def test_there_is_code_to_look_at() -> None:
    assert {Path("plugins/clarion/cli.py"), Path("theme/templates/base.html")} <= {p.relative_to(TOP) for p in CODE}
