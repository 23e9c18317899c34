"""One file of content, as the rest of the site sees it. What it says is unpacked when it is first looked at."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pickle import PickleBuffer
from typing import Any

from clarion.bodies import Body, Link
from clarion.kinds.findings import Loc
from clarion.kinds.kind import Kind
from clarion.kinds.listed import BY_FOLDER
from clarion.packing import mark_of, pack, unpack
from clarion.source import Source
from clarion.tracing import note


@dataclass(frozen=True)
class Said:
    """A piece of what a file says, packed, and its mark: a site of thousands is unpacked where it is looked at."""

    packed: bytes | memoryview
    mark: bytes

    @cached_property
    def value(self) -> Any:
        return unpack(self.packed)

    def __getstate__(self) -> dict[str, Any]:
        """On a shelf, it lies apart (`store.pieces`)."""
        return {"packed": PickleBuffer(self.packed), "mark": self.mark}


def said(value: Any) -> Said:
    packed = pack(value)
    return Said(packed, mark_of(packed))


@dataclass(frozen=True, eq=False)
class Entry:
    """One file of content: its kind's folder, its name, its fields and its body."""

    folder: str
    name: str
    file: str
    """Its path from the top of the content."""
    path: str
    """Its path as an editor types it."""
    front: Said
    """Its fields, and those in which Markdown is read, rendered."""
    led: Said
    """The links in its prose."""
    text: Said
    """Its body."""
    written: Said
    """The lines of all that it says."""

    @property
    def kind(self) -> type[Kind]:
        return BY_FOLDER[self.folder]

    @property
    def key(self) -> tuple[str, str]:
        return self.folder, self.name

    @property
    def fields(self) -> Any:
        """The model of its kind."""
        note(("fields", self.folder, self.name))
        return self.front.value[0]

    @property
    def rich(self) -> Mapping[Loc, Body]:
        """Fields in which inline Markdown is read, rendered."""
        note(("fields", self.folder, self.name))
        rich: Mapping[Loc, Body] = self.front.value[1]
        return rich

    @property
    def links(self) -> tuple[Link, ...]:
        """The links in its prose, in whatever field; their lines are not to be had here."""
        note(("links", self.folder, self.name))
        links: tuple[Link, ...] = self.led.value
        return links

    @property
    def body(self) -> Body:
        note(("body", self.folder, self.name))
        body: Body = self.text.value
        return body

    @property
    def source(self) -> Source:
        """Without its text: what tells where in it a problem is."""
        note(("source", self.folder, self.name))
        source: Source = self.written.value
        return source
