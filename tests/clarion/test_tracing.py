"""What is looked at is noted while somebody listens, each question once, and by the innermost listener alone."""

from contextlib import suppress
from typing import Any

import pytest

from clarion.tracing import Watched, note, noting

WATCHED = Watched("letters", {"a": 1, "b": 2})


def test_what_is_looked_at_is_noted_within_the_block_alone() -> None:
    note(("before",))
    with noting() as seen:
        note(("within",))
    note(("after",))
    assert seen == {("within",)}


def test_the_innermost_listener_hears_and_the_outer_goes_on_after_it() -> None:
    with noting() as outer:
        note(("one",))
        with suppress(KeyError), noting() as inner:
            note(("two",))
            raise KeyError
        note(("three",))
    assert (inner, outer) == ({("two",)}, {("one",), ("three",)})


@pytest.mark.parametrize(
    ("look", "found", "noted"),
    [
        (lambda w: w["a"], 1, ("letters", "a")),
        (lambda w: w.get("a"), 1, ("letters", "a")),
        (lambda w: w.get("z", 9), 9, ("letters", "z")),
        (lambda w: "z" in w, False, ("letters", "z")),
        (list, ["a", "b"], ("letters",)),
        (len, 2, ("letters",)),
        (lambda w: list(w.keys()), ["a", "b"], ("letters",)),
        (lambda w: list(w.values()), [1, 2], ("letters",)),
        (lambda w: list(w.items()), [("a", 1), ("b", 2)], ("letters",)),
        (lambda w: w == {"a": 1, "b": 2}, True, ("letters",)),
    ],
)
def test_a_mapping_notes_the_key_or_all_of_it(look: Any, found: object, noted: object) -> None:
    with noting() as seen:
        assert look(WATCHED) == found
    assert seen == {noted}


def test_a_key_that_is_missing_is_noted_too() -> None:
    with noting() as seen, pytest.raises(KeyError):
        WATCHED["z"]
    assert seen == {("letters", "z")}


def test_what_makes_the_mapping_is_asked_once_when_it_is_first_looked_at() -> None:
    asked: list[int] = []
    watched = Watched("late", lambda: asked.append(1) or {"a": 1})
    assert not asked
    assert (watched["a"], watched["a"], watched.unwatched()) == (1, 1, {"a": 1})
    assert asked == [1]


def test_unwatched_nothing_is_noted() -> None:
    with noting() as seen:
        assert WATCHED.unwatched()["a"] == 1
    assert not seen
