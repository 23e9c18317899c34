"""The word that was probably meant."""

from functools import lru_cache

MANY = 200


def nearest(word: str, words: list[str]) -> str | None:
    """The one of `words` that was probably meant; None where none is near."""
    return _nearest(word, tuple(words if len(words) < MANY else (w for w in words if _is_alike(w, word))))


def _is_alike(one: str, other: str) -> bool:
    """A quick look, where there are thousands to look at."""
    return one[:2].lower() == other[:2].lower() or one[-3:].lower() == other[-3:].lower()


@lru_cache(maxsize=10_000)
def _nearest(word: str, words: tuple[str, ...]) -> str | None:
    import difflib  # only where something is mistyped

    plain = {choice.lower().replace("_", " ").replace("-", " "): choice for choice in reversed(words)}
    close = difflib.get_close_matches(word.lower().replace("_", " ").replace("-", " "), plain, n=1, cutoff=0.7)
    return plain[close[0]] if close else None
