"""What every kind of content has. A class body is a schema: its fields, types and docstrings are the whole contract."""

from collections.abc import Iterator
from typing import ClassVar

from pydantic import ConfigDict

from clarion.kinds.findings import Loc, Rule
from clarion.kinds.parts import Citation, Correction, Image
from clarion.kinds.refs import PersonOrName
from clarion.kinds.rules import not_before
from clarion.packing import Packable
from clarion.values import Alias, Date, DateOrMoment, Flag, Language, Sentences, Summary, Title


class Kind(Packable):
    """The fields of every kind. A kind is a subclass: the folder that it is written in, and what it adds."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=False, defer_build=True)

    folder: ClassVar[str] = ""
    one: ClassVar[str] = ""
    """The kind in words, with its article: "a story"."""
    many: ClassVar[str] = ""
    """The title of its listing, where the site's editors give none."""
    has_body: ClassVar[bool] = False
    """Whether an entry must have a body."""
    has_listing: ClassVar[bool] = True
    listing: ClassVar[str] = "listing.html"
    """The template of its listing."""
    newest_first: ClassVar[bool] = False
    a_to_z: ClassVar[bool] = False
    """Whether its listing is one to look up names in."""
    line: ClassVar[tuple[str, ...]] = ()
    """The fields, of each the first, that stand in a short line below its title where others show it."""
    inherits: ClassVar[dict[str, str]] = {}
    """Which refs are taken, where left out, from the first entry that another field names: {"sectors": "members"}."""
    facets: ClassVar[tuple[str, ...]] = ()
    """The fields by which its list can be narrowed."""
    wanted: ClassVar[str] = ""
    """What a place without one says; empty where that is no lack."""
    rules: ClassVar[tuple[Rule, ...]] = ()

    title: Title
    """What it is called."""
    summary: Summary | None = None
    """The one paragraph used on cards, in feeds and in search results."""
    date: DateOrMoment | None = None
    """When it is published. An entry with a future date is not published before that day."""
    modified: Date | None = None
    """When its meaning last changed."""
    lang: Language | None = None
    """Its language, where it is not the site's."""
    image: Image | None = None
    """A picture below content/images."""
    authors: tuple[PersonOrName, ...] = ()
    """The byline: file names of people, or names."""
    sources: tuple[Citation, ...] = ()
    """Where what it says is known from."""
    aliases: tuple[Alias, ...] = ()
    """Earlier file names or addresses, oldest first. Each redirects; the first is the source of the permanent id."""
    reviewed_on: Date | None = None
    """When somebody last looked whether it still holds."""
    review_by: Date | None = None
    """By when somebody must look again."""
    corrections: tuple[Correction, ...] = ()
    """What was wrong and was put right, shown on the page and told in feeds."""
    archived_on: Date | None = None
    """From when it is kept at its address only, marked "as told in" its year, out of listings and feeds."""
    archive_note: Sentences | None = None
    """Why it was archived."""
    draft: Flag = False
    """Never published; shown in the preview with a mark."""
    sample: Flag = False
    """An example, never published; shown in the preview with a mark."""

    @classmethod
    def all_rules(cls) -> tuple[Rule, ...]:
        return (not_before("modified", "date"), *cls.rules)

    def markdown(self) -> Iterator[tuple[Loc, str | None]]:
        """The fields in which inline Markdown is read; none, unless the kind says so."""
        return iter(())

    @property
    def is_archived(self) -> bool:
        return self.archived_on is not None
