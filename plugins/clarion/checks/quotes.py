"""A quote stands in the body, word for word: a reader can find it, and who said it agreed to just these words."""

import datetime as dt
import re
import unicodedata
from collections.abc import Iterator

from clarion.checks.telling import at_field
from clarion.daily import has_passed, years_after
from clarion.entry import Entry
from clarion.problems import Problem
from clarion.prose import text_of
from clarion.site import Site

RULE = "quote"
YEARS = 2
"""How long an approval is taken for one: people change their work and their minds."""
_GAP = re.compile(r"…|\.\.\.|\[[^\]]*\]")
_PLAIN = dict.fromkeys(map(ord, "\"'“”‘’„‚«»‹›`*_")) | dict.fromkeys(map(ord, "‐‑‒–—―"), "-")
"""No marks of quotation or emphasis, and every dash alike."""


def quotes_stand_in_the_body(_site: Site, entry: Entry) -> Iterator[Problem]:
    """Found whatever the line breaks, emphasis marks and quotation marks; where it has … or [words], each piece
    is found, in order (schema, fine print: Bodies)."""
    for n, quote in enumerate(getattr(entry.fields, "quotes", ())):
        lost = _lost_from(entry.body.html, quote.text)
        if lost is not None:
            words = f"must stand in the body word for word; these words do not: '{lost}'"
            yield at_field(entry, ("quotes", n, "text"), words, RULE)


def approvals_are_fresh(site: Site, entry: Entry) -> Iterator[Problem]:
    """Words that are public by a source need no approval; those that rest on one are agreed to again in time."""
    for n, old, last in () if entry.fields.is_archived else approvals(entry):
        if has_passed(site, last):
            words = (
                f"should be a day of the last {12 * YEARS} months, not '{old}': ask whether the words may stand and "
                "write that day, name a public 'source' of them, or archive the page"
            )
            yield at_field(entry, ("quotes", n, "approved_on"), words, "approval", "warning")


def approvals(entry: Entry) -> Iterator[tuple[int, dt.date, dt.date]]:
    """The quotes that rest on an approval: each with its day, and the last day for which that is taken."""
    for n, quote in enumerate(getattr(entry.fields, "quotes", ())):
        if quote.approved_on and not quote.source:
            yield n, quote.approved_on, years_after(quote.approved_on, YEARS)


def _lost_from(html: str, quote: str) -> str | None:
    """What of the quote is not in the body. Nearly every quote stands in one paragraph: the rest need not be read."""
    paragraph = html[html.rfind("\n<p>", 0, max(0, html.find(quote))) :].partition("</p>")[0]
    if _lost_piece(quote, _plain(text_of(paragraph))) is None:
        return None
    return _lost_piece(quote, _plain(text_of(html)))


def _lost_piece(quote: str, body: str) -> str | None:
    """The first piece of the quote that does not follow in the body."""
    here, pieces = 0, _GAP.split(quote)
    for n, piece in enumerate(pieces, 1):
        words = _plain(piece)
        if n == len(pieces):  # “…,” said Jane: the last mark belongs to the sentence around the quote
            words = words.rstrip(" .,")
        if any(map(str.isalnum, words)):
            here = _end_of(words, body, here)
            if here < 0:
                return " ".join(piece.split())[:80]
    return None


def _end_of(words: str, body: str, start: int) -> int:
    """Where the words end that come next from `start`, not letters inside others; -1 where they do not."""
    at = body.find(words, start)
    while at >= 0 and (_is_within_a_word(body, at) or _is_within_a_word(body, at + len(words))):
        at = body.find(words, at + 1)
    return at + len(words) if at >= 0 else at


def _is_within_a_word(text: str, place: int) -> bool:
    return text[place - 1 : place].isalnum() and text[place : place + 1].isalnum()


def _plain(text: str) -> str:
    """The words alone, one space between them."""
    return " ".join(unicodedata.normalize("NFC", text).translate(_PLAIN).split())
