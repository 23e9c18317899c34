"""The live preview: the site on a port of this machine, built and shown anew after each change.

`watching` says when to build, `builds` remembers what came of it, `server` and `request` answer browsers, `over` is
what they show of problems, and `reload.js` is what runs in them. Knows nothing of how a site is built.
"""

import errno
import sys
import threading
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from clarion.exchange import Refused
from clarion.preview.aside import Aside, Unmade
from clarion.preview.builds import Builds, Made
from clarion.preview.server import Server
from clarion.preview.watching import changes
from clarion.problems import Told, Unreadable

__all__ = ["Aside", "Made", "PortTaken", "Unmade", "serve"]


PAUSE = 0.1
"""Seconds in which browsers fetch what is new, before anything else is done."""


class PortTaken(Exception):
    """A port that another program has, or that is not for us; the message says how to choose another."""


def serve(
    build: Callable[[], Made],
    watched: Callable[[], Sequence[Path]],
    host: str = "127.0.0.1",
    port: int = 8000,
    prefix: str = "",
    stop: threading.Event | None = None,
    started: Callable[[str], None] | None = None,
    rest: Callable[[], None] = lambda: None,
    hear: Callable[[set[Path]], None] = lambda _changed: None,
    asides: Sequence[Aside] = (),
) -> None:
    """Show the folder that `build` makes, and build again whenever what is `watched` changes, until Ctrl-C.

    `prefix` is the path of SITEURL; port 0 is any free port. `started` gets the address, once the first build
    is there to be seen; `rest` is called between two builds, `hear` before each with what changed, where that is known.
    `asides` are what is made only when it is opened.
    """
    builds, stop = Builds(), stop or threading.Event()
    with _bound(host, port, builds, prefix, asides) as server, suppress(KeyboardInterrupt):
        for changed in changes(watched, stop):
            hear(changed)
            made, fault = _attempt(build)
            builds.show(made.folder, fault, made.problems, only_styles=_are_styles(changed))
            if not server.is_answering:
                _answer(server, started)
            stop.wait(PAUSE)
            rest()


def _answer(server: Server, started: Callable[[str], None] | None) -> None:
    server.answer()
    print(f"Serving {server.address} (Ctrl-C stops it)", file=sys.stderr, flush=True)
    if started:
        started(server.address)


@contextmanager
def _bound(host: str, port: int, builds: Builds, prefix: str, asides: Sequence[Aside]) -> Iterator[Server]:
    """The port is ours from before the first build; who comes early waits for it."""
    try:
        server = Server(host, port, builds, prefix, asides)
    except OSError as error:
        if error.errno not in (errno.EADDRINUSE, errno.EACCES):
            raise
        why = "is taken by another program" if error.errno == errno.EADDRINUSE else "is for the system only"
        raise PortTaken(f"port {port} {why}; choose another, as in --port {_another(port)}") from error
    try:
        yield server
    finally:
        server.end()


def _another(port: int) -> int:
    return port + 1 if 1024 <= port < 65535 else 8000


def _attempt(build: Callable[[], Made]) -> tuple[Made, str]:
    """What was built, or the words for why nothing was."""
    try:
        return build(), ""
    except (Refused, Told, Unreadable) as told:
        words = str(told)
    except SystemExit as end:
        words = f"The build stopped ({end.code}); its reason is in the terminal."
    except Exception:  # noqa: BLE001 (whatever it is, the next edit may mend it)
        words = traceback.format_exc()
    print(words, file=sys.stderr, flush=True)
    return Made(None), words


def _are_styles(changed: set[Path]) -> bool:
    return bool(changed) and all(path.suffix == ".css" for path in changed)
