"""The outline that the settings name is a file of lines or areas that can be drawn."""

from collections.abc import Iterator

from clarion.maps.outline import outline_at
from clarion.problems import Problem
from clarion.reads import Unfit
from clarion.site import Site
from clarion.tracing import note

SETTING = "CLARION_REGION.outline"


def the_outline_can_be_drawn(site: Site) -> Iterator[Problem]:
    note(("outline",))
    if site.outline_file is None:
        return
    try:
        outline_at(site.outline_file, site.path_of(site.outline_file))
    except Unfit as error:
        yield Problem(*site.settings.place_of(SETTING), f"'{SETTING}' {error}", SETTING, rule="file")
