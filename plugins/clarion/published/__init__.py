"""The finished site, read as its readers get it → every mistake in its links, markup, feeds and calendars.

It knows nothing of what the site was made from: only the files in the output folder and the site's address.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from clarion.parallel import in_parallel
from clarion.problems import Problem
from clarion.published.addresses import Home, link_problems
from clarion.published.calendars import calendar_facts
from clarion.published.facts import Facts
from clarion.published.feeds import feed_facts, unnamed_feeds
from clarion.published.links import FEEDS
from clarion.published.pages import drawing_facts, page_facts, style_facts
from clarion.published.sitemaps import NAME as SITEMAP
from clarion.published.sitemaps import sitemap_facts, sitemap_missing, sitemap_problems

READERS: Mapping[str, Callable[[Path], Facts]] = {
    "sitemap.xml": sitemap_facts,
    **dict.fromkeys(FEEDS, feed_facts),
    ".html": page_facts,
    ".css": style_facts,
    ".svg": drawing_facts,
    ".ics": calendar_facts,
}
"""Who reads which files, by the end of their name. Files of other kinds are only there, or not."""


def problems_in(folder: Path, siteurl: str) -> list[Problem]:
    """Every mistake in the finished site in `folder`, which is to be published at `siteurl` (SITEURL)."""
    paths = sorted(_files_in(folder))
    facts = in_parallel(facts_of, [path for path in paths if path.name.endswith(tuple(READERS))])
    home = _home(folder, siteurl.rstrip("/"), paths, facts)
    problems = [problem for each in facts for problem in each.problems]
    problems += [*link_problems(facts, home), *_whole_site_problems(folder, facts, home)]
    return sorted(set(problems))


def facts_of(path: Path) -> Facts:
    """What one file tells by itself."""
    read = next(reader for ending, reader in READERS.items() if path.name.endswith(ending))
    return read(path)


def _files_in(folder: Path) -> Iterator[Path]:
    """All files but those in hidden folders, such as a repository that is kept with the site."""
    for at, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name == ".well-known" or not name.startswith(".")]
        yield from (Path(at, name) for name in names)


def _home(folder: Path, siteurl: str, paths: Iterable[Path], facts: Iterable[Facts]) -> Home:
    home = Home(folder.as_posix(), siteurl, {}, frozenset())
    files = {home.path_of(path): None for path in paths}
    ids = {home.path_of(each.path): each.ids for each in facts}
    redirects = frozenset(home.path_of(each.path) for each in facts if each.kind == "redirect")
    return replace(home, files={**files, **ids}, redirects=redirects)


def _whole_site_problems(folder: Path, facts: Iterable[Facts], home: Home) -> Iterator[Problem]:
    known = {home.path_of(each.path): each for each in facts}
    if all(each.kind == "other" for each in facts):
        yield Problem(str(folder), 1, "must be the folder of a finished site; there is no page in it")
    elif SITEMAP not in known:
        yield sitemap_missing(folder)
    else:
        yield from sitemap_problems(known[SITEMAP], known, home)
    yield from unnamed_feeds(known, home)
