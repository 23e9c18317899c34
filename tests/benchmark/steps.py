"""All that is to be measured, one step after the other, and what each is expected to take."""

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from runs import Results
from tables import WORDS
from variants import VARIANTS

START = 0.7
"""Seconds that each step takes at least."""
EACH = {
    "Pelican": 0.006, "Hugo": 0.003, "Clarion": 0.004, "template": 0.003, "footer": 0.003, "style": 0.003,
    "check": 0.002, "publish": 0.007, "first": 0.004,
}  # fmt: skip
"""Seconds for each story on the machine of docs/benchmark.md: clean builds by their peer, all else by what it is."""
OTHER = 0.0005
SAVE = 1.5
"""Seconds for each save in a preview, the second before it among them."""


@dataclass(frozen=True)
class Step:
    """One run of one command; a preview is one, with all its saves."""

    count: int
    peer: str
    what: str
    n: int = 0
    runs: int = 1
    saves: int = 0

    @property
    def words(self) -> str:
        return f"{self.count:,} stories, run {self.n + 1} of {self.runs}, {self.peer}, {WORDS[self.what]}"

    @property
    def expected(self) -> float:
        """Seconds."""
        each = EACH.get(self.peer if self.what == "clean" else self.what, OTHER)
        return START + self.count * each + self.saves * SAVE


def steps(asked: argparse.Namespace, names: Sequence[str], done: Results) -> list[Step]:
    """Everything at the sizes, then the clean builds that show how the time grows; without what was done before."""
    unlike = [count for count in asked.scale if count not in asked.sizes]
    scaled = [name for name in names if name != "Pelican"]
    planned = [step for count in asked.sizes for step in _of_size(count, names, asked.variants, asked)]
    planned += [step for count in unlike for step in _of_size(count, scaled, (), asked)]
    return [step for step in planned if step.n >= done.runs_of(step.count, step.peer, step.what)]


def _of_size(count: int, names: Sequence[str], varied: Sequence[str], asked: argparse.Namespace) -> Iterator[Step]:
    """Every peer in turn, so that what else the machine does is shared fairly; and again. One preview at the end."""
    for n in range(asked.runs):
        for name in names:
            whats = ["clean", *(variant.key for variant in VARIANTS if name == "Clarion" and variant.key in varied)]
            yield from (Step(count, name, what, n, asked.runs) for what in whats)
    if "Clarion" in names and "preview" in varied:
        yield Step(count, "Clarion", "first", saves=asked.saves)
