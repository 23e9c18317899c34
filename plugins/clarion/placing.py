"""Files put in their places in a tree: taken over from where they are already, else written."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from clarion.filling import Kept, filled
from clarion.former import Made
from clarion.look import Look
from clarion.outputs import Copy, Output, Page, file_of
from clarion.packing import mark_of
from clarion.parallel import in_parallel
from clarion.plan import gives_way
from clarion.render import rendered
from clarion.sitemaps import mapped_of
from clarion.tracing import note
from clarion.trees import Tree

BATCH = 500
"""Files that a worker links at once."""


@dataclass(frozen=True)
class Place:
    """Where a site is made: the tree to be brought up to date, and the one beside it that has files, too."""

    tree: Tree
    other: Tree
    look: Look
    awaited: Callable[[], None] | None = None
    """Waits for what is compiled meanwhile."""


def are_at_hand(made: Sequence[Made], place: Place) -> bool:
    """Whether all of these files are in one of the two trees."""
    return all(place.tree.has(m.file, m.kept.mark) or place.other.has(m.file, m.kept.mark) for m in made)


def take_over(made: Sequence[Made], place: Place) -> set[str]:
    """Link what stands and is not in the tree itself; what is not to be had any more: another build may have
    replaced the tree beside."""
    missing = [each for each in made if not place.tree.has(each.file, each.kept.mark)]
    batches = [missing[n : n + BATCH] for n in range(0, len(missing), BATCH)]
    for batch in in_parallel(partial(_linked, place), batches, enough=2, called=lambda batch: batch[0].file):
        place.tree.files.update(batch)
    return {each.file for each in missing if not place.tree.has(each.file, each.kept.mark)}


def _linked(place: Place, made: Iterable[Made]) -> dict[str, Kept]:
    found = ((each.file, place.tree.link(each.file, place.other)) for each in made)
    return {file: kept for file, kept in found if kept}


def put(place: Place, output: Output) -> Made:
    """The file of an output: as it is there, else as it is beside, else written."""
    content = content_of(output, place.look)
    file, mark = file_of(output.address), mark_of(content)
    kept = place.tree.files[file] if place.tree.has(file, mark) else None
    if place.other.has(file, mark):
        kept = kept or place.tree.link(file, place.other)
    kept = kept or place.tree.write(file, mark, filled(content))
    return Made(file, kept, mapped_of(output), gives_way(output))


def content_of(output: Output, look: Look) -> bytes:
    if isinstance(output, Copy):
        return Path(output.source).read_bytes()
    for name in (output.template,) if isinstance(output, Page) else output.templates:
        note(("template", name))
    return rendered(output, look)
