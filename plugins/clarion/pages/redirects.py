"""Earlier names and addresses → redirect pages."""

from collections.abc import Iterator

from clarion.addresses import FEED_ENTRIES, address_of, alias_address, earlier_names
from clarion.entry import Entry
from clarion.outputs import Page
from clarion.pages.frame import Feed
from clarion.pages.inputs import Redirect
from clarion.site import Site


def redirects(site: Site, entry: Entry, stylesheet: str) -> Iterator[Page]:
    """A redirect page at every alias of an entry."""
    for alias in entry.fields.aliases:
        inputs = _redirect(site, entry, _feed_of(entry, alias), stylesheet)
        yield Page(alias_address(entry.folder, alias), "redirect.html", inputs)


def _feed_of(entry: Entry, alias: str) -> Feed | None:
    """The feed at an earlier name, which goes on: a reader that follows it cannot be redirected by a page."""
    name = alias.strip("/").removesuffix(".html").rpartition("/")[2]
    is_followed = entry.folder in FEED_ENTRIES and name in earlier_names(entry)
    return Feed(entry.fields.title, f"{entry.folder}/{name}") if is_followed else None


def _redirect(site: Site, entry: Entry, feed: Feed | None, stylesheet: str) -> Redirect:
    settings, address = site.settings, address_of(*entry.key)
    canonical = f"{settings.origin}{settings.base}{address}" if settings.site_url else ""
    return Redirect(settings.language, entry.fields.title, f"{settings.base}{address}", canonical, stylesheet, feed)
