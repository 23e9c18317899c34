"""One request: only where readers may go, no longer than there is patience, and no more of it than is needed."""

import socket
import threading
import time
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hosts import QUICK, SHORT, host, reply

from clarion.visits.knocking import Private, knock
from clarion.visits.manner import Manner

GUEST = replace(QUICK, may_be_private=False)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "127.9.9.9", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0",
        "224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1", "fc00::1", "::ffff:10.0.0.1", "ff02::1",
        "2002:a00:1::1", "64:ff9b::10.0.0.1", "64:ff9b::169.254.169.254", "::10.0.0.1", "fec0::1", "2130706433",
        "0x7f.1", "localhost",
    ],
)  # fmt: skip
def test_a_private_network_is_left_alone(address: str) -> None:
    with pytest.raises(Private):
        knock("GET", f"http://{f'[{address}]' if ':' in address else address}:9/", GUEST)


def test_so_is_a_name_that_leads_into_one(monkeypatch: pytest.MonkeyPatch) -> None:
    found = [
        (socket.AF_INET, socket.SOCK_STREAM, 6, "", ("93.184.215.14", 80)),
        (socket.AF_INET, socket.SOCK_STREAM, 6, "", ("10.0.0.1", 80)),
    ]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)
    with pytest.raises(Private):
        knock("GET", "http://inside.example/", GUEST)


@pytest.mark.parametrize("address", ["93.184.215.14", "2606:4700::1111", "64:ff9b::93.184.215.14", "::ffff:1.1.1.1"])
def test_what_is_public_is_asked_however_it_is_written(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    def refused(*_: object) -> None:
        raise ConnectionRefusedError

    monkeypatch.setattr(socket.socket, "connect", refused)
    found = [(socket.AF_INET6 if ":" in address else socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, 80))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)
    with pytest.raises(ConnectionRefusedError):
        knock("GET", "http://outside.example/", GUEST)


def test_by_default_nothing_private_is_visited() -> None:
    assert not Manner().may_be_private


def test_who_visits_says_so_and_gives_no_password_away() -> None:
    with host({"/a": lambda asked: (200, {}, asked.agent.encode())}) as there:
        answer = knock("GET", there.address.replace("//", "//sam:secret@") + "/a", QUICK, is_read=True)
    assert answer.body.decode() == QUICK.agent


@pytest.mark.parametrize(
    ("sent", "address"),
    [
        ("/café".encode(), "/café"), (b"/caf\xe9?a=[1]#b", "/caf%E9?a=[1]#b"), (b"/a b?c=d e", "/a%20b?c=d%20e"),
        ("https://bücher.example/é".encode(), "https://bücher.example/é"), (b"http://[::1]:8/a", "http://[::1]:8/a"),
        (b"?page=2", "?page=2"), (b"/caf%C3%A9", "/caf%C3%A9"), (b"", ""),
    ],
)  # fmt: skip
def test_an_address_that_a_host_names_can_be_asked_for_and_written(sent: bytes, address: str) -> None:
    with host({"/": reply(302, Location=sent.decode("latin-1"))}) as there:
        assert knock("GET", there.address, QUICK).location == address


def test_of_a_long_page_only_the_head_is_taken() -> None:
    with host({"/": reply(body="x" * 9_000_000)}) as there:
        assert knock("GET", there.address, QUICK).body == b""
        assert len(knock("GET", there.address, QUICK, is_read=True).body) == 500_000


@pytest.fixture
def dripping() -> Iterator[str]:
    """A host that sends a letter now and then, without an end."""
    with socket.create_server(("127.0.0.1", 0)) as server:

        def drip() -> None:
            try:
                caller, _ = server.accept()
                with caller:
                    caller.sendall(b"HTTP/1.1 ")
                    while True:
                        caller.sendall(b"2")
                        time.sleep(SHORT / 5)
            except OSError:
                return

        threading.Thread(target=drip, daemon=True).start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}/"


def test_patience_is_for_the_whole_answer(dripping: str) -> None:
    with pytest.raises(TimeoutError):
        knock("GET", dripping, replace(QUICK, patience=2 * SHORT))


@pytest.mark.parametrize("address", ["ftp://a.example/", "//a.example/", "http:///a", "https://"])
def test_nothing_but_the_web_is_asked(address: str) -> None:
    with pytest.raises(ValueError, match=r"a|https:"):
        knock("GET", address, QUICK)
