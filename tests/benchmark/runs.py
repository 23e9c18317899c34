"""What was measured: the runs of a command, and whose they were."""

from dataclasses import dataclass, field
from statistics import median

from counting import Written


@dataclass(frozen=True)
class Run:
    """One run of a command; of a part of one whose memory is not its own, seconds alone."""

    seconds: float
    megabytes: float = 0.0


@dataclass
class Runs:
    """All runs of one command."""

    done: list[Run] = field(default_factory=list)

    @property
    def seconds(self) -> float:
        return median(run.seconds for run in self.done)

    @property
    def megabytes(self) -> float:
        return median(run.megabytes for run in self.done)

    @property
    def spread(self) -> tuple[float, float]:
        """The fastest and the slowest run, in seconds."""
        return min(run.seconds for run in self.done), max(run.seconds for run in self.done)


@dataclass(frozen=True)
class Result:
    """What a peer did with so many stories; `what` is the key of a variant, "clean" a build from nothing."""

    count: int
    peer: str
    what: str
    runs: Runs
    version: str = ""
    written: Written | None = None

    @property
    def pages(self) -> int:
        return self.written.total if self.written else 0


@dataclass
class Results:
    """All that was measured."""

    all: list[Result] = field(default_factory=list)

    def add(self, new: Result) -> None:
        """To the runs of the same, where there are some."""
        if known := self.of(new.count, new.peer, new.what):
            known.runs.done += new.runs.done
        else:
            self.all.append(new)

    def runs_of(self, count: int, peer: str, what: str) -> int:
        known = self.of(count, peer, what)
        return len(known.runs.done) if known else 0

    def of(self, count: int, peer: str, what: str = "clean") -> Result | None:
        mine = (r for r in self.all if (r.count, r.peer, r.what) == (count, peer, what))
        return next(mine, None)

    @property
    def clean(self) -> list[Result]:
        """Clean builds, from the fewest stories to the most."""
        return sorted((result for result in self.all if result.what == "clean"), key=lambda result: result.count)

    @property
    def full(self) -> list[int]:
        """The numbers of stories at which more than clean builds was measured."""
        return sorted({result.count for result in self.all if result.what != "clean"})

    def ratio(self, count: int, what: str, base: str) -> float | None:
        """Clarion's seconds for something, to another's for a clean build of as many stories."""
        ours, theirs = self.of(count, "Clarion", what), self.of(count, base)
        return ours.runs.seconds / theirs.runs.seconds if ours and theirs else None
