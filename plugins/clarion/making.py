"""The plan of a site → its files, the parts of the plan spread over the processors; only what is new is made."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from clarion.filling import Kept, filled
from clarion.former import Done, Former, Made
from clarion.look import Look
from clarion.outputs import Copy, Output, Page, file_of
from clarion.packing import mark_of
from clarion.parallel import as_done, in_parallel
from clarion.plan import Part, gives_way, parts_of
from clarion.problems import Problem
from clarion.recall import Known, Learned, Recall, Seen, all_learned, learned
from clarion.render import rendered
from clarion.rendering.environment import compile_all
from clarion.site import Site
from clarion.sitemaps import mapped_of, sitemap_of
from clarion.tracing import Question, note, noting
from clarion.trees import Files, Tree

BATCH = 500
"""Answers that a worker packs at once, and files that it links."""
MANY = 40
"""Parts from which other processes are worth it."""


@dataclass(frozen=True)
class Place:
    """Where a site is made: the tree to be brought up to date, and the one beside it that has files, too."""

    tree: Tree
    other: Tree
    look: Look
    awaited: Callable[[], None] | None = None
    """Waits for what is compiled meanwhile."""


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
    standing = {part.name: former.parts[part.name] for part in unchanged if _is_at_hand(part, place, former)}
    changed = [part for part in parts if part.name not in standing]
    site.pictures.unwatched()  # made now, on all processors, and not by each worker
    if len(changed) > MANY:
        if place.awaited:
            place.awaited()
        compile_all(place.look)
        former.known.expect(site)
    former.parts = standing | _all_done(changed, site, place, former.known)
    lost = _take_over([each for done in standing.values() for each in done.made], place)
    if lost:
        again = [part for part in unchanged if any(each.file in lost for each in former.parts[part.name].made)]
        former.parts |= _all_done(again, site, place, former.known)
    return _settled(parts, site, place, former)


def _all_done(parts: Sequence[Part], site: Site, place: Place, known: Known) -> dict[tuple[str, ...], Done]:
    """The parts, made; what was worked out for them and before is known then."""
    site.memory.looks, before = {}, site.memory.looks
    jobs, called = [*parts, *batched(before)], partial(_called, site)
    done = dict[tuple[str, ...], Done]()

    def take(number: int, result: tuple[Seen, list[Made], list[Learned]]) -> None:
        job, (seen, made, answers) = jobs[number], result
        for each in answers:
            known.learn(site, each)
        if isinstance(job, Part):
            done[job.name] = Done(known.noted(site, seen), tuple(made))

    as_done(partial(_work, site, place, known, before), jobs, take, enough=MANY, called=called)
    return done


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


def _take_over(made: Sequence[Made], place: Place) -> set[str]:
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


Looks = Mapping[Question, frozenset[Question]]


def batched(looks: Looks) -> Iterator[list[Question]]:
    """What was worked out before the parts are made, to be packed in some batches."""
    questions = list(looks)
    yield from (questions[n : n + BATCH] for n in range(0, len(questions), BATCH))


def _work(
    site: Site, place: Place, known: Known, before: Looks, job: Part | list[Question]
) -> tuple[Seen, list[Made], list[Learned]]:
    """Make a part; or pack answers of before."""
    if not isinstance(job, Part):
        return known.seen(()), [], [learned(known, site, question, before[question]) for question in job]
    with noting() as looks:
        made = [_put(place, output) for output in job.outputs(site)]
    return known.seen(looks), made, all_learned(known, site)


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


def _called(site: Site, job: Part | list[Question]) -> str:
    """What a part is told of as: the file of its entry, else the address or the folder that it is of."""
    what, *names = job.name if isinstance(job, Part) else ("what was worked out",)
    if what in ("entry", "group"):
        return site.known((names[0], names[1])).path
    return names[1] if what == "narrowed" else names[0] if names else what


def _settled(parts: Sequence[Part], site: Site, place: Place, former: Former) -> dict[str, Made]:
    """Where two parts claim one file, as they can in a preview, the first has it; a redirect gives way to a page."""
    files = [each for part in parts for each in former.parts[part.name].made]
    made = {each.file: each for each in files}
    if len(made) == len(files):
        return made
    claims: dict[str, list[tuple[bool, int]]] = {}
    for n, part in enumerate(parts):
        for each in former.parts[part.name].made:
            claims.setdefault(each.file, []).append((each.gives_way, n))
    for file, claimed in claims.items():
        if len(claimed) > 1:
            outputs = parts[min(claimed)[1]].outputs(site)
            place.tree.files.pop(file, None)
            made[file] = _put(place, next(output for output in outputs if file_of(output.address) == file))
    return made
