"""The files that a preview has at hand: what changed is read again, what nobody says anything of is not looked at."""

import os
from collections.abc import Iterable
from pathlib import Path

import pytest

from clarion import at_hand
from clarion.at_hand import AtHand

NAMES = ("stories/a.md", "stories/b.md", "news/c.md")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    for name in NAMES:
        write(tmp_path / name, "first")
    return tmp_path


def write(path: Path, text: str) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(text)
    os.utime(path, ns=(1, sum(text.encode())))  # long ago, so that the file counts as settled


@pytest.fixture(autouse=True)
def settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """The time of a status cannot be set back."""
    monkeypatch.setattr(at_hand, "SETTLED", -(10**12))


def read(files: AtHand, content: Path) -> dict[str, bytes | None]:
    return {file.file: file.content for file in files.files_of(content, str)}


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        (None, {"a", "b"}),
        ([], {"a", "b"}),
        (["stories/a.md"], {"a"}),
        (["stories"], {"a", "b"}),
        (["stories/new.md"], {"a", "b"}),
        (["../theme/base.html"], set()),
    ],
    ids=["nobody says", "not known", "a file", "a folder", "a new file", "elsewhere"],
)
def test_what_is_said_to_have_changed_is_read_again(content: Path, said: Iterable[str] | None, seen: set[str]) -> None:
    files = AtHand()
    if said is not None:
        files.hear([])
    read(files, content)
    for name in ("a", "b"):
        write(content / "stories" / f"{name}.md", f"second {name}")
    if said is not None:
        files.hear([Path(os.path.normpath(content / name)) for name in said])
    found = read(files, content)
    assert {name for name in "ab" if found[f"stories/{name}.md"] != b"first"} == seen


def test_what_was_said_before_a_build_that_read_nothing_is_not_forgotten(content: Path) -> None:
    files = AtHand()
    files.hear([])
    read(files, content)
    write(content / NAMES[0], "second")
    files.hear([content / NAMES[0]])
    files.hear([content / NAMES[1]])
    assert read(files, content)[NAMES[0]] == b"second"


def test_what_nobody_said_is_seen_by_the_build_after_a_rest(content: Path) -> None:
    files = AtHand()
    files.hear([])
    read(files, content)
    write(content / NAMES[0], "second")
    files.look_again()
    assert read(files, content)[NAMES[0]] == b"second"


def test_a_file_that_is_gone_is_gone_and_one_that_came_is_there(content: Path) -> None:
    files = AtHand()
    files.hear([])
    read(files, content)
    (content / NAMES[0]).rename(content / "stories/d.md")
    files.hear([content / NAMES[0], content / "stories/d.md"])
    assert set(read(files, content)) == {"stories/b.md", "stories/d.md", "news/c.md"}


def test_a_folder_reached_by_a_link_hears_of_its_files(content: Path, tmp_path: Path) -> None:
    linked = tmp_path.with_name(f"{tmp_path.name}-linked")
    linked.symlink_to(content)
    files = AtHand()
    files.hear([])
    read(files, linked)
    write(content / NAMES[0], "second")
    files.hear([content / NAMES[0]])
    assert read(files, linked)[NAMES[0]] == b"second"
