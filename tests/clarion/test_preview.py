import os
import queue
import signal
import socket
import subprocess
import sys
import threading
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import pytest

from clarion import preview
from clarion.exchange import Refused, replacing
from clarion.preview import Aside, Made, PortTaken, Unmade, serve, watching
from clarion.preview.builds import Build, Builds
from clarion.preview.media import media_type
from clarion.preview.over import MOST, over
from clarion.preview.reloading import allowing_us, reloading

PLUGINS = Path(preview.__file__).parents[2]
PATIENCE = 30  # seconds after which a test gives up; none takes them
PAGE = "<!doctype html><html><head><title>t</title></head><body>{}</body></html>"


class Site:
    """A site of one source file, built and served in a thread of its own."""

    def __init__(self, folder: Path) -> None:
        self.source, self.output, self.settings = (
            folder / "content",
            folder / "output",
            folder / "settings.py",
        )
        self.source.mkdir()
        (self.source / "index.md").write_text("one")
        self.watched = [self.source, self.settings]
        self.fault: BaseException | None = None
        self.problems: tuple[str, ...] = ()
        self.stop, self.started = threading.Event(), queue.Queue[str]()
        self.address = ""
        self.aside: list[Aside] = []

    def build(self) -> Made:
        if self.fault:
            raise self.fault
        with replacing(self.output) as new:
            (new / "index.html").write_text(PAGE.format((self.source / "index.md").read_text()))
            (new / "site.css").write_text("a{}")
        return Made(self.output, self.problems)

    @contextmanager
    def served(self, prefix: str = "") -> Iterator[None]:
        run = threading.Thread(target=self._serve, args=(prefix,))
        run.start()
        try:
            self.address = self.started.get(timeout=PATIENCE)
            yield
        finally:
            self.stop.set()
            run.join(PATIENCE)
            assert not run.is_alive()

    def _serve(self, prefix: str) -> None:
        started, asides = self.started.put, self.aside
        serve(self.build, lambda: self.watched, "127.0.0.1", 0, prefix, self.stop, started, asides=asides)

    def ask(self, path: str, method: str = "GET") -> tuple[HTTPResponse, bytes]:
        """Unlike urllib, follows no redirect, raises nothing and sends the path as it is."""
        connection = HTTPConnection(self.address.split("/")[2], timeout=PATIENCE)
        try:
            connection.request(method, path)
            response = connection.getresponse()
            return response, response.read()
        finally:
            connection.close()

    def status(self, path: str) -> int:
        return self.ask(path)[0].status

    def type(self, path: str) -> str | None:
        return self.ask(path)[0].getheader("Content-Type")

    def text(self, path: str = "/") -> str:
        return self.ask(path)[1].decode()

    def build_shown(self) -> str:
        return self.text().partition('clarion-build" content="')[2].partition('"')[0]

    @contextmanager
    def events(self, query: str = "") -> Iterator[Callable[[], str]]:
        """A browser that listens; what it returns is the kind of the next event."""
        address = f"{self.address}_clarion/events{query}"
        with urllib.request.urlopen(address, timeout=PATIENCE) as stream:
            assert stream.readline() == b"retry: 500\n"
            yield lambda: next(line[7:].strip().decode() for line in stream if line.startswith(b"event: "))


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Site:
    monkeypatch.chdir(tmp_path)
    return Site(tmp_path)


@pytest.fixture
def shown(site: Site) -> Iterator[Site]:
    with site.served():
        yield site


# Files and addresses


def test_a_folder_shows_its_index_page(shown):
    response, body = shown.ask("/?from=here")
    assert response.status == 200
    assert response.getheader("Content-Type") == "text/html; charset=utf-8"
    assert b"<body>one</body>" in body


def test_no_answer_may_be_stored(shown):
    for path in ("/", "/site.css", "/missing", "/_clarion/reload.js"):
        assert shown.ask(path)[0].getheader("Cache-Control") == "no-store"


def test_a_folder_is_asked_for_with_a_slash(shown):
    (shown.output / "a b").mkdir()
    (shown.output / "a b" / "index.html").write_text("inside")
    response, _ = shown.ask("/a%20b?x=1")
    assert (response.status, response.getheader("Location")) == (302, "/a%20b/?x=1")
    assert "inside" in shown.text("/a%20b/")


def test_a_redirect_never_leads_to_another_host(shown):
    (shown.output / "evil.example").mkdir()
    (shown.output / "evil.example" / "index.html").touch()
    for path in ("//evil.example", "/%2Fevil.example", "///evil.example"):
        assert shown.ask(path)[0].getheader("Location") == "/evil.example/"


def test_head_is_answered_without_the_body(shown):
    for path in ("/", "/site.css", "/missing/", "/_clarion/events"):
        assert shown.ask(path, "HEAD")[1] == b""
    assert shown.ask("/", "HEAD")[0].getheader("Content-Length") == str(len(shown.ask("/")[1]))


def test_what_is_missing_shows_the_sites_own_page_for_it(shown):
    assert "no page or file /missing" in shown.text("/missing")
    (shown.output / "404.html").write_text(PAGE.format("our 404"))
    response, body = shown.ask("/missing/")
    assert response.status == 404
    assert b"our 404" in body
    assert b"reload.js" in body


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.txt",
        "/..%2Fsecret.txt",
        "/%2e%2e/secret.txt",
        "/%2e%2e%2fsecret.txt",
        "/x/../../secret.txt",
        "//..//secret.txt",
        "/link/secret.txt",
        "/link.txt",
        "/folder",
        "/folder/",
        "/%00",
        "/%ff",
        "/" + "x" * 3000,
        "/site.css/",
        "/_clarion/",
    ],
)
def test_nothing_outside_the_folder_is_shown(shown, path):
    outside = shown.output.parent
    (outside / "secret.txt").write_text("secret")
    (outside / "index.html").write_text("secret")
    (shown.output / "link").symlink_to(outside)
    (shown.output / "link.txt").symlink_to(outside / "secret.txt")
    (shown.output / "folder").symlink_to(outside)
    response, body = shown.ask(path)
    assert response.status == 404
    assert b"secret\n" not in body


def test_what_is_not_a_file_is_not_opened(shown):
    os.mkfifo(shown.output / "pipe")
    assert shown.status("/pipe") == 404


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("index.html", "text/html; charset=utf-8"),
        ("site.css", "text/css; charset=utf-8"),
        ("search.js", "text/javascript; charset=utf-8"),
        ("sitemap.xml", "application/xml; charset=utf-8"),
        ("events.ics", "text/calendar; charset=utf-8"),
        ("photo.webp", "image/webp"),
        ("photo.avif", "image/avif"),
        ("photo.jpg", "image/jpeg"),
        ("text.woff2", "font/woff2"),
        ("logo.svg", "image/svg+xml; charset=utf-8"),
        ("news.atom", "application/atom+xml; charset=utf-8"),
        ("news.atom.xml", "application/atom+xml; charset=utf-8"),
        ("news.rss", "application/rss+xml; charset=utf-8"),
        ("site.webmanifest", "application/manifest+json; charset=utf-8"),
        ("en.pf_meta", "application/octet-stream"),
        ("_headers", "text/plain; charset=utf-8"),
    ],
)
def test_a_file_has_its_own_content_type(name, expected):
    assert media_type(name) == expected


def test_a_file_is_sent_with_its_type_and_length(shown):
    response, body = shown.ask("/site.css")
    assert body == b"a{}"
    assert response.getheader("Content-Type") == "text/css; charset=utf-8"
    assert response.getheader("Content-Length") == "3"


@pytest.mark.parametrize("prefix", ["/tech", "tech/"])
def test_the_site_lies_below_the_path_of_its_address(site, prefix):
    with site.served(prefix):
        assert site.address.endswith("/tech/")
        assert "one" in site.text("/tech/")
        assert [site.ask(path)[0].getheader("Location") for path in ("/", "/tech")] == ["/tech/", "/tech/"]
        assert site.status("/technology/") == site.status("/site.css") == 404
        assert site.status("/_clarion/reload.js") == 200


# Pages in the preview


@pytest.mark.parametrize("prefix", ["", "/tech"])
def test_what_stands_aside_is_made_when_it_is_opened_and_only_then(site, tmp_path, prefix):
    made = []

    def make() -> Path:
        made.append(tmp_path / "aside")
        (made[0] / "more").mkdir(parents=True, exist_ok=True)
        for name in ("index.html", "more/index.html"):
            (made[0] / name).write_text(PAGE.format(f"aside {len(made)}"))
        return made[0]

    site.aside = [Aside("desk", make)]
    with site.served(prefix):
        assert "one" in site.text(f"{prefix}/")
        assert not made
        response, _ = site.ask(f"{prefix}/desk")
        assert (response.status, response.getheader("Location")) == (302, f"{prefix}/desk/")
        assert "aside 1" in site.text(f"{prefix}/desk/")
        assert "aside 1" in site.text(f"{prefix}/desk/more/")
        assert [site.status(f"{prefix}/{name}") for name in ("desk/none/", "desks/")] == [404, 404]


def test_what_cannot_be_made_says_why(site):
    def make() -> Path:
        raise Unmade("the settings are <wrong>")

    site.aside = [Aside("desk", make)]
    with site.served():
        assert site.status("/desk/") == 500
        assert "the settings are &lt;wrong&gt;" in site.text("/desk/")
        assert site.status("/") == 200


def test_a_page_has_the_script_and_its_file_has_not(shown):
    assert '<script src="/_clarion/reload.js" defer></script></head>' in shown.text()
    assert "_clarion" not in (shown.output / "index.html").read_text()
    assert shown.type("/_clarion/reload.js") == "text/javascript; charset=utf-8"
    assert "EventSource" in shown.text("/_clarion/reload.js")


def test_a_page_without_a_head_and_one_in_no_known_encoding_are_served():
    assert reloading(b"<p>\xff</HEAD >", "1-1").endswith(b"</script></HEAD >")
    assert reloading(b"<p>\xff", "1-1").startswith(b"<p>\xff<meta")


@pytest.mark.parametrize(
    ("policy", "expected"),
    [
        ("script-src 'none'", "script-src 'self'"),
        ("Script-Src 'NONE'; connect-src", "script-src 'self'; connect-src 'self'"),
        ("default-src 'none'", "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'"),
        (
            "default-src 'self' cdn.example; script-src 'self' 'sha256-x'; script-src 'none'",
            "default-src 'self' cdn.example; script-src 'self' 'sha256-x'; connect-src 'self' cdn.example; "
            "style-src 'self' cdn.example",
        ),
        ("script-src-elem 'none';", "script-src-elem 'self'"),
        ("img-src 'self'", "img-src 'self'"),
        ("", ""),
    ],
)
def test_the_policy_of_a_page_allows_the_preview_and_nothing_else(policy, expected):
    assert allowing_us(policy) == expected


@pytest.mark.parametrize(
    "meta",
    [
        """<meta http-equiv="Content-Security-Policy" content="script-src 'none'">""",
        """<meta http-equiv=content-security-policy content="script-src &#39;none&#39;" />""",
        """<META content="script-src 'none'"\nhttp-equiv='Content-Security-Policy'>""",
    ],
)
def test_the_policy_is_found_however_it_is_written(meta):
    page = reloading(f"<head>{meta}</head>".encode(), "1-1").decode()
    assert 'content="script-src &#x27;self&#x27;"' in page


def test_other_metas_are_left_alone():
    meta = b'<meta name="description" content="about content-security-policy">'
    assert meta in reloading(meta, "1-1")


# Changes


def test_a_change_is_built_and_told(shown):
    with shown.events() as next_event:
        (shown.source / "index.md").write_text("two")
        assert next_event() == "reload"
    assert "two" in shown.text()


def test_a_change_of_styles_alone_is_told_as_one(shown):
    with shown.events() as next_event:
        (shown.source / "site.css").write_text("b{}")
        assert next_event() == "styles"


def test_a_page_that_missed_a_build_is_told_at_once(shown):
    with shown.events("?build=earlier-7") as next_event:
        assert next_event() == "reload"


def test_styles_are_a_reload_for_a_page_that_missed_the_build_before(shown):
    pages = []
    for text in ("b{}", "c{}"):
        pages.append(shown.build_shown())
        with shown.events() as next_event:
            (shown.source / "site.css").write_text(text)
            next_event()
    kinds = []
    for page in pages:
        with shown.events(f"?build={page}") as next_event:
            kinds.append(next_event())
    assert kinds == ["reload", "styles"]


def test_a_listener_is_told_nothing_as_long_as_nothing_is_new():
    builds = Builds()
    assert next(builds.since(builds.last.id, patience=0)) is None


def test_a_file_watched_by_name_may_come_be_replaced_and_go(shown):
    with shown.events() as next_event:
        shown.settings.write_text("one")
        assert next_event() == "reload"
        (shown.output.parent / "new.py").write_text("two")
        (shown.output.parent / "new.py").replace(shown.settings)
        assert next_event() == "reload"
        shown.settings.unlink()
        assert next_event() == "reload"


def test_a_folder_that_is_made_anew_is_watched_again(shown):
    with shown.events() as next_event:
        shown.source.rename(shown.output.parent / "elsewhere")
        next_event()
        shown.source.mkdir()
        (shown.source / "index.md").write_text("again")
        while "again" not in shown.text():
            next_event()
        (shown.source / "index.md").write_text("and again")
        while "and again" not in shown.text():
            next_event()


def test_what_is_watched_may_change_from_build_to_build(shown):
    more = shown.output.parent / "more"
    more.mkdir()
    with shown.events() as next_event:
        shown.watched = [*shown.watched, more]
        (shown.source / "index.md").write_text("two")
        next_event()
        (more / "index.md").write_text("three")
        assert next_event() == "reload"


def test_a_request_in_flight_finishes_on_the_file_that_it_opened(shown):
    large = "x" * 8_000_000
    (shown.output / "large.txt").write_text(large)
    with urllib.request.urlopen(f"{shown.address}large.txt", timeout=PATIENCE) as response:
        begun = response.read(1)
        with shown.events() as next_event:
            (shown.source / "index.md").write_text("two")
            next_event()
        assert begun + response.read() == large.encode()
    assert shown.status("/large.txt") == 404


# What is wrong


def test_problems_are_told_over_every_page_until_they_are_mended(shown):
    with shown.events() as next_event:
        shown.problems = ("content/a.md:3: must be <short>", "content/b.md:1: is empty")
        (shown.source / "index.md").write_text("two")
        assert next_event() == "reload"
        for path in ("/", "/missing/"):
            page = shown.text(path)
            assert "<summary>2 problems</summary>" in page
            assert "<li>content/a.md:3: must be &lt;short&gt;</li><li>content/b.md:1: is empty</li>" in page
        shown.problems = ()
        (shown.source / "site.css").write_text("b{}")
        assert next_event() == "reload"
    assert "clarion-over" not in shown.text()
    assert shown.type("/_clarion/over.css") == "text/css; charset=utf-8"


def test_of_many_problems_the_first_are_listed():
    page = over(Build("1-1", problems=tuple(f"a.md:{n}: is wrong" for n in range(MOST + 2))))
    assert f"<summary>{MOST + 2} problems</summary>" in page
    assert page.count("is wrong") == MOST
    assert "and 2 more" in page


# Builds that stop


def test_a_fault_is_shown_over_each_page_until_it_is_mended(shown, capfd):
    with shown.events() as next_event:
        shown.fault = ZeroDivisionError("<oh>")
        (shown.source / "index.md").write_text("two")
        assert next_event() == "reload"
        for path, status, own in (("/", 200, b"one"), ("/any/", 404, b"Nothing is here"), ("/page.html", 404, b"")):
            response, body = shown.ask(path)
            assert response.status == status
            assert own in body
            assert b"Traceback" in body
            assert b"ZeroDivisionError: &lt;oh&gt;" in body
            assert b"reload.js" in body
        assert shown.text("/site.css") == "a{}"
        shown.fault = None
        (shown.source / "index.md").write_text("three")
        assert next_event() == "reload"
    assert "three" in shown.text()
    assert "clarion-over" not in shown.text()
    assert "ZeroDivisionError: <oh>" in capfd.readouterr().err


def test_a_refusal_is_told_in_its_own_words_alone(site, capfd):
    site.fault = Refused("'output' is a file")
    with site.served():
        assert "<pre>&#x27;output&#x27; is a file</pre>" in site.text()
        assert site.status("/site.css") == 404
    assert "Traceback" not in capfd.readouterr().err


def test_a_build_that_ends_the_program_does_not_end_the_preview(site):
    site.fault = SystemExit(3)
    with site.served():
        assert "The build stopped (3)" in site.text()


# Beginning and end


def test_the_address_is_printed_once(site, capfd):
    with site.served(), site.events() as next_event:
        (site.source / "index.md").write_text("two")
        next_event()
    assert capfd.readouterr().err == f"Serving {site.address} (Ctrl-C stops it)\n"


@pytest.mark.parametrize("host", ["127.0.0.1", "::1"])
def test_a_port_that_is_taken_is_named_before_anything_is_built(host):
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as other:
        other.bind((host, 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(PortTaken, match=rf"port {port} is taken by another program; .* --port \d+$"):
            serve(interrupted, list, host, port)


def test_a_host_that_is_not_ours_is_another_matter():
    with pytest.raises(OSError, match=r".") as caught:
        serve(interrupted, list, "192.0.2.1", 0)
    assert not isinstance(caught.value, PortTaken)


def interrupted() -> Made:
    raise KeyboardInterrupt


def test_an_interruption_of_the_first_build_ends_the_preview(tmp_path):
    serve(interrupted, lambda: [tmp_path], port=0)


def test_a_browser_that_leaves_early_is_nothing_to_tell(shown, capfd):
    (shown.output / "large.txt").write_text("x" * 8_000_000)
    host, port = shown.address.split("/")[2].split(":")
    with socket.create_connection((host, int(port)), timeout=PATIENCE) as browser:
        browser.sendall(b"GET /large.txt HTTP/1.0\r\n\r\n")
        browser.recv(1)
    assert shown.status("/") == 200
    assert "Traceback" not in capfd.readouterr().err


SERVED = """
import os, sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from clarion.preview import Made, serve
Path("index.html").touch()
serve(lambda: Made(Path.cwd()), lambda: [Path.cwd()], port=0)
print("ended")
"""


def test_ctrl_c_ends_the_preview_without_a_word(tmp_path):
    command = [sys.executable, "-c", SERVED, str(PLUGINS)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=tmp_path, stdout=pipe, stderr=pipe, text=True) as process:
        assert process.stderr.readline().startswith("Serving http://127.0.0.1:")
        process.send_signal(signal.SIGINT)
        assert process.communicate(timeout=PATIENCE) == ("ended\n", "")
    assert process.returncode == 0


def test_what_lies_in_a_cache_below_is_no_change(tmp_path, monkeypatch):
    raw = [{(watching.Change.modified, str(tmp_path / name))} for name in (".cache/a", "b~", "c.md")]

    def ticks(*_: Path, watch_filter: Callable[..., bool], **__: object) -> Iterator[set[tuple[object, str]]]:
        for tick in raw:
            yield {change for change in tick if watch_filter(*change)}

    monkeypatch.setattr(watching, "watch", ticks)
    seen = list(watching._raw_changes([tmp_path], threading.Event()))
    assert seen == [set(), set(), {tmp_path / "c.md"}]
