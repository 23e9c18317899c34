"""What the commands do. Each takes the options of its call and gives the exit status."""

import argparse
import datetime as dt
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from clarion.build import Job
from clarion.content import read_content, shown_from
from clarion.editors.json_schema import as_json_schema
from clarion.editors.new import begin
from clarion.problems import FORMATS, Problem, Told, Unreadable, as_text
from clarion.settings import Settings, find, load, today


def check(options: argparse.Namespace) -> int:
    """Tell every problem in the content, or in the files that are named, with the rest of the site known to them."""
    try:
        settings, day = _settings(options)
    except Told as told:
        return _tell(options, told.problems)
    job = Job(settings, day, shown_from(Path.cwd()))
    found = read_content(settings, job.today, job.shown).problems
    asked = [_plain(path) for path in options.paths]
    return _tell(options, [problem for problem in found if _is_asked(problem, asked)])


def _is_asked(problem: Problem, asked: Sequence[Path]) -> bool:
    return not asked or any(_plain(problem.path).is_relative_to(path) for path in asked)


def _plain(path: str) -> Path:
    """The full path, `..` taken out."""
    return Path(os.path.abspath(path))  # noqa: PTH100 (resolve would follow links, too)


def _tell(options: argparse.Namespace, problems: Sequence[Problem]) -> int:
    told = [problem for problem in problems if problem.level == "problem" or not options.quiet]
    stream = sys.stdout if options.format == "json" else sys.stderr
    stream.write(FORMATS[options.format](told))
    return 1 if any(problem.level == "problem" for problem in told) else 0


def build(options: argparse.Namespace) -> int:
    """Build the site; with a problem, tell all of them and leave the output as it was."""
    from clarion.publishing import build_site  # Pelican is loaded for a build alone

    try:
        settings, day = _settings(options, publish=options.publish)
        output = Path(options.output) if options.output else Path(settings.output)
        build_site(Job(settings, day, shown_from(Path.cwd())), output, publish=options.publish)
    except Told as told:
        sys.stderr.write(as_text(told.problems))
        return 1
    return 0


def serve(options: argparse.Namespace) -> int:
    """Show the site with live preview, until Ctrl-C."""
    from clarion.serving import preview

    return preview(options, lambda: Job(*_settings(options), shown_from(Path.cwd())))


def new(options: argparse.Namespace) -> int:
    """Begin a file of a kind, and print its path."""
    shown = shown_from(Path.cwd())
    try:
        settings, day = _settings(options)
        path = begin(options.kind, options.name, Path(settings.content), day, shown)
    except Told as told:
        sys.stderr.write(as_text(told.problems))
        return 1
    sys.stdout.write(f"{shown(path)}\n")
    return 0


def schema(options: argparse.Namespace) -> int:
    """Print the JSON Schema of a kind, or of all."""
    sys.stdout.write(as_json_schema(options.kind))
    return 0


def _settings(options: argparse.Namespace, *, publish: bool = False) -> tuple[Settings, dt.date]:
    """The settings that the call names, and its day. Raises Told where a setting is wrong."""
    path = find(options.settings, options.content, publish=publish)
    shown = shown_from(Path.cwd())(path) if path else ""
    try:
        settings, problems = load(path, shown, publish=publish)
    except Unreadable as error:
        raise Told([error.problem]) from None
    if problems:
        raise Told(sorted(problems))
    if options.content:
        settings = settings.model_copy(update={"content": str(Path(options.content).absolute())})
    return settings, today(settings, options.today)
