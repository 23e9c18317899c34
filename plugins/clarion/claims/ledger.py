"""What the ledger holds, as prose is held against it."""

from dataclasses import dataclass
from decimal import Decimal

from clarion.cards.titles import title_of
from clarion.entry import Entry
from clarion.figures.agreement import Ledger
from clarion.memory import remembered
from clarion.site import Site

_NOT_STATED = "not stated by the source"


@dataclass(frozen=True, order=True)
class Known:
    """A fact, by names and values."""

    file: str
    title: str
    subject: str
    """What else is said of it: its definition and area."""
    value: Decimal
    unit: str
    qualifier: str
    may_be_used: bool
    is_current: bool = True
    """No other fact supersedes it."""

    @property
    def ledger(self) -> Ledger:
        return Ledger(self.value, self.unit, self.qualifier)


@remembered
def ledger(site: Site) -> tuple[Known, ...]:
    """All facts that are shown, by their files; one whose file has problems may have no value yet."""
    return tuple(sorted(_known(site, fact) for fact in site.shown_of("facts") if fact.fields.value is not None))


def _known(site: Site, fact: Entry) -> Known:
    fields = fact.fields
    definition = fields.definition or ""
    return Known(
        fact.file,
        fields.title or "",
        f"{'' if _NOT_STATED in definition else definition}. {title_of(site, fields.area)}",
        fields.value,
        fields.unit or "",
        fields.qualifier or "",
        fields.use != "do not use",
        site.newer(fact) is None,
    )
