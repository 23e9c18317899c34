"""Builds that are killed, and builds at the same time: real processes, into one output or from one cache."""

import os
import random
import select
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from workshop import DAYS, PICTURED, STORY, Workshop, files_in

KILLS = 50
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="builds are spread over processes on Linux"),
]


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workshop:
    monkeypatch.chdir(tmp_path)
    site = Workshop(tmp_path)
    site.cache = tmp_path / ".cache/clarion"
    for n in range(50):
        site.lay(f"stories/s{n}.md", {**STORY, "title": f"Story {n}"})
    site.lay("stories/p.md", PICTURED)
    return site


@contextmanager
def process(work: Callable[[], object]) -> Iterator[int]:
    """A process that does this; at the end, it is gone, with all that it has started."""
    ours, theirs = os.pipe()
    child = os.fork()
    if not child:
        with suppress(BaseException):
            work()
            os._exit(0)
        os._exit(1)
    os.close(theirs)
    try:
        yield child
    finally:
        os.read(ours, 1)
        os.close(ours)


def status_of(child: int) -> int:
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def kill_after(child: int, seconds: float) -> bool:
    """Whether it was still at work then."""
    watched = os.pidfd_open(child)
    is_over = bool(select.select([watched], [], [], seconds)[0])
    os.kill(child, signal.SIGKILL)
    os.close(watched)
    return status_of(child) == -signal.SIGKILL and not is_over


def edit(site: Workshop, n: int) -> None:
    site.lay("stories/a.md", {**STORY, "title": f"Title {n}"})
    site.lay("stories/b.md", {**STORY, "title": "B", "aliases": f"[old-{n}]"} if n % 3 else None)
    site.lay("pages/way.md" if n % 2 else "extra/way", {"title": "A way", "summary": "x" * 60, "": "w"})
    site.lay("extra/way" if n % 2 else "pages/way.md", None)
    site.paint(n)


def beside(site: Workshop) -> set[str]:
    return {path.name for path in site.folder.glob(".out*")}


def test_a_build_that_is_killed_at_any_moment_leaves_the_old_site_whole_and_the_next_is_right(site: Workshop) -> None:
    chance, killed = random.Random(2026), 0
    former = site.built("out", site.cache)
    edit(site, KILLS)
    began = time.monotonic()
    with process(lambda: site.built("out", site.cache)) as child:
        assert status_of(child) == 0
    takes, former = time.monotonic() - began, files_in(site.out)
    for n in range(KILLS):
        edit(site, n)
        clean = site.clean()
        with process(lambda: site.built("out", site.cache)) as child:
            is_killed = kill_after(child, takes * (n + chance.random()) / KILLS)
        killed, takes = killed + is_killed, takes if is_killed else takes * 0.8  # it had ended: aimed at sooner
        assert files_in(site.out) in (former, clean)
        former = site.built("out", site.cache)
        assert former == clean
        assert beside(site) <= {".out.clarion-spare"}
        assert not list(site.cache.glob("*.new"))
    assert killed > KILLS / 2


@pytest.mark.parametrize("outputs", [("out", "out"), ("out", "out2")])
def test_two_builds_at_once_both_end_well(site: Workshop, outputs: tuple[str, str]) -> None:
    site.built("out", site.cache)
    for n in range(8):
        edit(site, n)
        clean, run = {}, []
        for day in (DAYS[0], DAYS[3]):
            site.day = day
            clean[day] = site.clean()

        def work(name: str, day: object) -> object:
            site.day = day  # type: ignore[assignment]
            return site.built(name, site.cache)

        for name, day in zip(outputs, clean, strict=True):
            run.append(lambda name=name, day=day: work(name, day))
        with process(run[0]) as one, process(run[1]) as other:
            assert (status_of(one), status_of(other)) == (0, 0)
        if outputs[0] == outputs[1]:
            assert files_in(site.out) in clean.values()
        else:
            assert [files_in(site.folder / name) for name in outputs] == list(clean.values())
        assert site.built("out", site.cache) == clean[DAYS[3]]
        assert beside(site) <= {".out.clarion-spare", ".out2.clarion-spare"}
