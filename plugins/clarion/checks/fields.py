"""Fields whose rule needs the settings or the files: tiers, addresses on the site, documents."""

from collections.abc import Iterator

from clarion.addresses import all_files
from clarion.checks.telling import at_field
from clarion.kinds.findings import one_of
from clarion.nearest import nearest
from clarion.outputs import file_of
from clarion.problems import Problem
from clarion.reads import as_written
from clarion.site import Site

ADDRESSES = ("code_of_conduct_url", "recording_url", "slides_url")


def tiers_are_known(site: Site) -> Iterator[Problem]:
    """Tiers that the settings list are a closed list (schema, member)."""
    names = [tier.name for tier in site.settings.tiers]
    for entry in site.of("members"):
        tier = entry.fields.tier
        if names and tier and tier not in names:
            near = nearest(tier, names)
            words = f"must be {one_of(names)}, as CLARION_TIERS has it, not {as_written(tier)}"
            yield at_field(entry, ("tier",), words + (f"; did you mean '{near}'?" if near else ""), "tier")


def addresses_in_fields_exist(site: Site) -> Iterator[Problem]:
    """A place on the site is one (schema, `place on the site or link`)."""
    files = all_files(site)
    for entry in site.of("events"):
        for name in ADDRESSES:
            value = getattr(entry.fields, name) or ""
            if not _leads_somewhere(value, files):
                yield at_field(
                    entry, (name,), f"must be an address of the site, such as /about/, not '{value}'", "link"
                )


def _leads_somewhere(address: str, files: set[str]) -> bool:
    """Whether an address of the site is one; one elsewhere is not for us to say."""
    path = address.split("#")[0].split("?")[0]
    return not path.startswith("/") or bool({file_of(path), file_of(f"{path}/")} & files)


def settings_lead_somewhere(site: Site) -> Iterator[Problem]:
    """Addresses in the settings are of the site, too: else every page would have a dead link."""
    files, settings = all_files(site), site.settings
    found = [("CLARION_MENU", item.url) for item in settings.menu]
    found += [("CLARION_CODE_OF_CONDUCT", settings.code_of_conduct)] if settings.code_of_conduct else []
    for name, address in found:
        if not _leads_somewhere(address, files):
            words = f"'{name}' must lead to an address of the site, such as /about/, not '{address}'"
            yield Problem(*settings.place_of(name), words, name, rule="link")


def documents_are_there(site: Site) -> Iterator[Problem]:
    """A document is a link, or a file below content/extra (schema, policy)."""
    for entry in site.of("policy"):
        file = entry.fields.document
        if file and ":" not in file and (".." in file.split("/") or not (site.content / "extra" / file).is_file()):
            yield at_field(entry, ("document",), f"names no file: there is no extra/{file}", "file")
