"""Markdown → HTML, with its headings, links and pictures. Links stay names: where they lead is the site's to say."""

import html
import posixpath
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import SplitResult, unquote, urlsplit
from xml.etree.ElementTree import Element

import markdown
from markdown.extensions.tables import TableExtension
from markdown.extensions.toc import TocExtension
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from clarion.prose import Lines, headings_in, text_of
from clarion.raw_html import refused_in, sanitised, without_ends

_MARKED = re.compile("\x02(?:wzxhzdk:(?P<stashed>[0-9]+)|(?P<escaped>[0-9]+|amp))\x03")
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

    @property
    def words(self) -> int:
        return len(text_of(self.html).split())


class _Marks(Treeprocessor):
    """Notes the links and pictures of the tree, and gives their targets the names by which the site knows them."""

    folder = ""

    def run(self, root: Element) -> None:
        self.found: list[tuple[str, str, str]] = []
        for element in root.iter():
            if element.tag == "a":
                self._note(element, "href", "".join(element.itertext()))
            elif element.tag == "img":
                self._note(element, "src", element.get("alt", ""))
            elif element.get("align"):  # a style attribute would break the content security policy
                element.set("data-align", element.attrib.pop("align"))

    def _note(self, element: Element, attribute: str, text: str) -> None:
        target = _unescaped(element.get(attribute, ""), self.md.htmlStash.rawHtmlBlocks)
        if element.get("class", "").startswith("footnote"):
            return
        self.found.append((element.tag, target, _unescaped(text, self.md.htmlStash.rawHtmlBlocks)))
        element.set(attribute, _named(target, self.folder))


class _FencedCode(Preprocessor):
    """Notes how much is put aside before raw HTML is: fenced code is not an editor's HTML."""

    size = 0

    def run(self, lines: list[str]) -> list[str]:
        self.size = len(self.md.htmlStash.rawHtmlBlocks)
        return lines


class _RawBlocks(Preprocessor):
    """Notes the tags of raw HTML blocks that may not be written, before Markdown is read inside them."""

    def __init__(self, md: markdown.Markdown, code: _FencedCode) -> None:
        super().__init__(md)
        self.code = code

    def run(self, lines: list[str]) -> list[str]:
        raw = self.md.htmlStash.rawHtmlBlocks
        self.refused = [tag for item in raw[self.code.size :] for tag in refused_in(item)]
        self.size = len(raw)
        return lines


def _unescaped(text: str, stash: Sequence[object]) -> str:
    """The text that Markdown has marked up for itself: what stood behind a backslash, an entity, raw HTML."""

    def plain(match: re.Match[str]) -> str:
        if match["stashed"]:
            raw = stash[int(match["stashed"])]
            return html.unescape(raw) if isinstance(raw, str) and raw.startswith("&") else ""
        return "&" if match["escaped"] == "amp" else chr(int(match["escaped"]))

    return html.unescape(_MARKED.sub(plain, text)) if "\x02" in text else text


def _named(target: str, folder: str) -> str:
    path = content_path(target, folder)
    if path:
        fragment = _split(target).fragment
        scheme = "entry" if path.endswith(".md") else "image" if path.startswith("images/") else "site"
        shown = path.removeprefix("images/") if scheme == "image" else path
        return f"{scheme}:{shown}" + (f"#{fragment}" if fragment else "")
    return f"site:{target}" if target.startswith("/") and not target.startswith("//") else target


def _split(target: str) -> SplitResult:
    """The parts of a target; none, where it is no address at all ("http://[")."""
    try:
        return urlsplit(target)
    except ValueError:
        return SplitResult("", "", "", "", "")


def content_path(target: str, folder: str) -> str:
    """The file that a relative link names, from the top of the content; empty where it names none in it."""
    parts = _split(target)
    if parts.scheme or parts.netloc or not parts.path or parts.path.startswith("/"):
        return ""
    path = posixpath.normpath(posixpath.join(folder, unquote(parts.path)))
    return "" if path.startswith("..") else path


class Renderer:
    """A Markdown converter, made once and used for many bodies."""

    def __init__(self) -> None:
        self._markdown = markdown.Markdown(
            extensions=["fenced_code", "footnotes", "def_list", "sane_lists", "md_in_html",
                        TableExtension(use_align_attribute=True), TocExtension()]
        )  # fmt: skip
        self._marks, code = _Marks(self._markdown), _FencedCode(self._markdown)
        self._blocks = _RawBlocks(self._markdown, code)
        self._markdown.treeprocessors.register(self._marks, "clarion-marks", 8)
        self._markdown.preprocessors.register(code, "clarion-code", 22)
        self._markdown.preprocessors.register(self._blocks, "clarion-raw-blocks", 15)

    def render(self, text: str, folder: str) -> Body:
        """The body of a file in `folder` (from the top of the content: "stories", "news/2026")."""
        if not text.strip():  # Markdown returns at once, and what it found before would stay
            return Body()
        self._marks.folder = folder
        made = sanitised(self._markdown.reset().convert(text))
        lines = Lines(text)
        links = tuple(_link(item, folder, lines) for item in self._marks.found if item[0] == "a")
        pictures = tuple(_picture(item, folder, lines) for item in self._marks.found if item[0] == "img")
        refused = tuple((lines.of(tag), tag) for tag in without_ends(self._refused()))
        return Body(made, tuple(_headings(made, text)), links, pictures, refused)

    def _refused(self) -> Iterator[str]:
        yield from self._blocks.refused
        for raw in self._markdown.htmlStash.rawHtmlBlocks[self._blocks.size :]:
            yield from refused_in(raw)


def _link(item: tuple[str, str, str], folder: str, lines: Lines) -> Link:
    _, target, text = item
    return Link(target, text, lines.of_target(target), content_path(target, folder), unquote(_split(target).fragment))


def _picture(item: tuple[str, str, str], folder: str, lines: Lines) -> Picture:
    _, target, alt = item
    return Picture(target, alt, lines.of_target(target), content_path(target, folder))


def _headings(html: str, text: str) -> Iterator[Heading]:
    """The headings, each with the line of the next one of its level in the source."""
    written = headings_in(text) if "<h" in html else iter(())
    for match in _HEADING.finditer(html):
        level = int(match[1])
        line = next((line for found, line in written if found == level), 1)
        yield Heading(level, match[2], " ".join(text_of(match[3]).split()), line)


def parts_of(html: str) -> list[tuple[str, str]]:
    """The body cut at its level-2 headings: (title, HTML below it), the first with no title."""
    pieces = re.split(r"<h2 id=\"[^\"]*\">(.*?)</h2>", html, flags=re.DOTALL)
    titles: list[Any] = ["", *(" ".join(text_of(title).split()) for title in pieces[1::2])]
    return list(zip(titles, pieces[0::2], strict=True))
