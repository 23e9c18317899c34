"""References: how an entry names another. A ref is a file name; whether the file exists is for the site to say."""

import re
from dataclasses import dataclass
from typing import Annotated, Any

from clarion.readers import SLUG, read_link
from clarion.reads import Context, Reads

_SLUG = re.compile(SLUG)
_IN_FOLDER = re.compile(rf"([a-z]+)/({SLUG})")


@dataclass(frozen=True)
class Ref:
    """The name of an entry, to be looked up in `folders`, in their order."""

    folders: tuple[str, ...]
    name: str

    def __str__(self) -> str:
        return self.name


def _files_in(folders: tuple[str, ...]) -> str:
    return "the name of a file in " + " or ".join(f"{folder}/" for folder in folders)


def _to(*folders: str) -> Reads:
    """A ref to an entry of one of `folders`; `folder/name` is always accepted (schema, fine print: Values)."""

    def convert(raw: str, _context: Context) -> Ref | None:
        match = _IN_FOLDER.fullmatch(raw)
        if match is None:
            return Ref(folders, raw)
        return Ref((match[1],), match[2]) if match[1] in folders else None

    name = {"type": "string", "pattern": rf"^(({'|'.join(folders)})/)?{SLUG}$"}
    return Reads(_files_in(folders), convert, name)


def _to_or_name(*folders: str, is_name: bool = True) -> Reads:
    """What is shaped like a file name is a ref and must exist; anything else is a name."""
    ref = _to(*folders)

    def convert(raw: str, context: Context) -> Ref | str | None:
        shaped = _SLUG.fullmatch(raw) or _IN_FOLDER.fullmatch(raw)
        return ref.convert(raw, context) if shaped else raw

    return Reads(f"{_files_in(folders)}, or a name", convert, {"type": "string"}, is_name=is_name)


def _in_folder(*folders: str) -> Reads:
    """A ref that says its folder: where both kinds may prove an ask, the reader of the file must see which."""

    def convert(raw: str, _context: Context) -> Ref | None:
        match = _IN_FOLDER.fullmatch(raw)
        return Ref((match[1],), match[2]) if match and match[1] in folders else None

    shapes = " or ".join(f"{folder}/name" for folder in folders)
    return Reads(f"written as {shapes}", convert, {"type": "string", "pattern": rf"^({'|'.join(folders)})/{SLUG}$"})


MemberRef = Annotated[Ref, _to("members")]
PersonRef = Annotated[Ref, _to("people")]
EventRef = Annotated[Ref, _to("events")]
SeriesRef = Annotated[Ref, _to("series")]
VenueRef = Annotated[Ref, _to("venues")]
StoryRef = Annotated[Ref, _to("stories")]
RoleRef = Annotated[Ref, _to("roles")]
FactRef = Annotated[Ref, _to("facts")]
MessageRef = Annotated[Ref, _to("messages")]
SectorRef = Annotated[Ref, _to("sectors")]
PlaceRef = Annotated[Ref, _to("places")]
TopicRef = Annotated[Ref, _to("topics")]
StoryOrPersonRef = Annotated[Ref, _to("stories", "people")]
MemberOrTopicRef = Annotated[Ref, _to("members", "topics")]
Evidence = Annotated[Ref, _in_folder("stories", "facts")]
MemberOrName = Annotated[Ref | str, _to_or_name("members")]
PersonOrName = Annotated[Ref | str, _to_or_name("people")]
RecipientOrName = Annotated[Ref | str, _to_or_name("members", "people")]
PlaceOrText = Annotated[Ref | str, _to_or_name("places", is_name=False)]


def _link_or_fact(raw: str, context: Context) -> Ref | str | None:
    if _SLUG.fullmatch(raw) or _IN_FOLDER.fullmatch(raw):
        found: Ref | None = _to("facts").convert(raw, context)
        return found
    link: str | None = read_link(raw, context)
    return link


LinkOrFact = Annotated[
    Ref | str,
    Reads("a web address, or the name of a file in facts/", _link_or_fact, {"type": "string"}, is_address=True),
]


def refs_in(value: Any, loc: tuple[str | int, ...] = ()) -> list[tuple[tuple[str | int, ...], Ref]]:
    """Every ref below `value`, with the way to it."""
    if isinstance(value, Ref):
        return [(loc, value)]
    if isinstance(value, tuple):
        return [found for n, item in enumerate(value) for found in refs_in(item, (*loc, n))]
    return []
