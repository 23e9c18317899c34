"""Perks: what members get."""

from collections.abc import Iterator
from typing import Any, Literal

from clarion.kinds.findings import Finding
from clarion.kinds.kind import Kind
from clarion.kinds.parts import Group
from clarion.kinds.refs import MemberOrName, SectorRef
from clarion.kinds.rules import missing, not_before
from clarion.values import Currency, Date, Flag, Link, Percent, Price, Sentences, Summary, Text


def _percent_or_amount(value: Any) -> Iterator[Finding]:
    """`percent` or `amount` is needed, not both."""
    if value.percent is None and value.amount is None:
        yield missing(value, "percent", "or 'amount' a number")
    if value.percent is not None and value.amount is not None:
        yield Finding(("amount",), "must be left out where 'percent' is given")


class Value(Group):
    """What a perk is worth: a percentage or an amount."""

    rules = (_percent_or_amount,)
    percent: Percent | None = None
    """Percent off."""
    amount: Price | None = None
    """Money off, or worth."""
    currency: Currency | None = None
    """The site's where left out."""


def _ends_or_is_ongoing(perk: Any) -> Iterator[Finding]:
    """`valid_until` or `ongoing: true` is needed, not both."""
    if perk.valid_until is None and not perk.ongoing:
        yield missing(perk, "valid_until", "or 'ongoing' true")
    if perk.valid_until is not None and perk.ongoing:
        yield Finding(("ongoing",), "must be left out where 'valid_until' is given")


class Perk(Kind):
    """Something that members get. A code is never written here."""

    folder, one, many, has_body = "perks", "a perk", "Perks", True
    line = ("provider",)
    rules = (_ends_or_is_ongoing, not_before("valid_until", "valid_from"))

    summary: Summary
    provider: MemberOrName
    """Who gives it."""
    offer: Literal["discount", "free", "access", "service"]
    """What kind of offer it is."""
    value: Value | None = None
    """What it is worth: a percentage or an amount."""
    eligible: tuple[Text, ...]
    """Who may take it: tiers or types of member."""
    how_to_claim: Sentences
    """How to take it: where members find the code, never the code."""
    valid_from: Date | None = None
    """From when."""
    valid_until: Date | None = None
    """Until when; this, or ongoing."""
    ongoing: Flag = False
    """True where no end is set."""
    terms_url: Link | None = None
    """The terms."""
    exclusive: Flag = False
    """Whether members alone can have it."""
    url: Link | None = None
    """The provider's page about it."""
    sectors: tuple[SectorRef, ...] = ()
    """Whom it is useful for."""
