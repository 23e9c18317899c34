"""The `clarion` command: what may be asked of it. Exit status 0 nothing wrong, 1 problems, 2 called wrongly."""

import argparse
import atexit
import gc
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module

from clarion import arguments


def run() -> None:
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "true")  # to look for some it reads all that is installed
    gc.disable()  # a command ends before its garbage matters; a preview, which does not, has it back
    _leave(main(sys.argv[1:]))


def _leave(status: int) -> None:
    """End here: Python would first take a site of thousands apart, piece by piece, for half a second."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(BrokenPipeError):  # who reads no more, such as head, has seen enough
            stream.flush()
    atexit._run_exitfuncs()  # folders of this run alone go
    os._exit(status)


def main(arguments: Sequence[str]) -> int:
    options = parsed(arguments)
    status: int = import_module(f"clarion.commands.{options.verb}").run(options)
    return status


def parsed(arguments: Sequence[str]) -> argparse.Namespace:
    """The options of a call. Exits with status 2 where it was called wrongly."""
    return _parser().parse_args(arguments)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        "clarion", description="A static site generator for regional tech success stories."
    )
    verbs = parser.add_subparsers(required=True, metavar="COMMAND", dest="verb")
    _check(verbs.add_parser("check", help="tell every problem in the content"))
    _build(verbs.add_parser("build", help="build the site"))
    _serve(verbs.add_parser("serve", help="show the site with live preview"))
    _new(verbs.add_parser("new", help="begin a file, with every field explained"))
    _facts(verbs.add_parser("facts", help="print the ledger of facts, and where each is stated"))
    _desk(verbs.add_parser("desk", help="make the editors' desk: pages for staff, never published"))
    _schema(verbs.add_parser("schema", help="print the JSON Schema of front matter, for editors that complete it"))
    return parser


def _common(verb: argparse.ArgumentParser) -> None:
    verb.add_argument(
        "--content", metavar="DIR", type=arguments.folder, help="the content folder (default: as the settings say)"
    )
    verb.add_argument("--settings", metavar="FILE", type=arguments.file, help="the settings (default: pelicanconf.py)")
    verb.add_argument(
        "--today", metavar="DATE", type=arguments.date, help="the day that counts as today, such as 2026-03-14"
    )


def _check(verb: argparse.ArgumentParser) -> None:
    _common(verb)
    verb.add_argument(
        "paths", metavar="PATH", nargs="*", type=arguments.path, help="files or folders to tell of (default: all)"
    )
    verb.add_argument(
        "--format", choices=("text", "json", "github"), default="text", help="how to tell (default: text)"
    )
    verb.add_argument(
        "--changed", action="store_true", help="style and message of what changed since the last publish, as it does"
    )
    verb.add_argument("--links", action="store_true", help="visit the links to other sites, too, and note when")
    verb.add_argument("--quiet", action="store_true", help="leave warnings out")


def _build(verb: argparse.ArgumentParser) -> None:
    _common(verb)
    verb.add_argument("--output", metavar="DIR", help="where to build (default: as the settings say)")
    verb.add_argument("--publish", action="store_true", help="by publishconf.py, and check the finished site")


def _serve(verb: argparse.ArgumentParser) -> None:
    _common(verb)
    verb.add_argument("--host", metavar="HOST", help="where to listen (default: this machine only)")
    verb.add_argument("--port", metavar="PORT", type=int, help="the port (default: 8000)")
    verb.add_argument("--no-drafts", action="store_true", help="without drafts and samples, which are not published")
    verb.add_argument("--no-future", action="store_true", help="without what has its day to come")


def _new(verb: argparse.ArgumentParser) -> None:
    _common(verb)
    verb.add_argument("kind", metavar="KIND", type=arguments.kind, help="story, member, event, …")
    verb.add_argument("name", metavar="NAME", type=arguments.name, help="its file name, such as acme-saves-energy")


def _facts(verb: argparse.ArgumentParser) -> None:
    _common(verb)
    verb.add_argument("fact", metavar="FACT", nargs="?", help="one fact, by its file name: with every sentence")


def _desk(verb: argparse.ArgumentParser) -> None:
    _common(verb)
    verb.add_argument("--output", metavar="DIR", required=True, help="a folder of its own to put it into")
    verb.add_argument(
        "--site", metavar="ADDRESS", help="where the site is to be seen, such as / (default: what was built beside DIR)"
    )


def _schema(verb: argparse.ArgumentParser) -> None:
    _common(verb)
    verb.add_argument("kind", metavar="KIND", type=arguments.kind, nargs="?", help="one kind (default: all of them)")
