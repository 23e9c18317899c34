"""Every address elsewhere that the content names is found, at its line, in prose and in fields alike."""

from pathlib import Path
from typing import get_args

import fenmark
import pytest
from pydantic import BaseModel
from small_sites import EVENT, MEMBER, NEWS, STORY, site_of

from clarion.kinds.listed import KINDS
from clarion.reads import Reads
from clarion.visits.places import Place, every_file_was_read, places_of

FILE = "news/new-lab-opens.md"


def test_links_are_found_at_their_lines(tmp_path: Path) -> None:
    body = "See [it](https://a.example/x#part),\n\n[that](https://a.example/x) and <https://b.example/>."
    site = site_of(tmp_path, {"news/n.md": {**NEWS, "": body}})
    path, found = f"{tmp_path}/content/news/n.md", places_of(site)
    assert found["https://a.example/x"] == [
        Place(path, 7, "", "https://a.example/x#part"),
        Place(path, 9, "", "https://a.example/x"),
    ]
    assert found["https://b.example/"] == [Place(path, 9, "", "https://b.example/")]


def test_so_are_fields_wherever_they_stand(tmp_path: Path) -> None:
    quote = "{text: Some words, by: Sam, role: Chair, source: 'https://q.example/'}"
    metric = "{label: Jobs, value: 3, period: 2025, source: 'https://m.example/'}"
    story = {**STORY, "quotes": f"[{quote}]", "metrics": f"[{metric}]"}
    event = {
        **EVENT,
        "booking_url": "https://book.example/",
        "slides_url": "/about/",
        "recording_url": "http://r.example",
    }
    site = site_of(tmp_path, {"stories/s.md": story, "events/e.md": event, "members/m.md": {**MEMBER}})
    fields = {address: {place.field for place in places} for address, places in places_of(site).items()}
    assert fields == {
        "https://paper.example/a": {"sources.url"},
        "https://q.example/": {"quotes.source"},
        "https://m.example/": {"metrics.source"},
        "https://book.example/": {"booking_url"},
        "http://r.example": {"recording_url"},
        "https://acme.example": {"website"},
    }
    assert len(places_of(site)["https://acme.example"]) == 2


def test_introductions_have_links_too(tmp_path: Path) -> None:
    site = site_of(tmp_path, {"news/_index.md": {"title": "News", "": "[It](https://i.example/)"}})
    assert "https://i.example/" in places_of(site)


@pytest.mark.parametrize("target", ["mailto:a@b.example", "tel:+44191", "/about/", "#part", "n.md", "ftp://a.example/"])
def test_mail_telephones_and_the_site_itself_are_not_visited(tmp_path: Path, target: str) -> None:
    site = site_of(tmp_path, {"news/n.md": {**NEWS, "": f"[It]({target})"}})
    assert [address for address in places_of(site) if "acme" not in address] == []


def test_a_picture_of_a_link_is_none(tmp_path: Path) -> None:
    site = site_of(tmp_path, {"news/n.md": {**NEWS, "": "`[It](https://a.example/)`"}})
    assert "https://a.example/" not in places_of(site)


@pytest.mark.parametrize(
    ("file", "text", "is_so"),
    [
        ("news/x.md", fenmark.text_of(FILE), True),
        ("news/x.md", "---\ntitle: Alone\n---\n", False),
        ("news/2026/new-lab-opens.md", fenmark.text_of(FILE), False),
    ],
    ids=["all", "one that cannot be read", "two of one name"],
)
def test_whether_all_links_are_known(tmp_path: Path, file: str, text: str, is_so: bool) -> None:
    assert every_file_was_read(fenmark.read(fenmark.laid(tmp_path, {file: text})).site) == is_so


def addresses_in(model: type[BaseModel]) -> list[str]:
    """The fields of a model, and of the groups in it, whose values are told to be web addresses."""
    found = []
    for name, field in model.model_fields.items():
        parts = _parts((field.annotation, *field.metadata))
        if any(isinstance(part, Reads) and ("web address" in part.expects) for part in parts):
            assert all(part.is_address for part in parts if isinstance(part, Reads) and "web address" in part.expects)
            found.append(name)
        for part in parts:
            if isinstance(part, type) and issubclass(part, BaseModel):
                found += [f"{name}.{inner}" for inner in addresses_in(part)]
    return found


def _parts(given: tuple[object, ...]) -> list[object]:
    return [inner for part in given for inner in (part, *_parts((*get_args(part), *getattr(part, "__metadata__", ()))))]


def test_no_field_with_an_address_is_passed_over() -> None:
    assert sum(len(addresses_in(kind)) for kind in KINDS) > 40
