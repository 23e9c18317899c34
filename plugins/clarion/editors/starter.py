"""A kind → a file to begin with: its blanks first, each explained, then every other field, commented out."""

import datetime as dt
import textwrap
from collections.abc import Iterator

from clarion.editors.describe import Field, described, is_common, sentence
from clarion.editors.needs import is_blank, needed, when_needed
from clarion.editors.skeleton import body_of
from clarion.kinds.kind import Kind

WIDTH = 100
HOW = (
    "Fill in what is blank; `clarion check` tells what is still missing. A list is written [one, another]. "
    "Text that has a colon or a # goes between 'quotes'. What begins with # is left out: take the # away from a "
    "field to use it."
)
Line = tuple[str, str]
"""A line of front matter, and the words beside it."""


def starter(kind: type[Kind], day: dt.date) -> str:
    """The whole file. Once its blanks are filled it passes the check: nothing else needs to be taken out."""
    fields = described(kind)
    blanks = sorted((f for f in fields if is_blank(kind, f)), key=lambda f: f.name not in needed(kind))
    others = sorted((f for f in fields if f not in blanks), key=lambda f: is_common(kind, f))
    lines = [
        "---",
        *_wrapped(f"{sentence(kind.one)} {kind.__doc__} Every field: docs/kinds/{kind.folder}.md"),
        *_wrapped(HOW),
        *(line for field in blanks for line in _blank(kind, field, day)),
        "",
        "# These may stay out.",
        *(f"# {line}" for field in others for line in _beside(_lines(field, _words(kind, field)))),
        "---",
    ]
    return "\n".join(lines) + f"\n\n{body_of(kind)}"


def _blank(kind: type[Kind], field: Field, day: dt.date) -> Iterator[str]:
    """A field to fill in, with its words above it. The day of publication is filled in already."""
    yield from ("", *_wrapped(_words(kind, field)))
    if field.name == "date":
        yield f"date: {day}"
        return
    out = field.is_list and field.name not in needed(kind)  # an empty item would be told, whatever is chosen
    first, *below = _beside(_lines(field, "", optional="" if out else "# "))
    yield first
    yield from (f"# {line}" for line in below) if out else below


def _words(kind: type[Kind], field: Field) -> str:
    when = when_needed(kind, field)
    said = when in ("yes", "no") or "needed" in field.meaning.lower()
    condition = "" if said else f"Needed {when}."
    return " ".join(filter(None, (_explained(field), condition)))


def _explained(field: Field) -> str:
    """What it is and what to write; of a group, its fields are there to be seen."""
    expects = "" if field.value.group or field.expects == "text" else sentence(field.expects)
    return " ".join(filter(None, (field.meaning, expects))).replace("`", "'")


def _lines(field: Field, words: str, optional: str = "") -> Iterator[Line]:
    """The lines of a field, and of the group in it; `optional` is put before those of the group that may stay out."""
    blank = " []" if field.is_list and not field.value.group else f" {field.default}".rstrip()
    yield f"{field.name}:{blank}", words
    first = True
    for each in field.fields:
        out = optional if not each.required else ""
        mark = "Needed. " if each.required and not optional else ""
        for code, said in _lines(each, mark + _explained(each), optional):
            dash = "" if not field.is_list else "- " if first else "  "
            yield f"  {dash}{out}{code}", said
            first = False


def _beside(lines: Iterator[Line]) -> Iterator[str]:
    yield from (f"{code}  # {words}" if words else code for code, words in lines)


def _wrapped(text: str) -> list[str]:
    return [f"# {line}" for line in textwrap.wrap(text.replace("`", "'"), WIDTH, break_on_hyphens=False)]
