"""The sentences of tests/claims, each with what the rules of claims find in it."""

import re
import sys
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from clarion.claims.ledger import Known
from clarion.claims.reading import Reader
from clarion.figures.numbers import read_number
from clarion.figures.reading import figures
from clarion.passages import own_words

FOLDER = Path(__file__).parents[1] / "claims"
SETS = (*(f"tuned_{n}" for n in range(2, 9)), "tuned", "own_words", "held_apart", "held_apart_2")
TO_LOOK_AT = SETS[:-2]
RULES = ("claim", "unlinked-figure")
COUNTRY = ("the United States", "the U.S.", "U.S.", "US", "America", "American", "Americans", "the nation")
COUNTRY += ("the country",)
REGION = ("North East England", "the North East")
OTHERS = ("Dynamo North East", "Hedgehog Lab", "Newcastle", "Opencast", "Sage", "Sunderland", "Wordnerds")
"""Some names of members and places of the region."""
OF_ANY_REGION = ("the region", "The region", "Region", "sector", "industry")
_LINK = re.compile(r"\[([^]]*)\]\([^)]*\)")


class Labelled(NamedTuple):
    """A sentence, where it is from, and what is to be found in it: a claim, one of some facts, or nothing."""

    of_set: str
    label: str
    source: str
    sentence: str

    @property
    def ledger(self) -> str:
        """The facts that it stands beside: those of the country that its set has, or those of the region."""
        is_of_the_country = self.source.startswith("corpus/") or self.source.endswith("the United States")
        return f"us-{self.of_set}" if is_of_the_country else "ne"

    @property
    def expected(self) -> tuple[bool, frozenset[str]]:
        names = self.label.split("/") if self.label not in ("-", "claim") and self.has_numbers else []
        return self.label == "claim" and self.names_the_region, frozenset(names)

    @property
    def names_the_region(self) -> bool:
        """Whether its own words do, as a claim has to; what a page is about is not in its sentence."""
        names = REGION if self.ledger == "ne" else COUNTRY
        return any(core in own_words(self.sentence) for core in (*OF_ANY_REGION, *map(_bare, names)))

    @property
    def has_numbers(self) -> bool:
        """Whether one stands outside quotation marks, inside which nothing is to be found."""
        return any(figure.firm for figure in figures(own_words(self.sentence)))

    @property
    def found(self) -> tuple[list[str], list[str]]:
        """The facts named for claims, and those for other numbers; a sentence that links to a fact is sound."""
        if _LINK.search(self.sentence):
            return [], []
        claims = [claim for _, claim in reader(self.ledger).claims_in_text(own_words(self.sentence), lambda _: False)]
        of_the_whole = [fact.file for c in claims if c.is_of_the_whole for fact in c.facts]
        others = [fact.file for c in claims if not c.is_of_the_whole for fact in c.facts]
        return of_the_whole or [""] * any(c.is_of_the_whole for c in claims), others


def _bare(name: str) -> str:
    return name.removeprefix("the ")


def rows(name: str) -> Iterator[list[str]]:
    for line in (FOLDER / f"{name}.tsv").read_text(encoding="utf-8").splitlines():
        yield line.split("\t")


def labelled(name: str) -> list[Labelled]:
    return [Labelled(name, *row) for row in rows(name)]


@cache
def reader(ledger: str) -> Reader:
    facts = tuple(sorted(_known(row) for row in rows("ledger") if row[0] == ledger))
    names = (REGION, OTHERS) if ledger == "ne" else (COUNTRY, ())
    return Reader(names[0], facts, names[1], is_ours=False)


def _known(row: list[str]) -> Known:
    _, name, title, value, qualifier, unit, area, definition, *_ = row
    stated = "" if "not stated by the source" in definition else definition
    number = read_number(value)
    assert number is not None
    return Known(name, title, f"{stated}. {area}", number, unit, qualifier, may_be_used=True)


def outcome(each: Labelled) -> dict[str, str]:
    """For each rule: right, wrong (told where nothing is, or of another fact), missed, or nothing.

    A number of a fact may be told as a claim, if that names the fact."""
    (is_claim, facts), (claims, named) = each.expected, each.found
    is_claimed = is_claim or not facts.isdisjoint(claims)
    hit = not facts.isdisjoint((*named, *claims))
    of_facts = "right" if hit else "wrong" if named and not is_claim else "missed" if facts else ""
    told = {(True, True): "right" if is_claim else "", (True, False): "missed", (False, True): "wrong"}
    return {"claim": told.get((is_claimed, bool(claims)), ""), "unlinked-figure": of_facts}


def measured(name: str) -> dict[str, tuple[float, float]]:
    """Precision and recall of each rule that has something to find in a set. Who names another fact misses the right
    one, too."""
    found = {rule: Counter(outcome(each)[rule] for each in labelled(name)) for rule in RULES}
    to_find = {"claim": sum(each.expected[0] for each in labelled(name))}
    to_find["unlinked-figure"] = sum(bool(each.expected[1]) for each in labelled(name))
    return {
        rule: (count["right"] / (count["right"] + count["wrong"]), count["right"] / to_find[rule])
        for rule, count in found.items()
        if to_find[rule]
    }


def told(name: str) -> str:
    lines = (f"{name:<12} {rule:<16} precision {p:.2f}  recall {r:.2f}" for rule, (p, r) in measured(name).items())
    return "\n".join(lines)


def main() -> None:
    """Print the figures of all sets, and what is not as labelled in those that may be looked at."""
    sys.stdout.write("\n".join(map(told, SETS)) + "\n\n")
    for each in (each for name in TO_LOOK_AT for each in labelled(name)):
        for rule, what in outcome(each).items():
            if what in ("wrong", "missed"):
                sys.stdout.write(f"{rule}, {what}: [{each.label}] {each.sentence}\n")


if __name__ == "__main__":
    main()
