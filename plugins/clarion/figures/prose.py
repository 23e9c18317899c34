"""A text taken apart into its words, numerals and marks, and the shape they make.

Letters of numerals: `N` 35,000, `n` 16 (it may be a day), `Y` 2020 (it may be a year), `B` 35,0000 (no
number at all), `X` what counts nothing: 6:30, 2019-20, 21st, 5G, COVID-19, 1.2.3. `J` is a month, `C` a
Capitalised word, `w` any other, `s` a stop; `-` a dash without spaces, `–` with, `−` a minus.
The rest is in words.py.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal

from clarion.figures.numbers import Quantity, numeral, power, whole
from clarion.figures.parts import parts_told_from_places
from clarion.figures.units import CODES, SIGNS
from clarion.figures.words import LETTER, MONTHS, PHRASES, UNIT, VULGAR, WORTH

# A link's text with more words or numbers than this is no prose; the rest of it is not read.
MOST_WORDS, MOST_NUMBERS = 200_000, 20_000

_Read = list[tuple[str, Quantity | str]]  # the letters of a match, with their worth or their word

_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
_PLAIN = str.maketrans({"\u2010": "-", "\u2011": "-", "’": "'", "\u2044": "/"}) | _INVISIBLE
_LETTERS = r"[^\W\d_¹²³⁰-₉¼-¾⅐-⅞]"
# Matched in lower case, which is quicker than telling the pattern to ignore it.
# Nothing that was taken is given back: a run is taken whole or not at all, so that time grows with length only.
# Runs of one sign by possessive quantifiers, others by atomic groups: before 3.11.5 Python's possessive groups take
# more than they match (gh-106052), and Debian 12 has 3.11.2.
_TOKEN = re.compile(
    rf"""
    (?P<code> https?://\S++ | www\.\S++ | (?:19|20)[0-9]{{2}}-[0-9]{{2}}-[0-9]{{2}}(?![0-9])
      | (?:19|20)[0-9]{{2}}[-–/][0-9]{{2}}(?![0-9%]|[,.][0-9])
      | [0-9]{{1,2}}([/.])[0-9]{{1,2}}\2(?:[0-9]{{4}}|[0-9]{{2}})(?![0-9])
      | [0-9]{{1,2}}:[0-9]{{2}}(?::[0-9]{{2}})?)
  | (?P<slash> [0-9]{{1,3}}/[0-9]{{1,3}}(?![0-9/]))
  | (?P<number> [0-9]{{1,3}}(?>(?:[ ][0-9]{{3}}(?![0-9]|,[0-9]))+)(?>(?:\.[0-9]++)?) | \.?+[0-9]++(?>(?:[,.][0-9]++)*))
      (?P<vulgar> [¼-¾⅐-⅞]?+) (?P<tail> {_LETTERS}*+²?+)
  | (?P<money> (?:{"|".join(sorted(CODES)).lower()})(?=[ ]?[0-9]) | c(?=\.?[ ]?[£$€]?[0-9])\.?)
  | (?P<phrase> (?:{PHRASES})(?:(?<=\W)|(?![^\W_])))
  | (?P<glued> (?!(?:in|to)-){_LETTERS}++(?>(?:-?+[0-9]++[^\W_]*+)+))
  | (?P<word> {_LETTERS}++(?>(?:'{_LETTERS}++)*))
  | (?P<mark> (?P<one>\S)(?>(?P=one)*))
    """,
    re.VERBOSE,
)


@dataclass
class Prose:
    """A text with its shape; `worth` and `units` are by place in the shape."""

    text: str = ""
    shape: str = ""
    spans: list[tuple[int, int]] = field(default_factory=list)
    worth: dict[int, Quantity] = field(default_factory=dict)
    units: dict[int, str] = field(default_factory=dict)

    def words(self, start: int, end: int) -> str:
        return self.text[self.spans[start][0] : self.spans[end - 1][1]]


def prose(text: str) -> Prose:
    read = Prose(" ".join(text.translate(_PLAIN).split()))
    letters: list[str] = []
    for match in _TOKEN.finditer(_lower(read.text)):
        for letter, word in _READERS[match.lastgroup or ""](match, read.text):
            if isinstance(word, Quantity):
                read.worth[len(letters)] = word
            elif letter in "£%pue":
                read.units[len(letters)] = UNIT[word]
            read.spans.append(match.span())
            letters.append(letter)
        if len(read.worth) > MOST_NUMBERS or len(letters) > MOST_WORDS:
            break
    read.shape = parts_told_from_places("".join(letters), read.words)
    return read


def _lower(text: str) -> str:
    """In lower case, each character at its place: İ alone would become two."""
    return text.replace("İ", "I").lower()


def _numeral(match: re.Match[str], _: str) -> _Read:
    """35k is a number and a scale, 5km a number and its unit, 5G neither."""
    digits, vulgar, tail = match["number"], match["vulgar"], match["tail"]
    quantity, follows = numeral(digits), LETTER.get(tail, "")
    if len(tail) > 3 and not follows:
        follows = "w"  # 35,000people
    if quantity is None or (tail and follows not in tuple("kKu%p£Aw")):
        return [("X" if tail or digits.count(".") > 1 else "B", "")]
    if vulgar:
        quantity = Quantity(quantity.value + VULGAR[vulgar], power(-1))
    number = ("N" if vulgar else _plain_letter(digits), quantity)
    return [number, (follows, WORTH.get(tail, tail))] if tail else [number]


def _plain_letter(digits: str) -> str:
    if re.fullmatch("(?:19|20)[0-9]{2}", digits):
        return "Y"
    return "n" if re.fullmatch("[1-9]|[12][0-9]|3[01]", digits) else "N"


def _slash(match: re.Match[str], _: str) -> _Read:
    """1/5 is a part; 24/7 and 50/50 are sayings."""
    over, under = map(Decimal, match[0].split("/"))
    return [("v", whole(over / under))] if 0 < over < under <= 10 else [("X", "")]


def _code(*_: object) -> _Read:
    return [("X", "")]


def _word(match: re.Match[str], text: str) -> _Read:
    word, written = match[0], text[match.start() : match.end()]
    letter = LETTER.get(word)
    if written in MONTHS:
        return [("J", "")]
    if letter is None or (letter == "£" and written.upper() in CODES and not written.isupper()):
        return [("C" if written[0].isupper() else "w", "")]  # "inr", "Sek": only capitals make a currency
    return [(letter, WORTH.get(word, word))]


def _mark(match: re.Match[str], text: str) -> _Read:
    mark = match[0]
    if mark in "-–—−+":
        return [(_dash(text, match.start()), "")]
    return [(LETTER[mark], WORTH.get(mark, mark))] if mark in LETTER else [("s", "")]


def _dash(text: str, place: int) -> str:
    """A dash, a minus or a plus sign, by what stands on its two sides."""
    before, after = text[place - 1 : place] or " ", text[place + 1 : place + 2] or " "
    opens = before in " ([" or before in SIGNS
    counts = after.isdecimal() or after in SIGNS
    if text[place] == "+":
        return "r" if opens and counts else "+" if before != " " else "s"
    if opens and counts and text[place] != "—":
        return "−"
    if before != " " and after != " ":
        return "-"
    return "–" if before == after == " " else "s"


_READERS: dict[str, Callable[[re.Match[str], str], _Read]] = {
    **dict.fromkeys(("code", "glued"), _code),
    **dict.fromkeys(("money", "phrase", "word"), _word),
    "slash": _slash,
    "tail": _numeral,  # the last part of a numeral
    "mark": _mark,
}
