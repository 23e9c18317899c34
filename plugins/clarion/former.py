"""What the build before was made of: its answers and its parts, the larger piece of its records."""

from dataclasses import dataclass, field
from typing import NamedTuple

from clarion.filling import Kept
from clarion.known import Known
from clarion.sitemaps import Mapped
from clarion.tracing import Number


class Made(NamedTuple):
    """A file that was made: what it is, what the map of the site knows of it, and whether it gives way to another."""

    file: str
    kept: Kept
    mapped: Mapped
    gives_way: bool = False


class Done(NamedTuple):
    """A part of the plan that was made: what it looked at, and its files."""

    looks: tuple[Number, ...]
    made: tuple[Made, ...]


@dataclass
class Former:
    """What it was made of: all answers, and all parts of the plan."""

    known: Known = field(default_factory=Known)
    parts: dict[tuple[str, ...], Done] = field(default_factory=dict)
    origin: "Origin | None" = field(default=None, compare=False, repr=False)

    def copy(self) -> "Former":
        """Another that a build may change: what is in it stays as it is."""
        return Former(self.known.copy(), dict(self.parts))


@dataclass(frozen=True)
class Origin:
    """What is written of it already, under a name of its own: of what a build changes, the next file tells alone."""

    name: str
    was: Former
