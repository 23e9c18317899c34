"""Members, and other organisations of the site, of whom no story tells."""

from clarion.cards.titles import WORDS
from clarion.desk.links import Link, named
from clarion.desk.owners import whose
from clarion.desk.tables import Table, rows_of
from clarion.entry import Entry
from clarion.site import Site

RELATIONSHIPS = ("member", "partner", "featured")
"""Whose story is owed first."""
NAMED_IN = ("members", "partners")
"""The fields of a story that tell of an organisation."""


def untold(site: Site, link: Link) -> Table:
    """Organisations without a story: members first, those who joined first before the others."""
    members = sorted(filter(_is_open, site.shown_of("members")), key=_standing)
    rows = (
        (named(member, link), member.fields.relationship, WORDS.get(member.fields.type, member.fields.type),
         ", ".join(str(place.fields.title) for place in map(site.find, member.fields.places) if place),
         member.fields.member_since, whose(site, member))
        for member in members if not is_told(site, member)
    )  # fmt: skip
    columns = ("Organisation", "Is a", "Kind", "Place", "Member since", "Whom to ask")
    about = "No published story names them, neither as what it is about nor as a partner."
    return Table("untold", "Never told about", columns, rows_of(rows), about, "Each of them is told of in a story.")


def is_told(site: Site, member: Entry) -> bool:
    """Whether a published story is about it, or names it as a partner."""
    uses = (use for use in site.used_by.get(member.key, ()) if use.field in NAMED_IN)
    return any(use.entry.folder == "stories" and site.is_shown(use.entry) for use in uses)


def _is_open(member: Entry) -> bool:
    return not member.fields.closed_on and not member.fields.is_archived


def _standing(member: Entry) -> tuple[int, str, str]:
    fields = member.fields
    since = fields.member_since.isoformat() if fields.member_since else "9999"
    return RELATIONSHIPS.index(fields.relationship), since, str(fields.title).casefold()
