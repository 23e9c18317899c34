"""Sites of the same stories, one for each peer, and what is done to them to measure it."""

import os
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from aside import set_aside
from counting import written
from edits import Edits
from measure import run
from peers import OUTPUT, Peer
from previewing import measure_preview
from progress import say
from runs import Result, Runs
from steps import Step
from variants import BUILD, CHECK, VARIANTS, Variant

BEFORE: Mapping[str, tuple[str, ...]] = {"built": BUILD, "checked": CHECK}
"""What brings Clarion's bare site into a state."""


@dataclass
class Contest:
    """The sites of one number of stories in a folder: each bare (no cache, no output), built or checked."""

    count: int
    folder: Path
    peers: Mapping[str, Peer]
    states: dict[str, str] = field(default_factory=dict)
    edits: Edits = field(default_factory=Edits)

    def prepare(self) -> None:
        for peer in self.peers.values():
            say(f"{self.count:,} stories: writing {peer.name}'s site")
            peer.prepare(self._site(peer), self.count)
            self.states[peer.name] = "bare"

    def measured(self, step: Step) -> Iterator[Result]:
        peer = self.peers[step.peer]
        if step.what == "clean":
            yield self._clean(peer)
        elif step.what == "first":
            yield from self._preview(peer, step.saves)
        else:
            variant = next(variant for variant in VARIANTS if variant.key == step.what)
            yield self._variant(peer, variant, step.n)

    def _clean(self, peer: Peer) -> Result:
        self._bring(peer, "bare")
        site, self.states[peer.name] = self._site(peer), "built"
        runs = Runs([run(peer.command, site)])
        return Result(self.count, peer.name, "clean", runs, peer.version, written(site / OUTPUT))

    def _variant(self, peer: Peer, variant: Variant, n: int) -> Result:
        """Once, the n-th time; what it changes stays until the next site is to be bare."""
        self._bring(peer, variant.before)
        site, self.states[peer.name] = self._site(peer), variant.after
        seen = variant.change(self.edits, site, n) if variant.change else None
        runs = Runs([run(variant.command, site)])
        if seen and not seen.is_in(site / OUTPUT):
            sys.exit(f"{variant.words}: {seen.text!r} is not to be seen in {seen.files}")
        return Result(self.count, peer.name, variant.key, runs)

    def _preview(self, peer: Peer, saves: int) -> Iterator[Result]:
        """One session, begun with nothing cached."""
        self._bring(peer, "bare")
        self.states[peer.name] = "previewed"
        seen = measure_preview(self._site(peer), saves)
        yield Result(self.count, peer.name, "first", seen.first)
        yield Result(self.count, peer.name, "saves", seen.saves)

    def _bring(self, peer: Peer, state: str) -> None:
        """The site into a state, from what the step before left."""
        site = self._site(peer)
        if self.states[peer.name] != state:
            self.edits.undo()
            set_aside(peer.leavings(site), self.folder / "trash")
            if state in BEFORE:
                run(BEFORE[state], site)
        self.states[peer.name] = state
        os.sync()  # what was written before is no work of what comes now

    def _site(self, peer: Peer) -> Path:
        return self.folder / f"{peer.folder}-{self.count}"
