"""The builds of a site on a port of this machine, each request in a thread of its own."""

import socket
import socketserver
import sys
import threading
from collections.abc import Sequence
from functools import partial
from http.server import ThreadingHTTPServer
from urllib.parse import quote

from clarion.preview.aside import Aside
from clarion.preview.builds import Builds
from clarion.preview.request import Request


class Server(ThreadingHTTPServer):
    """The port is taken at once; browsers that come before `answer` wait."""

    allow_reuse_port = False  # else two previews could have one port, and each would get half of the requests
    daemon_threads = True

    def __init__(self, host: str, port: int, builds: Builds, prefix: str, asides: Sequence[Aside] = ()) -> None:
        path = prefix.strip("/")
        self.builds, self.prefix = builds, f"/{path}" if path else ""
        self.address_family = socket.AF_INET6 if ":" in host else socket.AF_INET
        self.is_answering = False
        super().__init__((host, port), partial(Request, builds, self.prefix, asides))

    def server_bind(self) -> None:
        """Without HTTPServer's question for the full name of the host, which may wait for a network."""
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = str(self.server_address[0]), int(self.server_address[1])

    @property
    def address(self) -> str:
        host = f"[{self.server_name}]" if ":" in self.server_name else self.server_name
        return f"http://{host}:{self.server_port}{quote(self.prefix)}/"

    def answer(self) -> None:
        self.is_answering = True
        threading.Thread(target=self.serve_forever, args=(0.1,), daemon=True).start()

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that leaves in the middle of an answer is nothing to tell."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]

    def end(self) -> None:
        self.builds.end()
        if self.is_answering:  # else shutdown would wait for ever
            self.shutdown()
        self.server_close()
