"""Patterns that go through a text character by character, made to go from mark to mark."""

import re
from typing import Any

from markdown.inlinepatterns import DelimiterProcessor, ImageInlineProcessor, LinkInlineProcessor
from markdown.util import STX

from clarion.conversion.stages import become

_BRACKET = re.compile(r"[\[\]]")
_PLAIN_TARGET = re.compile(r"\(\s*+(?!<)([^()'\"]*)\)")


def take_over_pattern(pattern: Any) -> None:
    """The pattern goes on as the one of these that is like it, if there is one."""
    for stock, kind in ((LinkInlineProcessor, Links), (ImageInlineProcessor, Images), (DelimiterProcessor, Delimiters)):
        if type(pattern) is stock:
            become(pattern, kind)
            return


class Links(LinkInlineProcessor):
    """The stock pattern of links."""

    def getText(self, data: str, index: int) -> tuple[str, int, bool]:  # noqa: N802 (the stock name)
        """As the stock method: what stands before the bracket that closes the one before `index`."""
        depth = 1
        for bracket in _BRACKET.finditer(data, index):
            depth += 1 if bracket[0] == "[" else -1
            if depth == 0:
                return data[index : bracket.start()], bracket.end(), True
        return data[index:], len(data), False

    def getLink(self, data: str, index: int) -> tuple[str, str | None, int, bool]:  # noqa: N802 (the stock name)
        """As the stock method, for which a target without quotes and brackets is all up to the next bracket."""
        plain = _PLAIN_TARGET.match(data, index)
        if plain is None or STX in plain[1]:
            return super().getLink(data, index)
        return plain[1].strip(), None, plain.end(), True


class Images(Links, ImageInlineProcessor):
    """The stock pattern of images, which finds brackets as that of links does."""


class Delimiters(DelimiterProcessor):
    """The stock pattern of emphasis."""

    def search(self, data: str, start: int) -> "re.Match[str] | None":
        """As the stock method, which looks at every character for one of the tokens, all of one character each."""
        for token in self.compiled_re.finditer(data, start):
            delimiter = self.delimiters[token[0]]
            match = delimiter.boundary.match(data, token.start())
            if match is not None and (delimiter.stack or match.lastgroup != "end"):
                return match
        return None
