"""The desk of a content folder, put whole into a folder of its own."""

import datetime as dt
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

from clarion.building import start_of
from clarion.desk.history import Point, findings_in, history
from clarion.desk.links import Link, links_to, no_link
from clarion.desk.pages import DESK, planned
from clarion.desk.queue import Found, found_of
from clarion.desk.work import Work
from clarion.exchange import MARKER, replacing
from clarion.grace import Grace, grace_of
from clarion.job import Job
from clarion.look import Look
from clarion.outputs import Copy, Output, file_of
from clarion.problems import Problem
from clarion.records import Archive
from clarion.rejudging import read_anew
from clarion.render import rendered
from clarion.settings import OWN_THEME
from clarion.site import Site


def make_desk(job: Job, output: Path, before: str | None = None) -> None:
    """Put it into `output`, whole or not at all; `before` stands before the addresses of the site's pages, else they
    are looked for beside. Raises Refused."""
    settings = job.settings
    with replacing(output, (), [Path(settings.content), Path(settings.theme)]) as made:
        work, theme = _work(job, output, before), _theme(settings.theme)
        look = Look(str(theme), settings.language, "", relative=True)
        for each in planned(work, theme):
            _put(each, made / file_of(each.address.removeprefix(DESK)), look)


def _work(job: Job, output: Path, before: str | None) -> Work:
    """Levels are those that a publish would give; the day on which one first told a finding is the day it arose."""
    start, grace = start_of(job, Path(job.settings.content), Archive(job.cache)), grace_of(job)
    content = read_anew(job, Path(job.settings.content), start)
    site, problems = content.site, grace.eased(content.problems)
    now = Point(site.today, "", sum(1 for _ in site.all()), findings_in(problems))
    link = _beside(site, output) if before is None else links_to(site, before.rstrip("/"))
    past, arisen = history(job, now, start.former().known), dict(_arisen(problems, grace))
    return Work(site, problems, link, past, arisen)


def _arisen(problems: Iterable[Problem], grace: Grace) -> Iterator[tuple[Found, dt.date]]:
    for problem in problems:
        since = grace.since(problem)
        if since:
            yield found_of(problem), since


def _beside(site: Site, output: Path) -> Link:
    """The built site, where it lies in the folder that the desk lies in: both may then move together."""
    built, parent = Path(site.settings.output).absolute(), output.absolute().parent
    if not (built / MARKER).is_file() or not built.is_relative_to(parent):
        return no_link
    return links_to(site, f"/{built.relative_to(parent).as_posix()}", built)


def _theme(named: str) -> Path:
    """The site's own theme, where it has a desk; else the one that Clarion comes with."""
    theme = Path(named)
    return theme if (theme / "desk").is_dir() else OWN_THEME


def _put(output: Output, path: Path, look: Look) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(output, Copy):
        shutil.copyfile(output.source, path)
    else:
        path.write_bytes(rendered(output, look))
