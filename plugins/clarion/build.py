"""A build, from settings to outputs. Knows nothing of Pelican, which only drives it."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace

from clarion.content import Content, read_content
from clarion.folder import File
from clarion.grace import grace_of
from clarion.job import Job
from clarion.known import Known
from clarion.problems import Problem, Told, as_text
from clarion.site import Site


def content_of(job: Job, known: Known | None = None, files: Sequence[File] | None = None) -> Content:
    """The content, ready to be built; what is wrong with it goes to stderr.

    Raises Told where that stops the build: at a problem, unless it is a preview."""
    settings, today, shown = job.settings, job.today, job.shown
    content = read_content(
        settings, today, shown, preview=job.preview, drafts=job.drafts, future=job.future,
        shelf=job.shelf, known=known, files=files,
    )  # fmt: skip
    if not job.preview:
        content = replace(content, problems=grace_of(job).eased(content.problems))
    if not content.is_sound and not job.preview:
        raise Told(content.problems)
    sys.stderr.write(as_text(content.problems))
    broken = [] if job.preview else list(_broken_pictures(content.site))
    if broken:
        raise Told(broken)
    return content


def _broken_pictures(site: Site) -> Iterator[Problem]:
    """Pictures that begin well and break off, which a check does not see: it reads as far as their size."""
    for name, made in site.pictures.items():
        if made.fault:
            yield Problem(site.path_of(site.content / "images" / name), 1, made.fault, rule="image")
