"""Small sites for tests: a few files of Markdown, read as the content of a site on a day."""

import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from clarion.configuration import from_values
from clarion.content import read_content
from clarion.feeds import feeds_of as made_of
from clarion.feeds import followed
from clarion.look import Look
from clarion.outputs import Document, Output
from clarion.render import rendered
from clarion.settings import OWN_THEME, Settings
from clarion.site import Site

TODAY = dt.date(2026, 6, 1)
SITEURL = "https://x.example"
SETTINGS = {
    "SITENAME": "X Tech",
    "SITEURL": SITEURL,
    "TIMEZONE": "Europe/London",
    "DEFAULT_LANG": "en-GB",
    "CLARION_ID": SITEURL,
    "CLARION_ORGANISATION": {"name": "X Tech Body"},
}
SUMMARY = "What it is, told in one paragraph of at least fifty characters & no more."
MEMBER = {
    "title": "Acme & Sons",
    "summary": SUMMARY,
    "review_by": "2030-01-01",
    "relationship": "featured",
    "type": "sme",
    "website": "https://acme.example",
    "sectors": "[health]",
    "places": "[durham]",
}
PLACE = {
    "title": "Durham",
    "definition": "A city on the Wear.",
    "location": "{lat: 54.77, lng: -1.57}",
}
VENUE = {
    "title": "The Hall",
    "address": "1 Quay, Durham",
    "place": "durham",
    "location": "{lat: 54.77, lng: -1.57}",
    "accessibility": "{step_free: yes, hearing_loop: yes, accessible_toilets: yes}",
}
GROUND = {
    "members/acme.md": MEMBER,
    "sectors/health.md": {"title": "Health", "definition": "What keeps people well."},
    "places/durham.md": PLACE,
    "venues/hall.md": VENUE,
}
STORY = {
    "title": "Acme saves energy",
    "summary": SUMMARY,
    "date": "2026-03-14",
    "form": "short story",
    "members": "[acme]",
    "basis": "public record",
    "sources": '[{title: "A paper", url: "https://paper.example/a"}]',
}
NEWS = {"title": "News", "summary": SUMMARY, "date": "2026-03-14"}
EVENT = {
    "title": "A talk",
    "summary": SUMMARY,
    "starts": "2026-06-10 18:30",
    "ends": "2026-06-10 20:00",
    "attendance": "in person",
    "venue": "hall",
}
Files = Mapping[str, Mapping[str, str]]


def site_of(folder: Path, files: Files, today: dt.date = TODAY, *, preview: bool = False, **settings: Any) -> Site:
    """The site of `files` and of what they stand on; the key "" is a file's body."""
    for name, fields in {**GROUND, **files}.items():
        path = folder / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(written_file(fields), encoding="utf-8")
    site = read_content(_settings(folder, settings), today, str, preview=preview).site
    wrong = [str(problem) for held in site.held.values() for problem in held.problems if not held.entry]
    assert not wrong, wrong
    return site


def _settings(folder: Path, given: Mapping[str, Any]) -> Settings:
    values = {**SETTINGS, **given, "PATH": str(folder / "content"), "THEME": str(OWN_THEME)}
    settings, problems = from_values({name: value for name, value in values.items() if value})
    assert not problems, problems
    return settings


def written_file(fields: Mapping[str, str]) -> str:
    front = "".join(f"{name}: {value}\n" for name, value in fields.items() if name)
    return f"---\n{front}---\n\n{fields.get('', 'Some words.')}\n"


def feeds_of(site: Site) -> list[Document]:
    """Every feed of the site."""
    return [document for name in followed(site) for document in made_of(site, *name)]


def written(outputs: Any) -> dict[str, bytes]:
    """What each document is, by its address."""
    look = Look(str(OWN_THEME), "en-GB", "")
    documents: list[Output] = [output for output in outputs if isinstance(output, Document)]
    return {document.address: rendered(document, look) for document in documents}  # type: ignore[arg-type]
