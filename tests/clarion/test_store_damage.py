"""A cache that is damaged, from another version, read-only or on a full disk: one warning, and the right output."""

import errno
import pickle
import shutil
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from workshop import PICTURED, STORY, Workshop

from clarion.rendering import environment_of
from clarion.store import warnings

FILES = {
    "readings": "clarion/readings-*.pack",
    "known": "clarion/known-*.pack",
    "tree": "clarion/tree-*.pack",
    "templates": "templates/*",
    "packs of pictures": "clarion/pictures/*.pack",
    "pictures": "clarion/pictures/*.png",
    "variants": "clarion/pictures/*.webp",
}


def flipped(at: float) -> Callable[[bytes], bytes]:
    def flip(data: bytes) -> bytes:
        n = min(int(len(data) * at), len(data) - 1)
        return data[:n] + bytes([data[n] ^ 0x55]) + data[n + 1 :]

    return flip


def of_another_release(data: bytes) -> bytes:
    head, _, content = data.partition(b"\n")
    return b" ".join([*head.split()[:2], b"0123", head.split()[3]]) + b"\n" + content


def of_another_type(data: bytes) -> bytes:
    content = pickle.dumps("words")
    head = data.partition(b"\n")[0].split()
    return b" ".join([*head[:3], str(zlib.crc32(content)).encode()]) + b"\n" + content


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "emptied": lambda _: b"",
    "cut": lambda data: data[: len(data) // 2],
    "cut at its end": lambda data: data[:-1],
    "flipped at its head": flipped(0),
    "flipped in its middle": flipped(0.5),
    "flipped at its end": flipped(1),
    "garbage": lambda _: b"\x80\x05\xff garbage\n" * 9,
    "longer": lambda data: data + b"more",
}
OF_PACKS: dict[str, Callable[[bytes], bytes]] = {
    "of another release": of_another_release,
    "of another type": of_another_type,
}
CASES = [
    (files, damage)
    for files in FILES
    for damage in (*DAMAGES, *(OF_PACKS if files not in ("pictures", "variants") else ()))
]
ALWAYS = ("flipped in its middle", "of another type")
"""Tried at each turn; the others now and then."""


@pytest.fixture(scope="module")
def state(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Workshop, Path, dict[str, bytes]]]:
    """A site that was built, as it was left then; it was changed since; and what it has to become."""
    folder, put_away = tmp_path_factory.mktemp("site"), tmp_path_factory.mktemp("left")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        site = Workshop(folder)
        site.cache = folder / ".cache" / "clarion"
        site.lay("stories/p.md", PICTURED)
        for title in ("Some title", "Acme saves energy"):
            site.lay("stories/a.md", {**STORY, "title": title})
            site.built("out", site.cache)
        for name in ("out", ".out.clarion-spare", ".cache"):
            shutil.copytree(folder / name, put_away / name)
        site.lay("stories/a.md", {**STORY, "title": "Another title"})
        clean = site.clean()
        yield site, put_away, clean


@pytest.fixture
def left(state: tuple[Workshop, Path, dict[str, bytes]]) -> Workshop:
    """The site as it was left before its last change, in a run in which nothing was told yet."""
    site, put_away, _ = state
    for name in ("out", ".out.clarion-spare", ".cache"):
        shutil.rmtree(site.folder / name, ignore_errors=True)
        (site.folder / name).unlink(missing_ok=True)
        shutil.copytree(put_away / name, site.folder / name)
    environment_of.cache_clear()
    warnings.forget()
    return site


@pytest.fixture
def told_once(
    left: Workshop, state: tuple[Workshop, Path, dict[str, bytes]], capfd: pytest.CaptureFixture[str]
) -> Callable[[], None]:
    """Builds; the output must be right, with one word on the cache; then again, with none."""

    def build() -> None:
        capfd.readouterr()
        assert left.built("out", left.cache) == state[2]
        told = [line for line in capfd.readouterr().err.splitlines() if ".cache" in line]
        assert len(told) == 1, told
        assert ":1: warning: " in told[0]

    return build


def ruin(site: Workshop, files: str, change: Callable[[Path], Any]) -> None:
    found = sorted((site.folder / ".cache").glob(FILES[files]))
    assert found
    for path in found:
        change(path)


def is_healed(site: Workshop, capfd: pytest.CaptureFixture[str]) -> bool:
    """Whether the next build with the same to do tells nothing of the cache."""
    warnings.forget()
    environment_of.cache_clear()
    site.lay("stories/a.md", {**STORY, "title": "A third title"})
    site.built("out", site.cache)
    site.lay("stories/a.md", {**STORY, "title": "Another title"})
    return ".cache" not in capfd.readouterr().err


@pytest.mark.parametrize(
    ("files", "damage"),
    [pytest.param(*case, marks=[] if case[1] in ALWAYS else pytest.mark.slow) for case in CASES],
)
def test_what_is_damaged_is_told_once_and_made_anew(
    left: Workshop, told_once: Callable[[], None], capfd: pytest.CaptureFixture[str], files: str, damage: str
) -> None:
    change = {**DAMAGES, **OF_PACKS}[damage]
    ruin(left, files, lambda path: path.write_bytes(change(path.read_bytes())))
    told_once()
    assert is_healed(left, capfd)


@pytest.mark.parametrize("files", ["readings", "tree", pytest.param("templates", marks=pytest.mark.slow), "pictures"])
def test_a_folder_in_the_place_of_a_file_goes(
    left: Workshop, told_once: Callable[[], None], capfd: pytest.CaptureFixture[str], files: str
) -> None:
    def change(path: Path) -> None:
        path.unlink()
        (path / "deep").mkdir(parents=True)

    ruin(left, files, change)
    told_once()
    assert is_healed(left, capfd)


@pytest.mark.parametrize("place", [".cache", ".cache/clarion", ".cache/clarion/pictures"])
def test_a_file_in_the_place_of_a_folder_is_told_of(left: Workshop, told_once: Callable[[], None], place: str) -> None:
    shutil.rmtree(left.folder / place)
    (left.folder / place).write_text("a file")
    told_once()


@pytest.mark.parametrize(
    ("part", "error"),
    [
        ("", errno.ENOSPC),
        pytest.param("", errno.EROFS, marks=pytest.mark.slow),
        *(
            pytest.param(part, error, marks=pytest.mark.slow)
            for part in ("readings", "known", "tree", "templates", "pictures")
            for error in (errno.EROFS, errno.ENOSPC)
        ),
    ],
)
def test_a_disk_that_takes_nothing_is_told_of(
    left: Workshop, told_once: Callable[[], None], monkeypatch: pytest.MonkeyPatch, part: str, error: int
) -> None:
    """It is full after some bytes; or takes none at all."""
    write = Path.write_bytes

    def refusing(path: Path, data: bytes) -> int:
        if ".cache" not in path.parts or part not in str(path.absolute().relative_to(left.folder)):
            return write(path, data)
        if error == errno.ENOSPC:
            write(path, data[: len(data) // 2])
        raise OSError(error, "it takes nothing")

    shutil.rmtree(left.folder / ".cache")
    monkeypatch.setattr(Path, "write_bytes", refusing)
    told_once()
    assert not list((left.folder / ".cache").rglob("*.new"))
