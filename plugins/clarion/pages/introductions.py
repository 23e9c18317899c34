"""What editors write at the top of a list, in its folder's _index.md."""

from clarion.bodies import Body
from clarion.pages.links import resolved
from clarion.site import Site


def introduction(site: Site, folder: str) -> tuple[str, str, str]:
    """The title, summary and introduction of a list, from its folder's _index.md."""
    index = site.indexes.get(folder)
    if index is None:
        return site.title_of_listing(folder), "", ""
    return index.fields.title, index.fields.summary or "", resolved(site, (index.body or Body()).html)
