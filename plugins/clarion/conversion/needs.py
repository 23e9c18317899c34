"""The known patterns of marks within text, and what a text must have for each to find anything."""

from typing import Any

from markdown import inlinepatterns as core
from markdown.extensions.footnotes import FootnoteInlineProcessor
from markdown.util import STX

NEEDS: dict[tuple[type[Any], str], tuple[str, str, str]] = {
    (core.BacktickInlineProcessor, core.BACKTICK_RE): ("`", "", "`"),
    (core.EscapeInlineProcessor, core.ESCAPE_RE): ("\\", "", "\\"),
    (FootnoteInlineProcessor, r"\[\^([^\]]*)\]"): ("[^", "]", "[^"),
    (core.ReferenceInlineProcessor, core.REFERENCE_RE): ("[", "]", "["),
    (core.LinkInlineProcessor, core.LINK_RE): ("[", "](", "["),
    (core.ImageInlineProcessor, core.IMAGE_LINK_RE): ("![", "](", "!["),
    (core.ImageReferenceInlineProcessor, core.IMAGE_REFERENCE_RE): ("![", "]", "!["),
    (core.ShortReferenceInlineProcessor, core.REFERENCE_RE): ("[", "]", "["),
    (core.ShortImageReferenceInlineProcessor, core.IMAGE_REFERENCE_RE): ("![", "]", "!["),
    (core.AutolinkInlineProcessor, core.AUTOLINK_RE): ("<", "://", "<"),
    (core.AutomailInlineProcessor, core.AUTOMAIL_RE): ("<", "@", "<"),
    (core.SubstituteTagInlineProcessor, core.LINE_BREAK_RE): ("  \n", "", "  \n"),
    (core.HtmlInlineProcessor, core.HTML_RE): ("<", ">", "<"),
    (core.HtmlInlineProcessor, core.ENTITY_RE): ("&", ";", "&"),
    (core.DelimiterProcessor, r"\*|_"): ("*", "", "_"),
}
"""What a text must have for a pattern to match in it and be taken: the first or the third, and the second."""
Step = tuple[int, Any, str, str, str]
"""A pattern: its number, itself, what it needs."""
OF_DEFINITIONS = (core.ReferenceInlineProcessor, FootnoteInlineProcessor)
"""They take only the name of a definition: in a document without one they change nothing."""


def is_marked(text: str) -> bool:
    """Whether a text has anything that a pattern needs, or a placeholder's STX. A character after another is sought
    faster than one of many."""
    return (
        "[" in text
        or "*" in text
        or "_" in text
        or "`" in text
        or "<" in text
        or "&" in text
        or "\\" in text
        or "  \n" in text
        or STX in text
    )
