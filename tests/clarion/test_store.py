"""The cache: a file of it is whole, of this release and of its kind, or it is not used; packs add up to a shelf."""

import os
import pickle
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clarion.store import Shelf, Unusable, pack, release, warnings
from clarion.store import release as mark_of_release
from clarion.store.pack import packed, sweep, take_away, unpacked
from clarion.store.pieces import joined, parted
from clarion.store.shelf import MOST


@pytest.fixture(autouse=True)
def untold() -> None:
    warnings.forget()


# A pack


def test_what_is_kept_is_found(tmp_path: Path) -> None:
    size = packed(tmp_path / "a.pack", {"a": [1, 2]})
    assert unpacked(tmp_path / "a.pack", dict) == {"a": [1, 2]}
    assert [path.name for path in tmp_path.iterdir()] == ["a.pack"]
    assert 0 < size < (tmp_path / "a.pack").stat().st_size


def test_where_nothing_is_there_is_nothing(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        unpacked(tmp_path / "a.pack", dict)


@given(at=st.floats(0, 1, exclude_max=True), flip=st.integers(1, 255), is_cut=st.booleans())
def test_nothing_is_unpacked_that_is_not_whole(
    tmp_path_factory: pytest.TempPathFactory, at: float, flip: int, is_cut: bool
) -> None:
    path = tmp_path_factory.mktemp("cache") / "a.pack"
    packed(path, {"a": list(range(40))})
    data = path.read_bytes()
    n = int(len(data) * at)
    path.write_bytes(data[:n] + (b"" if is_cut else bytes([data[n] ^ flip]) + data[n + 1 :]))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pickle, "loads", lambda *_: pytest.fail("it is unpacked"))
        with pytest.raises(Unusable):
            unpacked(path, dict)


@pytest.mark.parametrize(
    ("value", "why"), [(["a list"], "damaged"), (b"", "damaged")], ids=["another kind", "nothing of it"]
)
def test_what_is_of_another_kind_is_no_use(tmp_path: Path, value: object, why: str) -> None:
    packed(tmp_path / "a.pack", value)
    with pytest.raises(Unusable, match=why):
        unpacked(tmp_path / "a.pack", dict)


def test_what_another_made_is_no_use(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pack, "release", lambda: "abc")
    packed(tmp_path / "a.pack", {})
    monkeypatch.undo()
    with pytest.raises(Unusable, match="another version"):
        unpacked(tmp_path / "a.pack", dict)


def test_what_a_maker_of_its_own_made_outlives_a_release(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    packed(tmp_path / "a.pack", {}, "maker-1")
    monkeypatch.setattr(pack, "release", lambda: "abc")
    assert unpacked(tmp_path / "a.pack", dict, "maker-1") == {}
    with pytest.raises(Unusable, match="another version"):
        unpacked(tmp_path / "a.pack", dict, "maker-2")


def test_a_folder_is_no_file_and_makes_room_for_one(tmp_path: Path) -> None:
    (tmp_path / "a.pack" / "deep").mkdir(parents=True)
    with pytest.raises(Unusable, match="not to be read"):
        unpacked(tmp_path / "a.pack", dict)
    packed(tmp_path / "a.pack", {})
    assert unpacked(tmp_path / "a.pack", dict) == {}


def test_whatever_is_there_can_be_taken_away(tmp_path: Path) -> None:
    (tmp_path / "folder/deep").mkdir(parents=True)
    (tmp_path / "file").touch()
    for name in ("folder", "file", "nothing"):
        take_away(tmp_path / name)
    assert not list(tmp_path.iterdir())


def test_what_was_left_unfinished_is_swept_and_what_is_being_written_is_not(tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", ""]) as process:
        pass
    for name in (f"a.pack.01ab-{process.pid}.new", f"a.pack.01ab-{os.getpid()}.new", "a.pack"):
        (tmp_path / name).touch()
    sweep(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {f"a.pack.01ab-{os.getpid()}.new", "a.pack"}


# The pieces of a value


@given(st.lists(st.binary(max_size=40), max_size=6))
def test_what_lies_apart_is_found_again_where_it_lies(pieces: list[bytes]) -> None:
    whole = joined({"pieces": [pickle.PickleBuffer(piece) for piece in pieces], "other": "words"})
    found = parted(memoryview(whole))
    assert found == {"pieces": pieces, "other": "words"}
    assert all(piece.obj is whole for piece in found["pieces"])
    assert parted(memoryview(joined({"again": [pickle.PickleBuffer(piece) for piece in found["pieces"]]}))) == {
        "again": pieces
    }


# The release


def test_another_library_makes_another_release(monkeypatch: pytest.MonkeyPatch) -> None:
    module = __import__("clarion.store.release", fromlist=["_version"])
    before = release.__wrapped__()
    assert release.__wrapped__() == before == mark_of_release()
    monkeypatch.setattr(module, "_version", lambda name: "0" if name == "markdown" else "1")
    other = release.__wrapped__()
    monkeypatch.setattr(module, "_version", lambda name: "2" if name == "markdown" else "1")
    assert len({before, other, release.__wrapped__()}) == 3


def test_other_source_makes_another_release(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    module = __import__("clarion.store.release", fromlist=["__file__"])
    (tmp_path / "store").mkdir()
    monkeypatch.setattr(module, "__file__", str(tmp_path / "store" / "release.py"))
    marks = []
    for name, text in (("a.py", "1"), ("a.py", "2"), ("b.py", "2")):
        (tmp_path / name).write_text(text)
        marks.append(release.__wrapped__())
    assert len(set(marks)) == 3


# A shelf


def things(*names: str) -> dict[bytes, str]:
    return {name.encode(): name for name in names}


def packs_in(folder: Path) -> int:
    return len(list(folder.iterdir()))


def test_a_shelf_has_what_was_kept_and_keeps_what_is_new_alone(tmp_path: Path) -> None:
    Shelf(tmp_path, "a").keep(things("1", "2"))
    Shelf(tmp_path, "a").keep(things("1", "2", "3"))
    assert Shelf(tmp_path, "a").things == things("1", "2", "3")
    assert packs_in(tmp_path) == 2
    Shelf(tmp_path, "a").keep(things("1", "2", "3"))
    assert packs_in(tmp_path) == 2
    assert Shelf(tmp_path, "b").things == {}


def test_where_there_are_many_packs_one_is_made_of_all(tmp_path: Path) -> None:
    names: list[str] = []
    for n in range(MOST + 1):
        assert packs_in(tmp_path) == n
        names.append(str(n))
        Shelf(tmp_path, "a").keep(things(*names))
    assert packs_in(tmp_path) == 1
    assert Shelf(tmp_path, "a").things == things(*names)


def test_what_is_old_goes_where_there_is_much_of_it(tmp_path: Path) -> None:
    Shelf(tmp_path, "a").keep(things(*map(str, range(3 * MOST))))
    Shelf(tmp_path, "a").keep(things("0"))
    assert Shelf(tmp_path, "a").things == things("0")
    assert packs_in(tmp_path) == 1


def test_of_two_that_keep_at_once_nothing_is_lost(tmp_path: Path) -> None:
    for n in range(MOST):
        Shelf(tmp_path, "a").keep(things(*map(str, range(n + 1))))
    one, other = Shelf(tmp_path, "a"), Shelf(tmp_path, "a")
    assert one.things == other.things
    one.keep({**one.things, **things("one")})
    other.keep({**other.things, **things("other")})
    found = Shelf(tmp_path, "a").things
    assert {b"one", b"other"} <= found.keys()
    assert len(found) == MOST + 2


def test_a_shelf_of_what_another_takes_away_meanwhile_is_what_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Shelf(tmp_path, "a").keep(things("1"))

    def gone(path: Path, *_: object) -> None:
        raise FileNotFoundError(path)

    monkeypatch.setattr("clarion.store.shelf.unpacked", gone)
    assert Shelf(tmp_path, "a").things == {}


# The word on it


def test_one_word_is_told_in_a_run(capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("a", "b"):
        warnings.warn(Path(name), "is damaged")
    assert capsys.readouterr().err == "a:1: warning: is damaged\n"
    warnings.forget()
    warnings.forget()
    for name in ("c", "d"):
        warnings.warn(Path(name), "is damaged")
    assert capsys.readouterr().err == "c:1: warning: is damaged\n"
