"""The law of the preview: after any saves, what one process has at hand makes what a clean build makes."""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as law
from hypothesis import strategies as st
from test_building import STEPS, Step, Workshop, files_in

from clarion.desk import Desk
from clarion.entries import shelf_of_readings
from clarion.problems import Unreadable
from clarion.records import Archive


class Editor:
    """Somebody who saves again and again, with the preview on."""

    def __init__(self, folder: Path) -> None:
        self.site, self.cache = Workshop(folder), folder / "cache"
        self.output = folder / "out"
        self.desk = self.new_desk()

    def new_desk(self) -> Desk:
        return Desk(Archive(self.cache), shelf_of_readings(self.cache))

    def build(self, output: Path) -> None:
        self.desk.build(self.site.job(self.cache, preview=True), output)
        self.desk.rest()

    def saved(self) -> dict[str, bytes]:
        made: dict[str, bytes] = self.site.built("out", self.build)
        return made


@pytest.fixture
def editor() -> Iterator[Editor]:
    with tempfile.TemporaryDirectory() as folder:
        yield Editor(Path(folder))


@law(max_examples=12, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.lists(STEPS, min_size=2, max_size=8))
def test_after_any_saves_the_preview_is_that_of_a_clean_build(steps: list[Step]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        editor = Editor(Path(folder))
        editor.saved()
        for step in steps:
            editor.site.take(step)
            assert editor.saved() == editor.site.clean(preview=True)
