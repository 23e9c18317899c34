"""The rules about content: of one entry, by itself and by what it refers to, and of the site as a whole.

A rule of an entry looks at the rest of the site only by asking the site, and keeps nothing for the next entry.
"""

from collections.abc import Callable, Iterator, Mapping

from clarion.checks import (
    addresses,
    days,
    facts,
    fields,
    headings,
    images,
    lapsed,
    links,
    outline,
    papers,
    parts,
    prose,
    quotes,
    references,
    visits,
)
from clarion.checks.ahead import judge_prose_ahead
from clarion.entry import Entry
from clarion.files import INDEX
from clarion.memory import remembered
from clarion.problems import Problem
from clarion.site import Site

RuleOfEntry = Callable[[Site, Entry], Iterator[Problem]]

OF_PROSE: tuple[RuleOfEntry, ...] = (
    headings.headings_are_in_order,
    links.links_lead_somewhere,
    links.links_lead_to_what_is_published,
    links.pictures_are_there,
    facts.figures_agree,
    facts.facts_may_be_used,
    prose.prose_is_in_the_house_style,
)
"""What holds for the introductions of lists, too."""
OF_ENTRY: tuple[RuleOfEntry, ...] = (
    *OF_PROSE,
    references.names_in_fields_are_right,
    addresses.aliases_leave_lists_alone,
    parts.bodies_are_there,
    quotes.quotes_stand_in_the_body,
    quotes.approvals_are_fresh,
    images.images_are_there,
    days.reviews_are_done,
)
OF_KIND: Mapping[str, tuple[RuleOfEntry, ...]] = {
    "stories": (
        parts.case_studies_have_their_parts,
        parts.short_stories_are_short,
        facts.metrics_equal_their_facts,
        facts.forecasts_are_no_results,
    ),
    "members": (
        parts.profiles_are_read_at_a_glance,
        images.logos_are_there,
        fields.tiers_are_known,
        lapsed.memberships_go_on,
        lapsed.closed_members_are_past,
    ),
    "people": (lapsed.closed_members_are_not_named,),
    "roles": (lapsed.closed_members_are_not_named,),
    "facts": (lapsed.forecasts_are_followed,),
    "events": (days.events_are_announced_before_they_start, fields.addresses_in_fields_exist),
    "perks": (days.offers_hold, lapsed.closed_members_are_not_named),
    "policy": (fields.documents_are_there, papers.papers_are_followed),
}
"""What holds for the entries of one kind beside OF_ENTRY."""
OF_SITE: tuple[Callable[[Site], Iterator[Problem]], ...] = (
    references.there_is_one_roof,
    references.nothing_goes_in_circles,
    addresses.names_are_unique,
    addresses.addresses_are_claimed_once,
    addresses.first_names_are_unique,
    fields.settings_lead_somewhere,
    outline.the_outline_can_be_drawn,
    visits.links_were_visited_of_late,
)


def judged(site: Site) -> Iterator[Problem]:
    """Every problem that the rules find."""
    yield from problems_of_entries(site)
    yield from problems_of_site(site)


@remembered
def problems_of_entries(site: Site) -> tuple[Problem, ...]:
    """What is wrong with entries and introductions, one by one."""
    entries = list(site.with_indexes())
    judge_prose_ahead(site, entries)
    return tuple(problem for entry in entries for problem in problems_of(site, entry.folder, entry.name))


@remembered
def problems_of_site(site: Site) -> tuple[Problem, ...]:
    """What is wrong between entries, or with the settings."""
    return tuple(judged_site(site))


@remembered
def problems_of(site: Site, folder: str, name: str) -> tuple[Problem, ...]:
    """What is wrong with an entry, by its name."""
    entry = site.indexes[folder] if name == INDEX else site.known((folder, name))
    return tuple(judged_entry(site, entry))


def judged_entry(site: Site, entry: Entry) -> list[Problem]:
    """What is wrong with an entry, or with the introduction of a list, on this site."""
    return [problem for rule in rules_of(entry) for problem in rule(site, entry)]


def rules_of(entry: Entry) -> tuple[RuleOfEntry, ...]:
    return OF_PROSE if entry.name == INDEX else (*OF_ENTRY, *OF_KIND.get(entry.folder, ()))


def judged_site(site: Site) -> Iterator[Problem]:
    """What is wrong between entries, or with the settings."""
    for rule in OF_SITE:
        yield from rule(site)
