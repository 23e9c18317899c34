"""The front page: its lead tells what changed, its parts are an editor's, its question the most contested one."""

import pytest
from small_sites import MEMBER, STORY, site_of

from clarion.outputs import Page
from clarion.pages.groups import Cards
from clarion.pages.pillars import pillars
from clarion.plan import plan

PARTS = "\n\n".join(f"## {part}\n\nWords." for part in ("The challenge", "The approach", "The outcome"))
ROOF = {"title": "Roof", "level": "roof", "text": "All we say.", "owner": "Us", "approved_on": "2026-01-01"}
PILLAR = {
    **ROOF,
    "title": "Pillar",
    "level": "pillar",
    "parent": "roof",
    "": "## Missing\n\nA hospital.\n\n### More\n\nA school.",
}
MESSAGE = {"messages/roof.md": ROOF, "messages/pillar.md": PILLAR}


def case(title, kind, **more):
    metric = f'[{{label: Sold, value: 3, type: {kind}, period: In 2025, source: "https://x.example/a"}}]'
    return {**STORY, "title": title, "form": "case study", "metrics": metric, "pillars": "[pillar]", "": PARTS, **more}


def front(folder, files, **settings):
    outputs = plan(site_of(folder, {**MESSAGE, **files}, **settings))
    return next(output.inputs for output in outputs if isinstance(output, Page) and output.address == "/")


@pytest.mark.parametrize(
    ("files", "lead"),
    [
        ({"reach": case("R", "output", featured="true"), "result": case("S", "outcome")}, "result"),
        ({"old": case("O", "outcome", date="2025-01-01", featured="true"), "new": case("N", "outcome")}, "old"),
        ({"short": STORY, "reach": case("R", "output", date="2025-01-01")}, "reach"),
        ({"short": STORY}, "short"),
    ],
)
def test_the_lead_is_an_outcome_then_what_is_featured_then_a_case_study(tmp_path, files, lead):
    assert front(tmp_path, {f"stories/{name}.md": fields for name, fields in files.items()}).lead.name == lead


def test_what_editors_write_below_the_introduction_are_parts(tmp_path):
    body = "Hello.\n\n## Where to start\n\n[News](/news/)\n\n## To buy\n\nAsk."
    page = front(tmp_path, {"_index.md": {"title": "Front", "": body}})
    assert page.body == "<p>Hello.</p>"
    assert [(id_, title) for id_, title, _ in page.parts] == [
        ("where-to-start", "Where to start"),
        ("to-buy", "To buy"),
    ]


def test_a_site_without_anything_has_a_front_page(tmp_path):
    page = front(tmp_path, {})
    assert (page.lead, page.question, page.parts, page.press) == (None, None, (), None)


@pytest.mark.parametrize(
    ("stories", "gaps"),
    [
        ({}, ("No story proves this yet.",)),
        ({"a": {}}, ()),
        ({"a": {"date": "2024-01-01"}}, ("No story of the last year.",)),
    ],
)
def test_a_pillar_tells_what_its_stories_do_not_show(tmp_path, stories, gaps):
    files = {f"stories/{name}.md": {**STORY, "pillars": "[pillar]", **more} for name, more in stories.items()}
    site = site_of(tmp_path, {**MESSAGE, **files})
    (pillar,) = pillars(site, Cards(site))
    assert pillar.gaps == gaps
    assert pillar.says == "<p>A hospital.</p>\n<p>A school.</p>"


def test_stories_of_one_place_alone_are_a_gap_where_there_are_others(tmp_path):
    more = {"title": "Elsewhere", "definition": "Not here.", "location": "{lat: 50, lng: 1}"}
    files = {"places/elsewhere.md": more, "stories/a.md": {**STORY, "pillars": "[pillar]"}}
    site = site_of(tmp_path, {**MESSAGE, **files})
    assert pillars(site, Cards(site))[0].gaps == ("All stories are from one place: Durham.",)


def test_stories_of_one_kind_of_organisation_alone_are_a_gap_where_there_are_others(tmp_path):
    files = {"members/other.md": {**MEMBER, "type": "charity"}, "stories/a.md": {**STORY, "pillars": "[pillar]"}}
    site = site_of(tmp_path, {**MESSAGE, **files})
    assert pillars(site, Cards(site))[0].gaps == (
        "All stories are of one kind of organisation: small or medium business.",
    )
