"""The short forms on a page that the glossary explains: linked where they first stand, and told at the end.

A reader without a pointer sees the list. The wording stays as it is, in quotations too, which are left alone.
"""

import re
from collections.abc import Iterator, Mapping

from clarion.addresses import address_of
from clarion.entry import Entry
from clarion.memory import passing, remembered
from clarion.prose import text_of
from clarion.site import Site
from clarion.wordings.acronyms import SHORT_FORM, spelled_out

_TAG = re.compile(r"""(</?([a-z][a-z0-9]*)(?:[^>"']|"[^"]*"|'[^']*')*>)""")
_LEFT_ALONE = frozenset({
    "a", "abbr", "blockquote", "cite", "code", "figcaption", "h1", "h2", "h3", "h4", "h5", "h6", "kbd", "pre", "q",
    "summary",
})  # fmt: skip
"""In what stands in one of these nothing is linked: it is a link or has another use, or it is another's words."""


@passing
def short_forms(site: Site) -> Mapping[str, str]:
    """The glossary's short forms, each with the name of its term."""
    terms = (term for term in site.shown_of("terms") if term.fields.stands_for and not term.fields.banned)
    return {term.fields.title: term.name for term in terms}


@remembered
def term_of(site: Site, form: str) -> str:
    """The name of the term that explains a short form, or "": a page depends on those that stand on it alone."""
    return short_forms(site).get(form, "")


def words_on(site: Site, entry: Entry) -> tuple[Entry, ...]:
    """The terms whose short forms stand in what an entry says, and are not spelled out there; in their order."""
    html = "\n".join((entry.fields.title, entry.fields.summary or "", entry.body.html))
    forms = dict.fromkeys(match["it"] for match in SHORT_FORM.finditer(html))
    found = [term for form in forms if (term := term_of(site, form)) and ("terms", term) != entry.key]
    return tuple(_not_spelled_out(text_of(html), [site.known(("terms", term)) for term in found])) if found else ()


def _not_spelled_out(text: str, terms: list[Entry]) -> Iterator[Entry]:
    told, folded = set(spelled_out(text)), " ".join(text.split()).casefold()
    for term in terms:
        stands = bool(re.search(rf"(?<![\w-]){re.escape(term.fields.title)}(?![\w-])", text))
        if stands and term.fields.title not in told and term.fields.stands_for.casefold() not in folded:
            yield term


def glossed(site: Site, html: str, terms: tuple[Entry, ...]) -> str:
    """The HTML of a body, in which each of these is a link to its term where it first stands in plain prose."""
    where = {term.fields.title: f"{site.settings.base}{address_of(*term.key)}" for term in terms}
    left = {form: address for form, address in where.items() if f'href="{address}' not in html}
    if not left:
        return html
    pieces, depth = _TAG.split(html), 0
    for n in range(0, len(pieces), 3):  # text, tag, the tag's name, text, …
        if depth == 0:
            pieces[n] = _linked(pieces[n], left)
        if n + 2 < len(pieces):
            depth += _step(pieces[n + 1], pieces[n + 2])
    return "".join(piece for n, piece in enumerate(pieces) if n % 3 < 2)


def _step(tag: str, name: str) -> int:
    """How much deeper a tag leads into what is left alone."""
    return 0 if name not in _LEFT_ALONE else -1 if tag.startswith("</") else 1


def _linked(text: str, left: dict[str, str]) -> str:
    """A piece of text, with those links in it that are still to be made."""

    def link(match: re.Match[str]) -> str:
        address = left.pop(match["it"], "")
        return f'<a href="{address}"><abbr>{match["it"]}</abbr></a>' if address else match[0]

    return SHORT_FORM.sub(link, text) if left else text
