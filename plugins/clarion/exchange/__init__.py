"""An output folder replaced whole or not at all: the new tree is made beside it, and the two change places.

Knows nothing of sites. `ownership` says what may be replaced, `places` moves trees, `leftovers` clears up.
"""

import os
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from clarion.exchange.leftovers import locked, made_beside, recover, save, set_aside, settle, spare_of
from clarion.exchange.ownership import MARKER, objection
from clarion.exchange.places import carry, put, swapped

__all__ = ["MARKER", "Refused", "replacing", "spare_of"]
MARKER_TEXT = "Clarion made this folder, and each build replaces all of it.\n"


class Refused(Exception):
    """An output folder that a build may not or cannot replace; the message says why and what to do."""


@contextmanager
def replacing(
    output: Path, keep: Sequence[str] = (), sources: Sequence[Path] = (), *, spare: bool = False
) -> Iterator[Path]:
    """A new folder, which takes the place of `output` when the block ends, and vanishes if it raises.

    It is empty; with `spare`, it is the tree that had this place before the one that has it, where that is there
    still: the block brings it up to date, and leaves the other in its turn.

    `keep` are the names at the top of `output` that live on (Pelican's OUTPUT_RETENTION); where the build
    makes such a file itself, its own wins. `sources` are folders that it reads: `output` may not touch them.
    """
    target = Path(os.path.realpath(output))
    with ExitStack() as held:
        with _refusing(output):
            _check(output, target, keep, sources)
            target.parent.mkdir(parents=True, exist_ok=True)
            with locked(target.parent):
                recover(target)
                new = made_beside(target, keep, spare=spare)
                held.enter_context(locked(new))
        held.callback(settle, new, target)
        yield new
        with _refusing(output), locked(target.parent):
            _check(output, target, keep, sources)
            _publish(new, target, keep)
            if spare:
                save(new, target)


@contextmanager
def _refusing(output: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        where = f" at '{error.filename}'" if error.filename else ""
        reason = f"{error.strerror or error}{where}"
        raise Refused(f"'{output}' cannot be replaced ({reason}); build elsewhere with --output") from error


def _check(output: Path, target: Path, keep: Sequence[str], sources: Sequence[Path]) -> None:
    words = objection(output, target, keep, sources)
    if words:
        raise Refused(words)


def _publish(new: Path, target: Path, keep: Sequence[str]) -> None:
    """The old tree changes places with the new, which has got its marker and a copy of all that is kept."""
    (new / MARKER).write_text(MARKER_TEXT, encoding="utf-8")
    carried = [name for name in keep if not os.path.lexists(new / name)]
    for name in keep:
        carry(target / name, new / name)
    if not put(new, target, set_aside(new)):
        return
    for name in carried:
        # The living one goes back in place of its copy, with what others wrote into it meanwhile.
        with suppress(OSError):
            swapped(new / name, target / name)
