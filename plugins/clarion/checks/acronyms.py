"""Acronyms that a reader abroad understands: spelled out, in the glossary, or known to everybody."""

import re
from collections.abc import Iterator

from clarion.checks.saying import Saying
from clarion.memory import remembered
from clarion.problems import Problem
from clarion.site import Site
from clarion.wordings.acronyms import ACRONYM, spelled_out
from clarion.wordings.names import WORD, names

EVERYDAY = frozenset({
    "AI", "AM", "BBC", "BMW", "BSc", "CD", "CEO", "CIA", "CNN", "CO2", "COVID", "CSS", "CSV", "CV", "DC", "DIY",
    "DNA", "DVD", "EU", "FAQ", "FBI", "FIFA", "GB", "GIF", "GP", "GPS", "H2O", "HIV", "HQ", "HR", "HTML", "HTTP",
    "HTTPS", "IBM", "ID", "IT", "JPEG", "KB", "LED", "LLC", "LLP", "LTD", "MB", "MBA", "MIT", "MP", "MSc", "NASA",
    "NATO", "NFL", "NHS", "NYC", "OK", "OS", "PC", "PDF", "PIN", "PLC", "PM", "PNG", "PR", "Q&A", "QR", "R&D", "RSS",
    "SMS", "SOS", "SVG", "TB", "TV", "UFO", "UK", "UN", "UNESCO", "URL", "US", "USA", "USB", "VIP", "XML", "ZIP",
    "BST", "CEST", "CET", "EDT", "EST", "ET", "GMT", "PDT", "PST", "UTC",
})  # fmt: skip
"""What every reader knows, time zones among it; CLARION_KNOWN_ACRONYMS adds to it. A number after it is a version."""
EMPHASIS = frozenset({
    "ALL", "ALWAYS", "AND", "ANY", "ARE", "BUT", "CAN", "CANNOT", "DO", "EVERY", "FREE", "HERE", "IF", "IS", "MAX",
    "MIN", "MUST", "MY", "NEVER", "NEW", "NO", "NOT", "NOTE", "NOW", "ONLY", "OR", "OUR", "SHALL", "SHOULD", "THE",
    "THIS", "TO", "VERY", "WILL", "YES", "YOU", "YOUR",
})  # fmt: skip
"""Words that are written in capitals to be heard."""
_ROMAN = re.compile(r"[IVX]+")
_SMALL = r"(?:of|and|the|for|in|on|to|with|&)"
_NAME = re.compile(rf"(?:[A-Z]\w+|U\.S\.)(?:[ -](?:{_SMALL} ){{0,2}}(?:[A-Z]\w+|U\.S\.))+")
"""Capitalised words in a row, as in "Department of Health and Social Care"."""
_INITIALS = re.compile(r"(?<!\w)U\.S\.|(?<!\w)[A-Z](?=\w)")
_LOUD = re.compile(r"(?<!\w)[A-Z]{4,}(?: [A-Z]{2,})* [A-Z]{4,}(?!\w)")
"""As in "FACT SHEET"."""
LONGEST = 6
"""Letters of an acronym."""


@remembered
def known_acronyms(site: Site) -> tuple[str, ...]:
    """Those that the glossary explains, that are in names, and that the settings name."""
    explained = (term.fields.title for term in site.shown_of("terms"))
    in_names = (word for name in names(site) for word in WORD.findall(name) if word.isupper())
    return tuple(sorted({*explained, *in_names, *site.settings.known_acronyms} - {None, ""}))


def acronyms_are_explained(saying: Saying) -> Iterator[Problem]:
    """Each is told once, where it first stands."""
    text, first = saying.said.text, dict[str, tuple[int, int]]()
    for match in ACRONYM.finditer(text):
        first.setdefault(match["it"], match.span("it"))
    doubtful = {each for each in first if not _is_everyday(each)}
    understood = _understood(saying) if doubtful else set()
    for acronym, (start, end) in first.items():
        if acronym in doubtful and acronym not in understood:
            words = f'should spell out "{acronym}" where it first stands, or the glossary explain it'
            yield from saying.told(start, end, words, "acronym")


def _is_everyday(acronym: str) -> bool:
    plain = acronym.rstrip("0123456789")
    return not {acronym, plain}.isdisjoint(EVERYDAY | EMPHASIS) or bool(_ROMAN.fullmatch(acronym))


def _understood(saying: Saying) -> set[str]:
    """What a reader of this page need not be told."""
    text = saying.said.text
    return {*known_acronyms(saying.site), *saying.names, *spelled_out(text), *_named(text), *_shouted(text)}


def _named(text: str) -> Iterator[str]:
    """The initials of names that stand in the text in full."""
    for name in _NAME.findall(text):
        initials = "".join(_INITIALS.findall(name)).replace(".", "")
        yield from (
            initials[a:b] for a in range(len(initials)) for b in range(a + 2, min(len(initials), a + LONGEST) + 1)
        )


def _shouted(text: str) -> Iterator[str]:
    """A word that stands in the text in small letters too is no acronym in capitals; nor are several in a row."""
    yield from (word.upper() for word in WORD.findall(text) if word.islower())
    yield from (word for loud in _LOUD.findall(text) for word in loud.split())
