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
_IT = "[A-Z][A-Z0-9&]{1,5}"
_ACRONYM = re.compile(r"(?P<it>[A-Z](?<![\w&.@/#-].)(?=[A-Z0-9&]*[A-Z])[A-Z0-9&]{1,5})(?=(?:['’]?s)?(?![\w&@/-]|\.\w))")
_SPELLED_OUT = re.compile(rf"\w\s*[(\[](?P<after>{_IT})s?[)\]]|(?<!\w)(?P<before>{_IT})s? [(\[]\w")
"""As in "local enterprise partnership (LEP)" or "LEP (local enterprise partnership)"."""
_ROMAN = re.compile(r"[IVX]+")


@remembered
def known_acronyms(site: Site) -> tuple[str, ...]:
    """Those that the glossary explains, that are in names, and that the settings name."""
    explained = (term.fields.title for term in site.shown_of("terms"))
    in_names = (word for name in names(site) for word in WORD.findall(name) if word.isupper())
    return tuple(sorted({*explained, *in_names, *site.settings.known_acronyms} - {None, ""}))


def acronyms_are_explained(saying: Saying) -> Iterator[Problem]:
    """Each is told once, where it first stands."""
    text, first = saying.said.text, dict[str, tuple[int, int]]()
    for match in _ACRONYM.finditer(text):
        first.setdefault(match["it"], match.span("it"))
    doubtful = {each for each in first if each not in EVERYDAY and not _ROMAN.fullmatch(each)}
    understood = {*known_acronyms(saying.site), *_spelled_out(text), *_shouted(text)} if doubtful else set()
    for acronym, (start, end) in first.items():
        if acronym in doubtful and acronym not in understood:
            words = f'should spell out "{acronym}" where it first stands, or the glossary explain it'
            yield from saying.told(start, end, words, "acronym")


def _spelled_out(text: str) -> Iterator[str]:
    return (match["after"] or match["before"] for match in _SPELLED_OUT.finditer(text))


def _shouted(text: str) -> Iterator[str]:
    """A word that stands in the text in small letters too is no acronym in capitals."""
    return (word.upper() for word in WORD.findall(text) if word.islower())
