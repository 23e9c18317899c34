"""Hosts for tests of visits: real servers on this machine alone, that answer as they are told and note who asked."""

import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ssl import SSLContext
from typing import Any

from clarion.visits.manner import Manner

Reply = tuple[int, Mapping[str, str], bytes]
Route = Callable[["Asked"], Reply | None]
"""What answers a request; None where the connection is left without a word."""
QUICK = Manner(agent="Clarion (+https://x.example)", pause=0, backoff=0.001, patience=2, in_all=20, may_be_private=True)
SHORT = 0.05
"""Seconds that a test has patience for where it is tried."""


@dataclass(frozen=True)
class Asked:
    """A request: what was asked for, by whom, and when it began and ended."""

    method: str
    path: str
    agent: str
    begins: float


@dataclass
class Host:
    """A server at an address of this machine, with what was asked of it."""

    address: str
    routes: dict[str, Any]
    asked: list[Asked] = field(default_factory=list)
    most_at_once: int = 0
    _at_once: int = 0
    _lock: Any = field(default_factory=threading.Lock)

    def of(self, path: str) -> list[str]:
        """The methods with which a path was asked for."""
        return [each.method for each in self.asked if each.path == path]

    @contextmanager
    def noted(self, asked: Asked) -> Iterator[None]:
        with self._lock:
            self.asked.append(asked)
            self._at_once += 1
            self.most_at_once = max(self.most_at_once, self._at_once)
        yield
        with self._lock:
            self._at_once -= 1


def reply(code: int = 200, body: str = "", **headers: str) -> Route:
    return lambda _asked: (code, {name.replace("_", "-"): value for name, value in headers.items()}, body.encode())


def moved(to: str, code: int = 301) -> Route:
    return reply(code, Location=to)


def in_turn(*routes: Route) -> Route:
    """The next one at each request; the last one stays."""
    left = list(routes)
    return lambda asked: (left.pop(0) if len(left) > 1 else left[0])(asked)


def slowly(seconds: float, route: Route) -> Route:
    def answer(asked: Asked) -> Reply | None:
        time.sleep(seconds)
        return route(asked)

    return answer


class _Handler(BaseHTTPRequestHandler):
    def __getattr__(self, name: str) -> Any:
        """What answers is named for the method that is asked with: do_GET, do_HEAD."""
        if name.startswith("do_"):
            return self._answer
        raise AttributeError(name)

    def _answer(self) -> None:
        host: Host = self.server.host  # type: ignore[attr-defined]
        asked = Asked(self.command, self.path, self.headers.get("User-Agent", ""), time.monotonic())
        with host.noted(asked):
            found = host.routes.get(self.path, reply(404))(asked)
        if found is None:
            return
        code, headers, body = found
        self.send_response(code)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(b"" if self.command == "HEAD" else body)

    def log_message(self, *_: Any) -> None:
        """Nothing: the test says what was asked."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def handle_error(self, *_: Any) -> None:
        """A visitor hung up."""


@contextmanager
def host(routes: dict[str, Any] | None = None, at: str = "127.0.0.1", tls: SSLContext | None = None) -> Iterator[Host]:
    """A host that listens, until the block ends."""
    made = Host("", routes if routes is not None else {"/": reply()})
    with ExitStack() as ending:
        server = ending.enter_context(_Server((at, 0), _Handler))
        server.host = made  # type: ignore[attr-defined]
        if tls:
            server.socket = tls.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
        made.address = f"{'https' if tls else 'http'}://{at}:{server.server_port}"
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        ending.callback(server.shutdown)
        yield made
