"""Pages: what stands at the top of the site."""

from typing import Literal

from clarion.kinds.kind import Kind
from clarion.values import Summary, WholeNumber


class Page(Kind):
    """A standing page, such as About."""

    folder, one, many, has_body, has_listing = "pages", "a page", "Pages", True, False

    summary: Summary
    menu: WholeNumber | None = None
    """Its place in the footer's list; left out, it is not in the list."""
    shows: tuple[Literal["message", "press", "people", "tiers", "perks", "partners"], ...] = ()
    """What the site keeps, shown with its text: the message at length; for journalists, above it, the message in its
    lengths and whom to ask; the people by group, the tiers of membership in the settings, the perks, the partners."""
