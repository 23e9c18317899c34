"""`clarion check --links`: what is told, at which line, what is noted, and that it fails nothing."""

import datetime as dt
import errno
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hosts import QUICK, Host, host, moved, reply
from small_sites import GROUND, MEMBER, NEWS, written_file
from workshop import ROOF

from clarion.cli import main
from clarion.visits import calling
from clarion.visits.record import FILE, Visit, keep, record_at

WAS = dt.date(2026, 5, 1)
Called = Callable[..., list[str]]


@pytest.fixture
def there() -> Iterator[Host]:
    with host({"/": reply(), "/a": reply()}, at="127.0.0.4") as found:
        yield found


@pytest.fixture
def here(tmp_path: Path, there: Host, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site in the current folder, whose members are at the host."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(calling, "_manner_of", lambda _job: QUICK)
    member = {**MEMBER, "website": there.address, "sectors": "[health]"}
    for name, fields in {**GROUND, "messages/roof.md": ROOF, "members/acme.md": member}.items():
        laid(name, fields)
    return tmp_path


def laid(name: str, fields: Any) -> None:
    path = Path("content") / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(written_file(fields), encoding="utf-8")


def news(body: str, **fields: str) -> None:
    laid("news/n.md", {**NEWS, **fields, "": body})


@pytest.fixture
def called(here: Path, capsys: pytest.CaptureFixture[str]) -> Called:
    """The lines that a check of the links tells."""

    def call(*more: str, day: str = "2026-06-01", status: int = 0) -> list[str]:
        capsys.readouterr()
        assert main(["check", "--links", "--today", day, *more]) == status
        return capsys.readouterr().err.splitlines()

    return call


def record() -> dict[str, Visit]:
    return dict(record_at(Path("content") / FILE))


def test_what_is_there_is_noted_and_told_in_numbers(there: Host, called: Called) -> None:
    assert called() == ["Links to other sites: 1; there: 1 (moved: 0); broken: 0"]
    assert record() == {there.address: Visit(dt.date(2026, 6, 1), "answers 200")}


def test_a_broken_link_is_told_at_each_place_with_the_day_and_fails_nothing(there: Host, called: Called) -> None:
    news(
        f"[One]({there.address}/gone#part)\n\n[Two]({there.address}/gone)",
        sources=f"[{{title: It, url: {there.address}/gone}}]",
    )
    called(day="2026-05-01")
    address, ending = f"{there.address}/gone", "answers 404 since 2026-05-01; write where it is now, or take it out"
    assert called()[1:] == [
        f"content/news/n.md:5: warning: 'sources.url' should lead to a page: {address} {ending}",
        f"content/news/n.md:8: warning: the link to '{address}#part' should lead to a page: it {ending}",
        f"content/news/n.md:10: warning: the link to '{address}' should lead to a page: it {ending}",
    ]
    assert record()[address] == Visit(dt.date(2026, 6, 1), "answers 404", WAS)


def test_what_answers_again_is_broken_no_more(there: Host, called: Called) -> None:
    keep({there.address: Visit(WAS, "answers 404", WAS)}, Path("content") / FILE)
    assert len(called()) == 1
    assert record()[there.address].since is None


def test_what_has_moved_is_told_with_what_to_write(there: Host, called: Called) -> None:
    there.routes["/old"] = moved("/a")
    news(f"[It]({there.address}/old#part)")
    assert called() == [
        "Links to other sites: 2; there: 2 (moved: 1); broken: 0",
        f"content/news/n.md:7: warning: the link to '{there.address}/old#part' should lead to {there.address}/a#part: "
        "it has moved there for good",
    ]


def test_a_link_that_is_gone_is_forgotten(there: Host, called: Called) -> None:
    news(f"[It]({there.address}/a)")
    called()
    news("Nothing.")
    called()
    assert list(record()) == [there.address]


def test_but_not_while_a_file_cannot_be_read(there: Host, called: Called) -> None:
    news(f"[It]({there.address}/a)")
    called()
    laid("news/n.md", {"title": "News"})
    called(status=1)
    assert record().keys() == {there.address, f"{there.address}/a"}


def test_the_status_is_that_of_the_ordinary_check(there: Host, called: Called) -> None:
    there.routes["/"] = reply(404)
    assert "answers 404" in called()[-1]
    laid("news/n.md", {"title": "News"})
    assert "answers 404" in "".join(called(status=1))


def test_without_a_network_it_is_told_once_and_every_day_stays(here: Path, called: Called) -> None:
    noted = {"http://127.0.0.1:1/": Visit(WAS, "answers 200"), "http://127.0.0.2:1/": Visit(WAS, "answers 404", WAS)}
    laid("members/acme.md", {**MEMBER, "website": "http://127.0.0.1:1/"})
    news("[It](http://127.0.0.2:1/)")
    keep(noted, Path("content") / FILE)
    words = "must be renewed another time: no host could be reached, so nothing is said of any link"
    assert called() == [f"content/_records/links.json:1: warning: {words}"]
    assert record() == noted


def test_a_host_that_is_lost_among_others_is_told(there: Host, called: Called) -> None:
    news("[It](http://127.0.0.2:1/)")
    assert "it refuses every connection since 2026-06-01; " in called()[-1]


def test_what_may_not_be_seen_is_told_in_numbers_alone(there: Host, called: Called) -> None:
    there.routes |= {"/robots.txt": reply(body="User-agent: *\nDisallow: /a"), "/b": reply(403)}
    news(f"[It]({there.address}/a), [that]({there.address}/b)")
    assert called() == [
        "Links to other sites: 3; there: 1 (moved: 0); broken: 0",
        "  not seen: answers 403 to programs: 1",
        "  not visited: its robots.txt asks so: 1",
    ]
    assert record()[f"{there.address}/a"] == Visit(dt.date(2026, 6, 1), "not visited: its robots.txt asks so")


def test_private_networks_are_not_visited(here: Path, called: Called, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    monkeypatch.chdir(here)
    assert called()[1:] == ["  not visited: it leads into a private network: 1"]


def test_those_visited_longest_ago_come_first(there: Host, called: Called) -> None:
    days = {"/a": dt.date(2026, 5, 9), "/b": dt.date(2026, 5, 1), "": dt.date(2026, 5, 5)}
    keep({there.address + path: Visit(day, "answers 200") for path, day in days.items()}, Path("content") / FILE)
    news(f"[A]({there.address}/a) [B]({there.address}/b) [C]({there.address}/c)")
    called()
    asked = [each.path for each in there.asked if each.method == "HEAD"]
    assert asked == ["/c", "/b", "/", "/a"]


def test_of_named_files_alone_the_links_are_visited(there: Host, called: Called) -> None:
    there.routes["/"] = reply(404)
    news(f"[A]({there.address}/gone)")
    called(day="2026-05-01")
    assert len(called("content/news")) == 2
    assert (record()[there.address].on, record()[f"{there.address}/gone"].on) == (WAS, dt.date(2026, 6, 1))


def test_programs_are_told_in_their_way(there: Host, here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    there.routes["/"] = reply(410)
    assert main(["check", "--links", "--today", "2026-06-01", "--format", "json"]) == 0
    (found,) = json.loads(capsys.readouterr().out)["problems"]
    assert (found["path"], found["field"], found["rule"]) == ("content/members/acme.md", "website", "links")


def test_a_damaged_record_is_told_once_and_not_written_over(there: Host, called: Called) -> None:
    path = Path("content") / FILE
    path.parent.mkdir()
    path.write_text("{\n<<<<<<< ours\n")
    (line,) = called()
    assert line.startswith("content/_records/links.json:2: warning: must be as 'clarion check --links' left it")
    assert path.read_text() == "{\n<<<<<<< ours\n"
    assert there.asked == []


def test_a_record_that_cannot_be_kept_is_told(called: Called, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(calling, "keep", full)
    words = "must be a file that can be written (No space left on device): the visits are forgotten"
    assert called()[1:] == [f"content/_records/links.json:1: warning: {words}"]


def test_a_visit_renews_what_was_visited_long_ago(there: Host, called: Called) -> None:
    keep({there.address: Visit(dt.date(2025, 1, 1), "answers 200")}, Path("content") / FILE)
    assert len(called()) == 1


def test_a_plain_check_asks_no_host(there: Host, here: Path) -> None:
    assert main(["check"]) == 0
    assert there.asked == []
