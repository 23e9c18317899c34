"""Claims: numbers about the whole region that link to no fact, and numbers that a fact of the ledger could be."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from itertools import islice

from clarion.bodies import Body
from clarion.checks.saying import Saying
from clarion.checks.telling import texts_of
from clarion.claims.ledger import Known, ledger
from clarion.claims.likeness import is_close, is_same
from clarion.claims.reading import Claim, Reader
from clarion.claims.sentences import Sentence
from clarion.entry import Entry
from clarion.figures.agreement import Ledger
from clarion.figures.units import shown
from clarion.kinds.within import Within
from clarion.memory import fleeting
from clarion.pages.glossed import short_forms
from clarion.problems import Level, Problem
from clarion.site import Site
from clarion.wordings.names import names

OF_THE_BODY = ("pages", "messages")
"""Kinds that speak as the body: "our region" is the region there."""
_NUMBERS = Within(Decimal, lambda part: part is Decimal)
MOST = 100
"""Claims told of one entry: who has so many will look at the rest."""


def claims_have_facts(saying: Saying) -> Iterator[Problem]:
    """Every number about the whole region links to a fact, and so does every number that the ledger holds.

    The ledger itself is where figures are stated; the rule knows English.
    """
    site, entry = saying.site, saying.entry
    if entry.folder == "facts":
        return
    stating = Stating(saying)
    claims = reader_of_claims(site, entry.folder).claims_in_text(saying.said.text, stating.links_in)
    unlinked = (each for each in claims if not stating.knows(each[1]))
    for sentence, claim in islice(unlinked, MOST):
        if _is_in_english(site, entry):
            yield from _told(saying, sentence, claim)


def _is_in_english(site: Site, entry: Entry) -> bool:
    """Asked of those alone in which something is found: the fields of an entry take time to be read."""
    language: str = getattr(entry.fields, "lang", None) or site.settings.language
    return language.startswith("en")


@fleeting
def reader_of_claims(site: Site, folder: str) -> Reader:
    """What reads the entries of a kind."""
    region = site.settings.region
    called = (region.name, *region.also) if region else ()
    others = tuple(sorted({*names(site)} - {*called}))
    glossary = tuple(sorted((form, _full(site, term)) for form, term in short_forms(site).items()))
    return Reader(called, ledger(site), others, glossary, is_ours=folder in OF_THE_BODY)


def _full(site: Site, term: str) -> str:
    return str(site.known(("terms", term)).fields.stands_for)


@dataclass(frozen=True)
class Stating:
    """What an entry states already: the facts that it links to or names, and its own numbers."""

    saying: Saying

    def links_in(self, sentence: Sentence) -> bool:
        """A link in the sentence is enough."""
        passage, begin = self.saying.said.at(sentence.start)
        text = self._entry.body if passage.is_of_body else self._entry.rich.get(passage.loc)
        if not text or not text.links:
            return False
        start = sentence.start - begin
        plain = " ".join(passage.written[start : start + len(sentence.text)].split())
        return any(words in plain for words in self._words_of_links(text))

    def knows(self, claim: Claim) -> bool:
        """A number that the entry has a fact for elsewhere is known."""
        return self._is_of_another(claim) or any(is_same(claim.figure, known) for known in self._known)

    def _is_of_another(self, claim: Claim) -> bool:
        """Who links to a fact knows it: a number that is far from it counts something else."""
        if claim.is_of_the_whole or any(is_close(claim.figure, fact.value) for fact in claim.facts):
            return False
        return any(fact.file == each.file for fact in claim.facts for each in self._facts)

    def _words_of_links(self, text: Body) -> Iterator[str]:
        for link in text.links:
            found = self.saying.site.linked(link)
            if found and found.folder == "facts" and link.text.strip():
                yield " ".join(link.text.split())

    @property
    def _entry(self) -> Entry:
        return self.saying.entry

    @cached_property
    def _known(self) -> list[Ledger]:
        own = [Ledger(number) for _, number in _NUMBERS.found_in(self._entry.fields)]
        return [*own, *(Ledger(fact.fields.value, "", fact.fields.qualifier or "") for fact in self._facts)]

    @cached_property
    def _facts(self) -> list[Entry]:
        site = self.saying.site
        named = (use.target for use in site.named_in_fields(self._entry))
        linked = (site.linked(link) for text, _ in texts_of(self._entry) for link in text.links)
        found = (fact for fact in (*named, *linked) if fact and fact.folder == "facts")
        return [fact for fact in found if fact.fields.value is not None]


def _told(saying: Saying, sentence: Sentence, claim: Claim) -> Iterator[Problem]:
    start, end = sentence.start + claim.start, sentence.start + claim.end
    passage, _ = saying.said.at(sentence.start)
    may_link = passage.is_of_body or passage.loc in saying.entry.rich
    rule, words = _words(claim, may_link=may_link)
    level: Level = "problem" if rule == "claim" else "warning"
    yield from saying.told(start, end, words, rule, level)


def _words(claim: Claim, *, may_link: bool) -> tuple[str, str]:
    """The rule and what it tells. A title and a summary are plain: their figure is linked where the text states it."""
    said = " ".join(claim.figure.written.split())
    usable = [_named(fact) for fact in claim.facts if fact.may_be_used]
    link = f'link "{said}" to' if may_link else f'have "{said}" in the text, too, linked to'
    if claim.is_of_the_whole:
        such = f", such as {' or '.join(usable)}" if usable else ""
        return "claim", f"must {link} a fact{such}: it is said of the whole region"
    if not claim.facts[0].may_be_used:
        return (
            "unlinked-figure",
            f'should not state "{said}" if it is {_named(claim.facts[0])}, which is not to be used',
        )
    one = "that figure" if len(usable) == 1 else "one of those figures"
    return "unlinked-figure", f"should {link} {' or '.join(usable)}, if it is {one}"


def _named(fact: Known) -> str:
    return f"{fact.file} ({shown(fact.value, fact.unit)})"
