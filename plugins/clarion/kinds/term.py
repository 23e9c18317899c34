"""Terms: the glossary and the house style."""

from collections.abc import Iterator
from typing import Any

from clarion.kinds.findings import Finding
from clarion.kinds.kind import Kind
from clarion.kinds.rules import missing
from clarion.values import Flag, Sentences, Text


def _replacing_has_a_reason(term: Any) -> Iterator[Finding]:
    """Where `instead_of` names wordings, `why` gives the reason."""
    if term.instead_of and not term.why:
        yield missing(term, "why", "where 'instead_of' names wordings")


class Term(Kind):
    """A word of the trade, explained; and the wordings that it replaces."""

    folder, one, many, listing, a_to_z = "terms", "a term", "Glossary", "terms.html", True
    line = ("stands_for",)
    rules = (_replacing_has_a_reason,)

    definition: Sentences
    """What it means, for a reader who has never been to this country."""
    stands_for: Text | None = None
    """An acronym in full; it is spelled out at first use."""
    instead_of: tuple[Text, ...] = ()
    """Wordings that this replaces."""
    why: Sentences | None = None
    """The reason; needed with instead_of."""
    banned: Flag = False
    """Whether it must not be used at all."""
