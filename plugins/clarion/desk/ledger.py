"""The ledger from the desk: facts that contradict each other, are out of date, or are stated after their time."""

from collections.abc import Iterator, Sequence

from clarion.desk.due import Due
from clarion.desk.links import Link, named
from clarion.desk.tables import Cell, Table, rows_of, share
from clarion.facts.printed import figure
from clarion.facts.statements import Statement, statements
from clarion.pages.disagreements import disagreements
from clarion.pages.groups import Cards
from clarion.pages.lists import Disagreement
from clarion.site import Site

Row = tuple[Cell | str | int, ...]


def conflicts(site: Site, link: Link) -> Table:
    """Every question to which sources give different answers."""
    rows = (_conflict(site, each, link) for each in disagreements(site, Cards(site)))
    columns = ("Question", "Answers", "Sources", "The one to fall back on", "Stated")
    about = (
        "The bar is the lowest answer beside the highest: the shorter it is, the further apart they are. "
        "Stated: in how many places of the site one of the answers stands."
    )
    return Table("conflicts", "Facts in conflict", columns, rows_of(rows), about, "No two facts contradict each other.")


def _conflict(site: Site, question: Disagreement, link: Link) -> Row:
    facts = [site.known(("facts", answer.name)) for answer in question.answers]
    lowest, highest = facts[0].fields.value, facts[-1].fields.value
    near = share(lowest, highest) if 0 <= lowest <= highest else None
    preferred = named(site.known(("facts", question.preferred.name)), link)
    stated = sum(len(statements(site, fact)) for fact in facts)
    return (
        question.question, Cell(" to ".join(question.ends), share=near), len(facts),
        preferred if question.is_usable else "None is to be used", stated,
    )  # fmt: skip


def out_of_date(site: Site, due: Sequence[Due], link: Link) -> Table:
    """Facts whose review or forecast is due, and those still stated that another supersedes or nobody may use."""
    rows: list[Row] = [*_due(site, due, link), *_still_stated(site, link)]
    columns = ("Fact", "Figure", "What is wrong", "Where it is stated")
    return Table("facts", "Facts out of date", columns, rows_of(rows), "", "Every fact that is stated holds.")


def _due(site: Site, due: Sequence[Due], link: Link) -> Iterator[Row]:
    passed = [each for each in due if each.entry.folder == "facts" and each.day < site.today]
    for each in passed:
        words = "a forecast whose time has come" if each.field == "due" else "its review is due"
        fact = each.entry
        yield named(fact, link), figure(fact), f"{words}, since {each.day}", _places(statements(site, fact))


def _still_stated(site: Site, link: Link) -> Iterator[Row]:
    for fact in sorted(site.of("facts"), key=lambda each: each.name):
        newer = site.newer(fact)
        if newer or fact.fields.use == "do not use":
            places = statements(site, fact)
            words = f"superseded by {newer.fields.title}" if newer else "not to be used"
            if places:
                yield named(fact, link), figure(fact), words, _places(places)


def _places(places: Sequence[Statement]) -> str:
    return ", ".join(dict.fromkeys(f"{place.path}:{place.line}" for place in places)) or "nowhere"
