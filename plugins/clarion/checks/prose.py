"""The rules over everything that an entry says in its own words: the house style."""

from collections.abc import Callable, Iterator

from clarion.checks import acronyms, names, sentences, wordings
from clarion.checks.saying import Saying
from clarion.entry import Entry
from clarion.problems import Problem
from clarion.site import Site

RULES: tuple[Callable[[Saying], Iterator[Problem]], ...] = (
    wordings.words_are_the_houses,
    sentences.sentences_are_short,
    acronyms.acronyms_are_explained,
    names.names_are_spelled_right,
)


def prose_is_in_the_house_style(site: Site, entry: Entry) -> Iterator[Problem]:
    saying = Saying(site, entry)
    for rule in RULES:
        yield from rule(saying)
