"""Acronyms and other short forms, and where a text spells them out."""

import re
from collections.abc import Iterator

_IT = "[A-Z][A-Z0-9&]{1,5}"
_BEFORE = r"(?<![\w&.@/#$-].)"
_AFTER = r"(?=(?:['’]?s)?(?![\w&@/-]|\.\w))"
ACRONYM = re.compile(rf"(?P<it>[A-Z]{_BEFORE}(?=[A-Z0-9&]*[A-Z])[A-Z0-9&]{{1,5}}){_AFTER}")
SHORT_FORM = re.compile(rf"(?P<it>[A-Z]{_BEFORE}\w{{0,6}}[A-Z0-9]){_AFTER}")
"""An acronym, or one with small letters within it, as in "SaaS"."""
_SPELLED_OUT = re.compile(rf"\w\s*[(\[](?P<after>{_IT})s?[)\]]|(?<!\w)(?P<before>{_IT})s? [(\[]\w")
"""As in "local enterprise partnership (LEP)" or "LEP (local enterprise partnership)"."""


def spelled_out(text: str) -> Iterator[str]:
    """The acronyms that have their meaning beside them."""
    return (match["after"] or match["before"] for match in _SPELLED_OUT.finditer(text))
