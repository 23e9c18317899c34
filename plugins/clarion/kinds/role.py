"""Roles: digital career paths, in one language for all employers."""

from typing import Literal

from clarion.kinds.kind import Kind
from clarion.kinds.parts import Group
from clarion.kinds.refs import LinkOrFact, MemberOrName, MemberRef, RoleRef, StoryOrPersonRef
from clarion.kinds.rules import not_before
from clarion.values import Currency, Date, Link, Number, Sentences, Summary, Text


class Framework(Group):
    """A published framework of skills, by reference only."""

    framework: Literal["UK Government Digital and Data", "SFIA", "SOC 2020"]
    """Which one."""
    url: Link
    """The page of this role in it."""
    code: Text | None = None
    """The role's code in it."""
    title: Text | None = None
    """The role's title in it."""


class Skill(Group):
    """A skill, and how far it goes at this level."""

    skill: Text
    """What one can do."""
    level: Literal["awareness", "working", "practitioner", "expert"]
    """How well."""


class RoleLevel(Group):
    """One step of the path."""

    title: Text
    """What the step is called."""
    summary: Sentences
    """What one does there."""
    skills: tuple[Skill, ...]
    """What one can do there."""


class WayIn(Group):
    """A way into the role."""

    type: Literal["apprenticeship", "bootcamp", "T level", "degree", "career change", "self-taught", "returner"]
    """What kind of way."""
    title: Text
    """What it is called."""
    provider: MemberOrName | None = None
    """Who offers it."""
    url: Link | None = None
    """Its page."""


class Pay(Group):
    """What it pays, by a source."""

    rules = (not_before("high", "low"),)
    low: Number
    """The low end, a year."""
    high: Number
    """The high end, a year."""
    currency: Currency
    """Three capital letters such as GBP."""
    as_of: Date
    """When it was so."""
    source: LinkOrFact
    """Where it is known from."""


class Role(Kind):
    """A digital career path, in one language for all employers."""

    folder, one, many, has_body = "roles", "a role", "Career paths", True

    summary: Summary
    review_by: Date
    family: Literal[
        "architecture",
        "cyber security",
        "data and AI",
        "delivery and product",
        "engineering and software",
        "IT operations",
        "quality and testing",
        "research and design",
        "leadership",
    ]
    """The family of roles that it belongs to."""
    also_called: tuple[Text, ...]
    """Job titles in use that mean this role."""
    frameworks: tuple[Framework, ...]
    """The role in published frameworks, by reference only: no text of theirs."""
    levels: tuple[RoleLevel, ...]
    """The steps of the path, from the first."""
    responsibilities: tuple[Sentences, ...]
    """What one answers for."""
    ways_in: tuple[WayIn, ...]
    """How to get there."""
    leads_to: tuple[RoleRef, ...] = ()
    """Where one can go next."""
    pay: Pay | None = None
    """What it pays, by a source."""
    people: tuple[StoryOrPersonRef, ...] = ()
    """Who does it: stories or people."""
    employers: tuple[MemberRef, ...] = ()
    """Who hires it."""
