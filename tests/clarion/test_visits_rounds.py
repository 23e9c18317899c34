"""All addresses, visited: several hosts at once, and no longer than there is time."""

import threading
import time
from dataclasses import replace

import pytest
from hosts import QUICK, SHORT, Asked, Reply, host, reply, slowly

from clarion.visits import rounds
from clarion.visits.guest import Guest
from clarion.visits.rounds import by_host, visited_all


def nothing(_done: int) -> None:
    """Nobody is told."""


def test_the_addresses_of_a_host_stay_together_in_their_order() -> None:
    addresses = ["https://b.example/2", "https://a.example/", "http://B.example:8080/1"]
    assert by_host(addresses) == [["https://b.example/2", "http://B.example:8080/1"], ["https://a.example/"]]


def test_every_address_has_its_outcome_and_it_is_told_how_many_have() -> None:
    told: list[int] = []
    with host({f"/{n}": reply() for n in range(9)}) as one, host({}, at="127.0.0.2") as other:
        addresses = [f"{one.address}/{n}" for n in range(9)] + [f"{other.address}/{n}" for n in range(9)]
        found = visited_all(addresses, Guest(QUICK), told.append)
    assert [found[address].sort for address in addresses] == ["there"] * 9 + ["broken"] * 9
    assert told == list(range(1, 19))
    assert one.most_at_once == other.most_at_once == 1


def test_hosts_are_visited_at_once() -> None:
    everybody = threading.Barrier(3, timeout=QUICK.patience)

    def together(_asked: Asked) -> Reply:
        everybody.wait()
        return 200, {}, b""

    with host({"/": together}) as a, host({"/": together}, "127.0.0.2") as b, host({"/": together}, "127.0.0.3") as c:
        found = visited_all([f"{each.address}/" for each in (a, b, c)], Guest(QUICK), nothing)
    assert {outcome.sort for outcome in found.values()} == {"there"}


def test_no_more_hosts_are_visited_at_once_than_the_manner_allows() -> None:
    with host() as a, host(at="127.0.0.2") as b:
        visited_all([f"{a.address}/", f"{b.address}/"], Guest(replace(QUICK, at_once=1)), nothing)
        assert max(asked.begins for asked in a.asked) < min(asked.begins for asked in b.asked)


def test_when_time_is_up_the_others_wait_for_the_next_time() -> None:
    with host({"/a": slowly(SHORT, reply()), "/b": reply()}) as there:
        guest = Guest(replace(QUICK, in_all=SHORT / 2))
        found = visited_all([f"{there.address}/a", f"{there.address}/b"], guest, nothing)
    assert [outcome.sort for address, outcome in found.items() if address.endswith("/b")] == ["later"]
    assert there.of("/b") == []


def test_a_host_that_never_ends_does_not_hold_anybody_up() -> None:
    with host({"/robots.txt": slowly(60, reply())}) as there:
        before = time.monotonic()
        found = visited_all([f"{there.address}/"], Guest(replace(QUICK, in_all=SHORT, patience=SHORT)), nothing)
        assert time.monotonic() - before < 5
    assert {outcome.sort for outcome in found.values()} <= {"later", "unreached"}


def test_whoever_interrupts_it_has_what_is_known_by_then() -> None:
    def tell(_done: int) -> None:
        raise KeyboardInterrupt

    with host({"/a": reply(), "/b": reply()}) as there:
        found = visited_all([f"{there.address}/a", f"{there.address}/b"], Guest(QUICK), tell)
    assert [outcome.sort for outcome in found.values()] == ["there"]


def test_a_fault_of_ours_is_no_fault_of_a_host(monkeypatch: pytest.MonkeyPatch) -> None:
    def faulty(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(rounds, "visited", faulty)
    with pytest.raises(ZeroDivisionError):
        visited_all(["https://a.example/"], Guest(QUICK), nothing)
