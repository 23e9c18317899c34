"""One address, visited: what is there is seen, and what is not, is said as it is."""

import shutil
import socket
import ssl
import subprocess
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hosts import QUICK, SHORT, Host, host, in_turn, moved, reply, slowly

from clarion.visits import knocking
from clarion.visits.guest import Guest
from clarion.visits.manner import Manner
from clarion.visits.outcome import Outcome
from clarion.visits.robots import Robots
from clarion.visits.visiting import visited


def seen(address: str, manner: Manner = QUICK) -> Outcome:
    guest = Guest(manner)
    return visited(address, guest, Robots(guest))


@pytest.fixture
def there() -> Iterator[Host]:
    with host({}) as found:
        yield found


def test_a_page_that_is_there_is_asked_for_its_head_alone(there: Host) -> None:
    there.routes["/a?b=c"] = reply()
    assert seen(f"{there.address}/a?b=c") == Outcome("there", "answers 200")
    assert there.of("/a?b=c") == ["HEAD"]
    assert {asked.agent for asked in there.asked} == {"Clarion (+https://x.example)"}


@pytest.mark.parametrize("code", [404, 410, 400, 418])
def test_a_page_that_is_gone_is_broken_once_the_page_itself_was_asked_for(there: Host, code: int) -> None:
    there.routes["/a"] = reply(code)
    assert seen(f"{there.address}/a") == Outcome("broken", f"answers {code}")
    assert there.of("/a") == ["HEAD", "GET"]


@pytest.mark.parametrize("code", [404, 405, 403, 501, 500])
def test_a_host_that_answers_for_no_head_is_asked_for_the_page(there: Host, code: int) -> None:
    there.routes["/a"] = lambda asked: (code if asked.method == "HEAD" else 200, {}, b"")
    assert seen(f"{there.address}/a") == Outcome("there", "answers 200")


def test_so_is_one_that_hangs_up_when_it_is_asked_for_the_head(there: Host) -> None:
    there.routes["/a"] = lambda asked: None if asked.method == "HEAD" else (200, {}, b"")
    assert seen(f"{there.address}/a").sort == "there"


@pytest.mark.parametrize("code", [401, 403, 451, 999])
def test_a_host_that_lets_no_program_in_has_no_broken_link(there: Host, code: int) -> None:
    there.routes["/a"] = reply(code)
    assert seen(f"{there.address}/a") == Outcome("passed over", f"not seen: answers {code} to programs")


@pytest.mark.parametrize("code", [429, 500, 502, 503, 504])
def test_what_may_be_better_later_is_asked_again(there: Host, code: int) -> None:
    there.routes["/a"] = in_turn(reply(code), reply(code), reply())
    assert seen(f"{there.address}/a").sort == "there"
    assert there.of("/a") == ["HEAD", "GET", "GET"]


def test_what_stays_so_is_broken(there: Host) -> None:
    there.routes["/a"] = reply(503)
    assert seen(f"{there.address}/a") == Outcome("broken", "answers 503")


def test_of_a_host_that_is_asked_too_much_nothing_is_said(there: Host) -> None:
    there.routes["/a"] = reply(429)
    assert seen(f"{there.address}/a").sort == "later"


def test_a_host_that_wants_to_be_asked_tomorrow_is(there: Host) -> None:
    there.routes["/a"] = reply(429, Retry_After="86400")
    there.routes["/b"] = reply()
    guest = Guest(QUICK)
    robots = Robots(guest)
    assert visited(f"{there.address}/a", guest, robots).status == "not visited: there was no time left"
    assert visited(f"{there.address}/b", guest, robots).sort == "later"
    assert there.of("/b") == []


def test_a_slow_page_is_asked_for_again_and_then_does_not_answer(there: Host) -> None:
    there.routes["/a"] = slowly(5 * SHORT, reply())
    assert seen(f"{there.address}/a", replace(QUICK, patience=SHORT)) == Outcome("unreached", "does not answer")
    assert there.of("/a") == ["HEAD", "GET", "GET"]


def test_redirects_are_followed(there: Host) -> None:
    there.routes |= {"/a": moved("/b", 302), "/b": moved("c", 307), "/c": reply()}
    assert seen(f"{there.address}/a") == Outcome("there", "answers 200")


def test_what_has_moved_for_good_is_told_with_its_new_address(there: Host) -> None:
    there.routes |= {"/a": moved("/b"), "/b": moved(f"{there.address}/c", 308), "/c": moved("/d", 302), "/d": reply()}
    assert seen(f"{there.address}/a").moved == f"{there.address}/c"
    there.routes["/a"] = moved("/b", 303)
    assert seen(f"{there.address}/a").moved == ""


def test_letters_of_all_sorts_are_followed(there: Host) -> None:
    there.routes |= {"/a": moved("/caf\u00c3\u00a9"), "/caf%C3%A9": reply()}  # as UTF-8, byte for byte
    assert seen(f"{there.address}/a") == Outcome("there", "answers 200", f"{there.address}/café")


def test_a_redirect_into_a_private_network_is_not_followed(there: Host, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(knocking, "_is_public", lambda address: address == "127.0.0.1")
    there.routes["/a"] = moved("http://127.0.0.2:9/")
    assert seen(f"{there.address}/a", replace(QUICK, may_be_private=False)).sort == "private"


def test_what_has_moved_to_nowhere_is_broken(there: Host) -> None:
    there.routes["/a"] = moved("/gone")
    assert seen(f"{there.address}/a") == Outcome("broken", "answers 404")


def test_a_circle_has_an_end(there: Host) -> None:
    there.routes |= {"/a": moved("/b"), "/b": moved("/a")}
    assert seen(f"{there.address}/a").status == "leads from one address to the next without an end"


def test_a_circle_that_cookies_would_open_is_no_broken_link(there: Host) -> None:
    there.routes |= {"/a": reply(302, Location="/b", Set_Cookie="seen=1"), "/b": moved("/a", 302)}
    assert seen(f"{there.address}/a") == Outcome("passed over", "not seen: lets nobody in without cookies")


@pytest.mark.parametrize("to", ["app://acme/1", "mailto:a@b.example"])
def test_a_redirect_out_of_the_web_is_an_answer(there: Host, to: str) -> None:
    there.routes["/a"] = moved(to, 302)
    assert seen(f"{there.address}/a") == Outcome("there", "answers 302")


def test_a_page_that_robots_may_not_see_is_not_asked_for(there: Host) -> None:
    there.routes |= {"/robots.txt": reply(body="User-agent: *\nDisallow: /a"), "/a": reply(), "/b": moved("/a", 302)}
    assert seen(f"{there.address}/a").status == "not visited: its robots.txt asks so"
    assert seen(f"{there.address}/b").status == "not visited: its robots.txt asks so"
    assert there.of("/a") == []


def test_a_host_that_refuses_every_connection_is_said_to() -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{unused.getsockname()[1]}/"
        assert seen(address) == Outcome("unreached", "refuses every connection")


@pytest.mark.parametrize(
    ("code", "words"), [(socket.EAI_NONAME, "does not exist"), (socket.EAI_AGAIN, "cannot be found")]
)
def test_a_host_without_an_address_is_said_to(monkeypatch: pytest.MonkeyPatch, code: int, words: str) -> None:
    def unknown(*_: object, **__: object) -> None:
        raise socket.gaierror(code, "unknown")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    assert seen("https://nowhere.example/") == Outcome("unreached", f"has a host that {words}")


def test_a_host_that_speaks_no_http_is_broken(there: Host) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:

        def say() -> None:
            while True:
                try:
                    caller, _ = server.accept()
                except OSError:
                    return
                with caller:
                    caller.recv(999)
                    caller.sendall(b"220 mail here\r\n\r\n")

        threading.Thread(target=say, daemon=True).start()
        port = server.getsockname()[1]
        assert seen(f"http://127.0.0.1:{port}/").status == "gives no answer that a browser could read"


@pytest.mark.parametrize("address", ["http://127.0.0.1:99999/", "http://a..b/", f"http://{'a' * 70}.example/"])
def test_what_is_hardly_an_address_is_broken_and_no_fault_of_ours(address: str) -> None:
    assert seen(address).sort in ("broken", "unreached")


def test_an_address_with_letters_of_all_sorts_is_asked_for(there: Host) -> None:
    there.routes["/caf%C3%A9%20a"] = reply()
    assert seen(f"{there.address}/café a").sort == "there"


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """That of 127.0.0.2, made now."""
    if not shutil.which("openssl"):
        pytest.skip("openssl is not there to make a certificate")
    path = tmp_path_factory.mktemp("tls") / "both.pem"
    call = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", path, "-out", f"{path}.crt"]
    more = ["-subj", "/CN=host", "-addext", "subjectAltName=IP:127.0.0.2", "-days", "2"]
    subprocess.run([*call, *more], check=True, capture_output=True)
    path.write_bytes(path.read_bytes() + Path(f"{path}.crt").read_bytes())
    return path


@pytest.mark.parametrize(
    ("at", "is_known", "sort"),
    [("127.0.0.2", True, "there"), ("127.0.0.3", True, "untrusted"), ("127.0.0.2", False, "untrusted")],
)
def test_a_host_must_prove_who_it_is(certificate: Path, at: str, is_known: bool, sort: str) -> None:
    ours = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    ours.load_cert_chain(certificate)
    trusted = ssl.create_default_context(cafile=f"{certificate}.crt" if is_known else None)
    with host({"/": reply()}, at, ours) as found:
        assert seen(f"{found.address}/", replace(QUICK, tls=trusted)).sort == sort


def test_a_host_without_a_certificate_cannot_be_trusted(there: Host) -> None:
    outcome = seen(there.address.replace("http:", "https:"))
    assert outcome.sort == "untrusted"
    assert outcome.status.startswith("cannot be trusted (")
