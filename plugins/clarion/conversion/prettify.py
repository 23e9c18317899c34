"""Line breaks between the blocks of a tree."""

from typing import Any
from xml.etree.ElementTree import Element

from markdown.treeprocessors import PrettifyTreeprocessor

from clarion.conversion.stages import Answers, become


class Prettify(PrettifyTreeprocessor):
    """The stock processor, with the answer to its most frequent question remembered."""

    _levels: Answers

    @classmethod
    def take_over(cls, stage: Any) -> None:
        if type(stage) is PrettifyTreeprocessor:
            become(stage, cls, _levels=Answers(stage.md.is_block_level))

    def _prettifyETree(self, element: Element) -> None:  # noqa: N802 (the stock name)
        """As the stock method; of an element without children, only the tail can change."""
        levels = self._levels
        if len(element) and levels[element.tag] and element.tag not in ("code", "pre"):
            if not (element.text and element.text.strip()) and levels[element[0].tag]:
                element.text = "\n"
            for child in element:
                if levels[child.tag]:
                    self._prettifyETree(child)
        if not (element.tail and element.tail.strip()):
            element.tail = "\n"
