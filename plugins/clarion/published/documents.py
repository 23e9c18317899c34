"""Bytes → a tree whose elements know their lines; a tag over several lines is known by its last."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import cast

from lxml import etree

from clarion.published.facts import Kind

Element = etree._Element


class Broken(Exception):
    """A file that nobody can read on from `line`, and what to write there."""

    def __init__(self, line: int, words: str) -> None:
        super().__init__(line, words)
        self.line = line
        self.words = words


@dataclass(frozen=True)
class Page:
    """A page as its tree, and of which kind it is."""

    root: Element
    kind: Kind = "page"

    @cached_property
    def named(self) -> list[Element]:
        """The elements with an id, in the order of the text."""
        return _with_id(self.root)

    @cached_property
    def ids(self) -> frozenset[str]:
        return frozenset(element.get("id") or "" for element in self.named)


def read_html(data: bytes) -> Element | None:
    """The html element as a browser would make it up; None where there is not a single tag or word."""
    # Without huge_tree, libxml2 leaves out what is nested deeper than 256 elements, without a word.
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    return etree.fromstring(data, parser)


def read_xml(data: bytes) -> Element:
    parser = etree.XMLParser(resolve_entities=False, huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as trouble:
        words = "must be well-formed XML to its end, with & as &amp; and each element closed; it breaks here"
        raise Broken(trouble.lineno or 1, words) from trouble


def line_of(element: Element) -> int:
    """The line of an element, from 1; libxml2 counts no further than 65535 in HTML."""
    return cast(int, element.sourceline or 1)


def text_of(element: Element) -> str:
    return "".join(cast(Iterator[str], element.itertext())).strip()


def name_of(element: Element) -> str:
    """What an element is called, without its namespace."""
    return etree.QName(element).localname


def finder(path: str) -> Callable[[Element], list[Element]]:
    """Finds the elements at an XPath that selects elements, which its type does not say."""
    return cast(Callable[[Element], list[Element]], etree.XPath(path))


_with_id = finder("//*[@id]")
