"""A tree knows which of its files are as they were made, and puts others in their place, whatever stands there."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from clarion.exchange import MARKER
from clarion.filling import filled
from clarion.trees import Tree
from clarion.walk import tree_at


@pytest.fixture
def made(tmp_path: Path) -> Tree:
    """Made of the files a and b/c, each with its content as its mark."""
    tree = Tree(tmp_path / "tree")
    for file in ("a", "b/c"):
        tree.files[file] = tree.write(file, file.encode(), filled(file.encode()))
    return tree


def texts_of(tree: Tree) -> dict[str, str]:
    files = (path for path in tree.folder.rglob("*") if path.is_file())
    return {path.relative_to(tree.folder).as_posix(): path.read_text() for path in files}


def test_what_was_made_is_known_again(made: Tree) -> None:
    seen = tree_at(made.folder, made.files)
    assert seen.is_whole(made.files)
    assert seen.has("b/c", b"b/c")
    assert not seen.has("b/c", b"else")
    assert not seen.has("c", b"b/c")


def test_a_tree_that_is_not_there_has_nothing(tmp_path: Path) -> None:
    seen = tree_at(tmp_path / "none", {})
    assert (seen.files, seen.strange, seen.is_whole({})) == ({}, [], False)


MEDDLED: dict[str, Callable[[Path], object]] = {
    "changed": lambda top: (top / "a").write_text("longer"),
    "as long": lambda top: ((top / "a").write_text("x"), os.utime(top / "a", (1, 1))),
    "gone": lambda top: (top / "a").unlink(),
    "more": lambda top: (top / "more").touch(),
    "an empty folder": lambda top: (top / "more" / "deep").mkdir(parents=True),
    "a link": lambda top: ((top / "a").unlink(), (top / "a").symlink_to("b/c")),
}


@pytest.mark.parametrize("meddle", MEDDLED.values(), ids=MEDDLED.keys())
def test_a_tree_that_somebody_meddled_with_is_not_whole_and_is_mended(
    made: Tree, meddle: Callable[[Path], object]
) -> None:
    meddle(made.folder)
    seen = tree_at(made.folder, made.files)
    assert not seen.is_whole(made.files)
    seen.clear()
    for file in made.files:
        if not seen.has(file, file.encode()):
            seen.write(file, file.encode(), filled(file.encode()))
    assert texts_of(made) == {"a": "a", "b/c": "b/c"}
    assert {path.name for path in made.folder.iterdir()} == {"a", "b"}


def test_the_marker_and_what_is_of_others_is_not_strange(made: Tree) -> None:
    for name in (MARKER, "CNAME"):
        (made.folder / name).touch()
    (made.folder / "old" / "empty").mkdir(parents=True)
    assert tree_at(made.folder, made.files, ["CNAME", "old"]).is_whole(made.files)
    assert sorted(tree_at(made.folder, made.files).strange) == ["CNAME", "old/empty/"]


def test_a_file_takes_the_place_of_a_folder_and_a_folder_that_of_a_file(made: Tree) -> None:
    made.write("b", b"", filled(b"now a file"))
    assert texts_of(made) == {"a": "a", "b": "now a file"}
    Tree(made.folder).write("a/deep/er", b"", filled(b"now in a folder"))
    assert texts_of(made) == {"a/deep/er": "now in a folder", "b": "now a file"}
    made.remove_all_but(["a/deep/er"])
    assert texts_of(made) == {"a/deep/er": "now in a folder", "b": "now a file"}


def test_what_is_not_wanted_goes_with_its_folder(made: Tree) -> None:
    made.remove_all_but(["a"])
    assert [path.name for path in made.folder.iterdir()] == ["a"]


@pytest.mark.parametrize("links", [True, False])
def test_a_file_of_another_tree_is_taken_over(
    made: Tree, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, links: bool
) -> None:
    if not links:
        monkeypatch.setattr(os, "link", refused)
    other = Tree(tmp_path / "other")
    assert other.link("b/c", made)
    assert texts_of(other) == {"b/c": "b/c"}
    assert other.has("b/c", b"b/c")


def refused(*_: object, **__: object) -> None:
    raise PermissionError(1, "Operation not permitted")


@pytest.mark.parametrize("links", [True, False])
@pytest.mark.parametrize("meddle", [MEDDLED["changed"], MEDDLED["as long"], MEDDLED["gone"]])
def test_what_another_build_replaced_meanwhile_is_not_taken_over(
    made: Tree, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, links: bool, meddle: Callable[[Path], object]
) -> None:
    if not links:
        monkeypatch.setattr(os, "link", refused)
    meddle(made.folder)
    other = Tree(tmp_path / "other")
    assert other.link("a", made) is None
    assert texts_of(other) == {}


def test_a_file_that_is_there_already_under_both_names_leaves_no_third(made: Tree, tmp_path: Path) -> None:
    other = Tree(tmp_path / "other")
    for _ in range(2):
        assert other.link("a", made)
    assert texts_of(other) == {"a": "a"}


def test_what_is_written_into_one_tree_is_not_written_into_another(made: Tree, tmp_path: Path) -> None:
    other = Tree(tmp_path / "other")
    other.link("a", made)
    other.write("a", b"new", filled(b"new"))
    assert (texts_of(made)["a"], texts_of(other)["a"]) == ("a", "new")
