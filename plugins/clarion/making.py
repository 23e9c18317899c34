"""The plan of a site → its files, the parts of the plan spread over the processors; only what is new is made."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial

from clarion.former import Done, Former, Made
from clarion.known import Known, Learned, Seen, all_learned, learned
from clarion.look import Look
from clarion.outputs import file_of
from clarion.packing import mark_of
from clarion.parallel import as_done
from clarion.placing import Place, are_at_hand, content_of, put, take_over
from clarion.plan import Part, parts_of
from clarion.problems import Problem
from clarion.recall import Recall
from clarion.rendering.environment import compile_all
from clarion.site import Site
from clarion.sitemaps import sitemap_of
from clarion.tracing import Question, noting
from clarion.trees import Files

BATCH = 500
"""Answers that a worker packs at once."""
MANY = 40
"""Parts from which other processes are worth it."""


def make_site(site: Site, problems: Iterable[Problem], place: Place, former: Former) -> Files:
    """Bring the tree up to date. Raises Unreadable where a template does not hold."""
    parts = list(parts_of(site, problems))
    place.tree.clear()
    made = make(parts, site, place, former)
    for document in sitemap_of(site.settings, [each.mapped for each in made.values()]):
        each = put(place, document)
        made[each.file] = each
    place.tree.remove_all_but(made)
    return {file: each.kept for file, each in made.items()}


def make(parts: Sequence[Part], site: Site, place: Place, former: Former) -> dict[str, Made]:
    """Make the parts that have changed, and take over the others."""
    unchanged = [part for part in parts if _stands(part, site, place.look, former)]
    done = {part.name: former.parts[part.name] for part in unchanged}
    standing = {name: each for name, each in done.items() if are_at_hand(each.made, place)}
    changed = [part for part in parts if part.name not in standing]
    site.pictures.unwatched()  # made now, on all processors, and not by each worker
    if len(changed) > MANY:
        if place.awaited:
            place.awaited()
        compile_all(place.look)
        former.known.expect(site)
    former.parts = standing | _all_done(changed, site, place, former.known)
    lost = take_over([each for done in standing.values() for each in done.made], place)
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
    now = {file_of(each.address): mark_of(content_of(each, look)) for each in part.outputs(site)}
    return now == {each.file: each.kept.mark for each in done.made}


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
        made = [put(place, output) for output in job.outputs(site)]
    return known.seen(looks), made, all_learned(known, site)


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
            made[file] = put(place, next(output for output in outputs if file_of(output.address) == file))
    return made
