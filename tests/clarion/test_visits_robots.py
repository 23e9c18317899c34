"""What robots may see: asked for once a host, and where it cannot be had, nothing is looked at."""

from collections.abc import Iterator

import pytest
from hosts import QUICK, Host, host, moved, reply

from clarion.visits.guest import Guest
from clarion.visits.robots import Closed, Robots


@pytest.fixture
def there() -> Iterator[Host]:
    with host({}) as found:
        yield found


@pytest.mark.parametrize(
    ("rules", "path", "may_be"),
    [
        ("User-agent: *\nDisallow: /private/", "/private/a", False),
        ("User-agent: *\nDisallow: /private/", "/public", True),
        ("User-agent: *\nDisallow: /\nAllow: /public", "/public", True),
        ("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf", False),
        ("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf?c", True),
        ("User-agent: *\nDisallow: /\n\nUser-agent: clarion\nAllow: /", "/a", True),
        ("User-agent: Clarion\nDisallow: /", "/a", False),
        ("User-agent: another\nDisallow: /", "/a", True),
        ("", "/a", True),
        ("<html>Not here</html>", "/a", True),
        ("\ufeff\x00\udcff" * 9, "/a", True),
    ],
)
def test_what_it_says_holds(there: Host, rules: str, path: str, may_be: bool) -> None:
    there.routes["/robots.txt"] = lambda _asked: (200, {}, rules.encode("utf-8", "surrogateescape"))
    assert Robots(Guest(QUICK)).allow(f"{there.address}{path}") == may_be


@pytest.mark.parametrize("code", [400, 401, 403, 404, 410])
def test_where_there_is_none_all_may_be_seen(there: Host, code: int) -> None:
    there.routes["/robots.txt"] = reply(code, "User-agent: *\nDisallow: /")
    assert Robots(Guest(QUICK)).allow(f"{there.address}/a")


@pytest.mark.parametrize("code", [429, 500, 503])
def test_where_it_cannot_be_had_nothing_may(there: Host, code: int) -> None:
    there.routes["/robots.txt"] = reply(code)
    with pytest.raises(Closed, match=f"answers {code}"):
        Robots(Guest(QUICK)).allow(f"{there.address}/a")


def test_it_may_have_moved(there: Host) -> None:
    there.routes |= {"/robots.txt": moved("/r"), "/r": reply(body="User-agent: *\nDisallow: /a")}
    assert not Robots(Guest(QUICK)).allow(f"{there.address}/a")


def test_it_is_asked_for_once_even_where_it_cannot_be_had(there: Host) -> None:
    robots = Robots(Guest(QUICK))
    for path in ("/a", "/b", "/c?d"):
        assert robots.allow(f"{there.address}{path}")
    assert there.of("/robots.txt") == ["GET"]
    there.routes["/robots.txt"] = reply(500)
    robots = Robots(Guest(QUICK))
    for path in ("/a", "/b"):
        with pytest.raises(Closed):
            robots.allow(f"{there.address}{path}")
    assert there.of("/robots.txt") == ["GET"] * (1 + QUICK.tries)


def test_the_pause_that_it_asks_for_is_kept_within_reason(there: Host, monkeypatch: pytest.MonkeyPatch) -> None:
    found: list[float] = []
    monkeypatch.setattr(Guest, "slow_down", lambda _guest, _address, pause: found.append(pause))
    for delay in ("7", "900", "soon"):
        there.routes["/robots.txt"] = reply(body=f"User-agent: *\nCrawl-delay: {delay}")
        Robots(Guest(QUICK)).allow(there.address)
    assert found == [7, 30, 0]
