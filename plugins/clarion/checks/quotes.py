"""A quote stands in the body, word for word: a reader can find it, and who said it agreed to just these words."""

import re
import unicodedata
from collections.abc import Iterator

from clarion.checks.telling import at_field
from clarion.problems import Problem
from clarion.prose import text_of
from clarion.site import Site

RULE = "quote"
_GAP = re.compile(r"…|\.\.\.|\[[^\]]*\]")
_MARKS = re.compile(r"[\"'“”‘’„‚«»‹›`*_]")


def quotes_stand_in_the_body(site: Site) -> Iterator[Problem]:
    """Found whatever the line breaks, emphasis marks and quotation marks; where it has … or [words], each piece
    is found, in order (schema, fine print: Bodies)."""
    for entry in site.all():
        quotes = getattr(entry.fields, "quotes", ())
        body = _plain(text_of(entry.body.html)) if quotes else ""
        for n, quote in enumerate(quotes):
            lost = _lost_piece(quote.text, body)
            if lost is not None:
                words = f"must stand in the body word for word; these words do not: '{lost}'"
                yield at_field(entry, ("quotes", n, "text"), words, RULE)


def _lost_piece(quote: str, body: str) -> str | None:
    """The first piece of the quote that does not follow in the body."""
    here, pieces = 0, _GAP.split(quote)
    for n, piece in enumerate(pieces, 1):
        words = _plain(piece)
        if n == len(pieces):  # “…,” said Jane: the last mark belongs to the sentence around the quote
            words = words.rstrip(" .,")
        if re.search(r"\w", words):
            found = re.compile(_whole(words)).search(body, here)
            if not found:
                return " ".join(piece.split())[:80]
            here = found.end()
    return None


def _whole(words: str) -> str:
    """A pattern for the words, not for letters inside others."""
    begins, ends = (r"(?<!\w)" if words[0].isalnum() else "", r"(?!\w)" if words[-1].isalnum() else "")
    return begins + re.escape(words) + ends


def _plain(text: str) -> str:
    """The words alone: one space between them, no marks of quotation or emphasis."""
    dashes = re.sub(r"[\u2010-\u2015]", "-", unicodedata.normalize("NFC", text))
    return " ".join(_MARKS.sub("", dashes).split())
