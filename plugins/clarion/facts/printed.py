"""The ledger as text: a table of all facts, or one with everything that is to be known of it."""

from collections.abc import Iterable, Iterator, Sequence

from clarion.cards.figures import NOT_STATED, written
from clarion.cards.titles import title_of
from clarion.entry import Entry
from clarion.facts.statements import statements
from clarion.site import Site
from clarion.words import partial

_HEAD = ("FACT", "FIGURE", "OF", "USE", "STATED")


def as_table(site: Site) -> str:
    """Each fact with its figure, its day, its use and in how many places it is stated; below it, where."""
    facts = sorted(site.of("facts"), key=lambda fact: fact.name)
    stated = {fact.name: statements(site, fact) for fact in facts}
    rows = [_HEAD, *(_row(site, fact, len(stated[fact.name])) for fact in facts)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    head, *lines = (_line(row, widths) for row in rows)
    told = (f"{line}\n{_places(stated[fact.name])}" for fact, line in zip(facts, lines, strict=True))
    return f"{head}\n{''.join(told)}"


def _row(site: Site, fact: Entry, count: int) -> tuple[str, ...]:
    return fact.name, figure(fact), _day(site, fact), _use(site, fact), f"{count} ×" if count else "nowhere"


def _line(row: Sequence[str], widths: Iterable[int]) -> str:
    return "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()


def _places(stated: Iterable[tuple[str, int, str]]) -> str:
    return "".join(f"  {place}\n" for place in dict.fromkeys(f"{path}:{line}" for path, line, _ in stated))


def figure(fact: Entry) -> str:
    """The figure as its source says it: over 3,000 people."""
    return " ".join(filter(None, written(fact.fields.value, fact.fields.unit, fact.fields.qualifier)))


def _day(site: Site, fact: Entry) -> str:
    return partial(fact.fields.as_of, site.settings.language) if fact.fields.as_of else "not stated"


def _use(site: Site, fact: Entry) -> str:
    marks = [fact.fields.use, "forecast" if fact.fields.forecast else "", "superseded" if site.newer(fact) else ""]
    return ", ".join(filter(None, marks))


def as_one(site: Site, fact: Entry) -> str:
    """Everything that the ledger says of a fact, and every sentence that states it."""
    return "".join(f"{line}\n" for line in _lines(site, fact))


def _lines(site: Site, fact: Entry) -> Iterator[str]:
    fields, newer = fact.fields, site.newer(fact)
    yield f"{fields.title} ({fact.path})"
    yield f"Figure: {figure(fact)}"
    yield f"Of: {fields.period or _day(site, fact)}, {title_of(site, fields.area)}"
    yield f"Counted: {fields.definition or NOT_STATED}"
    yield f"Source: {fields.publisher}, {fields.source_url}, read on {fields.read_on}"
    yield f"Use: {_use(site, fact)}"
    if newer:
        yield f"State instead: {newer.name}, {figure(newer)}"
    for other in _contradicting(site, fact):
        yield f"Contradicted by: {other.name}, {figure(other)}"
    stated = statements(site, fact)
    yield "Stated in:" if stated else "Stated nowhere."
    yield from (f"{path}:{line}: {words}" for path, line, words in stated)


def _contradicting(site: Site, fact: Entry) -> list[Entry]:
    """What one side says counts for both (schema, fine print: Order)."""
    named = map(site.find, fact.fields.conflicts_with)
    naming = (use.entry for use in site.used_by[fact.key] if use.field == "conflicts_with")
    found = {entry.name: entry for entry in (*named, *naming) if entry}
    return [found[name] for name in sorted(found)]
