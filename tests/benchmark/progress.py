"""What the bench is doing, told while it does it, and how long the rest will take."""

import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field

from steps import Step


def say(line: str) -> None:
    """On one line of a terminal; a line each where stderr is none."""
    terminal = sys.stderr.isatty()
    sys.stderr.write(f"\r\x1b[K{line}" if terminal else f"{line.rstrip()}\n" if line else "")
    sys.stderr.flush()


@dataclass
class Progress:
    """The steps that are to be done, told one by one, with the time that is left."""

    steps: Sequence[Step]
    told: int = 0
    began: float = field(default_factory=time.monotonic)

    def tell(self) -> None:
        """The next step."""
        left, step = in_words(self.left(time.monotonic() - self.began)), self.steps[self.told]
        self.told += 1
        say(f"{self.told} of {len(self.steps)}, {left} left: {step.words}")

    def left(self, spent: float) -> float:
        """Seconds: as expected, corrected by what the steps before took for what was expected of them."""
        before = sum(step.expected for step in self.steps[: self.told])
        after = sum(step.expected for step in self.steps[self.told :])
        return after * spent / before if before else after


def in_words(seconds: float) -> str:
    minutes = round(seconds / 60)
    hours = f"{minutes // 60} h {minutes % 60} min" if minutes >= 60 else f"{minutes} min"
    return f"about {hours}" if minutes else "less than a minute"
