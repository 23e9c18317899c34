"""Stories made up for the benchmark, the same ones on every machine: what each peer's content is written from."""

import datetime as dt
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from vocabulary import CIRCUMSTANCES, OBJECTS, PILLARS, PLACES, SECTORS, SUBJECTS, TOPICS, TRADES, VERBS

Linked = Callable[[str, str], str]
"""The target of a link to an entry, by its kind and name, as the peer's editors write it."""

FIRST_DAY = dt.date(2016, 1, 4)
LAST_DAY = dt.date(2026, 6, 30)
NEXT_REVIEW = dt.date(2099, 1, 1)
SOURCE = "https://sources.example/report"
ROOF = "technology-that-holds-up"
FACTS = 12
SENTENCES = {"The challenge": 4, "The approach": 4, "The outcome": 4, "What the figures do not say": 4, "Lessons": 3}
"""The parts of a story, and how many sentences each has: some 420 words in all."""


@dataclass(frozen=True)
class Part:
    """A piece of a story below its heading; `table` and `quote` stand after the first paragraph."""

    heading: str
    paragraphs: tuple[str, str]
    table: tuple[tuple[str, str, str], ...] = ()
    quote: str = ""


@dataclass(frozen=True)
class Story:
    """A success, with what it is about, by name."""

    name: str
    title: str
    summary: str
    date: dt.date
    member: str
    sector: str
    place: str
    topics: tuple[str, str]
    pillar: str
    fact: str
    value: int
    quote: str
    speaker: str
    parts: tuple[Part, ...]

    def body(self, linked: Linked) -> str:
        """The story in Markdown, with links to its member and its fact."""
        text = "\n\n".join(piece for part in self.parts for piece in _pieces(part))
        return text.replace("MEMBER", linked("members", self.member)).replace("FACT", linked("facts", self.fact))


def _pieces(part: Part) -> Iterator[str]:
    yield f"## {part.heading}"
    yield part.paragraphs[0]
    if part.table:
        rows = [("What", "Before", "After"), ("---", "---:", "---:"), *part.table]
        yield "\n".join(f"| {' | '.join(row)} |" for row in rows)
    if part.quote:
        yield f"> {part.quote}"
    yield part.paragraphs[1]


def stories(count: int, seed: int = 1) -> Iterator[Story]:
    """So many stories, in the order of their names."""
    for n in range(count):
        yield _story(n, count, random.Random(f"{seed} {n}"))


def members(count: int) -> list[str]:
    """The names of the members of a site with so many stories."""
    return [f"member-{n:04}" for n in range(max(1, count // 20))]


def fact_value(name: str) -> int:
    """The figure that a fact states."""
    return 1000 + 250 * int(name.rsplit("-", 1)[1])


def _story(n: int, count: int, chance: random.Random) -> Story:
    names, quote = members(count), _sentence(chance)
    fact, value = f"fact-{n % FACTS:02}", chance.randrange(5, 60)
    days = (LAST_DAY - FIRST_DAY).days
    return Story(
        f"story-{n:05}",
        f"How {chance.choice(TRADES)} came to work without paper, part {n + 1}",
        f"{_sentence(chance)} {_sentence(chance)}"[:230],
        FIRST_DAY + dt.timedelta(chance.randrange(days)),
        names[n % len(names)],
        SECTORS[n % len(SECTORS)],
        PLACES[n % len(PLACES)],
        (TOPICS[n % len(TOPICS)], TOPICS[(n // 12 + n + 1) % len(TOPICS)]),
        PILLARS[n % len(PILLARS)],
        fact,
        value,
        quote,
        f"Speaker {n % 97}",
        tuple(_parts(chance, fact, value, quote)),
    )


def _parts(chance: random.Random, fact: str, value: int, quote: str) -> Iterator[Part]:
    for heading, sentences in SENTENCES.items():
        first, second = _paragraph(chance, sentences // 2), _paragraph(chance, sentences - sentences // 2)
        if heading == "The challenge":
            first = f"[The organisation](MEMBER) had *one* question. {first}"
            second = f"{second} By then [{fact_value(fact):,} people](FACT) had been counted."
        is_outcome = heading == "The outcome"
        yield Part(heading, (first, second), _table(chance, value) if is_outcome else (), quote if is_outcome else "")


def _table(chance: random.Random, value: int) -> tuple[tuple[str, str, str], ...]:
    rows = (("Forms on paper", chance.randrange(100, 900)), ("Visits a week", chance.randrange(60, 90)))
    return (*((what, str(before), str(before // 2)) for what, before in rows), ("Hours a week", "60", str(60 - value)))


def _paragraph(chance: random.Random, sentences: int) -> str:
    return " ".join(_sentence(chance) for _ in range(sentences))


def _sentence(chance: random.Random) -> str:
    words = (chance.choice(choices) for choices in (SUBJECTS, VERBS, OBJECTS, CIRCUMSTANCES))
    return " ".join(words) + "."
