"""All that is measured at one number of stories."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from counting import Written, written
from measure import run
from peers import OUTPUT, Peer
from previewing import measure_preview
from progress import say
from runs import Result, Run, Runs
from variants import Variant
from varying import measure_variants


@dataclass
class Contest:
    """Sites of the same stories in a folder, one for each peer; what they are measured by, and what came of it."""

    count: int
    folder: Path
    peers: Sequence[Peer]
    variants: Sequence[Variant] = ()
    clean: dict[str, Runs] = field(default_factory=dict)
    more: dict[str, Runs] = field(default_factory=dict)
    written: dict[str, Written] = field(default_factory=dict)

    def prepare(self) -> None:
        for peer in self.peers:
            self._say(f"writing {peer.name}'s site")
            peer.prepare(self._site(peer), self.count)

    def measure(self, runs: int) -> None:
        """Every peer in turn, so that what else the machine does is shared fairly; and again."""
        for n in range(runs):
            for peer in self.peers:
                self._say(f"run {n + 1} of {runs}, {peer.name}, clean build")
                self._clean_build(peer)
                if peer.name == "Clarion" and self.variants:
                    self._variants(peer, n, f"run {n + 1} of {runs}, Clarion")
                peer.clean(self._site(peer))
                os.sync()

    def preview(self, saves: int) -> None:
        """One session of Clarion's preview, begun with nothing cached."""
        for peer in self.peers:
            if peer.name == "Clarion":
                self._say(f"preview, {saves} saves")
                seen = measure_preview(self._site(peer), saves)
                self.more |= {"first": seen.first, "saves": seen.saves}
                peer.clean(self._site(peer))

    def results(self) -> Iterator[Result]:
        for peer in self.peers:
            runs, pages = self.clean[peer.name], self.written[peer.name]
            yield Result(self.count, peer.name, "clean", runs, peer.version, pages)
        for key, runs in self.more.items():
            yield Result(self.count, "Clarion", key, runs)

    def _clean_build(self, peer: Peer) -> None:
        self.clean.setdefault(peer.name, Runs()).done.append(run(peer.command, self._site(peer)))
        self.written[peer.name] = written(self._site(peer) / OUTPUT)

    def _variants(self, clarion: Peer, n: int, where: str) -> None:
        def told(variant: Variant) -> Run:
            self._say(f"{where}, {variant.words}")
            return run(variant.command, self._site(clarion))

        for variant, done in measure_variants(clarion, self._site(clarion), n, self.variants, told):
            self.more.setdefault(variant.key, Runs()).done.append(done)

    def _site(self, peer: Peer) -> Path:
        return self.folder / peer.folder

    def _say(self, words: str) -> None:
        say(f"{self.count:,} stories: {words}")
