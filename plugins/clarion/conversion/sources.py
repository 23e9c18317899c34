"""The text before it is parsed: preprocessors that run only over a text that has what they look for."""

import re
from collections.abc import Callable
from functools import partial

import markdown
from markdown.extensions.fenced_code import FencedBlockPreprocessor
from markdown.extensions.md_in_html import HtmlBlockPreprocessor
from markdown.preprocessors import NormalizeWhitespace, Preprocessor
from markdown.util import ETX, STX

Step = Callable[[str], str]
_REFERENCE = re.compile("&(?! )")
"""An ampersand before a space is text to every HTML parser; before others it may be a character, told or completed."""


class Onlooker(Preprocessor):
    """A preprocessor that leaves the text as it is, and only notes how far the others have come."""

    def note(self) -> None:
        raise NotImplementedError

    def run(self, lines: list[str]) -> list[str]:
        self.note()
        return lines


def steps_of(md: markdown.Markdown) -> tuple[Step, ...]:
    """The preprocessors, from text to text. One after another they join the lines that they are given and split them
    again; in between, text and lines are the same. An unknown one may look at the lines: then all get lines."""
    steps = [_step_of(processor, md.tab_length) for processor in md.preprocessors]
    return tuple(step for step in steps if step) if all(steps) else (partial(_all_run, tuple(md.preprocessors)),)


def _step_of(processor: Preprocessor, tab_length: int) -> Step | None:
    if type(processor) is NormalizeWhitespace:
        return partial(normalized, tab_length=tab_length)
    if type(processor) is FencedBlockPreprocessor:
        return lambda text: _run(processor, text) if "```" in text or "~~~" in text else text
    if type(processor) is HtmlBlockPreprocessor:
        return lambda text: _run(processor, text) if _has_html(text) else text
    return partial(_noted, processor) if isinstance(processor, Onlooker) else None


def _has_html(text: str) -> bool:
    """Whether an HTML parser would find anything but text."""
    return "<" in text or ("&" in text and _REFERENCE.search(text) is not None)


def _noted(processor: Onlooker, text: str) -> str:
    processor.note()
    return text


def _run(processor: Preprocessor, text: str) -> str:
    return "\n".join(processor.run(text.split("\n")))


def _all_run(processors: tuple[Preprocessor, ...], text: str) -> str:
    lines = text.split("\n")
    for processor in processors:
        lines = processor.run(lines)
    return "\n".join(lines)


def normalized(text: str, tab_length: int) -> str:
    """As NormalizeWhitespace makes it: without tabs, expanding them changes nothing, and a blank line is emptied
    only if a line ends with a space."""
    text = text.replace(STX, "").replace(ETX, "").replace("\r\n", "\n").replace("\r", "\n") + "\n\n"
    if "\t" in text:
        text = text.expandtabs(tab_length)
    return re.sub(r"(?<=\n) +\n", "\n", text) if " \n" in text else text
