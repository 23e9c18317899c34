"""The rules over the whole site. Each is a function from the site to problems; this is the list of them."""

from collections.abc import Callable, Iterator

from clarion.checks import addresses, days, facts, fields, headings, images, links, outline, parts, quotes, references
from clarion.problems import Problem
from clarion.site import Site

CHECKS: tuple[Callable[[Site], Iterator[Problem]], ...] = (
    references.names_are_of_files,
    references.names_of_two_say_their_folder,
    references.names_are_of_published_entries,
    references.pillars_are_pillars,
    references.there_is_one_roof,
    references.nothing_goes_in_circles,
    addresses.names_are_unique,
    addresses.addresses_are_claimed_once,
    addresses.files_are_no_folders,
    addresses.aliases_leave_lists_alone,
    addresses.first_names_are_unique,
    links.links_lead_somewhere,
    links.links_lead_to_what_is_published,
    links.pictures_are_there,
    headings.headings_are_in_order,
    parts.bodies_are_there,
    parts.case_studies_have_their_parts,
    parts.lengths_are_kept,
    quotes.quotes_stand_in_the_body,
    facts.figures_agree,
    facts.metrics_equal_their_facts,
    facts.forecasts_are_no_results,
    facts.facts_may_be_used,
    images.images_are_there,
    days.events_are_announced_before_they_start,
    days.reviews_are_done,
    days.offers_hold,
    fields.tiers_are_known,
    fields.addresses_in_fields_exist,
    fields.documents_are_there,
    fields.settings_lead_somewhere,
    outline.the_outline_can_be_drawn,
)


def judged(site: Site) -> Iterator[Problem]:
    """Every problem that the rules find."""
    for check in CHECKS:
        yield from check(site)
