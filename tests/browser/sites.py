"""The sites that are looked at: the repository's own with its samples in, and the small one of tests/site."""

import shutil
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from browser.server import served
from clarion.building import build_into
from clarion.job import Job, job_of
from clarion.outputs import Page
from clarion.styles import ENTRY, joined
from planned import outputs_of

TESTS = Path(__file__).parents[1]
TOP = TESTS.parent
WRONG = "---\ntitle: A perk with problems\nsummary: No member offers it.\noffered: maybe\n---\n\nNothing.\n"


@dataclass(frozen=True)
class Site:
    """A site as built, and where a browser finds it."""

    name: str
    folder: Path
    pages: tuple[Page, ...]
    address: str
    """With a slash at its end."""

    def at(self, address: str) -> str:
        return f"{self.address}{address.lstrip('/')}"


def job(settings: Path, *, publish: bool = False) -> Job:
    return job_of(Namespace(settings=str(settings), content=None, today=None), publish=publish)


def preview(of: Job, content: Path) -> Job:
    """The job as `clarion serve` does it: samples and drafts in, and what has problems shown as its problems."""
    settings = of.settings.model_copy(update={"relative_urls": False, "content": str(content)})
    return replace(of, settings=settings, preview=True)


def own_preview() -> Job:
    """The repository's own site, with its samples."""
    made = job(TOP / "pelicanconf.py")
    return preview(made, Path(made.settings.content))


def own_published() -> Job:
    return job(TOP / "publishconf.py", publish=True)


def small_published() -> Job:
    return job(TESTS / "site" / "pelicanconf.py")


def stress_published() -> Job:
    """The site of tests/stress: everything too long, too wide or too many."""
    made = job(TESTS / "stress" / "pelicanconf.py")
    return replace(made, settings=made.settings.model_copy(update={"relative_urls": False}))


def small_preview(content: Path) -> Job:
    """The small site, copied to `content`, with one entry that has problems."""
    shutil.copytree(TESTS / "site", content)
    (content / "perks" / "with-problems.md").write_text(WRONG, encoding="utf-8")
    return preview(small_published(), content)


@contextmanager
def built(name: str, of: Job, folder: Path) -> Iterator[Site]:
    """The site of the job, built into the folder and served for as long as it is needed."""
    build_into(of, folder)
    if of.preview:
        _with_joined_styles(folder / "static")
    pages = tuple(output for output in outputs_of(of) if isinstance(output, Page))
    with served(folder, of.settings.base) as address:
        yield Site(name, folder, pages, address)


def _with_joined_styles(static: Path) -> None:
    """A preview has its stylesheets one by one; what is looked at is to be as readers get it."""
    styles = joined(static)
    assert styles
    (static / ENTRY).write_text(styles.text, encoding="utf-8")
