"""The law of the incremental build: after any changes, the output is what a clean build makes, byte for byte."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as law
from hypothesis import strategies as st
from workshop import STEPS, Step, Workshop, empty_in

from clarion import ahead, checks, placing
from clarion.outputs import Page
from clarion.rendering import environment_of

UNHURRIED = [HealthCheck.too_slow, HealthCheck.data_too_large]


@pytest.fixture(autouse=True, scope="module")
def of_any_size() -> Iterator[None]:
    """What is done for large sites is done for small ones, too."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ahead, "MANY", 1)
        patch.setattr(checks.ahead, "MANY", 1)
        yield


def holds_after(steps: list[Step]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        site = Workshop(Path(folder))
        assert isinstance(site.built("out", site.cache), dict)
        for step in steps:
            site.take(step)
            kept = site.kept_files()
            made = site.built("out", site.cache)
            assert made == site.clean()
            assert site.kept_files() == kept
            assert isinstance(made, tuple) or not empty_in(site.out)
            assert {path.name for path in Path(folder).glob(".*")} <= {".out.clarion-spare"}


@law(max_examples=6, suppress_health_check=UNHURRIED)
@given(st.lists(STEPS, min_size=2, max_size=8))
def test_after_any_changes_the_output_is_that_of_a_clean_build(steps: list[Step]) -> None:
    holds_after(steps)


@pytest.mark.slow
@law(max_examples=40, suppress_health_check=UNHURRIED)
@given(st.lists(STEPS, min_size=4, max_size=12))
def test_after_many_changes_too(steps: list[Step]) -> None:
    holds_after(steps)


FOUND: list[list[Step]] = [
    [("rules", 1), ("pages/way.md", 1), ("extra/way", 1), ("stories/a.md", 2), ("extra/way", 0)],
    [
        ("rules", 1),
        ("stories/b.md", 1),
        ("extra/old/b", 1),
        ("stories/d.md", 1),
        ("stories/c.md", 1),
        ("stories/b.md", 2),
    ],
]
"""What was found to break the law once."""


@pytest.mark.parametrize("steps", FOUND, ids=["a file where a folder is to be", "two that claim one address"])
def test_the_law_holds_where_it_was_broken(steps: list[Step]) -> None:
    holds_after(steps)


def test_a_template_that_changes_while_pages_are_made_is_seen_by_the_next_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = Workshop(tmp_path)
    base, render = site.folder / "theme" / "templates" / "base.html", placing.rendered

    def render_and_change(output: Any, look: Any) -> bytes:
        made = render(output, look)
        if isinstance(output, Page) and "Changed." not in base.read_text():
            base.write_text(base.read_text() + "<!-- Changed. -->")
        return made

    monkeypatch.setattr(os, "cpu_count", lambda: 1)
    monkeypatch.setattr(placing, "rendered", render_and_change)
    site.built("out", site.cache)
    environment_of.cache_clear()
    assert site.built("out", site.cache) == site.clean()
    assert b"Changed." in (site.out / "index.html").read_bytes()
