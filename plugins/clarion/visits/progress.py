"""How far a work of minutes has come: a bar, where somebody sits before a terminal."""

import sys
from collections.abc import Callable

WIDTH = 30


def bar(count: int, what: str) -> Callable[[int], None]:
    """What is told, again and again, how many of them are done; after the last, the bar is gone."""

    def tell(done: int) -> None:
        filled = WIDTH * done // max(count, 1)
        line = f"{'█' * filled}{'░' * (WIDTH - filled)} {done} of {count} {what}"
        sys.stderr.write(f"\r{line}" if done < count else f"\r{' ' * len(line)}\r")
        sys.stderr.flush()

    return tell if sys.stderr.isatty() else _nothing


def _nothing(_done: int) -> None:
    """Nobody watches."""
