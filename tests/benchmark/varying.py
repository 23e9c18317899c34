"""Clarion's variants, measured one after the other in one site."""

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from edits import Edits
from measure import run
from peers import OUTPUT, Peer
from runs import Run
from variants import BUILD, CHECK, Variant

PREPARE: Mapping[str, tuple[str, ...]] = {"built": BUILD, "checked": CHECK}


def measure_variants(
    clarion: Peer, site: Path, n: int, chosen: Sequence[Variant], measured: Callable[[Variant], Run]
) -> Iterator[tuple[Variant, Run]]:
    """Each variant once, the n-th time, in a site that has just been built; the site is left as it was, and bare."""
    state, edits = "built", Edits()
    for variant in chosen:
        if state != variant.before:
            clarion.clean(site)
            if variant.before in PREPARE:
                run(PREPARE[variant.before], site)
        seen = variant.change(edits, site, n) if variant.change else None
        yield variant, measured(variant)
        if seen and not seen.is_in(site / OUTPUT):
            sys.exit(f"{variant.words}: {seen.text!r} is not to be seen in {seen.files}")
        state = variant.after
    edits.undo()
    clarion.clean(site)
