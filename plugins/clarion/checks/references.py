"""Every name in a field is that of a file, of the right kind; none leads in a circle; one roof carries the message."""

import posixpath
from collections.abc import Iterator

from clarion.checks.telling import at_field
from clarion.entry import Entry
from clarion.kinds.listed import BY_FOLDER
from clarion.kinds.refs import Ref
from clarion.nearest import nearest
from clarion.problems import Problem
from clarion.site import Site, Use

RULE = "reference"
_UP = {
    "messages": "parent",
    "sectors": "parent",
    "places": "parent",
    "topics": "parent",
    "facts": "supersedes",
}


def names_in_fields_are_right(site: Site, entry: Entry) -> Iterator[Problem]:
    """Every rule over a name in a field."""
    is_published = site.is_published(entry)
    for use in site.named_in_fields(entry):
        if len(use.ref.folders) > 1:
            yield from _of_two(site, use)
        if use.target is None:
            yield from _of_no_file(site, use)
        elif is_published and not site.is_published(use.target):
            yield _of_what_is_not_published(use, use.target)
        if use.target and use.target.folder == "messages":
            yield from _of_another_level(use, use.target)


def _of_no_file(site: Site, use: Use) -> Iterator[Problem]:
    """A ref names a file of its kind (schema, the types)."""
    if not site.holders(use.ref):
        yield at_field(use.entry, use.loc, _not_there(site, use.ref), _rule_of(site, use.ref))


def _rule_of(site: Site, ref: Ref) -> str:
    return "also-written" if _meant_by(site, ref) else RULE


def _not_there(site: Site, ref: Ref) -> str:
    meant = _meant_by(site, ref)
    if meant:
        return f"must be '{meant.name}', the file name of {meant.fields.title}, not '{ref.name}'"
    bare = posixpath.basename(ref.name).removesuffix(".md")
    if bare != ref.name and site.holders(Ref(ref.folders, bare)):
        return f"must be '{bare}', the file's name without folder and .md, not '{ref.name}'"
    elsewhere = site.holders(Ref(tuple(BY_FOLDER), ref.name))
    if elsewhere:
        kinds, folder = " or ".join(BY_FOLDER[folder].one for folder in ref.folders), elsewhere[0]
        return f"must name {kinds}; '{ref.name}' is {BY_FOLDER[folder].one} ({folder}/{ref.name}.md)"
    near = nearest(ref.name, [name for folder, name in site.held if folder in ref.folders])
    hint = f"; did you mean '{near}'?" if near else ""
    return f"names '{ref.name}', but there is no {_files(ref)}{hint}"


def _files(ref: Ref) -> str:
    return " or ".join(f"{folder}/{ref.name.removesuffix('.md')}.md" for folder in ref.folders)


def _meant_by(site: Site, ref: Ref) -> Entry | None:
    """The entry of which an editor wrote the title or another form (schema, sector, place, topic: also_written)."""
    found = (site.called(folder, ref.name) for folder in ref.folders)
    return next((entry for entry in found if entry), None)


def _of_two(site: Site, use: Use) -> Iterator[Problem]:
    """Where a ref may be to two kinds and both have the name, it says which (schema, fine print: Values)."""
    both = site.holders(use.ref)
    if len(both) > 1:
        choices = " or ".join(f"{folder}/{use.ref.name}" for folder in both)
        words = f"must be {choices}, for both are there, not '{use.ref.name}'"
        yield at_field(use.entry, use.loc, words, RULE)


def _of_what_is_not_published(use: Use, target: Entry) -> Problem:
    """A ref to what is not published, from what is: a warning, and plain text on the page (fine print: Bodies)."""
    words = f"names '{use.ref}', which is not published ({why_not(target)}); the page does not link to it"
    return at_field(use.entry, use.loc, words, "unpublished", "warning")


def why_not(entry: Entry) -> str:
    """Why an entry is not published, in words."""
    if entry.fields.draft:
        return "a draft"
    return "a sample" if entry.fields.sample else f"its date is {entry.fields.date}"


def _of_another_level(use: Use, target: Entry) -> Iterator[Problem]:
    """`pillars` name pillars; a pillar's parent is the roof (schema, fine print: Order)."""
    wanted = {"pillars": "pillar", "parent": "roof"}.get(use.field)
    if wanted and target.fields.level not in (wanted, None):
        words = f"must name a {wanted}; '{use.ref}' is a {target.fields.level}"
        yield at_field(use.entry, use.loc, words, "message")


def there_is_one_roof(site: Site) -> Iterator[Problem]:
    """Exactly one roof (schema, message). A file with problems may be the one: then nothing is missing."""
    roofs = sorted((e for e in site.of("messages") if e.fields.level == "roof"), key=lambda e: e.path)
    for roof in roofs[1:]:
        words = f"must be pillar: there is one roof, and {roofs[0].path} is it"
        yield at_field(roof, ("level",), words, "message")
    broken = any(folder == "messages" and not _level_of(site, name) for folder, name in site.held)
    if not roofs and not broken:
        words = "must have one message with 'level: roof', which the others carry"
        yield Problem(site.path_of(site.content / "messages"), 1, words, rule="message")


def _level_of(site: Site, name: str) -> str | None:
    """The level of a message, where that could be read."""
    entry = site.entries["messages"].get(name)
    return entry.fields.level if entry else None


def nothing_goes_in_circles(site: Site) -> Iterator[Problem]:
    """Parents and supersedes make no circles (schema, fine print: Order)."""
    for folder, field in _UP.items():
        for entry in site.of(folder):
            chain = _chain(site, entry, field)
            if entry.name == chain[-1] and len(chain) > 1 and entry.name == _last_by_path(site, folder, chain):
                yield at_field(entry, (field,), f"must not lead back to itself: {' → '.join(chain)}", RULE)


def _last_by_path(site: Site, folder: str, names: list[str]) -> str:
    """The one whose file is the last: there a conflict is told (schema, fine print: Where it is told)."""
    return max(names, key=lambda name: site.entries[folder][name].path)


def _chain(site: Site, entry: Entry, field: str) -> list[str]:
    """The names that one comes to by following a field, up to one met before."""
    names, here = [entry.name], site.named(getattr(entry.fields, field))
    while here and names[-1] not in names[:-1]:
        names.append(here.name)
        here = site.named(getattr(here.fields, field))
    return names
