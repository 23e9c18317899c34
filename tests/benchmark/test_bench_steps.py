"""What the bench does and in which order, what it keeps of it, and how a later run goes on from there."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from aside import set_aside
from counting import Written, written
from interpreter import python
from kept import Kept
from peers import CLARION, Peer
from progress import Progress, in_words
from report import page
from runs import Result, Results, Run, Runs
from sites import Sites
from steps import Step, steps
from variants import BUILD

ASKED = argparse.Namespace(
    sizes=(10,), scale=(10, 20), runs=2, saves=5, variants=("nothing", "story", "preview"), only=()
)
PEERS = ("Clarion", "Pelican", "Hugo")


def _told(planned: list[Step]) -> list[tuple[int, str, str, int]]:
    return [(step.count, step.peer, step.what, step.n) for step in planned]


def test_peers_are_measured_in_turn_and_large_sites_without_pelican() -> None:
    once = [("Clarion", "clean"), ("Clarion", "nothing"), ("Clarion", "story"), ("Pelican", "clean"), ("Hugo", "clean")]
    assert _told(steps(ASKED, PEERS, Results())) == [
        *((10, *each, 0) for each in once),
        *((10, *each, 1) for each in once),
        (10, "Clarion", "first", 0),
        *((20, name, "clean", n) for n in (0, 1) for name in ("Clarion", "Hugo")),
    ]


def test_what_was_measured_before_is_not_measured_again() -> None:
    planned = steps(ASKED, PEERS, Results())
    done = Results()
    for step in planned[:7]:
        done.add(Result(step.count, step.peer, step.what, Runs([Run(1)])))
    assert steps(ASKED, PEERS, done) == planned[7:]


def test_time_left_is_as_expected_until_steps_tell_better() -> None:
    progress = Progress([Step(1000, "Hugo", "clean")] * 4)
    expected = progress.left(0)
    assert expected == 4 * progress.steps[0].expected
    progress.told = 1
    assert progress.left(expected) == 3 * expected
    assert [in_words(seconds) for seconds in (20, 1000, 4000)] == [
        "less than a minute",
        "about 17 min",
        "about 1 h 7 min",
    ]


def test_what_was_kept_is_taken_up_on_the_same_machine_alone(tmp_path: Path) -> None:
    path, kept = tmp_path / "folder/kept.json", Kept({"machine": "this"}, ["2026-07-01", "2026-07-03"])
    kept.resume(path)
    kept.results.add(Result(10, "Hugo", "clean", Runs([Run(1.5, 20), Run(2.5, 30)]), "1.0", _written(tmp_path)))
    kept.results.add(Result(10, "Clarion", "saves", Runs([Run(0.5)])))
    kept.write(path)
    resumed = Kept({"machine": "this"})
    resumed.resume(path)
    assert (resumed.results, resumed.days) == (kept.results, ["2026-07-01", "2026-07-03"])
    assert "Measured on 2026-07-01 to 2026-07-03, in 2 runs on one machine: this." in page(
        resumed.results, "this", resumed.days
    )
    with pytest.raises(SystemExit, match="another: machine"):
        Kept({"machine": "that"}).resume(path)


def _written(tmp_path: Path) -> Written:
    (tmp_path / "index.html").write_bytes(b".")
    return written(tmp_path)


def test_what_a_build_left_is_out_of_the_way_and_deleted_only_where_the_disk_is_full(tmp_path: Path) -> None:
    trash, site = tmp_path / "trash", tmp_path / "site"
    for _ in range(2):
        (site / "output").mkdir(parents=True)
        (site / "output" / "index.html").touch()
        set_aside([site / "output"], trash, room=0)
    assert not list(site.iterdir())
    assert len(list(trash.glob("*/output/index.html"))) == 2
    (site / "output").mkdir()
    set_aside([site / "output"], trash, room=sys.maxsize)
    assert not trash.exists()
    assert not list(site.iterdir())


def test_a_site_is_brought_into_the_state_that_a_step_needs(tmp_path: Path) -> None:
    """A peer that leaves an output and a cache: what was there before each of its commands."""
    found = list[tuple[str, bool]]()

    def run(command: Sequence[str], site: Path) -> None:
        found.append((command[len(CLARION)], (site / ".cache").exists()))
        for name in (".cache", "output"):
            (site / name).mkdir(exist_ok=True)

    peer = Peer("Clarion", "clarion", lambda *_: None, BUILD)
    sites = Sites(1, tmp_path, {"Clarion": peer})
    sites.write()
    for state in ("bare", "built", "built", "checked", "bare"):
        sites.bring(peer, state, run)
    assert found == [("build", False), ("check", False)]
    assert [path.name for path in sites.of(peer).iterdir()] == ["pelicanconf.py"]
    assert sorted(path.name for path in (tmp_path / "trash").glob("*/*")) == [".cache", ".cache", "output", "output"]


def test_a_python_is_described_without_a_path_and_with_its_build() -> None:
    assert "/" not in python()
    assert "-O" in python()
