"""A guest asks no host twice at once, pauses between two questions, and obeys when it is told to come later."""

import datetime as dt
import threading
import time
from dataclasses import replace
from email.utils import format_datetime

import pytest
from hosts import QUICK, SHORT, Host, host, in_turn, reply, slowly

from clarion.visits.guest import Guest, TimeUp
from clarion.visits.manner import manner_for


def between(there: Host) -> float:
    """The seconds between its first two requests."""
    first, second = there.asked[:2]
    return second.begins - first.begins


def test_a_host_is_asked_one_question_at_a_time() -> None:
    with host({"/": slowly(SHORT / 5, reply())}) as there:
        guest = Guest(QUICK)
        threads = [threading.Thread(target=guest.ask, args=("GET", f"{there.address}/")) for _ in range(5)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert (len(there.asked), there.most_at_once) == (5, 1)


def test_between_two_questions_there_is_a_pause() -> None:
    with host() as there:
        guest = Guest(replace(QUICK, pause=SHORT))
        guest.ask("GET", there.address)
        guest.ask("GET", there.address)
        assert between(there) >= SHORT


def test_another_host_is_not_waited_for() -> None:
    with host() as one, host(at="127.0.0.2") as other:
        guest = Guest(replace(QUICK, pause=10))
        before = time.monotonic()
        assert guest.ask("GET", one.address).code == guest.ask("GET", other.address).code == 200
        assert time.monotonic() - before < 5


def test_a_host_may_want_a_longer_pause() -> None:
    with host() as there:
        guest = Guest(QUICK)
        guest.slow_down(there.address, SHORT)
        guest.ask("GET", there.address)
        guest.ask("GET", there.address)
        assert between(there) >= SHORT


@pytest.mark.parametrize(
    ("asks", "seconds"), [("7", 7), ("", 3), ("soon", 3), ("0", 0), ("in the past", 0), ("in an hour", 3600), ("-1", 3)]
)
def test_one_that_is_told_to_come_later_does(monkeypatch: pytest.MonkeyPatch, asks: str, seconds: float) -> None:
    now, waits = dt.datetime.now(dt.UTC), list[float]()
    days = {"in the past": now - dt.timedelta(days=9), "in an hour": now + dt.timedelta(hours=1)}
    asked = format_datetime(days[asks], usegmt=True) if asks in days else asks
    monkeypatch.setattr(Guest, "_wait", lambda _guest, pause: waits.append(pause))
    with host({"/": in_turn(reply(503, Retry_After=asked), reply())}) as there:
        assert Guest(replace(QUICK, backoff=3)).ask("GET", f"{there.address}/", 2).code == 200
    assert max(waits[1], 0) == pytest.approx(seconds, abs=2)


def test_the_wait_is_longer_each_time() -> None:
    with host({"/": reply(500)}) as there:
        Guest(replace(QUICK, backoff=SHORT)).ask("GET", f"{there.address}/", 3)
        first, second, third = (asked.begins for asked in there.asked)
        assert third - second >= 2 * SHORT
        assert second - first >= SHORT


@pytest.mark.parametrize("later", ["60", "9" * 5000])
def test_one_that_would_have_to_wait_too_long_does_not(later: str) -> None:
    with host({"/": reply(429, Retry_After=later)}) as there:
        before = time.monotonic()
        with pytest.raises(TimeUp):
            Guest(QUICK).ask("GET", f"{there.address}/", 2)
        assert time.monotonic() - before < 5


def test_one_that_has_left_asks_nothing() -> None:
    with host() as there:
        guest = Guest(QUICK)
        guest.leave()
        with pytest.raises(TimeUp):
            guest.ask("GET", there.address)
        assert there.asked == []


def test_it_says_whose_visit_it_is() -> None:
    assert manner_for("https://x.example", 5).agent == "Clarion (+https://x.example)"
    assert manner_for("https://bücher.example/é", 5).agent == "Clarion (+https://b%C3%BCcher.example/%C3%A9)"
    assert manner_for(None, 5).agent == "Clarion"


def test_the_minutes_are_those_of_the_setting() -> None:
    assert (manner_for(None, 2).in_all, manner_for(None, 0).in_all) == (120, 86_400)
