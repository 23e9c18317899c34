"""What a text states of a fact, held against the ledger as it is now."""

from collections.abc import Iterator

from clarion.entry import Entry
from clarion.figures.units import shown
from clarion.kinds.results import Metric
from clarion.site import Site

OF_THEIR_DAY = ("stories", "news", "events", "policy", "awards")
"""Kinds that speak of their day: when the ledger is corrected, history is not rewritten."""


def disagreement_with(fact: Entry, text: str) -> str | None:
    """What is wrong with the numbers in the text of a link to a fact, in words; None where one agrees, or none is."""
    if fact.fields.value is None:
        return None
    from clarion.figures.agreement import Ledger  # with patterns for all ways to write a number: few entries state one
    from clarion.figures.wording import disagreement

    fields = fact.fields
    return disagreement(text, Ledger(fields.value, fields.unit or "", fields.qualifier or ""))


def metrics_from_facts(site: Site, entry: Entry) -> Iterator[tuple[int, Metric, Entry]]:
    """The metrics of a story whose source is a fact: the number of each, it, and the fact."""
    for n, metric in enumerate(getattr(entry.fields, "metrics", ())):
        fact = site.named(metric.source)
        if fact and fact.fields.value is not None:
            yield n, metric, fact


def corrected_since(site: Site, entry: Entry) -> Iterator[tuple[str, Entry]]:
    """What an entry states of facts that have another value by now: its words, and the fact."""
    for text in (entry.body, *entry.rich.values()):
        for link in text.links:
            fact = site.linked(link)
            if fact and fact.folder == "facts" and disagreement_with(fact, link.text):
                yield " ".join(link.text.split()), fact
    for _, metric, fact in metrics_from_facts(site, entry):
        if metric.value != fact.fields.value:
            yield shown(metric.value, metric.unit or ""), fact
