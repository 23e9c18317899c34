"""Lists that a standing page shows below its text."""

import pytest
from small_sites import MEMBER, SUMMARY, site_of

from clarion.pages.groups import Cards
from clarion.pages.shown import shown_lists

PERK = {
    "title": "Desk",
    "summary": SUMMARY,
    "provider": "acme",
    "offer": "free",
    "eligible": "[all]",
    "how_to_claim": "Ask.",
}
FILES = {
    "people/ann.md": {"title": "Ann", "role": "Chair", "group": "board"},
    "people/bob.md": {"title": "Bob", "role": "Editor", "group": "team"},
    "people/cat.md": {"title": "Cat", "role": "Writer", "group": "contributor"},
    "people/dee.md": {"title": "Dee", "role": "Guest"},
    "perks/now.md": {**PERK, "ongoing": "true"},
    "perks/over.md": {**PERK, "title": "Over", "valid_until": "2026-01-01"},
    "members/ally.md": {**MEMBER, "title": "Ally", "relationship": "partner"},
    "members/gone.md": {**MEMBER, "title": "Gone", "relationship": "partner", "closed_on": "2026-01-01"},
    "members/giver.md": {**MEMBER, "title": "Giver", "supports": "[{as: sponsor}]"},
    "members/gave.md": {**MEMBER, "title": "Gave", "supports": "[{as: sponsor, until: 2025-12-31}]"},
}


def shown(folder, files, name):
    page = {"title": "P", "summary": SUMMARY, "shows": f"[{name}]"}
    site = site_of(folder, {**files, "pages/p.md": page})
    groups = shown_lists(site, site.entries["pages"]["p"], Cards(site))
    return [(group.title, [card.title for card in group.cards]) for group in groups]


@pytest.mark.parametrize(
    ("name", "lists"),
    [
        ("people", [("Team", ["Bob"]), ("Board", ["Ann"])]),
        ("perks", [("Perks", ["Desk"])]),
        ("partners", [("Partners", ["Ally"]), ("Supporters", ["Giver"])]),
        ("tiers", []),
    ],
)
def test_what_a_page_shows(tmp_path, name, lists):
    assert shown(tmp_path, FILES, name) == lists


@pytest.mark.parametrize(
    ("name", "title"), [("people", "Team and board"), ("perks", "Perks"), ("partners", "Partners")]
)
def test_a_list_with_nothing_in_it_stays_to_say_so(tmp_path, name, title):
    assert shown(tmp_path, {}, name) == [(title, [])]
