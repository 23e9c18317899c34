"""A mark of folders: any change of a name, a content or a place makes another, and nothing else does."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from clarion.scan import mark_of_files

Change = Callable[[Path, Path], object]
CHANGES: dict[str, Change] = {
    "a content": lambda one, _: (one / "a").write_text("other"),
    "a name": lambda one, _: (one / "a").rename(one / "aa"),
    "a file more": lambda one, _: (one / "deep/more").touch(),
    "a file less": lambda one, _: (one / "deep/b").unlink(),
    "a file in the other folder": lambda one, other: (one / "a").rename(other / "a"),
    "a file that is a folder now": lambda one, _: ((one / "a").unlink(), (one / "a/x").mkdir(parents=True)),
    "two contents that change places": lambda one, _: (
        (one / "a").write_text("2"),
        (one / "deep/b").write_text("1"),
    ),
    "a link that leads elsewhere": lambda one, _: ((one / "link").unlink(), (one / "link").symlink_to("deep/b")),
    "a hidden file": lambda one, _: (one / ".hidden").touch(),
}
SAME: dict[str, Change] = {
    "when it was changed": lambda one, _: os.utime(one / "a", (1, 1)),
    "the same content anew": lambda one, _: ((one / "a").unlink(), (one / "a").write_text("1")),
    "what is left out": lambda one, _: (one / "left/out").write_text("other"),
    "a link that leads back": lambda one, _: (one / "deep/back").symlink_to(one),
}


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    one, other = tmp_path / "one", tmp_path / "other"
    for file, text in {"a": "1", "deep/b": "2", "left/out": "3"}.items():
        (one / file).parent.mkdir(parents=True, exist_ok=True)
        (one / file).write_text(text)
    (one / "link").symlink_to("a")
    other.mkdir()
    return one, other


def mark(folders: tuple[Path, Path]) -> bytes:
    return mark_of_files(folders, without={"left/out"})


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_what_changes_the_mark(folders: tuple[Path, Path], change: Change) -> None:
    before = mark(folders)
    change(*folders)
    assert mark(folders) != before


@pytest.mark.parametrize("change", SAME.values(), ids=SAME.keys())
def test_what_does_not(folders: tuple[Path, Path], change: Change) -> None:
    before = mark(folders)
    change(*folders)
    assert mark(folders) == before


def test_a_folder_that_is_not_there_has_nothing(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert mark_of_files([tmp_path / "gone"]) == mark_of_files([tmp_path / "empty"])
