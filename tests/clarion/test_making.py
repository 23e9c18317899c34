"""The parts of a plan become files, each where its address is, however many there are and whoever writes them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from small_sites import site_of

from clarion.former import Former
from clarion.look import Look
from clarion.making import MANY, make
from clarion.outputs import Copy, Document, Output, Page
from clarion.placing import Place
from clarion.plan import Part
from clarion.problems import Unreadable
from clarion.trees import Tree


@dataclass(frozen=True)
class Inputs:
    title: str = "Acme & Sons"


def look(folder: Path, text: str) -> Look:
    for name in ("a.html", "redirect.html"):
        path = folder / "templates" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return Look(str(folder), "en-GB", "")


def _given(_site: Any, _number: str, outputs: list[Output]) -> Iterator[Output]:
    yield from outputs


def parts(*given: list[Output]) -> list[Part]:
    return [Part(("part", str(n)), partial(_given, outputs=outputs)) for n, outputs in enumerate(given)]


def made(parts: list[Part], folder: Path, text: str) -> Path:
    """The folder into which the parts are made, with templates that have this text."""
    out = Tree(folder / "out")
    make(parts, site_of(folder, {}), Place(out, Tree(folder / "gone"), look(folder, text)), Former())
    return out.folder


def test_pages_documents_and_copies_are_written_where_their_addresses_are(tmp_path: Path) -> None:
    source = tmp_path / "source.bin"
    source.write_bytes(b"\x00\xff")
    outputs: list[Output] = [
        Page("/stories/a/", "a.html", Inputs()),
        Document("/feeds/all.txt", str.encode, "text"),
        Copy("/images/a.bin", str(source)),
    ]
    out = made(parts(outputs), tmp_path, "{{ page.title }}")
    found = {name: (out / name).read_bytes() for name in ("stories/a/index.html", "feeds/all.txt", "images/a.bin")}
    assert found == {"stories/a/index.html": b"Acme &amp; Sons", "feeds/all.txt": b"text", "images/a.bin": b"\x00\xff"}


def pages() -> list[Part]:
    return parts(*([Page(f"/stories/{n}/", "a.html", Inputs(f"Story {n}"))] for n in range(2 * MANY)))


def test_many_parts_are_written_as_few_are(tmp_path: Path) -> None:
    out = made(pages(), tmp_path, "{{ page.title }}")
    written = [(out / f"stories/{n}/index.html").read_text(encoding="utf-8") for n in range(2 * MANY)]
    assert written == [f"Story {n}" for n in range(2 * MANY)]


def test_a_problem_comes_back_from_another_process(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="'gone' is undefined"):
        made(pages(), tmp_path, "{{ gone }}")


@pytest.mark.parametrize("many", [1, 2 * MANY])
def test_where_two_claim_a_file_the_first_page_has_it(tmp_path: Path, many: int) -> None:
    given = (("redirect.html", "redirect"), ("a.html", "first"), ("a.html", "second"))
    claims = [[Page("/a/", template, Inputs(title))] for template, title in given]
    out = made(parts(*claims, *([[]] * many)), tmp_path, "{{ page.title }}")
    assert (out / "a/index.html").read_text(encoding="utf-8") == "first"
