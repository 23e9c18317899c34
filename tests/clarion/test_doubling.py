"""A spare tree of the same files as the site's, made whole or not at all."""

import errno
import os
from pathlib import Path

import pytest

from clarion.exchange import doubling, spare_of
from clarion.exchange.doubling import BATCH, doubled


@pytest.fixture
def site(tmp_path: Path) -> tuple[Path, list[str]]:
    """More files than one process would link."""
    output, files = tmp_path / "output", [f"{n % 7}/{n}/index.html" for n in range(BATCH + 9)]
    for file in (*files, "kept.txt"):
        (output / file).parent.mkdir(parents=True, exist_ok=True)
        (output / file).write_text(file)
    return output, files


def test_it_has_the_sites_own_files_and_no_others(site: tuple[Path, list[str]]) -> None:
    output, files = site
    assert doubled(output, files)
    found = [path for path in spare_of(output).rglob("*") if path.is_file()]
    assert sorted(path.relative_to(spare_of(output)).as_posix() for path in found) == sorted(files)
    assert all(path.samefile(output / path.relative_to(spare_of(output))) for path in found)


def test_one_that_is_there_is_left_alone(site: tuple[Path, list[str]]) -> None:
    output, files = site
    spare_of(output).mkdir()
    assert not doubled(output, files)
    assert not list(spare_of(output).iterdir())


def test_where_a_file_is_gone_there_is_none_and_nothing_is_left(site: tuple[Path, list[str]]) -> None:
    output, files = site
    assert not doubled(output, [*files, "gone.html"])
    assert list(output.parent.iterdir()) == [output]


def test_where_files_cannot_have_two_names_there_is_none(
    site: tuple[Path, list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(old: str, new: str) -> None:
        raise PermissionError(old, new)

    monkeypatch.setattr(os, "link", refused)
    assert not doubled(*site)
    assert list(site[0].parent.iterdir()) == [site[0]]


def test_where_there_is_no_room_for_one_the_site_is_none_the_worse(
    site: tuple[Path, list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(target: Path) -> Path:
        raise OSError(errno.ENOSPC, "No space left on device", str(target))

    monkeypatch.setattr(doubling, "made_beside", full)
    assert not doubled(*site)
    assert list(site[0].parent.iterdir()) == [site[0]]
