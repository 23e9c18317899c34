"""No two things claim one address: entries, earlier names, lists, and the files that are copied as they are."""

import re
from collections.abc import Iterator, Mapping
from operator import itemgetter
from typing import NamedTuple

from clarion.addresses import OWN_FILES, SITES_OWN, address_of, alias_address, earlier_names, fixed_addresses
from clarion.checks.telling import at_field
from clarion.entry import Entry
from clarion.facets import facet_address
from clarion.gist import gist
from clarion.kinds.listed import BY_FOLDER, KINDS
from clarion.outputs import file_of
from clarion.problems import Problem
from clarion.site import Site
from clarion.tracing import note

RULE = "address"


FOLDERS = "|".join(BY_FOLDER)
FACETS = "|".join(facet_address(kind.folder, name) for kind in KINDS for name in kind.facets)
OF_A_LIST = re.compile(
    rf"/(?:{FOLDERS})/(?:[^/]+/(?:{FOLDERS})/)?page/|/(?:{FOLDERS})/[^/]+/(?:{FOLDERS})/|(?:{FACETS})[^/]+/"
)


class _Claim(NamedTuple):
    """Who wants an address, and where that is written."""

    path: str
    line: int
    address: str
    file: str
    """What is compared: two addresses that differ in case alone are one file on some machines."""
    field: str = ""
    names: str = ""


def _claim(path: str, line: int, address: str, field: str = "", names: str = "") -> _Claim:
    return _Claim(path, line, address, file_of(address).casefold(), field, names)


def names_are_unique(site: Site) -> Iterator[Problem]:
    """Names are unique within a kind, whatever sub-folder a file is in (schema, fine print: Files)."""
    note(("held",))
    for reading in site.doubles:
        first = site.held[reading.folder, reading.name]
        words = f"must have a name of its own: {first.path} is '{reading.name}' already"
        yield Problem(reading.path, 1, words, rule=RULE)


def addresses_are_claimed_once(site: Site) -> Iterator[Problem]:
    """No two claims are to one address, and none needs a folder where another has a file."""
    own, claims = list(_of_the_site(site)), list(_claims(site))
    yield from _claimed_twice(own, claims)
    yield from _below_files(own, claims)


def _claimed_twice(own: list[_Claim], claims: list[_Claim]) -> Iterator[Problem]:
    """Of two claims to one address, the later by path is told, and both files are named."""
    taken = {claim.file: claim for claim in own}
    for claim in sorted(claims, key=itemgetter(0, 1)):
        first = taken.setdefault(claim.file, claim)
        if first is not claim:
            yield _conflict(claim, first)
        elif claim.address.startswith(SITES_OWN) or (claim.field and claim.address.rstrip("/") in OWN_FILES):
            wants = f"'{claim.field}' must be another address" if claim.field else "must have another name"
            words = f"{wants}: {claim.address} is the site's own"
            yield Problem(claim.path, claim.line, words, claim.field, rule=RULE)


def _conflict(claim: _Claim, first: _Claim) -> Problem:
    holder = f"{first.path} ('{first.field}')" if first.field else first.path
    if not claim.field:
        words = f"must have another name: {claim.address} is taken by {holder}"
    elif claim.names == first.names:
        words = f"'{claim.field}' must not claim {claim.address}: this entry has it already"
    else:
        words = f"'{claim.field}' must not claim {claim.address}: {holder} has it already"
    return Problem(claim.path, claim.line, words, claim.field, rule=RULE)


def _below_files(own: list[_Claim], claims: list[_Claim]) -> Iterator[Problem]:
    """/old.html cannot be a page while /old.html/more/ is another: no such site can be made, however lenient."""
    files = {claim.file: claim for claim in (*own, *claims)}
    for claim in claims:
        above = _above(claim, files)
        if above:
            wants = f"'{claim.field}' must" if claim.field else "must"
            words = f"{wants} not lie below {above.address}, which is a file"
            yield Problem(claim.path, claim.line, words, claim.field, rule="file")
    for claim in own:
        above = _above(claim, files)
        if above:
            words = f"must have another name: {claim.address}, {claim.path}, lies below it"
            yield Problem(above.path, above.line, words, above.field, rule="file")


def _above(claim: _Claim, files: Mapping[str, _Claim]) -> _Claim | None:
    """The file that stands where the claim needs a folder."""
    parts = claim.file.split("/")
    return next((files[path] for end in range(1, len(parts)) if (path := "/".join(parts[:end])) in files), None)


def _of_the_site(site: Site) -> Iterator[_Claim]:
    for address, what in fixed_addresses(site):
        yield _claim(what, 1, address)


def _claims(site: Site) -> Iterator[_Claim]:
    for entry in site.all():
        yield _claim(entry.path, 1, address_of(*entry.key), names=entry.file)
    for entry in site.all():
        yield from _earlier(site, entry)
    note(("files",))
    extra = site.content / "extra"
    for path in sorted(path for path in extra.rglob("*") if path.is_file()):
        yield _claim(site.path_of(path), 1, f"/{path.relative_to(extra).as_posix()}")


def _earlier(site: Site, entry: Entry) -> Iterator[_Claim]:
    for n, alias in enumerate(gist(site, *entry.key).aliases):
        line = entry.source.line(("aliases", n))
        yield _claim(entry.path, line, alias_address(entry.folder, alias), "aliases", entry.file)


def first_names_are_unique(site: Site) -> Iterator[Problem]:
    """Two entries of a kind that had one name first would share their permanent id, in feeds and calendars."""
    renamed = [entry for entry in site.all() if gist(site, *entry.key).aliases and earlier_names(entry)]
    taken: dict[tuple[str, str], Entry] = {}
    for entry in sorted(renamed, key=lambda entry: entry.path):
        name = earlier_names(entry)[0]
        held = site.entries[entry.folder].get(name)
        first = held if held and not earlier_names(held) else taken.setdefault((entry.folder, name), entry)
        if first is not entry and not _files_of(first) & _files_of(entry):  # else their addresses are told
            words = f"must not begin with '{name}': {first.path} had that name first"
            yield at_field(entry, ("aliases",), words, RULE)


def _files_of(entry: Entry) -> set[str]:
    addresses = (alias_address(entry.folder, alias) for alias in entry.fields.aliases)
    return {file_of(address).casefold() for address in (address_of(*entry.key), *addresses)}


def aliases_leave_lists_alone(_site: Site, entry: Entry) -> Iterator[Problem]:
    """The pages of a list, and of what belongs to an entry, are the site's own: /sectors/health/news/."""
    for n, alias in enumerate(entry.fields.aliases):
        address = alias_address(entry.folder, alias)
        if OF_A_LIST.match(address):
            words = f"must be another address: {address} is one of a list's pages"
            yield at_field(entry, ("aliases", n), words, RULE)
