"""Following CONTRIBUTING.md's six steps, in a copy, adds a kind: its check, page, list, links and schema."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CLASS = '''"""Podcasts: conversations to listen to."""

from clarion.kinds.kind import Kind
from clarion.kinds.refs import MemberRef
from clarion.values import Link, Summary


class Podcast(Kind):
    """A conversation to listen to."""

    folder, one, many = "podcasts", "a podcast", "Podcasts"

    summary: Summary
    audio_url: Link
    """Where to listen."""
    members: tuple[MemberRef, ...] = ()
    """Who is heard."""
'''
TEMPLATE = """{% extends "entry.html" %}

{% block content %}
<p><a href="{{ page.fields.audio_url }}">Listen</a></p>
{% endblock %}
"""
EXAMPLE = """---
title: Talking nets
summary: Half an hour with the people who mend what the sea takes, and with those who count it.
audio_url: https://audio.example/1
members: [{member}]
---
"""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project with the kind added, step by step."""
    root = tmp_path_factory.mktemp("project")
    for name in ("plugins", "theme", "tests/site"):
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
    kinds = root / "plugins/clarion/kinds"
    (kinds / "podcast.py").write_text(CLASS)
    listed = (kinds / "__init__.py").read_text()
    after = '    "policy": "policy",\n'
    (kinds / "__init__.py").write_text(listed.replace(after, f'{after}    "podcasts": "podcast",\n'))
    (root / "theme/templates/podcast.html").write_text(TEMPLATE)
    (root / "tests/site/podcasts").mkdir()
    member = min(path.stem for path in (root / "tests/site/members").glob("*.md") if path.stem != "_index")
    (root / "tests/site/podcasts/talking-nets.md").write_text(EXAMPLE.format(member=member))
    return root


def clarion(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(project / "plugins")}
    call = [sys.executable, "-m", "clarion", *arguments]
    return subprocess.run(call, cwd=project, env=environment, capture_output=True, text=True, check=False)


def test_it_has_a_page_a_list_and_links_both_ways(project: Path) -> None:
    done = clarion(project, "build", "--content", "tests/site", "--output", "output")
    assert done.returncode == 0, done.stderr
    assert "https://audio.example/1" in (project / "output/podcasts/talking-nets/index.html").read_text()
    assert "Talking nets" in (project / "output/podcasts/index.html").read_text()
    pages = [page for page in (project / "output/members").rglob("index.html") if "Talking nets" in page.read_text()]
    assert len(pages) == 1


def test_it_is_checked(project: Path) -> None:
    broken = project / "tests/site/podcasts/wrong.md"
    broken.write_text("---\ntitle: Wrong\naudio_url: nowhere\n---\n")
    told = clarion(project, "check", "--content", "tests/site", str(broken)).stderr.splitlines()
    broken.unlink()
    assert [line.split(": ", 1)[1].split(" must")[0] for line in told] == [
        "'audio_url'",
        "'summary' is missing; it",
    ]


def test_it_has_a_schema_and_can_be_begun(project: Path) -> None:
    assert '"audio_url"' in clarion(project, "schema", "podcast").stdout
    begun = clarion(project, "new", "podcast", "a-new-one", "--content", "tests/site")
    assert begun.stdout == "tests/site/podcasts/a-new-one.md\n", begun.stderr
    (project / "tests/site/podcasts/a-new-one.md").unlink()
