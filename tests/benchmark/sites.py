"""Sites of the same stories, one for each peer, and how each stands."""

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from aside import set_aside
from edits import Edits
from peers import Peer
from progress import say
from variants import BUILD, CHECK

BEFORE: Mapping[str, tuple[str, ...]] = {"built": BUILD, "checked": CHECK}
"""What brings Clarion's bare site into a state."""


@dataclass
class Sites:
    """Those of one number of stories, in a folder; each is bare (no cache, no output), built or checked."""

    count: int
    folder: Path
    peers: Mapping[str, Peer]
    states: dict[str, str] = field(default_factory=dict)
    edits: Edits = field(default_factory=Edits)

    def write(self) -> None:
        for peer in self.peers.values():
            say(f"{self.count:,} stories: writing {peer.name}'s site")
            peer.prepare(self.of(peer), self.count)
            self.states[peer.name] = "bare"

    def bring(self, peer: Peer, state: str, run: Callable[[Sequence[str], Path], object]) -> None:
        """A site into a state, from what the step before left."""
        site = self.of(peer)
        if self.states[peer.name] != state:
            self.edits.undo()
            set_aside(peer.leavings(site), self.folder / "trash")
            if state in BEFORE:
                run(BEFORE[state], site)
        self.states[peer.name] = state
        os.sync()  # what was written before is no work of what comes now

    def of(self, peer: Peer) -> Path:
        return self.folder / f"{peer.folder}-{self.count}"
