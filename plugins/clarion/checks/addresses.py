"""No two things claim one address: entries, earlier names, lists, and the files that are copied as they are."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from clarion.addresses import OWN_FILES, SITES_OWN, address_of, alias_address, earlier_names, fixed_addresses
from clarion.checks.telling import at_field
from clarion.entry import Entry
from clarion.facets import facet_address
from clarion.kinds import BY_FOLDER, KINDS
from clarion.outputs import file_of
from clarion.problems import Problem
from clarion.site import Site

RULE = "address"


FOLDERS = "|".join(BY_FOLDER)
FACETS = "|".join(facet_address(kind.folder, name) for kind in KINDS for name in kind.facets)
OF_A_LIST = re.compile(
    rf"/(?:{FOLDERS})/(?:[^/]+/(?:{FOLDERS})/)?page/|/(?:{FOLDERS})/[^/]+/(?:{FOLDERS})/|(?:{FACETS})[^/]+/"
)


@dataclass(frozen=True)
class _Claim:
    """Who wants an address, and where that is written."""

    path: str
    line: int
    address: str
    field: str = ""
    names: str = ""

    @property
    def file(self) -> str:
        """What is compared: two addresses that differ in case alone are one file on some machines."""
        return file_of(self.address).casefold()


def names_are_unique(site: Site) -> Iterator[Problem]:
    """Names are unique within a kind, whatever sub-folder a file is in (schema, fine print: Files)."""
    for reading in site.doubles:
        first = site.held[reading.folder, reading.name]
        words = f"must have a name of its own: {first.path} is '{reading.name}' already"
        yield Problem(reading.path, 1, words, rule=RULE)


def addresses_are_claimed_once(site: Site) -> Iterator[Problem]:
    """Of two claims to one address, the later by path is told, and both files are named."""
    taken: dict[str, _Claim] = {claim.file: claim for claim in _of_the_site(site)}
    for claim in sorted(_claims(site), key=lambda claim: (claim.path, claim.line)):
        first = taken.setdefault(claim.file, claim)
        if first is not claim:
            yield _conflict(claim, first)
        elif claim.address.startswith(SITES_OWN) or (claim.field and claim.address.rstrip("/") in OWN_FILES):
            wants = f"'{claim.field}' must be another address" if claim.field else "must have another name"
            words = f"{wants}: {claim.address} is the site's own"
            yield Problem(claim.path, claim.line, words, claim.field, rule=RULE)


def first_names_are_unique(site: Site) -> Iterator[Problem]:
    """Two entries of a kind that had one name first would share their permanent id, in feeds and calendars."""
    taken: dict[tuple[str, str], Entry] = {}
    for entry in sorted(site.all(), key=lambda entry: (bool(earlier_names(entry)), entry.source.path)):
        name = [*earlier_names(entry), entry.name][0]
        first = taken.setdefault((entry.folder, name), entry)
        if first is not entry and not _files_of(first) & _files_of(entry):  # else their addresses are told
            words = f"must not begin with '{name}': {first.source.path} had that name first"
            yield at_field(entry, ("aliases",), words, RULE)


def _files_of(entry: Entry) -> set[str]:
    addresses = (alias_address(entry.folder, alias) for alias in entry.fields.aliases)
    return {file_of(address).casefold() for address in (address_of(*entry.key), *addresses)}


def aliases_leave_lists_alone(site: Site) -> Iterator[Problem]:
    """The pages of a list, and of what belongs to an entry, are the site's own: /sectors/health/news/."""
    for entry in site.all():
        for n, alias in enumerate(entry.fields.aliases):
            address = alias_address(entry.folder, alias)
            if OF_A_LIST.match(address):
                yield at_field(
                    entry, ("aliases", n), f"must be another address: {address} is one of a list's pages", RULE
                )


def _conflict(claim: _Claim, first: _Claim) -> Problem:
    holder = f"{first.path} ('{first.field}')" if first.field else first.path
    if not claim.field:
        words = f"must have another name: {claim.address} is taken by {holder}"
    elif claim.names == first.names:
        words = f"'{claim.field}' must not claim {claim.address}: this entry has it already"
    else:
        words = f"'{claim.field}' must not claim {claim.address}: {holder} has it already"
    return Problem(claim.path, claim.line, words, claim.field, rule=RULE)


def _of_the_site(site: Site) -> Iterator[_Claim]:
    for address, what in fixed_addresses(site):
        yield _Claim(what, 1, address)


def _claims(site: Site) -> Iterator[_Claim]:
    for entry in site.all():
        yield _Claim(entry.source.path, 1, address_of(*entry.key), names=entry.file)
    for entry in site.all():
        yield from _earlier(entry)
    extra = site.content / "extra"
    for path in sorted(path for path in extra.rglob("*") if path.is_file()):
        yield _Claim(site.path_of(path), 1, f"/{path.relative_to(extra).as_posix()}")


def _earlier(entry: Entry) -> Iterator[_Claim]:
    for n, alias in enumerate(entry.fields.aliases):
        line = entry.source.line(("aliases", n))
        yield _Claim(entry.source.path, line, alias_address(entry.folder, alias), "aliases", entry.file)


def files_are_no_folders(site: Site) -> Iterator[Problem]:
    """/old.html cannot be a page while /old.html/more/ is another."""
    own, claims = list(_of_the_site(site)), list(_claims(site))
    files = {claim.file: claim for claim in (*own, *claims)}
    for claim in claims:
        above = _above(claim, files)
        if above:
            wants = f"'{claim.field}' must" if claim.field else "must"
            words = f"{wants} not lie below {above.address}, which is a file"
            yield Problem(claim.path, claim.line, words, claim.field, rule=RULE)
    for claim in own:
        above = _above(claim, files)
        if above:
            words = f"must have another name: {claim.address}, {claim.path}, lies below it"
            yield Problem(above.path, above.line, words, above.field, rule=RULE)


def _above(claim: _Claim, files: Mapping[str, _Claim]) -> _Claim | None:
    """The file that stands where the claim needs a folder."""
    parts = claim.file.split("/")
    return next((files[path] for end in range(1, len(parts)) if (path := "/".join(parts[:end])) in files), None)
