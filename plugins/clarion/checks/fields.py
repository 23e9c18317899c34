"""Fields whose rule needs the settings or the files: tiers, addresses on the site, documents."""

from collections.abc import Iterator

from clarion.addresses import answers
from clarion.checks.telling import at_field
from clarion.entry import Entry
from clarion.kinds.findings import one_of
from clarion.nearest import nearest
from clarion.outputs import file_of
from clarion.problems import Problem
from clarion.reads import as_written
from clarion.site import Site

ADDRESSES = ("code_of_conduct_url", "recording_url", "slides_url")


def tiers_are_known(site: Site, member: Entry) -> Iterator[Problem]:
    """Tiers that the settings list are a closed list (schema, member)."""
    names, tier = [tier.name for tier in site.settings.tiers], member.fields.tier
    if names and tier and tier not in names:
        near = nearest(tier, names)
        words = f"must be {one_of(names)}, as CLARION_TIERS has it, not {as_written(tier)}"
        yield at_field(member, ("tier",), words + (f"; did you mean '{near}'?" if near else ""), "tier")


def addresses_in_fields_exist(site: Site, event: Entry) -> Iterator[Problem]:
    """A place on the site is one (schema, `place on the site or link`)."""
    for name in ADDRESSES:
        value = getattr(event.fields, name) or ""
        if not _leads_somewhere(site, value):
            yield at_field(event, (name,), f"must be an address of the site, such as /about/, not '{value}'", "link")


def _leads_somewhere(site: Site, address: str) -> bool:
    """Whether an address of the site is one; one elsewhere is not for us to say."""
    path = address.split("#")[0].split("?")[0]
    return not path.startswith("/") or answers(site, file_of(path)) or answers(site, file_of(f"{path}/"))


def settings_lead_somewhere(site: Site) -> Iterator[Problem]:
    """Addresses in the settings are of the site, too: else every page would have a dead link."""
    settings = site.settings
    found = [("CLARION_MENU", item.url) for item in settings.menu]
    found += [("CLARION_CODE_OF_CONDUCT", settings.code_of_conduct)] if settings.code_of_conduct else []
    for name, address in found:
        if not _leads_somewhere(site, address):
            words = f"'{name}' must lead to an address of the site, such as /about/, not '{address}'"
            yield Problem(*settings.place_of(name), words, name, rule="link")


def documents_are_there(site: Site, policy: Entry) -> Iterator[Problem]:
    """A document is a link, or a file below content/extra (schema, policy)."""
    file = policy.fields.document
    if file and ":" not in file and (".." in file.split("/") or not site.file_at(f"extra/{file}").is_file()):
        yield at_field(policy, ("document",), f"names no file: there is no extra/{file}", "file")
