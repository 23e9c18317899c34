"""The plan of a site → its files, the parts of the plan spread over the processors; only what is new is made."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from clarion.filling import filled
from clarion.outputs import Copy, Output, Page, file_of
from clarion.packing import mark_of
from clarion.parallel import in_parallel
from clarion.plan import Part, gives_way, parts_of
from clarion.problems import Problem
from clarion.recall import Known, Learned, Number, Recall, all_learned
from clarion.records import Done, Former, Made
from clarion.render import Look, rendered
from clarion.rendering.environment import compile_all
from clarion.site import Site
from clarion.sitemaps import mapped_of, sitemap_of
from clarion.tracing import Question, note, noting
from clarion.trees import Files, Tree

MANY = 40
"""Parts from which other processes are worth it."""


@dataclass(frozen=True)
class Place:
    """Where a site is made: the tree to be brought up to date, and the one beside it that has files, too."""

    tree: Tree
    other: Tree
    look: Look


def make_site(site: Site, problems: Iterable[Problem], place: Place, former: Former) -> Files:
    """Bring the tree up to date. Raises Unreadable where a template does not hold."""
    parts = list(parts_of(site, problems))
    place.tree.clear()
    made = make(parts, site, place, former)
    for document in sitemap_of(site.settings, [each.mapped for each in made.values()]):
        each = _put(place, document)
        made[each.file] = each
    place.tree.remove_all_but(made)
    return {file: each.kept for file, each in made.items()}


def make(parts: Sequence[Part], site: Site, place: Place, former: Former) -> dict[str, Made]:
    """Make the parts that have changed, and take over the others."""
    unchanged = [part for part in parts if _stands(part, site, place.look, former)]
    standing = {part.name for part in unchanged if _is_at_hand(part, place, former)}
    changed = [part for part in parts if part.name not in standing]
    site.pictures.unwatched()  # made now, on all processors, and not by each worker
    if len(changed) > MANY:
        compile_all(place.look)
    done = in_parallel(partial(_make, site, place), changed, enough=MANY, called=partial(_called, site))
    former.parts = {part.name: former.parts[part.name] for part in parts if part.name in standing}
    for part, (looks, made, learned) in zip(changed, done, strict=True):
        former.parts[part.name] = Done(_learn(former.known, site, looks, learned), tuple(made))
    for part in parts:
        if part.name in standing and not _taken_over(former.parts[part.name], place):
            looks, made, learned = _make(site, place, part)
            former.parts[part.name] = Done(_learn(former.known, site, looks, learned), tuple(made))
    return _settled(parts, site, place, former)


def _stands(part: Part, site: Site, look: Look, former: Former) -> bool:
    """Whether a part would be made as it was."""
    done, recall = former.parts.get(part.name), site.memory.recalled
    if done is None or not isinstance(recall, Recall) or not recall.stands(done.looks):
        return False
    if not part.is_of_files:
        return True
    now = {file_of(each.address): mark_of(_content(each, look)) for each in part.outputs(site)}
    return now == {each.file: each.kept.mark for each in done.made}


def _is_at_hand(part: Part, place: Place, former: Former) -> bool:
    made = former.parts[part.name].made
    return all(place.tree.has(m.file, m.kept.mark) or place.other.has(m.file, m.kept.mark) for m in made)


def _taken_over(done: Done, place: Place) -> bool:
    """Whether all files of a part were still to be had: another build may have replaced the tree beside."""
    return all(
        place.tree.has(each.file, each.kept.mark) or place.tree.link(each.file, place.other) for each in done.made
    )


def _learn(known: Known, site: Site, looks: Iterable[Question], learned: Iterable[Learned]) -> tuple[Number, ...]:
    for question, packed, seen in learned:
        known.learn(site, question, packed, seen)
    numbers = known.all_numbers(looks)
    known.note(site, numbers)
    return numbers


def _make(site: Site, place: Place, part: Part) -> tuple[frozenset[Question], list[Made], list[Learned]]:
    with noting() as looks:
        made = [_put(place, output) for output in part.outputs(site)]
    return frozenset(looks), made, all_learned(site)


def _put(place: Place, output: Output) -> Made:
    """The file of an output: as it is there, else as it is beside, else written."""
    content = _content(output, place.look)
    file, mark = file_of(output.address), mark_of(content)
    kept = place.tree.files[file] if place.tree.has(file, mark) else None
    if place.other.has(file, mark):
        kept = kept or place.tree.link(file, place.other)
    kept = kept or place.tree.write(file, mark, filled(content))
    return Made(file, kept, mapped_of(output), gives_way(output))


def _content(output: Output, look: Look) -> bytes:
    if isinstance(output, Copy):
        return Path(output.source).read_bytes()
    for name in (output.template,) if isinstance(output, Page) else output.templates:
        note(("template", name))
    return rendered(output, look)


def _called(site: Site, part: Part) -> str:
    """What a part is told of as: the file of its entry, else the address or the folder that it is of."""
    what, *names = part.name
    return site.known((names[0], names[1])).path if what == "entry" else names[-1] if names else what


def _settled(parts: Sequence[Part], site: Site, place: Place, former: Former) -> dict[str, Made]:
    """Where two parts claim one file, as they can in a preview, the first has it; a redirect gives way to a page."""
    made: dict[str, Made] = {}
    claims: dict[str, list[tuple[bool, int]]] = {}
    for n, part in enumerate(parts):
        for each in former.parts[part.name].made:
            made.setdefault(each.file, each)
            claims.setdefault(each.file, []).append((each.gives_way, n))
    for file, claimed in claims.items():
        if len(claimed) > 1:
            outputs = parts[min(claimed)[1]].outputs(site)
            place.tree.files.pop(file, None)
            made[file] = _put(place, next(output for output in outputs if file_of(output.address) == file))
    return made
