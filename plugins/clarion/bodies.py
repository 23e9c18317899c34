"""Markdown → HTML, with its headings, links and pictures. Links stay names: where they lead is the site's to say."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from typing import Any
from urllib.parse import unquote

import markdown
from markdown.extensions.tables import TableExtension
from markdown.extensions.toc import TocExtension

from clarion.conversion.converter import Converter
from clarion.marks import FencedCode, Found, Marks, RawBlocks, split_target
from clarion.prose import Lines, text_of
from clarion.raw_html import refused_in, sanitised, without_ends

_HEADING = re.compile(r"<h([1-6]) id=\"([^\"]*)\">(.*?)</h\1>", re.DOTALL)
OUTSIDE = ("http", "https", "mailto", "tel")


@dataclass(frozen=True)
class Heading:
    level: int
    id: str
    text: str
    line: int


@dataclass(frozen=True)
class Link:
    """A link in prose: `target` as written, `path` from the top of the content where it names a file in it."""

    target: str
    text: str
    line: int
    path: str = ""
    fragment: str = ""


@dataclass(frozen=True)
class Picture:
    target: str
    alt: str
    line: int
    path: str = ""


@dataclass(frozen=True)
class Body:
    """A body, rendered. In its HTML, `entry:`, `site:` and `image:` stand for addresses that the site knows."""

    html: str = ""
    headings: tuple[Heading, ...] = ()
    links: tuple[Link, ...] = ()
    pictures: tuple[Picture, ...] = ()
    refused: tuple[tuple[int, str], ...] = ()
    """Raw HTML that may not be written: its line in the body, and the tag."""
    mark: bytes = b""
    """Of the text as it is written: who reads it again depends on what is in no HTML, too."""

    @cached_property
    def words(self) -> int:
        return len(text_of(self.html).split())


class Renderer:
    """A Markdown converter, made once and used for many bodies."""

    def __init__(self, converter: type[markdown.Markdown] = Converter) -> None:
        self._markdown = converter(
            extensions=["fenced_code", "footnotes", "def_list", "sane_lists", "md_in_html",
                        TableExtension(use_align_attribute=True), TocExtension()]
        )  # fmt: skip
        self._marks, code = Marks(self._markdown), FencedCode(self._markdown)
        self._blocks = RawBlocks(self._markdown, code)
        self._markdown.treeprocessors.register(self._marks, "clarion-marks", 8)
        self._markdown.preprocessors.register(code, "clarion-code", 22)
        self._markdown.preprocessors.register(self._blocks, "clarion-raw-blocks", 15)
        if isinstance(self._markdown, Converter):
            self._markdown.prepare()

    def render(self, text: str, folder: str) -> Body:
        """The body of a file in `folder` (from the top of the content: "stories", "news/2026")."""
        if not text.strip():  # Markdown returns at once, and what it found before would stay
            return Body()
        self._marks.folder = folder
        made = sanitised(self._markdown.reset().convert(text))
        lines = Lines(text)
        links = tuple(_link(found, lines) for found in self._marks.found if found.tag == "a")
        pictures = tuple(_picture(found, lines) for found in self._marks.found if found.tag == "img")
        refused = tuple((lines.of(tag), tag) for tag in without_ends(self._refused()))
        mark = blake2b(text.encode(), digest_size=16).digest()
        return Body(made, tuple(_headings(made, lines)), links, pictures, refused, mark)

    def _refused(self) -> Iterator[str]:
        yield from self._blocks.refused
        for raw in self._markdown.htmlStash.rawHtmlBlocks[self._blocks.size :]:
            yield from refused_in(raw)


def _link(found: Found, lines: Lines) -> Link:
    fragment = unquote(split_target(found.target).fragment)
    return Link(found.target, found.text, lines.of_target(found.target), found.path, fragment)


def _picture(found: Found, lines: Lines) -> Picture:
    return Picture(found.target, found.text, lines.of_target(found.target), found.path)


def _headings(html: str, lines: Lines) -> Iterator[Heading]:
    """The headings, each with the line of the next one of its level in the source."""
    written = lines.headings()
    for match in _HEADING.finditer(html):
        level = int(match[1])
        line = next((line for found, line in written if found == level), 1)
        yield Heading(level, match[2], " ".join(text_of(match[3]).split()), line)


def parts_of(html: str) -> list[tuple[str, str]]:
    """The body cut at its level-2 headings: (title, HTML below it), the first with no title."""
    pieces = re.split(r"<h2 id=\"[^\"]*\">(.*?)</h2>", html, flags=re.DOTALL)
    titles: list[Any] = ["", *(" ".join(text_of(title).split()) for title in pieces[1::2])]
    return list(zip(titles, pieces[0::2], strict=True))
