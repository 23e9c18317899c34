"""Groups of fields that several kinds share: an image, a quote, a source, a place on the map."""

from collections.abc import Iterator
from typing import Any, ClassVar, Literal

from pydantic import ConfigDict

from clarion.kinds.findings import Finding, Rule
from clarion.kinds.refs import MemberOrName, PersonOrName
from clarion.kinds.rules import missing
from clarion.packing import Packable
from clarion.values import Date, Email, Latitude, Link, Longitude, Sentences, Text

Answer = Literal["yes", "no", "unknown"]


class Group(Packable):
    """Fields that are written together, indented below one name."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=False, defer_build=True)
    rules: ClassVar[tuple[Rule, ...]] = ()


class Image(Group):
    """A picture below content/images."""

    file: Text
    """Its path below content/images, such as members/acme.jpg."""
    alt: Sentences
    """What is to be seen and why it matters here, for a reader who cannot see it."""
    credit: Text | None = None
    """Who made it. Left out, it is warned of."""
    licence: Text | None = None
    """Under what licence it may be shown."""


class Logo(Group):
    """The mark of an organisation."""

    file: Text
    """Its path below content/images, such as members/acme.svg."""
    alt: Sentences | None = None
    """Left out, the organisation's name."""


class Citation(Group):
    """Where something is known from."""

    title: Text
    """The title of the page or document."""
    url: Link
    """Its address."""
    read_on: Date | None = None
    """When it was last read."""


class Correction(Group):
    """What was wrong, said in public."""

    on: Date
    """The day it was put right."""
    text: Sentences
    """What was wrong and what is right."""


def _role_for_a_name(quote: Any) -> Iterator[Finding]:
    """`role` is needed where `by` is a name."""
    if isinstance(quote.by, str) and not quote.role:
        yield missing(quote, "role", f"where 'by' is a name such as '{quote.by}'")


def _approved_or_public(quote: Any) -> Iterator[Finding]:
    """`approved_on` or `source` is needed."""
    if not quote.approved_on and not quote.source:
        yield missing(quote, "approved_on", "or 'source' a public link: a quote is approved by who said it, or public")


class Quote(Group):
    """Words that somebody said. They stand in the body, word for word."""

    rules = (_role_for_a_name, _approved_or_public)
    text: Text
    """The words, without quotation marks."""
    by: PersonOrName
    """Who said them: the file name of a person, or a name."""
    role: Text | None = None
    """What they do; needed for a name."""
    member: MemberOrName | None = None
    """Whom they speak for."""
    approved_on: Date | None = None
    """When they agreed to these words."""
    source: Link | None = None
    """Where the words are public."""


class Location(Group):
    """A point on the map, in degrees (WGS 84)."""

    lat: Latitude
    """Latitude, north positive."""
    lng: Longitude
    """Longitude, east positive."""


class Accessibility(Group):
    """What a visitor needs to know. `unknown` is allowed, and counted."""

    step_free: Answer | None = None
    """Whether there is a way in without steps."""
    hearing_loop: Answer | None = None
    """Whether a hearing loop works in the room."""
    captions: Answer | None = None
    """Whether speech is captioned."""
    sign_language: Answer | None = None
    """Whether there is sign language interpretation."""
    quiet_space: Answer | None = None
    """Whether there is a room to be quiet in."""
    parking: Answer | None = None
    """Whether there is accessible parking."""
    accessible_toilets: Answer | None = None
    """Whether there is an accessible toilet."""
    contact: Text | None = None
    """Whom to ask, and how."""
    notes: Sentences | None = None
    """Anything else."""


class Contact(Group):
    """Somebody to write to or to call."""

    name: Text | None = None
    """Their name, or the name of the desk."""
    role: Text | None = None
    """What for."""
    email: Email | None = None
    """Their e-mail address."""
    phone: Text | None = None
    """Their telephone number, with the country's code."""
    url: Link | None = None
    """A page to reach them by."""


class Speaker(Group):
    """Somebody on the stage."""

    person: PersonOrName
    """The file name of a person, or a name."""
    role: Text | None = None
    """What they do."""
    member: MemberOrName | None = None
    """Whom they work for."""
    url: Link | None = None
    """Their page."""
