"""The rules over everything that an entry says in its own words: the house style."""

from collections.abc import Callable, Iterator

from clarion.checks import acronyms, claims, dates, names, sentences, wordings
from clarion.checks.saying import Saying
from clarion.entry import Entry
from clarion.memory import look_at
from clarion.problems import Problem
from clarion.site import Site

RULES: tuple[Callable[[Saying], Iterator[Problem]], ...] = (
    wordings.words_are_the_houses,
    sentences.sentences_are_short,
    acronyms.acronyms_are_explained,
    names.names_are_spelled_right,
    dates.dates_are_clear,
    claims.claims_have_facts,
)


def prose_is_in_the_house_style(site: Site, entry: Entry) -> Iterator[Problem]:
    found = site.memory.ahead.found(entry.key) if site.memory.ahead else None
    if found is None:
        return iter(found_in_prose(site, entry))
    looks, problems = found
    look_at(site, looks)
    return iter(problems)


def found_in_prose(site: Site, entry: Entry) -> tuple[Problem, ...]:
    saying = Saying(site, entry)
    return tuple(problem for rule in RULES for problem in rule(saying))
