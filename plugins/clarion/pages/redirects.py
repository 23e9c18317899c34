"""Earlier names and addresses → redirect pages."""

from collections.abc import Iterator

from clarion.addresses import address_of, alias_address
from clarion.entries import Entry
from clarion.outputs import Page
from clarion.pages.inputs import Redirect
from clarion.site import Site


def redirects(site: Site) -> Iterator[Page]:
    """A redirect page at every alias of what is shown."""
    for entry in site.all():
        if site.is_shown(entry):
            for alias in entry.fields.aliases:
                yield Page(alias_address(entry.folder, alias), "redirect.html", _redirect(site, entry))


def _redirect(site: Site, entry: Entry) -> Redirect:
    settings, address = site.settings, address_of(*entry.key)
    canonical = f"{settings.origin}{settings.base}{address}" if settings.site_url else ""
    return Redirect(settings.language, entry.fields.title, f"{settings.base}{address}", canonical)
