"""Consent is in no output: neither the proof, nor what was agreed to, nor the day, and nothing is other by it."""

import argparse
import pickle
import re
import shutil
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from clarion.building import build_into
from clarion.cli import main
from clarion.job import Job, job_of
from conftest import SITE, files_of
from planned import outputs_of

CONSENT = "{on: 1849-02-03, reference: Quokka-7731, scope: Wombats may read it}"
OTHER = "{on: 1850-10-11, reference: B, scope: Nobody}"
TRACES = re.compile(
    rb"Quokka|7731|Wombat|(?<![0-9a-f])1849(?![0-9a-f])|3(?:rd)? Feb(?:ruary)? |Feb(?:ruary)? 3,|02-03T", re.IGNORECASE
)
WAYS = ("build", "publish", "preview")


def laid(folder: Path, consent: str) -> Path:
    """The small site, with every story told by an interview, drafts, samples and what is to come included."""
    content = folder / "site"
    shutil.copytree(SITE, content, ignore=shutil.ignore_patterns(".cache"))
    for story in content.glob("stories/**/[a-z]*.md"):
        text = re.sub(r"(?m)^consent: .*\n", "", story.read_text())
        story.write_text(re.sub(r"(?m)^basis: .*$", f"basis: interview\nconsent: {consent}", text))
    settings = content / "pelicanconf.py"
    settings.write_text(re.sub(r'"\.\./\.\./(theme|plugins)"', rf'"{SITE.parents[1]}/\1"', settings.read_text()))
    return content


def job(content: Path, **changes: object) -> Job:
    options = argparse.Namespace(settings=None, content=str(content), today=None)
    return replace(job_of(options), shelf=None, cache=None, **changes)


def made(content: Path, way: str) -> Mapping[str, bytes]:
    """Everything that a build writes."""
    output = content.parent / way
    if way == "publish":
        assert main(["build", "--publish", "--content", str(content), "--output", str(output)]) == 0
    else:
        build_into(job(content, preview=way == "preview"), output)
    return files_of(output)


@pytest.fixture(scope="module")
def contents(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    one, two = (laid(tmp_path_factory.mktemp("site"), consent) for consent in (CONSENT, OTHER))
    assert sum("Quokka" in path.read_text() for path in one.rglob("*.md")) >= 8
    return one, two


@pytest.mark.parametrize("way", WAYS)
def test_no_output_has_anything_of_it(
    contents: tuple[Path, Path], way: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    one, two = (made(content, way) for content in contents)
    kinds = {Path(file).suffix for file in one}
    assert kinds >= {".html", ".xml", ".ics", ".css", ".txt"}
    assert "stories/nets-that-whales-hear/index.html" in one, "redirects are among them"
    assert [file for file, text in one.items() if TRACES.search(text) or TRACES.search(file.encode())] == []
    assert one == two


@pytest.mark.parametrize("preview", [False, True])
def test_no_page_or_feed_is_handed_it(contents: tuple[Path, Path], preview: bool) -> None:
    outputs = outputs_of(job(contents[0], preview=preview))
    assert len(outputs) > 100
    assert [output.address for output in outputs if re.search(rb"Quokka|Wombat", pickle.dumps(output))] == []
