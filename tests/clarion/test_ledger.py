"""What a build knew is found again by the next as it was, whether it was written whole or as what changed."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clarion.filling import Kept
from clarion.former import Done, Former, Made
from clarion.known import Answer
from clarion.ledger import MOST, former_at, keep
from clarion.sitemaps import Mapped
from clarion.store import Unusable, warnings

BASE = b"base"
MANY = 3 * MOST


@pytest.fixture(autouse=True)
def untold() -> None:
    warnings.forget()


def answer(text: str) -> Answer:
    return Answer(text.encode(), None if text == "none" else text.encode() * 3, (0, len(text)))


def done(*files: str) -> Done:
    made = (
        Made(file, Kept(b"mark", len(file), 2), Mapped(f"/{file}", is_listed=True, changed="2026-07-01"))
        for file in files
    )
    return Done((1, 2), tuple(made))


def former() -> Former:
    found = Former()
    for n in range(MANY):
        found.known.answers[found.known.number(("card", "stories", str(n)))] = answer(str(n))
        found.known.leaves[found.known.number(("fields", "stories", str(n)))] = str(n).encode()
        found.parts["entry", "stories", str(n)] = done(f"{n}/index.html", *(["old"] * (n % 3)))
    return found


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where all of it was written."""
    keep(tmp_path / "known.pack", BASE, former())
    return tmp_path / "known.pack"


def later(path: Path) -> Path:
    return path.with_name("known.later.pack")


def test_what_was_known_is_found_again(path: Path) -> None:
    assert former_at(path, BASE) == former()
    assert former_at(path, b"another") == Former()


def change(found: Former, step: int) -> None:
    """What a build may do to what was known."""
    known = found.known
    number = step % len(known.questions)
    known.leaves[number] = None if step % 2 else f"leaf {step}".encode()
    if step % 5 == 0:
        known.answers.pop(number, None)
        found.parts.pop(("entry", "stories", str(step % MANY)), None)
    else:
        known.answers[known.number(("card", "news", str(step)))] = answer("none" if step % 3 else str(step))
        found.parts["entry", "stories", str(step % MANY)] = done(*map(str, range(step % 4)))


@given(st.lists(st.lists(st.integers(0, 4 * MANY), max_size=MOST), min_size=1, max_size=6))
def test_after_any_changes_it_is_found_as_it_was_left(
    tmp_path_factory: pytest.TempPathFactory, builds: list[list[int]]
) -> None:
    path = tmp_path_factory.mktemp("cache") / "known.pack"
    keep(path, BASE, former())
    for steps in builds:
        found = former_at(path, BASE)
        for step in steps:
            change(found, step)
        keep(path, BASE, found)
        again = former_at(path, BASE)
        assert again == found
        assert again.known.numbers == {question: n for n, question in enumerate(again.known.questions)}


def test_a_few_changes_are_written_beside_and_many_are_written_anew(path: Path) -> None:
    whole = path.read_bytes()
    found = former_at(path, BASE)
    change(found, 1)
    keep(path, BASE, found)
    assert path.read_bytes() == whole
    assert later(path).exists()
    for step in range(1, MANY):
        change(found, step)
    keep(path, BASE, found)
    assert path.read_bytes() != whole
    assert not later(path).exists()
    assert former_at(path, BASE) == found


def test_what_is_beside_a_file_that_another_build_has_replaced_is_not_used(path: Path) -> None:
    one, other = former_at(path, BASE), former_at(path, BASE)
    for step in range(1, MANY):
        change(other, step)
    change(one, 7)
    keep(path, BASE, other)
    keep(path, BASE, one)
    assert later(path).exists()
    assert former_at(path, BASE) == other


def test_a_copy_is_written_whole(path: Path) -> None:
    whole = path.read_bytes()
    copy = former_at(path, BASE).copy()
    change(copy, 1)
    keep(path, BASE, copy)
    assert path.read_bytes() != whole
    assert former_at(path, BASE) == copy


def test_nothing_is_used_where_what_is_beside_is_damaged(path: Path) -> None:
    found = former_at(path, BASE)
    change(found, 1)
    keep(path, BASE, found)
    later(path).write_bytes(later(path).read_bytes()[:-1])
    with pytest.raises(Unusable, match="damaged"):
        former_at(path, BASE)
    keep(path, BASE, former())
    assert former_at(path, BASE) == former()


def test_what_was_written_of_nothing_is_nothing(tmp_path: Path) -> None:
    keep(tmp_path / "known.pack", BASE, Former())
    assert former_at(tmp_path / "known.pack", BASE) == Former()
