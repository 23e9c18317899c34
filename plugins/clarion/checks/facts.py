"""The ledger of facts: every figure that is linked to a fact agrees with it, and only usable facts are stated."""

from collections.abc import Callable, Iterator

from clarion.bodies import Link
from clarion.checks.telling import at_field, texts_of
from clarion.entry import Entry
from clarion.facts.agreement import OF_THEIR_DAY, disagreement_with, metrics_from_facts
from clarion.figures.units import meaning, shown
from clarion.kinds.fact import Fact
from clarion.kinds.refs import Ref
from clarion.problems import Level, Problem
from clarion.site import Site, Use

ALWAYS_CURRENT = ("messages", "pages", "members", "roles")
"""Kinds that speak of today: a superseded fact is a problem there, elsewhere a warning (schema, fine print: Levels)."""


def _level_of(entry: Entry) -> Level:
    """Of a figure that is not the ledger's. In what is new a publish holds it for a problem everywhere (`grace`)."""
    return "warning" if entry.folder in OF_THEIR_DAY else "problem"


def _fact_at(site: Site, link: Link) -> Entry | None:
    """The fact that a link in prose leads to."""
    found = site.linked(link)
    return found if found and found.folder == "facts" else None


def figures_agree(site: Site, entry: Entry) -> Iterator[Problem]:
    """Where the text of a link to a fact has numbers, one of them is the fact's (schema, fine print: Bodies)."""
    for text, line in texts_of(entry):
        for link in text.links:
            fact = _fact_at(site, link)
            words = disagreement_with(fact, link.text) if fact else None
            if fact and words:
                told = f"{words} ({fact.file})"
                yield Problem(entry.path, line(link.line), told, "", _level_of(entry), "figure")


def metrics_equal_their_facts(site: Site, story: Entry) -> Iterator[Problem]:
    """A metric whose source is a fact equals it, in number and unit (schema, fine print: Levels)."""
    for n, metric, fact in metrics_from_facts(site, story):
        loc = ("metrics", n)
        stated = shown(fact.fields.value, fact.fields.unit or "")
        if fact.fields.value != metric.value:
            words = f"must be {stated}, as {fact.file} has it, not {shown(metric.value, metric.unit or '')}"
            yield at_field(story, (*loc, "value"), words, "figure", _level_of(story))
        elif meaning(metric.unit or "") != meaning(fact.fields.unit or ""):
            written = f"'{metric.unit}'" if metric.unit else "left out"
            words = f"must be '{fact.fields.unit}', as {fact.file} has it ({stated}), not {written}"
            words = words if fact.fields.unit else f"must be left out, as {fact.file} has it, not {written}"
            yield at_field(story, (*loc, "unit"), words, "figure")


def forecasts_are_no_results(site: Site, story: Entry) -> Iterator[Problem]:
    """A target or forecast is never shown as a result (schema, fact)."""
    for n, _metric, fact in metrics_from_facts(site, story):
        if fact.fields.forecast:
            words = f"must be a result; {fact.file} is a target or forecast"
            yield at_field(story, ("metrics", n, "source"), words, "forecast")


def facts_may_be_used(site: Site, entry: Entry) -> Iterator[Problem]:
    """A fact that is not to be used is stated nowhere; a superseded one not where the text speaks of today."""
    stated = list(_statements(site, entry))
    newest = {fact.key: site.newer(fact) for fact in {fact.key: fact for fact, _ in stated}.values()}
    for fact, at in stated:
        newer = newest[fact.key]
        if fact.fields.use == "do not use":
            words = f"must not state {fact.file}: its 'use' is 'do not use'; state another fact"
            yield at(words, "fact-use", "problem")
        elif newer:
            level: Level = "problem" if entry.folder in ALWAYS_CURRENT else "warning"
            verb = "must" if level == "problem" else "should"
            yield at(f"{verb} state {newer.file}, which supersedes {fact.file}", "fact-superseded", level)


Tell = Callable[[str, str, Level], Problem]


def _statements(site: Site, entry: Entry) -> Iterator[tuple[Entry, Tell]]:
    """Where it states a fact: in a field, or by a link. A fact may name those it supersedes or contradicts."""
    for use in site.named_in_fields(entry) if entry.folder != "facts" else ():
        if use.target and use.target.folder == "facts":
            yield use.target, _at_field(use)
    for text, line in texts_of(entry):
        for link in text.links:
            fact = _fact_at(site, link)
            if fact and not _may_name(entry, fact):
                yield fact, _at_link(entry, line, link)


def _may_name(entry: Entry, fact: Entry) -> bool:
    """The page of a fact may link to those it supersedes or contradicts; contradiction counts from either side."""
    return isinstance(entry.fields, Fact) and (
        _names(entry.fields, fact) or any(ref.name == entry.name for ref in fact.fields.conflicts_with)
    )


def _names(fields: Fact, fact: Entry) -> bool:
    refs: tuple[Ref, ...] = (*fields.conflicts_with, *([fields.supersedes] if fields.supersedes else []))
    return any(ref.name == fact.name for ref in refs)


def _at_field(use: Use) -> Tell:
    return lambda words, rule, level: at_field(use.entry, use.loc, words, rule, level)


def _at_link(entry: Entry, line: Callable[[int], int], link: Link) -> Tell:
    return lambda words, rule, level: Problem(
        entry.path, line(link.line), f"the link to '{link.target}' {words}", "", level, rule
    )
