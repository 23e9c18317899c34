"""What is remembered is worked out once, and again only where what it looked at changed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clarion import known as knowing
from clarion import memory
from clarion.known import Known, all_learned
from clarion.memory import FLEETING, PASSING, WORKS, Memory, fleeting, passing, remembered
from clarion.packing import pack, unpack
from clarion.recall import Recall
from clarion.tracing import Watched, noting

worked: list[str] = []
"""What was worked out, in its order."""


@dataclass(eq=False)
class Letters:
    """A site of numbers by letters."""

    numbers: Watched[str, int]
    memory: Memory = field(default_factory=Memory)
    entries: Mapping[str, Any] = field(default_factory=dict)


@pytest.fixture(autouse=True)
def works() -> Iterator[None]:
    names = (set(WORKS), set(PASSING))
    globals().update(parity=remembered(_parity), total=remembered(_total), keys=passing(_keys))
    yield
    for name in set(WORKS) - names[0]:
        del WORKS[name]
    PASSING.intersection_update(names[1])
    FLEETING.discard("_parity")


def _parity(site: Any, letter: str) -> int:
    worked.append(f"parity {letter}")
    return int(site.numbers[letter]) % 2


def _total(site: Any) -> int:
    worked.append("total")
    return sum(parity(site, letter) for letter in keys(site))  # type: ignore[name-defined] # noqa: F821


def _keys(site: Any) -> tuple[str, ...]:
    worked.append("keys")
    return tuple(site.numbers)


def mark(site: Any, question: Any) -> Any:
    found = site.numbers.unwatched()
    return found.get(question[1]) if len(question) > 1 else tuple(found)


@pytest.fixture(autouse=True)
def of_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(knowing, "leaf_mark", mark)
    monkeypatch.setattr(
        knowing, "leaf_marks", lambda site, asked: {key: mark(site, each) for key, each in asked.items()}
    )
    worked.clear()


def asked(numbers: Mapping[str, int], known: Known) -> int:
    """The total of a build, which leaves what it knows to the next."""
    site: Any = Letters(Watched("numbers", dict(numbers)))
    Recall(known, site)
    found: int = total(site)  # type: ignore[name-defined] # noqa: F821
    for each in all_learned(known, site):
        known.learn(site, each)
    return found


def test_work_is_done_once_for_a_site_and_whoever_asks_looks_at_it_alone() -> None:
    site: Any = Letters(Watched("numbers", {"a": 1, "b": 2}))
    with noting() as seen:
        assert [total(site), total(site)] == [1, 1]  # type: ignore[name-defined] # noqa: F821
    assert seen == {("_total",)}
    assert worked == ["total", "keys", "parity a", "parity b"]
    assert site.memory.looks["_parity", "a"] == {("numbers", "a")}
    assert site.memory.looks["_total",] == {("_keys",), ("_parity", "a"), ("_parity", "b")}


@pytest.mark.parametrize(
    ("now", "again"),
    [
        ({"a": 1, "b": 2}, []),
        ({"a": 3, "b": 2}, ["parity a"]),
        ({"a": 2, "b": 2}, ["parity a", "total", "keys"]),
        ({"a": 1, "b": 2, "c": 3}, ["keys", "total", "parity c"]),
        ({"a": 1}, ["keys", "total"]),
    ],
    ids=["nothing", "what comes out the same", "what does not", "one more", "one less"],
)
def test_what_rests_on_a_change_alone_is_worked_out_again(now: dict[str, int], again: list[str]) -> None:
    known = Known()
    asked({"a": 1, "b": 2}, known)
    worked.clear()
    assert asked(now, unpack(pack(known))) == sum(number % 2 for number in now.values())
    assert sorted(set(worked) - {"parity b"}) == sorted(set(again))


STATES = st.lists(st.dictionaries(st.sampled_from("abcd"), st.integers(0, 3)), min_size=2, max_size=6)


@given(STATES)
def test_after_any_changes_the_answer_is_right(states: list[dict[str, int]]) -> None:
    known = Known()
    for numbers in states:
        assert asked(numbers, known) == sum(number % 2 for number in numbers.values())
        known = unpack(pack(known))


def test_the_result_of_passing_work_is_not_kept_but_whether_it_changed_is() -> None:
    known = Known()
    asked({"a": 1}, known)
    kept = {known.questions[number][0]: answer.packed for number, answer in known.answers.items()}
    assert kept["_keys"] is None
    assert kept["_total"] is not None
    worked.clear()
    asked({"a": 3}, known)
    assert worked == ["parity a"]


def test_fleeting_work_is_done_only_where_it_is_asked_for_again() -> None:
    globals()["parity"] = fleeting(_parity)
    known = Known()
    asked({"a": 1, "b": 2}, known)
    worked.clear()
    assert asked({"a": 3, "b": 2}, known) == 1
    assert set(worked) == {"total", "keys", "parity a", "parity b"}


@given(STATES)
def test_with_fleeting_work_the_answer_is_right_after_any_changes(states: list[dict[str, int]]) -> None:
    globals()["parity"] = fleeting(_parity)
    test_after_any_changes_the_answer_is_right.hypothesis.inner_test(states)  # type: ignore[attr-defined]


def test_a_part_stands_as_long_as_what_it_looked_at() -> None:
    known = Known()
    asked({"a": 1, "b": 2}, known)
    of_a, of_b = (known.number(("_parity", letter)) for letter in "ab")
    site: Any = Letters(Watched("numbers", {"a": 2, "b": 4}))
    found = Recall(known, site)
    assert not found.stands([of_a])
    assert found.stands([of_b])
    assert found.holds(("_parity", "b"))
    assert not found.holds(("_parity", "a"))
    assert not found.holds(("_parity", "never asked"))


def test_work_is_known_by_its_name() -> None:
    assert memory.WORKS["_total"] is _total
