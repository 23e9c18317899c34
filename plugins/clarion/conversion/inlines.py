"""Marks within text: each pattern is sought only in a text that has characters without which it finds nothing."""

from typing import Any
from xml.etree.ElementTree import Element

from markdown.extensions.footnotes import FootnoteInlineProcessor
from markdown.treeprocessors import InlineProcessor
from markdown.util import INLINE_PLACEHOLDER, STX, AtomicString

from clarion.conversion.needs import NEEDS, OF_DEFINITIONS, Step, is_marked
from clarion.conversion.patterns import take_over_pattern
from clarion.conversion.stages import become

_STOCK = vars(InlineProcessor)
_PLACED = _STOCK["_InlineProcessor__processPlaceholders"]
_PLACED_IN_STASHED = _STOCK["_InlineProcessor__processElementText"]


class Inlines(InlineProcessor):
    """The stage of inline patterns. Which elements an element stands in is not noted: no known pattern asks."""

    _all: list[Step]
    _without_definitions: list[Step]
    _footnotes: list[Any]

    @classmethod
    def take_over(cls, stage: Any) -> None:
        """The stage goes on as one of these, if each of its patterns is known."""
        if type(stage) is not InlineProcessor:
            return
        patterns: list[Any] = list(stage.inlinePatterns)
        if all((type(item), item.pattern) in NEEDS and not item.ANCESTOR_EXCLUDES for item in patterns):
            steps = [(n, item, *NEEDS[type(item), item.pattern]) for n, item in enumerate(patterns)]
            for pattern in patterns:
                take_over_pattern(pattern)
            others = [step for step in steps if not isinstance(step[1], OF_DEFINITIONS)]
            notes = [item.footnotes for item in patterns if isinstance(item, FootnoteInlineProcessor)]
            become(stage, cls, _all=steps, _without_definitions=others, _footnotes=notes)

    def run(self, tree: Element, ancestors: list[str] | None = None) -> Element:  # noqa: ARG002 (the stock method's)
        """As the stock method: elements in the same order, for what is stashed is numbered. A text in which nothing
        is found would be put back as it was."""
        self.stashed_nodes = {}
        is_defined = self.md.references or any(notes.footnotes for notes in self._footnotes)
        self._steps = self._all if is_defined else self._without_definitions
        queue = [tree]
        for element in queue:
            made: list[tuple[Element, list[Element]]] = []
            for child in element:
                text, tail = child.text, child.tail
                if text and is_marked(text) and not isinstance(text, AtomicString):
                    made.append((child, self._inner(child, text)))
                    queue += made[-1][1]
                if tail and is_marked(tail):
                    self._follow(element, child, tail)
                if len(child):
                    queue.append(child)
            for child, found in made:
                for place, new in enumerate(found):
                    child.insert(place, new)
        return tree

    def _inner(self, child: Element, text: str) -> list[Element]:
        """The elements found in the text of `child`, which keeps what stands before the first."""
        child.text = None
        return [new for new, _ in _PLACED(self, self._handled(text), child)]

    def _follow(self, element: Element, child: Element, tail: str) -> None:
        """Puts the elements found in the tail of `child` behind it."""
        holder = Element("d")
        child.tail = None
        found = _PLACED(self, self._handled(tail), holder, False)
        if holder.tail:
            child.tail = holder.tail
        place = list(element).index(child) + 1
        for new, _ in reversed(found):
            element.insert(place, new)

    def _handled(self, text: str, first: int = 0) -> str:
        """The text with a placeholder for each element found, of the patterns from `first` on."""
        if isinstance(text, AtomicString) or not is_marked(text):
            return text
        for number, pattern, begin, end, other in self._steps:
            if number >= first and (begin in text or other in text) and end in text:
                start, goes_on = 0, True
                while goes_on:
                    text, goes_on, start = self._applied(pattern, text, number, start)
        return text

    def _applied(self, pattern: Any, text: str, number: int, start: int) -> tuple[str, bool, int]:
        """The text with the next match of the pattern replaced, whether there was one, and where to go on."""
        for match in pattern.getCompiledRegExp().finditer(text, start):
            node, begin, end = pattern.handleMatch(match, text)
            if begin is not None and end is not None:
                break
        else:
            return text, False, 0
        if node is None:
            return text, True, end
        if not isinstance(node, str) and not isinstance(node.text, AtomicString):
            self._handle_within(node, number)
        key = f"{len(self.stashed_nodes):04d}"
        self.stashed_nodes[key] = node
        placeholder = INLINE_PLACEHOLDER % key
        return f"{text[:begin]}{placeholder}{text[end:]}", True, begin + len(placeholder)

    def _handle_within(self, node: Element, number: int) -> None:
        for child in [node, *node]:
            if child.text:
                child.text = self._handled(child.text, number + 1)
            if child.tail:
                child.tail = self._handled(child.tail, number)

    def _InlineProcessor__processElementText(self, node: Element, subnode: Element, isText: bool = True) -> None:  # noqa: N802, N803
        """As the stock method, which puts a text without a placeholder back as it was."""
        if STX in ((subnode.text if isText else subnode.tail) or ""):
            _PLACED_IN_STASHED(self, node, subnode, isText)
