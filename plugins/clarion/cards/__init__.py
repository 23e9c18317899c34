"""An entry as others show it: its card."""

from typing import Any

from clarion.addresses import address_of
from clarion.cards.card import Card, Cover, Photo
from clarion.cards.figures import figure_of_entry
from clarion.cards.notes import notes_of
from clarion.cards.occasions import occasion_of
from clarion.cards.tags import DOUBTS, tags_of
from clarion.cards.titles import line_of, title_of
from clarion.dates import local
from clarion.entry import Entry
from clarion.figures.units import shown
from clarion.gist import gist
from clarion.memory import remembered
from clarion.site import Site
from clarion.words import money

__all__ = ["card_of", "title_of"]


def card_of(site: Site, entry: Entry) -> Card:
    """The entry's card; without an address where it is not shown."""
    return card(site, *entry.key)


@remembered
def card(site: Site, folder: str, name: str) -> Card:
    entry = site.known((folder, name))
    fields, tags = entry.fields, tuple(tags_of(site, entry))
    return Card(
        entry.folder,
        entry.name,
        fields.title,
        address_of(*entry.key) if site.is_shown(entry) else "",
        fields.summary or getattr(fields, "definition", None) or getattr(fields, "text", None) or "",
        local(fields.date, site.settings.zone) if fields.date else None,
        line_of(site, entry),
        tags,
        figure_of_entry(site, entry),
        _cover(site, entry),
        occasion_of(site, entry),
        _group_of(entry) or _subject(site, fields),
        _worth(site, entry),
        not DOUBTS.isdisjoint(tags),
        _photo(site, entry),
        notes_of(site, entry),
        fields.accessibility if entry.folder == "venues" else None,
        fields.lang if fields.lang and fields.lang != site.settings.language else "",
    )


def _group_of(entry: Entry) -> str:
    """Under which heading its list has it: a role's family, a person's board, a paper's form, the year of an award."""
    named = {"roles": "family", "people": "group", "policy": "form", "awards": "year"}.get(entry.folder)
    return str(getattr(entry.fields, named) or "") if named else ""


def _subject(site: Site, fields: Any) -> str:
    """The topic that a fact is about; what is about one organisation is of none."""
    about = site.named(getattr(fields, "about", None))
    return str(about.fields.title) if about and about.folder == "topics" else ""


def _worth(site: Site, entry: Entry) -> str:
    """ "Shortlisted", of an award; "20% off", of a perk; nothing of what has no such thing."""
    if entry.folder == "awards":
        return str(entry.fields.result).capitalize()
    return _of_perk(site, entry.fields) if entry.folder == "perks" else ""


def _of_perk(site: Site, perk: Any) -> str:
    """ "20% off", "£50 off"; a perk without a value by what kind of offer it is."""
    if perk.value is None:
        return str(perk.offer).capitalize()
    if perk.value.percent is not None:
        amount = shown(perk.value.percent, "%")
    else:
        amount = money(perk.value.amount, perk.value.currency or site.settings.currency, site.settings.language)
    return f"{amount} off" if perk.offer == "discount" else amount


def _photo(site: Site, entry: Entry) -> Photo | None:
    """A story's photograph; a drawing or a chart is none, for a cover cuts off what does not fit."""
    image = entry.fields.image if entry.folder == "stories" else None
    picture = site.picture(image.file) if image else None
    return Photo(picture, image.alt) if image and picture and picture.is_photograph else None


def _cover(site: Site, entry: Entry) -> Cover | None:
    """A story's drawing: the structure of its place, the paint of its pillar, proportions from its name.

    A place has its own structure, a member that of its first place; both are unpainted.
    """
    if entry.folder == "places":
        return Cover(entry.fields.structure, "undercoat", entry.name)
    if entry.folder not in ("stories", "members"):
        return None
    pillars = [site.find(ref) for ref in getattr(entry.fields, "pillars", ())[:1]]
    paint = next((pillar.fields.paint for pillar in pillars if pillar and pillar.fields.paint), "undercoat")
    return Cover(gist(site, *entry.key).structure, "undercoat" if entry.fields.sample else paint, entry.name)
