"""The words that mean something beside a number, each with the letter that stands for it in a shape.

A text's *shape* has one letter for each of its words, numerals and marks, so that the grammar of figures is a
regular expression over letters: "nearly thirty-five thousand" is `≈T-UK`. Letters of numerals: see prose.py.
"""

import re
from decimal import Decimal

from clarion.figures.numbers import SCALES, power, whole
from clarion.figures.units import MEASURES, MONEY, PER_CENT, POINTS, SINGULAR

_ONES = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
_ONES += " seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_PARTS = ["third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]
_POWERS = {"hundred": 2, "thousand": 3, "million": 6, "billion": 9, "trillion": 12}
_MONTHS = "January February March April May June July August September October November December"
_MONTHS += " Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec"
_VULGAR = {"½": "1/2", "⅓": "1/3", "⅔": "2/3", "¼": "1/4", "¾": "3/4", "⅕": "1/5", "⅖": "2/5", "⅗": "3/5"}
_VULGAR |= {"⅘": "4/5", "⅙": "1/6", "⅚": "5/6", "⅛": "1/8", "⅜": "3/8", "⅝": "5/8", "⅞": "7/8"}

MONTHS = frozenset(_MONTHS.split())
VULGAR = {mark: Decimal(part[0]) / Decimal(part[2]) for mark, part in _VULGAR.items()}

# A part is worth its denominator. There is no zero: "net zero" counts nothing.
_WORTH: dict[str, Decimal] = {
    **{word: Decimal(number) for number, word in enumerate(_ONES.split(), 1)},
    **{word: Decimal(number * 10) for number, word in enumerate(_TENS.split(), 2)},
    **{word + ending: Decimal(number) for number, word in enumerate(_PARTS, 3) for ending in ("", "s")},
    **{word + ending: power(exponent) for word, exponent in _POWERS.items() for ending in ("", "s")},
    **{scale: power(exponent) for scale, exponent in SCALES.items()},
    **VULGAR,
}
_WORTH |= {"half": Decimal("0.5"), "dozen": Decimal(12), "dozens": Decimal(12), "tens": Decimal(10)}
_WORTH |= {"scores of": Decimal(20), "hundredth": Decimal(100), "hundredths": Decimal(100)}
WORTH = {word: whole(worth) for word, worth in _WORTH.items()}


# Every word or phrase of a letter, parted by commas. Where two begin alike, the longer is read.
_LETTERS = {
    # how a figure is meant: before it …
    ">": "over, more than, above, beyond, exceeding, exceeds, exceeded, in excess of, upwards of, north "
    "of, greater than, higher than, larger than, bigger than, topping, tops, topped, surpassing, "
    "surpassed, passing, passed, >",
    "»": "just over, just above, just more than, slightly over, slightly above, slightly more than, a "
    "little over, a little more than, a shade over, a touch over, marginally over, marginally more "
    "than",
    "≥": "at least, no fewer than, not fewer than, no less than, not less than, a minimum of, minimum of, ≥, >=",
    "≈": "nearly, almost, close to, close on, approaching, nearing, near, not quite, just under, just "
    "below, just short of, just shy of, just less than, just fewer than, slightly under, slightly "
    "below, slightly less than, slightly fewer than, a little under, a little less than, a shade "
    "under, a touch under, shy of, short of, fell short of, falls short of",
    "<": "below, under, beneath, <",
    "«": "less than, fewer than, lower than, smaller than",
    "≤": "up to, as many as, as much as, no more than, not more than, at most, a maximum of, maximum of, "
    "up to and including, not exceeding, capped at, ≤, <=",
    "~": "about, around, some, roughly, approximately, approx, approx., circa, c., ca., c, ca, in the "
    "region of, in the order of, of the order of, somewhere around, something like, more or less, ~, "
    "≈, ∼, ±",
    # … and after it
    "M": "or more, or above, or over, or greater, and above, and over, and more, and up, or higher",
    "L": "or fewer, or less, or under, or below, and under, and below, or lower, at most",
    "S": "or so, ish, odd, or thereabouts, give or take",
    "+": "plus",
    # where the figure goes: a rise; a fall as noun, as verb, of a thing ("a 22% carbon reduction"), compared
    "r": "up, rise, rises, rose, risen, rising, grow, grows, grew, grown, growing, growth, increase, "
    "increases, increased, increasing, climb, climbed, climbing, jump, jumped, gain, gained, surge, "
    "surged, soared, boost, boosted, expanded, doubled, trebled, tripled, quadrupled, went, gone, "
    "moved, moving, ▲, ↑",
    "f": "fall, falls, drop, drops, decline, declines, cut, cuts, dip, dips, slump, slide, contraction, "
    "shrinkage, down, ▼, ↓",
    "d": "fell, fallen, falling, dropped, dropping, declined, declining, decreased, decreases, decreasing, "
    "reduce, reduced, reduces, reducing, cutting, lowered, lowers, lowering, shrank, shrunk, shrink, "
    "shrinking, slumped, dipped, slipped, tumbled, plunged, plummeted, sank, contracted, slid, "
    "slashed, slashing, trimmed",
    "g": "reduction, reductions, decrease",
    "G": "less, fewer, lower, smaller",
    "w": "turn over, turns over, turned over, turning over, hand over, hands over, handed over, "
    "drop out, drops out, dropped out, dropping out, fall short, fall behind, fall within, fall into, "
    "falls into, fall outside, broken down, break down, shut down, close down, closed down, count "
    "down, cut off",
    # numbers
    "1": "one",
    "U": ", ".join(_ONES.split()[1:]),
    "T": ", ".join(_TENS.split()),
    "H": "hundred",
    "K": "thousand, million, billion, trillion",
    "k": ", ".join(SCALES),
    "D": "dozen",
    "P": "scores of, tens, dozens, hundreds, thousands, millions, billions, trillions",
    "V": "several, few, couple of, couple",
    "W": "multi",
    "h": "half",
    "Q": ", ".join([*_PARTS, "hundredth"]),
    "F": ", ".join([f"{part}s" for part in _PARTS] + ["hundredths"]),
    "v": ", ".join(VULGAR),
    "O": "first, second, last, latter, other, better, next, previous",
    # what stands between
    "a": "a, an",
    "&": "and, &",
    "o": "of",
    "−": "minus",
    "i": "in, out of, in every, out of every",
    "t": "to, through to, and up to",
    "b": "between",
    "m": "from",
    "y": "by",
    "z": "the, just, only, total of, sum of, estimated, record, further, additional, extra, whopping, "
    "annual, year-on-year, year on year, overall, all, full",
    # what makes a number a name or a date
    "#": "#, no, no., number, phase, stage, level, tier, section, chapter, page, figure, table, version, "
    "step, top, grade, round, series, key stage, part, episode, issue, year, group, route, junction, "
    "room, floor, unit, code, scope, type, wave, form, article, standard",
    "A": "am, pm, a.m., p.m., o'clock",
    "q": "time, party, place, person, sector, way, round, site, edition, festival, event, phase, cohort, "
    "strand, term, party's, parties",
}

LETTER = {word: letter for letter, words in _LETTERS.items() for word in words.split(", ")}
LETTER |= dict.fromkeys(MONEY, "£") | dict.fromkeys(SINGULAR, "e")
LETTER |= {word: {PER_CENT: "%", POINTS: "p"}.get(unit, "u") for word, unit in MEASURES.items()}
UNIT = MONEY | MEASURES | SINGULAR


def _phrases() -> str:
    """A pattern of the phrases, by first letter: a word that begins none is passed in few steps."""
    phrases = sorted((word for word in LETTER if not word.isalpha() and len(word) > 1), key=len, reverse=True)
    rests = {phrase[0]: [re.escape(word[1:]) for word in phrases if word[0] == phrase[0]] for phrase in phrases}
    return "|".join(f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in rests.items())


PHRASES = _phrases()
