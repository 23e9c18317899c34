"""A folder of a finished site at a port of this machine, as a static host would serve it: unchanged, with its 404."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from clarion.preview.addresses import Moved, found
from clarion.preview.media import media_type


class Request(BaseHTTPRequestHandler):
    """One request: a file, the address with its slash, or the page of what is not there."""

    protocol_version = "HTTP/1.1"

    def __init__(self, folder: Path, prefix: str, *of_server: object) -> None:
        self.folder, self.prefix = folder, prefix
        super().__init__(*of_server)

    def do_GET(self) -> None:
        there = found(self.path.partition("?")[0], self.folder, self.prefix)
        if isinstance(there, Moved):
            self._answer(HTTPStatus.FOUND, b"", Location=there.address)
        elif there:
            self._send(HTTPStatus.OK, there)
        else:
            self._send(HTTPStatus.NOT_FOUND, self.folder / "404.html")

    def log_message(self, format: str, *args: object) -> None:
        """Nobody reads it."""

    def _send(self, status: HTTPStatus, path: Path) -> None:
        # Styles and fonts are kept by a browser between pages, as a host lets it.
        kept = {"Cache-Control": "max-age=600"} if path.suffix in (".css", ".woff2") else {}
        self._answer(status, path.read_bytes(), **{"Content-Type": media_type(path.name)}, **kept)

    def _answer(self, status: HTTPStatus, body: bytes, **headers: str) -> None:
        self.send_response(status)
        for name, value in {**headers, "Content-Length": str(len(body))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that leaves in the middle of an answer is nothing to tell."""


@contextmanager
def served(folder: Path, prefix: str = "") -> Iterator[str]:
    """The address of the folder, with a slash at its end, for as long as it is needed."""
    server = Server(("127.0.0.1", 0), partial(Request, folder, prefix))
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{prefix}/"
    finally:
        server.shutdown()
        server.server_close()
