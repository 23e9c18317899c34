"""What the bench is doing, told while it does it."""

import sys


def say(line: str) -> None:
    """On one line of a terminal; a line each where stderr is none."""
    sys.stderr.write(f"\r\x1b[K{line}" if sys.stderr.isatty() else f"{line}\n" if line else "")
    sys.stderr.flush()
