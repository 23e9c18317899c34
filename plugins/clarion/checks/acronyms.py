"""Acronyms that a reader abroad understands: spelled out, in the glossary, or known to everybody."""

import re
from collections.abc import Iterator

from clarion.checks.saying import Saying
from clarion.memory import remembered
from clarion.problems import Problem
from clarion.site import Site
from clarion.wordings.names import WORD, names

EVERYDAY = frozenset({
    "AI", "AM", "BBC", "BST", "BSc", "CD", "CEO", "CIA", "CO2", "COVID", "CSS", "CSV", "CV", "DIY", "DNA", "DVD",
    "EU", "FAQ", "FBI", "GB", "GIF", "GMT", "GP", "GPS", "H2O", "HIV", "HQ", "HR", "HTML", "HTTP", "HTTPS", "IBM",
    "ID", "IT", "JPEG", "KB", "LED", "MB", "MBA", "MP", "MSc", "NASA", "NATO", "NHS", "OK", "OS", "PC", "PDF", "PM",
    "PNG", "PR", "Q&A", "QR", "R&D", "SMS", "SOS", "SVG", "TB", "TV", "UFO", "UK", "UN", "UNESCO", "URL", "US",
    "USA", "USB", "UTC", "VIP", "XML",
})  # fmt: skip
"""What every reader knows; CLARION_KNOWN_ACRONYMS adds to it."""
_ACRONYM = re.compile(r"(?P<it>[A-Z](?<![\w&.@/#-].)(?=[A-Z0-9&]*[A-Z])[A-Z0-9&]{1,5})(?=(?:['’]?s)?(?![\w&@/-]|\.\w))")
_ROMAN = re.compile(r"[IVX]+")


@remembered
def known_acronyms(site: Site) -> tuple[str, ...]:
    """Those that the glossary explains, that are in names, and that the settings name."""
    explained = (term.fields.title for term in site.shown_of("terms"))
    in_names = (word for name in names(site) for word in WORD.findall(name) if word.isupper())
    return tuple(sorted({*explained, *in_names, *site.settings.known_acronyms} - {None, ""}))


def acronyms_are_explained(saying: Saying) -> Iterator[Problem]:
    """Each is told once, where it first stands."""
    text, met = saying.said.text, set[str]()
    for match in _ACRONYM.finditer(text):
        acronym = match["it"]
        if acronym not in met and not _is_understood(acronym, text, saying.site):
            words = f'should spell out "{acronym}" where it first stands, or the glossary explain it'
            yield from saying.told(*match.span("it"), words, "acronym")
        met.add(acronym)


def _is_understood(acronym: str, text: str, site: Site) -> bool:
    return _is_everyday(acronym, text) or acronym in known_acronyms(site) or _is_spelled_out(acronym, text)


def _is_everyday(acronym: str, text: str) -> bool:
    """Or no acronym at all: a numeral, or a word that is shouted and stands in the text in small letters too."""
    if acronym in EVERYDAY or _ROMAN.fullmatch(acronym):
        return True
    return acronym.isalpha() and bool(re.search(rf"(?<!\w){acronym.lower()}(?!\w)", text))


def _is_spelled_out(acronym: str, text: str) -> bool:
    """As in "local enterprise partnership (LEP)" or "LEP (local enterprise partnership)"."""
    plain = re.escape(acronym)
    return bool(re.search(rf"\w\s*[(\[]{plain}s?[)\]]|(?<!\w){plain}s? [(\[]\w", text))
