"""The wordings that a site speaks against: those of its terms and messages, and of its language."""

from collections.abc import Iterator

from clarion.entry import Entry
from clarion.memory import remembered
from clarion.site import Site
from clarion.wordings.english import ENGLISH
from clarion.wordings.wording import Wording


@remembered
def lexicon(site: Site) -> tuple[Wording, ...]:
    """Of all terms and messages, by their files; those with problems say nothing."""
    of_the_language = ENGLISH if site.settings.language.startswith("en") else ()
    return tuple(sorted({*_of_terms(site), *_of_messages(site), *of_the_language}))


def _of_terms(site: Site) -> Iterator[Wording]:
    for term in site.shown_of("terms"):
        fields = term.fields
        if fields.banned:
            for words in (fields.title, *fields.instead_of):
                yield Wording(words, "banned", term.file, why=fields.why or "")
        else:
            for words in fields.instead_of:
                yield Wording(words, "wording", term.file, fields.title, fields.why or "")


def _of_messages(site: Site) -> Iterator[Wording]:
    for message in site.shown_of("messages"):
        for words in message.fields.avoid:
            yield Wording(words, "avoid", message.file)


def speaks_of_itself(entry: Entry, wording: Wording) -> bool:
    """The page of a term may say what it replaces."""
    return entry.file == wording.file and entry.folder == "terms"
