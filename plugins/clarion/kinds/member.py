"""Members: the organisations of the sector."""

from typing import Literal

from pydantic import Field

from clarion.kinds.kind import Kind
from clarion.kinds.parts import Contact, Group, Location, Logo
from clarion.kinds.refs import MemberRef, PlaceRef, SectorRef
from clarion.kinds.rules import needed_when, not_before
from clarion.values import Date, Link, Sentences, Summary, Text, YearOrDate

LONG_PROFILE = 250
"""Words above which a member's profile is warned of."""


class Support(Group):
    """Support of the body itself, and for how long."""

    rules = (not_before("until", "from"),)
    as_: Literal["sponsor", "funder", "patron", "founder"] = Field(alias="as")
    """In what way."""
    level: Text | None = None
    """At what level."""
    from_: Date | None = Field(default=None, alias="from")
    """Since when."""
    until: Date | None = None
    """Until when."""


class Member(Kind):
    """An organisation of the sector: a member, a partner, or one written about only."""

    folder, one, many = "members", "a member", "Organisations"
    line = ("type", "places")
    facets = ("places", "type", "sectors")
    listing, a_to_z = "members.html", True
    rules = (
        needed_when("member_since", "relationship", "member"),
        not_before("member_until", "member_since"),
    )

    summary: Summary
    review_by: Date
    relationship: Literal["member", "partner", "featured"]
    """featured: written about only, and never called a member."""
    supports: tuple[Support, ...] = ()
    """How it supports the membership body itself."""
    type: Literal[
        "corporate",
        "consultancy",
        "sme",
        "startup",
        "education",
        "local government",
        "public body",
        "charity",
        "network",
    ]
    """What kind of organisation it is."""
    website: Link
    """Its own site."""
    logo: Logo | None = None
    """Its mark, below content/images."""
    legal_name: Text | None = None
    """Its name in the register."""
    also_known_as: tuple[Text, ...] = ()
    """Other names it goes by."""
    sectors: tuple[SectorRef, ...]
    """What it works in."""
    places: tuple[PlaceRef, ...]
    """Where it is."""
    address: Text | None = None
    """Its postal address."""
    location: Location | None = None
    """Where it is on the map."""
    founded: YearOrDate | None = None
    """When it began."""
    closed_on: Date | None = None
    """When it ended. Its page stays, marked."""
    became: MemberRef | None = None
    """What it became part of."""
    size: Literal["1-9", "10-49", "50-249", "250-999", "1000+"] | None = None
    """How many people work there."""
    member_since: Date | None = None
    """Since when it is a member."""
    member_until: Date | None = None
    """Until when it was one."""
    tier: Text | None = None
    """The tier of its membership; one of CLARION_TIERS where the settings list them."""
    company_number: Text | None = None
    """Its number in the register."""
    same_as: tuple[Link, ...] = ()
    """Pages elsewhere that are about it."""
    offers: tuple[Sentences, ...] = ()
    """What it offers to other members."""
    looking_for: tuple[Sentences, ...] = ()
    """What it looks for."""
    hiring_url: Link | None = None
    """Its open jobs."""
    feed_url: Link | None = None
    """Its own news feed."""
    contacts: tuple[Contact, ...] = ()
    """Whom to write to."""
