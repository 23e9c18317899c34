"""What a list says of an entry at a glance, and under which heading it stands."""

from pathlib import Path
from typing import Any

import pytest
from small_sites import EVENT, MEMBER, NEWS, STORY, SUMMARY, TODAY, Files, site_of

from clarion.cards import card_of
from clarion.cards.notes import number_of
from clarion.kinds.listed import BY_FOLDER
from clarion.outputs import Page
from clarion.plan import plan

AWARD = {
    "title": "Acme at the Prizes", "scheme": "Prizes", "year": "2024", "category": "Roads", "result": "shortlisted",
    "recipient": "acme", "source_url": "https://prizes.example/a",
}  # fmt: skip
PERK = {
    "title": "A desk", "summary": SUMMARY, "provider": "acme", "offer": "free", "eligible": "[startup, sme]",
    "how_to_claim": "Ask.", "ongoing": "true",
}  # fmt: skip
ASK = "{text: Count., to: A body, benefit: More., state: %s, evidence: [stories/a]}"
PAPER = {"title": "A paper", "summary": SUMMARY, "date": "2026-03-14", "form": "position", "addressee": "A body"}
PERSON = {"title": "Ada Pike", "role": "Engineer"}


def pages_of(folder: Path, files: Files) -> dict[str, Any]:
    return {page.address: page.inputs for page in plan(site_of(folder, files, TODAY)) if isinstance(page, Page)}


def headings(page: Any) -> list[tuple[str, list[str]]]:
    return [(group.title, [card.name for card in group.cards]) for group in page.groups]


def notes(folder: Path, files: Files, kind: str, name: str) -> tuple[str, ...]:
    site = site_of(folder, files, TODAY, preview=True)
    return card_of(site, site.entries[kind][name]).notes


def test_a_place_says_how_much_is_told_of_it_and_counts_no_sample(tmp_path: Path) -> None:
    files = {"stories/a.md": STORY, "stories/b.md": {**STORY, "sample": "true"}, "events/c.md": EVENT}
    assert notes(tmp_path, files, "places", "durham") == ("1 story", "1 organisation", "1 event")


def test_a_paper_says_what_became_of_its_asks(tmp_path: Path) -> None:
    asks = f"[{', '.join(ASK % state for state in ('rejected', 'open', 'open'))}]"
    files = {"stories/a.md": STORY, "policy/p.md": {**PAPER, "asks": asks}}
    assert notes(tmp_path, files, "policy", "p") == ("2 open", "1 rejected")


@pytest.mark.parametrize(
    ("fields", "until"),
    [({}, "no end is set"), ({"ongoing": "", "valid_until": "2026-12-31"}, "until 31 December 2026")],
)
def test_a_perk_says_for_whom_and_until_when(tmp_path: Path, fields: dict[str, str], until: str) -> None:
    found = notes(tmp_path, {"perks/p.md": {**PERK, **fields}}, "perks", "p")
    assert found == ("start-up, small or medium business", until)


def test_an_organisation_that_is_counted_is_never_called_a_member() -> None:
    assert number_of(BY_FOLDER["members"], 1) == "1 organisation"
    assert number_of(BY_FOLDER["stories"], 14) == "14 stories"


def test_awards_and_news_stand_under_their_years_newest_first(tmp_path: Path) -> None:
    files = {
        "awards/old.md": {**AWARD, "year": "2014"}, "awards/new.md": AWARD,
        "news/first.md": {**NEWS, "date": "2025-01-02"}, "news/last.md": NEWS,
    }  # fmt: skip
    found = pages_of(tmp_path, files)
    assert headings(found["/awards/"]) == [("2024", ["new"]), ("2014", ["old"])]
    assert headings(found["/news/"]) == [("2026", ["last"]), ("2025", ["first"])]


def test_papers_stand_under_their_form_what_asks_first(tmp_path: Path) -> None:
    asks = f"[{ASK % 'open'}]"
    files = {
        "stories/a.md": STORY, "policy/s.md": {**PAPER, "form": "statement"}, "policy/p.md": {**PAPER, "asks": asks},
    }  # fmt: skip
    assert headings(pages_of(tmp_path, files)["/policy/"]) == [("Positions", ["p"]), ("Statements", ["s"])]


def test_an_award_says_on_the_deck_line_how_far_it_went(tmp_path: Path) -> None:
    site = site_of(tmp_path, {"awards/a.md": AWARD}, TODAY)
    assert card_of(site, site.entries["awards"]["a"]).worth == "Shortlisted"


def test_a_page_leads_on_to_the_story_that_it_names(tmp_path: Path) -> None:
    files = {
        "stories/a.md": STORY, "members/other.md": MEMBER, "awards/w.md": {**AWARD, "story": "a"},
        "people/ada.md": {**PERSON, "": "See [the story](../stories/a.md)."},
    }  # fmt: skip
    found = pages_of(tmp_path, files)
    assert headings(found["/awards/w/"]) == [("The story", ["a"])]
    assert headings(found["/people/ada/"]) == [("Told in", ["a"])]


def test_the_page_of_a_term_tells_where_it_is_linked_to(tmp_path: Path) -> None:
    files = {
        "terms/gva.md": {"title": "GVA", "definition": "Value added."},
        "news/n.md": {**NEWS, "": "It is counted in [GVA](../terms/gva.md)."},
    }
    assert headings(pages_of(tmp_path, files)["/terms/gva/"]) == [("News", ["n"])]
