"""One request of a browser, and its answer: a page, a file, or word of the next build."""

import html
import os
import shutil
import string
from collections.abc import Sequence
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from pathlib import Path, PurePosixPath
from urllib.parse import parse_qs

from clarion.preview.addresses import Moved, found
from clarion.preview.aside import Aside, Unmade
from clarion.preview.builds import Build, Builds
from clarion.preview.media import media_type
from clarion.preview.over import STYLES, over
from clarion.preview.reloading import EVENTS, SCRIPT, reloading

HERE = Path(__file__).parent
PATIENCE = 15.0  # seconds, then a word that tells whether the browser is still there


class Request(BaseHTTPRequestHandler):
    """What Python's http.server makes for each request. No answer may be stored: the next may be another."""

    server_version = "Clarion"
    build: Build

    def __init__(self, builds: Builds, prefix: str, asides: Sequence[Aside], *of_server: object) -> None:
        self.builds, self.prefix, self.asides = builds, prefix, asides
        super().__init__(*of_server)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        # Before the file is opened: a page with the id of a newer build would never be reloaded.
        self.build = self.builds.last
        address, _, query = self.path.partition("?")
        if address == EVENTS:
            self._tell_builds(parse_qs(query).get("build", [""])[0])
        elif address in (SCRIPT, STYLES):
            self._send_file(HERE / PurePosixPath(address).name)
        elif self.build.fault and self.build.folder is None and _is_page(address):
            title = "This site could not be built"
            self._send_notice(HTTPStatus.INTERNAL_SERVER_ERROR, title, self.build.fault)
        else:
            self._send_what_is_at(address, query)

    do_HEAD = do_GET  # noqa: N815 (http.server's name for it)

    def log_message(self, format: str, *args: object) -> None:
        """The terminal is for what the build says."""

    def _send_what_is_at(self, address: str, query: str) -> None:
        aside = next((each for each in self.asides if _is_below(address, f"{self.prefix}/{each.name}")), None)
        if aside is None:
            self._send_from(self.build.folder, self.prefix, address, query)
            return
        try:
            folder = aside.folder(self.build.id)
        except Unmade as unmade:
            self._send_notice(HTTPStatus.INTERNAL_SERVER_ERROR, "This page could not be made", str(unmade))
            return
        self._send_from(folder, f"{self.prefix}/{aside.name}", address, query)

    def _send_from(self, folder: Path | None, prefix: str, address: str, query: str) -> None:
        there = found(address, folder, prefix) if folder else None
        if isinstance(there, Moved):
            to = f"{there.address}?{query}" if query else there.address
            self._begin(HTTPStatus.FOUND, {"Location": to, "Content-Length": "0"})
        elif there is None or not self._send_file(there):
            self._send_nothing_found(address)

    def _send_nothing_found(self, address: str) -> None:
        page = self.build.folder / "404.html" if self.build.folder else None
        if not (page and page.is_file() and self._send_file(page, HTTPStatus.NOT_FOUND)):
            self._send_notice(HTTPStatus.NOT_FOUND, "Nothing is here", f"The site has no page or file {address}")

    def _send_notice(self, status: HTTPStatus, title: str, text: str) -> None:
        template = string.Template((HERE / "notice.html").read_text(encoding="utf-8"))
        self._send_page(template.substitute(title=title, text=html.escape(text)).encode(), status)

    def _send_file(self, path: Path, status: HTTPStatus = HTTPStatus.OK) -> bool:
        """Whether it could be opened. From then on it is the same file, whatever is built meanwhile."""
        try:
            file = path.open("rb")
        except OSError:
            return False
        with file:
            if path.suffix == ".html":
                self._send_page(file.read(), status)
                return True
            size = os.fstat(file.fileno()).st_size
            if self._begin(status, {"Content-Type": media_type(path.name), "Content-Length": str(size)}):
                shutil.copyfileobj(file, self.wfile)
        return True

    def _send_page(self, page: bytes, status: HTTPStatus) -> None:
        is_told = self.build.fault and self.build.folder is None
        body = reloading(page, self.build.id, "" if is_told else over(self.build))
        if self._begin(status, {"Content-Type": media_type(".html"), "Content-Length": str(len(body))}):
            self.wfile.write(body)

    def _tell_builds(self, shown: str) -> None:
        """Each build newer than what is shown. https://html.spec.whatwg.org, "Server-sent events"."""
        shown = self.headers.get("Last-Event-ID") or shown or self.build.id
        if not self._begin(HTTPStatus.OK, {"Content-Type": "text/event-stream"}):
            return
        self.wfile.write(b"retry: 500\n\n")
        for build in self.builds.since(shown, PATIENCE):
            self.wfile.write(_event(build, shown) if build else b": here\n\n")
            shown = build.id if build else shown

    def _begin(self, status: HTTPStatus, headers: dict[str, str]) -> bool:
        """Send what precedes the body: whether one is wanted."""
        self.send_response(status)
        for name, value in ({"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"} | headers).items():
            self.send_header(name, value)
        self.end_headers()
        return self.command != "HEAD"


def _is_below(address: str, top: str) -> bool:
    return address == top or address.startswith(f"{top}/")


def _is_page(address: str) -> bool:
    return address.endswith("/") or PurePosixPath(address).suffix in ("", ".html")


def _event(build: Build, shown: str) -> bytes:
    kind = "styles" if build.only_styles and build.before == shown else "reload"
    return f"event: {kind}\nid: {build.id}\ndata: {build.id}\n\n".encode()
