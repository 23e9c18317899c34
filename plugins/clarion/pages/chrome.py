"""What is around every page: the header's menu, the footer's list, the feeds that every page names."""

from pathlib import Path

from clarion.kinds.listed import KINDS
from clarion.memory import passing, remembered
from clarion.pages.boilerplate import one_line
from clarion.pages.frame import Chrome, Feed, Head, Link
from clarion.site import Site
from clarion.styles import ENTRY, Joined, joined
from clarion.tracing import note

MENU = ("stories", "messages", "facts", "members", "events", "roles")


UNJOINED = f"/static/{ENTRY}"
"""The stylesheet that imports the others."""


@passing
def styles_of(site: Site) -> Joined | None:
    """The one stylesheet; none in a preview, where a changed one is fetched anew while its page stays."""
    note(("styles",))
    return None if site.preview else joined(Path(site.settings.theme) / "static")


@remembered
def chrome_of(site: Site) -> Chrome:
    settings, styles = site.settings, styles_of(site)
    return Chrome(
        settings.site_name,
        settings.base,
        settings.origin if settings.site_url else "",
        settings.language,
        settings.zone.key,
        settings.organisation,
        settings.region.name if settings.region else "",
        tuple(Link(item.title, item.url) for item in settings.menu) or _menu(site),
        _more(site),
        _footer(site),
        (Feed(settings.site_name, "all"),),
        one_line(site),
        site.preview,
        settings.code_of_conduct or "",
        settings.currency,
        styles.address if styles else UNJOINED,
    )


def _menu(site: Site) -> tuple[Link, ...]:
    kinds = [kind for folder in MENU for kind in KINDS if kind.folder == folder]
    return (
        *(Link(site.title_of_listing(kind.folder), f"/{kind.folder}/") for kind in kinds),
        Link("Subscribe", "/subscribe/"),
    )


def _more(site: Site) -> tuple[Link, ...]:
    """The lists that the menu leaves out, in the order of their titles."""
    shown = {item.url for item in site.settings.menu} or {f"/{folder}/" for folder in MENU}
    kinds = [kind for kind in KINDS if kind.has_listing and f"/{kind.folder}/" not in shown]
    links = (Link(site.title_of_listing(kind.folder), f"/{kind.folder}/") for kind in kinds)
    return tuple(sorted(links, key=lambda link: link.title.casefold()))


def _footer(site: Site) -> tuple[Link, ...]:
    """The standing pages that have a place in the menu, in its order."""
    pages = [page for page in site.shown_of("pages") if page.fields.menu is not None]
    ordered = sorted(pages, key=lambda page: (page.fields.menu, page.name))
    return tuple(Link(page.fields.title, f"/{page.name}/") for page in ordered)


def head_of(site: Site, title: str, description: str, address: str) -> Head:
    """The head of a page that is no entry's."""
    name = site.settings.site_name
    return Head(title, description or f"{title}: {name}", address)
