"""What is noted while Markdown is read: links, pictures, and raw HTML that may not be there."""

import html
import posixpath
import re
from collections.abc import Sequence
from typing import NamedTuple
from urllib.parse import SplitResult, unquote, urlsplit
from xml.etree.ElementTree import Element

import markdown
from markdown.treeprocessors import Treeprocessor

from clarion.conversion.sources import Onlooker
from clarion.raw_html import refused_in

_MARKED = re.compile("\x02(?:wzxhzdk:(?P<stashed>[0-9]+)|(?P<escaped>[0-9]+|amp))\x03")


class Found(NamedTuple):
    """A link or a picture: its element's tag, its target as written, its text, and the file in the content it names."""

    tag: str
    target: str
    text: str
    path: str


class Marks(Treeprocessor):
    """Notes the links and pictures of the tree, and gives their targets the names by which the site knows them."""

    folder = ""

    def run(self, root: Element) -> None:
        self.found: list[Found] = []
        for element in root.iter():
            if element.tag == "a":
                self._note(element, "href", "".join(element.itertext()))
            elif element.tag == "img":
                self._note(element, "src", element.get("alt", ""))
            elif element.tag == "table":  # a wide one scrolls, and a keyboard must be able to reach it
                element.set("tabindex", "0")
            elif element.get("align"):  # a style attribute would break the content security policy
                element.set("data-align", element.attrib.pop("align"))

    def _note(self, element: Element, attribute: str, text: str) -> None:
        target = _unescaped(element.get(attribute, ""), self.md.htmlStash.rawHtmlBlocks)
        if element.get("class", "").startswith("footnote"):
            return
        path = content_path(target, self.folder)
        self.found.append(Found(element.tag, target, _unescaped(text, self.md.htmlStash.rawHtmlBlocks), path))
        element.set(attribute, _named(target, path))


class FencedCode(Onlooker):
    """Notes how much is put aside before raw HTML is: fenced code is not an editor's HTML."""

    size = 0

    def note(self) -> None:
        self.size = len(self.md.htmlStash.rawHtmlBlocks)


class RawBlocks(Onlooker):
    """Notes the tags of raw HTML blocks that may not be written, before Markdown is read inside them."""

    def __init__(self, md: markdown.Markdown, code: FencedCode) -> None:
        super().__init__(md)
        self.code = code

    def note(self) -> None:
        raw = self.md.htmlStash.rawHtmlBlocks
        self.refused = [tag for item in raw[self.code.size :] for tag in refused_in(item)]
        self.size = len(raw)


def _unescaped(text: str, stash: Sequence[object]) -> str:
    """The text that Markdown has marked up for itself: what stood behind a backslash, an entity, raw HTML."""

    def plain(match: re.Match[str]) -> str:
        if match["stashed"]:
            raw = stash[int(match["stashed"])]
            return html.unescape(raw) if isinstance(raw, str) and raw.startswith("&") else ""
        return "&" if match["escaped"] == "amp" else chr(int(match["escaped"]))

    return html.unescape(_MARKED.sub(plain, text)) if "\x02" in text else text


def _named(target: str, path: str) -> str:
    if path:
        fragment = split_target(target).fragment
        scheme = "entry" if path.endswith(".md") else "image" if path.startswith("images/") else "site"
        shown = path.removeprefix("images/") if scheme == "image" else path
        return f"{scheme}:{shown}" + (f"#{fragment}" if fragment else "")
    return f"site:{target}" if target.startswith("/") and not target.startswith("//") else target


def split_target(target: str) -> SplitResult:
    """The parts of a target; none, where it is no address at all ("http://[")."""
    try:
        return urlsplit(target)
    except ValueError:
        return SplitResult("", "", "", "", "")


def content_path(target: str, folder: str) -> str:
    """The file that a relative link names, from the top of the content; empty where it names none in it."""
    parts = split_target(target)
    if parts.scheme or parts.netloc or not parts.path or parts.path.startswith("/"):
        return ""
    path = posixpath.normpath(posixpath.join(folder, unquote(parts.path)))
    return "" if path.startswith("..") else path
