"""What is done to the peers' sites to measure it."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass

from counting import written
from measure import run
from peers import OUTPUT, Peer
from previewing import measure_preview
from runs import Result, Runs
from sites import Sites
from steps import Step
from variants import VARIANTS, Variant


@dataclass(frozen=True)
class Contest:
    """The steps at one number of stories."""

    sites: Sites

    def measured(self, step: Step) -> Iterator[Result]:
        peer = self.sites.peers[step.peer]
        if step.what == "clean":
            yield self._clean(peer)
        elif step.what == "first":
            yield from self._preview(peer, step.saves)
        else:
            variant = next(variant for variant in VARIANTS if variant.key == step.what)
            yield self._variant(peer, variant, step.n)

    def _clean(self, peer: Peer) -> Result:
        self.sites.bring(peer, "bare", run)
        site, self.sites.states[peer.name] = self.sites.of(peer), "built"
        runs = Runs([run(peer.command, site)])
        return Result(self.sites.count, peer.name, "clean", runs, peer.version, written(site / OUTPUT))

    def _variant(self, peer: Peer, variant: Variant, n: int) -> Result:
        """Once, the n-th time; what it changes stays until the next site is to be bare."""
        self.sites.bring(peer, variant.before, run)
        site, self.sites.states[peer.name] = self.sites.of(peer), variant.after
        seen = variant.change(self.sites.edits, site, n) if variant.change else None
        runs = Runs([run(variant.command, site)])
        if seen and not seen.is_in(site / OUTPUT):
            sys.exit(f"{variant.words}: {seen.text!r} is not to be seen in {seen.files}")
        return Result(self.sites.count, peer.name, variant.key, runs)

    def _preview(self, peer: Peer, saves: int) -> Iterator[Result]:
        """One session, begun with nothing cached."""
        self.sites.bring(peer, "bare", run)
        self.sites.states[peer.name] = "previewed"
        seen = measure_preview(self.sites.of(peer), saves)
        yield Result(self.sites.count, peer.name, "first", seen.first)
        yield Result(self.sites.count, peer.name, "saves", seen.saves)
