"""One request to a host: to an address that was looked at before, and no longer than there is patience."""

import ipaddress
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.client import HTTPConnection, HTTPException
from threading import Timer
from typing import NamedTuple
from urllib.parse import SplitResult, quote, urlsplit

from clarion.visits.manner import SAFE, Manner

READ_AT_MOST = 500_000
"""Bytes of a robots.txt: RFC 9309, section 2.5."""
MOST_ADDRESSES = 4
"""Of a host, that are tried."""
Address = ipaddress.IPv4Address | ipaddress.IPv6Address
HOLDING = tuple(map(ipaddress.IPv6Network, ("64:ff9b::/96", "::/96")))
"""Networks whose addresses end in an older one: RFC 6052, section 2.1; RFC 4291, section 2.5.5.1."""


class Private(Exception):
    """The host is in a private network: what is asked there must not be for content to say."""


class Answer(NamedTuple):
    code: int
    location: str
    retry_after: str
    has_cookie: bool
    body: bytes


class _Connection(HTTPConnection):
    """A connection to the very address that was found to be public: its name may lead elsewhere a moment later."""

    def __init__(self, parts: SplitResult, manner: Manner) -> None:
        port = parts.port or (443 if parts.scheme == "https" else 80)
        super().__init__(str(parts.hostname), port, timeout=manner.patience)
        self.default_port = 443 if parts.scheme == "https" else 80
        self.manner, self.is_safe = manner, parts.scheme == "https"

    def connect(self) -> None:
        plain = _connected(self.host, self.port, self.manner)
        self.sock = plain
        if self.is_safe:
            self.sock = self.manner.tls.wrap_socket(plain, server_hostname=self.host)


def _connected(host: str, port: int, manner: Manner) -> socket.socket:
    """Raises Private, OSError."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    if not manner.may_be_private and not all(_is_public(str(where[0])) for *_, where in found):
        raise Private(host)
    fault = OSError()
    for family, kind, protocol, _, where in found[:MOST_ADDRESSES]:
        plain = socket.socket(family, kind, protocol)
        plain.settimeout(manner.patience / min(len(found), MOST_ADDRESSES))
        try:
            plain.connect(where)
        except OSError as error:
            fault = error
            plain.close()
        else:
            plain.settimeout(manner.patience)
            return plain
    raise fault


def _is_public(address: str) -> bool:
    found = _inner(ipaddress.ip_address(address.partition("%")[0]))
    return found.is_global and not found.is_multicast and not getattr(found, "is_site_local", False)


def _inner(address: Address) -> Address:
    """The older address that a newer one may hold, and to which a network may pass on what it is asked."""
    if isinstance(address, ipaddress.IPv4Address):
        return address
    if any(address in network for network in HOLDING):
        return ipaddress.IPv4Address(int(address) & 0xFFFF_FFFF)
    return address.ipv4_mapped or address.sixtofour or address


def knock(method: str, address: str, manner: Manner, *, is_read: bool = False) -> Answer:
    """Ask once. Of what comes, no more than the head is taken, unless it is to be read. Raises Private, OSError
    (TimeoutError where it takes too long), HTTPException, ValueError."""
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError(address)
    connection = _Connection(parts, manner)
    headers = {"User-Agent": manner.agent, "Accept": "*/*", "Connection": "close"}
    path = quote(parts.path or "/", safe=SAFE) + (f"?{quote(parts.query, safe=SAFE)}" if parts.query else "")
    with _patiently(connection, manner.patience):
        connection.request(method, path, headers=headers)
        response = connection.getresponse()
        body = response.read(READ_AT_MOST) if is_read else b""
    location, retry_after = (response.headers.get(name, "") for name in ("Location", "Retry-After"))
    return Answer(response.status, _as_written(location), retry_after, "Set-Cookie" in response.headers, body)


def _as_written(location: str) -> str:
    """The address in a head, as an editor may write it: hosts send UTF-8, or an older code, and spaces as they are."""
    sent = location.strip().encode("latin-1", "replace")
    try:
        return sent.decode().replace(" ", "%20")
    except UnicodeDecodeError:
        return quote(sent, safe=f"{SAFE}#[]")


@contextmanager
def _patiently(connection: HTTPConnection, seconds: float) -> Iterator[None]:
    """Hang up after that time: a host may send a letter now and then without an end."""
    is_over = []

    def hang_up() -> None:
        is_over.append(True)
        with suppress(OSError, AttributeError):  # not connected yet, or not any more
            connection.sock.shutdown(socket.SHUT_RDWR)

    timer = Timer(seconds, hang_up)
    timer.daemon = True
    timer.start()
    try:
        yield
    except (OSError, HTTPException):
        if is_over:
            raise TimeoutError from None
        raise
    finally:
        timer.cancel()
        connection.close()
