"""Work beside this process: done when it was waited for, and its failure is nobody's but its own."""

import os
from functools import partial
from pathlib import Path

import pytest

from clarion.meanwhile import meanwhile


@pytest.fixture(autouse=True)
def two_processors(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 2)


def written(path: Path) -> None:
    path.write_text(str(os.getpid()))


def failing() -> None:
    os._exit(3)


def test_it_is_done_by_another_process_before_the_wait_is_over(tmp_path: Path) -> None:
    meanwhile(partial(written, tmp_path / "made"))()
    assert int((tmp_path / "made").read_text()) != os.getpid()


def test_what_fails_there_does_not_fail_here() -> None:
    meanwhile(failing)()


def test_with_one_processor_nothing_is_done_ahead(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 1)
    meanwhile(partial(written, tmp_path / "made"))()
    assert not (tmp_path / "made").exists()
