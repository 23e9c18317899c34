"""Blocks: each is offered only to the processors that could take it."""

import re
from collections.abc import Callable
from typing import Any
from xml.etree.ElementTree import Element

from markdown import blockprocessors as core
from markdown.blockparser import BlockParser
from markdown.extensions.def_list import DefListIndentProcessor, DefListProcessor
from markdown.extensions.footnotes import FootnoteBlockProcessor
from markdown.extensions.md_in_html import MarkdownInHtmlProcessor
from markdown.extensions.sane_lists import SaneOListProcessor, SaneUListProcessor
from markdown.extensions.tables import TableProcessor
from markdown.util import STX

from clarion.conversion.stages import become
from clarion.conversion.tables import Tables

Takers = tuple[tuple[Callable[[Element, str], bool], Callable[[Element, list[str]], bool | None]], ...]
_BEGINNING = {
    core.HashHeaderProcessor: "#",
    core.HRProcessor: "-_*",
    SaneOListProcessor: "0123456789",
    SaneUListProcessor: "-*+",
    DefListProcessor: ":",
    core.BlockQuoteProcessor: ">",
    FootnoteBlockProcessor: "[",
    core.ReferenceProcessor: "[",
}
"""What a block of one line that is not indented begins with, for a processor to take it."""
_ELSEWHERE = {
    core.EmptyBlockProcessor,  # of an empty block
    core.ListIndentProcessor,  # of an indented one
    DefListIndentProcessor,
    core.CodeBlockProcessor,
    MarkdownInHtmlProcessor,  # of one that begins with an STX
    TableProcessor,  # of two lines or more, one with a pipe
    core.SetextHeaderProcessor,  # of two lines or more, the second of = or -
}
"""Those that take no such block."""
_FIRST_LINE = re.compile(r" {0,3}[#=_*+:>\[\d-]|    |\n|\x02")
_NEXT_LINE = re.compile(r"\n {0,3}[#=_*:>\[-]")


class Blocks(BlockParser):
    """The parser of blocks. Where it offers a block to fewer processors, the others' `test` is false, or their `run`
    finds nothing and puts the block back: each looks for a line that begins in a way of its own."""

    _all: Takers
    _paragraph: Takers
    _by_beginning: dict[str, Takers]

    @classmethod
    def take_over(cls, stage: Any) -> None:
        """The stage goes on as one of these, if each of its processors is known."""
        if type(stage) is not BlockParser or stage.md.tab_length != 4:
            return
        processors = list(stage.blockprocessors)
        if {type(item) for item in processors} == {*_BEGINNING, *_ELSEWHERE, core.ParagraphProcessor}:
            for processor in processors:
                Tables.take_over(processor)
            become(stage, cls, **_takers_among(processors))

    def parseBlocks(self, parent: Element, blocks: list[str]) -> None:  # noqa: N802 (the stock name)
        """As the stock method, for the processors that `_takers` leaves."""
        while blocks:
            for test, run in self._takers(blocks[0]):
                if test(parent, blocks[0]) and run(parent, blocks) is not False:
                    break

    def _takers(self, block: str) -> Takers:
        if "\n" in block:
            is_plain = "|" not in block and not _FIRST_LINE.match(block) and not _NEXT_LINE.search(block)
            return self._paragraph if is_plain else self._all
        found = self._by_beginning.get(block[:1])
        return found or (self._all if block[0].isdecimal() else self._paragraph)


def _takers_among(processors: list[Any]) -> dict[str, Any]:
    """The tests and runs of the processors: of all, of the paragraph's alone, and by what a line begins with."""
    every = tuple((item.test, item.run) for item in processors)
    paragraph = tuple((item.test, item.run) for item in processors if type(item) is core.ParagraphProcessor)
    by_beginning = dict.fromkeys(("", " ", STX), every)
    for character in set("".join(_BEGINNING.values())):
        taking = (item for item in processors if character in _BEGINNING.get(type(item), ""))
        by_beginning[character] = (*((item.test, item.run) for item in taking), *paragraph)
    return {"_all": every, "_paragraph": paragraph, "_by_beginning": by_beginning}
