"""A tree looked at ahead is the tree that is there, whatever happened to it meanwhile."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from clarion import ahead
from clarion.ahead import looked_ahead
from clarion.exchange import MARKER
from clarion.filling import filled
from clarion.trees import Tree
from clarion.walk import tree_at

FILES = ("index.html", "stories/a/index.html", "CNAME")


@pytest.fixture(autouse=True)
def worth_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    monkeypatch.setattr(ahead, "MANY", 1)


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    """What a build made, marked as its own."""
    made = Tree(tmp_path / "spare")
    for file in FILES:
        made.files[file] = made.write(file, file.encode(), filled(file.encode()))
    (made.folder / MARKER).write_text("ours")
    return made


def seen(tree: Tree, meanwhile: Callable[[Path], None], others: tuple[str, ...] = ()) -> Tree:
    """What is told of it under another name, after something happened to it there."""
    looked, now = looked_ahead(tree.folder, tree.files, others), tree.folder.with_name("new")
    tree.folder.rename(now)
    meanwhile(now)
    return looked(now)


def forbid(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ahead, "tree_at", lambda *_: pytest.fail("this process looked"))


def nothing(_folder: Path) -> None:
    """What mostly happens to it."""


def test_what_is_there_is_told_by_another_process(tree: Tree, monkeypatch: pytest.MonkeyPatch) -> None:
    looked = looked_ahead(tree.folder, tree.files, ())
    forbid(monkeypatch)
    assert looked(tree.folder).is_whole(tree.files)


def test_what_was_meddled_with_is_told(tree: Tree) -> None:
    (tree.folder / "index.html").write_text("meddled")
    (tree.folder / "CNAME").unlink()
    (tree.folder / "empty").mkdir()
    found = seen(tree, nothing)
    assert (set(found.files), sorted(found.strange)) == ({"stories/a/index.html"}, ["empty/", "index.html"])


def test_what_is_taken_out_of_it_is_not_in_it(tree: Tree) -> None:
    (tree.folder / ".git").mkdir()
    (tree.folder / ".git/HEAD").write_text("ref")
    found = seen(tree, nothing, ("CNAME", ".git"))
    assert (set(found.files), found.strange) == ({"index.html", "stories/a/index.html"}, [])


def built_again(folder: Path) -> None:
    (folder / "index.html").unlink()
    (folder / MARKER).unlink()
    (folder / MARKER).write_text("ours")


def test_a_tree_that_another_build_had_meanwhile_is_looked_at_anew(tree: Tree) -> None:
    assert set(seen(tree, built_again).files) == {"stories/a/index.html", "CNAME"}


def test_another_folder_in_its_place_is_looked_at_anew(tree: Tree) -> None:
    looked = looked_ahead(tree.folder, tree.files, ())
    (tree.folder.with_name("new")).mkdir()
    assert looked(tree.folder.with_name("new")).files == {}


def test_where_the_other_process_dies_this_one_looks(tree: Tree, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ahead, "tree_at", lambda *_: os._exit(3))
    looked = looked_ahead(tree.folder, tree.files, ())
    monkeypatch.setattr(ahead, "tree_at", tree_at)
    assert looked(tree.folder).is_whole(tree.files)


def test_with_one_processor_nothing_is_begun(tree: Tree, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 1)
    monkeypatch.setattr(os, "fork", lambda: pytest.fail("a process was begun"))
    assert looked_ahead(tree.folder, tree.files, ())(tree.folder).is_whole(tree.files)
