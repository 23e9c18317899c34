"""A build into an output folder, which takes over what is there, and replaces it whole or not at all."""

import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from hashlib import blake2b
from pathlib import Path

from clarion.build import content_of, look_of
from clarion.content import Content
from clarion.exchange import replacing
from clarion.job import Job
from clarion.making import Former, Place, is_up_to_date, make_site
from clarion.packing import mark_of, pack
from clarion.store import Unusable, packed, unpacked
from clarion.store.warnings import warn
from clarion.trees import tree_at

Judge = Callable[[Job, Path, Path], None]
"""Raises Told where the finished site in the first folder, which is to be in the second, has a mistake."""


def build_into(job: Job, output: Path, judge: Judge | None = None) -> None:
    """Bring `output` up to date. Raises Told, Unreadable, Refused, with `output` as it was."""
    former = _former(job, output)
    content = content_of(job, former.known)
    target = Path(os.path.realpath(output))
    if target.is_dir() and (former.is_judged or not judge) and _is_up_to_date(job, content, former, target):
        return
    settings = job.settings
    with replacing(output, settings.retention, [Path(settings.content), Path(settings.theme)], spare=True) as new:
        place = Place(tree_at(new, former.spare), tree_at(target, former.tree), look_of(job))
        made = make_site(content.site, content.problems, place, former)
        if judge:
            judge(job, new, output)
    former.is_judged = judge is not None
    former.tree, former.spare = made, former.tree
    _keep(job, output, former)


def _is_up_to_date(job: Job, content: Content, former: Former, target: Path) -> bool:
    place = Place(tree_at(target, {}), tree_at(target, former.tree), look_of(job))
    return is_up_to_date(content.site, content.problems, place, former)


def _former(job: Job, output: Path) -> Former:
    """What the build before left, if it was of the same settings."""
    if job.cache is None:
        return Former()
    path = _path(job.cache, output)
    try:
        base, former = unpacked(path)
    except FileNotFoundError:
        return Former()
    except Unusable as unusable:
        warn(path, f"is {unusable}: the site is built anew")
        return Former()
    return former if base == _base(job) and isinstance(former, Former) else Former()


def _keep(job: Job, output: Path, former: Former) -> None:
    if job.cache is None:
        return
    path = _path(job.cache, output)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        packed(path, (_base(job), former))
    except OSError as error:
        warn(path, f"cannot be kept ({error.strerror}): the next build makes it anew")
        with suppress(OSError):
            path.unlink(missing_ok=True)


def _path(cache: Path, output: Path) -> Path:
    """Each output folder has its own."""
    name = blake2b(os.path.realpath(output).encode(), digest_size=8).hexdigest()
    return cache / f"built-{name}.pack"


def _base(job: Job) -> bytes:
    """What everything in a build depends on."""
    here = (str(Path.cwd()), job.preview, job.drafts)
    return mark_of(pack((job.settings, replace(look_of(job), state=""), here)))
