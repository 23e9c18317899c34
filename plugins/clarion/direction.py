"""Whether a language is written from left to right, or from right to left."""

_RIGHT_TO_LEFT = frozenset(("ar", "arc", "ckb", "dv", "fa", "he", "khw", "ks", "ps", "sd", "syr", "ug", "ur", "yi"))
_SCRIPTS = frozenset(("adlm", "arab", "hebr", "nkoo", "rohg", "syrc", "thaa"))


def direction(language: str) -> str:
    """HTML's `dir`: by the script that the language names (az-Arab, ku-Latn), else by the language alone."""
    first, *rest = language.lower().split("-")
    script = next((part for part in rest if len(part) == 4 and part.isalpha()), "")
    return "rtl" if (script in _SCRIPTS if script else first in _RIGHT_TO_LEFT) else "ltr"


def turned(site: str, language: str, around: str = "") -> str:
    """HTML's `dir`, where words in a language stand in words of another direction: of the site, or `around`."""
    own = direction(language)
    return own if own != direction(around or site) else ""
