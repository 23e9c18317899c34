"""A Markdown converter whose stages do only what a text asks for."""

from collections.abc import Callable
from xml.etree.ElementTree import Element

import markdown
from markdown.extensions.footnotes import FootnotePostprocessor
from markdown.extensions.md_in_html import MarkdownInHTMLPostprocessor
from markdown.postprocessors import AndSubstitutePostprocessor
from markdown.serializers import to_xhtml_string
from markdown.treeprocessors import Treeprocessor, UnescapeTreeprocessor
from markdown.util import STX

from clarion.conversion.blocks import Blocks
from clarion.conversion.inlines import Inlines
from clarion.conversion.prettify import Prettify
from clarion.conversion.serializer import serialized
from clarion.conversion.sources import steps_of
from clarion.conversion.toc import Toc

COMPARED = frozenset({"3.11.3"})
"""The versions of Python-Markdown whose source these modules were compared with; any other works as it came."""
_SEEKING_MARKS = {MarkdownInHTMLPostprocessor, FootnotePostprocessor, AndSubstitutePostprocessor}
"""They replace nothing but what begins with an STX."""


class Converter(markdown.Markdown):
    """Converts as `markdown.Markdown` does, with every stage replaced of which all parts are known."""

    _steps: tuple[Callable[[str], str], ...] | None = None
    _unescape: Treeprocessor | None = None

    def prepare(self) -> None:
        """Called when all extensions and processors are registered: their lists are read here for the last time."""
        if markdown.__version__ not in COMPARED:
            return
        for stage in (self.parser, *self.treeprocessors):
            for kind in (Blocks, Inlines, Prettify, Toc):
                kind.take_over(stage)
        if self.serializer is to_xhtml_string:
            self.serializer = serialized
        self._trees = list(self.treeprocessors)
        if type(self._trees[-1]) is UnescapeTreeprocessor:
            self._unescape = self._trees.pop()
        self._posts = tuple(self.postprocessors)
        self._marks_only = {type(post) for post in self._posts} <= _SEEKING_MARKS
        self._steps = steps_of(self)

    def convert(self, source: str) -> str:
        """As the stock method. Every STX in a tree is Markdown's own, for those that were written are taken out; where
        the output has none, nothing is to be unescaped or put back. Unescaping is the last thing done to a tree."""
        if self._steps is None:
            return super().convert(source)
        if not source.strip():
            return ""
        root = self._parsed(source)
        for tree in self._trees:
            changed = tree.run(root)
            root = root if changed is None else changed
        output = self._inside(root)
        if STX in output and self._unescape:
            self._unescape.run(root)
            output = self._inside(root)
        if STX in output or not self._marks_only:
            for post in self._posts:
                output = post.run(output)
        return output.strip()

    def _parsed(self, source: str) -> Element:
        """The tree. As deep in the stack as in the stock converter, which looks at the depth in nested quotations."""
        for step in self._steps or ():
            source = step(source)
        self.parser.root = Element(self.doc_tag)
        self.parser.parseChunk(self.parser.root, source)
        return self.parser.root

    def _inside(self, root: Element) -> str:
        """The document without the element that is around it."""
        output, tag = self.serializer(root), self.doc_tag
        return output[output.index(f"<{tag}>") + len(tag) + 2 : output.rindex(f"</{tag}")].strip()
