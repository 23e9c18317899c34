"""What the proofs of a pillar do not show: counted on a day, of what is published."""

import datetime as dt

import pytest
from small_sites import MEMBER, PLACE, STORY, TODAY, site_of

from clarion.coverage import Gap, gaps_of, pillars_of, roof_of, stories_under, words_of

ROOF = {"title": "Roof", "level": "roof", "text": "All we say.", "owner": "Us", "approved_on": "2026-01-01"}
PILLAR = {**ROOF, "title": "Pillar", "level": "pillar", "parent": "roof"}
PROOF = {**STORY, "pillars": "[pillar]"}
FILES = {
    "messages/roof.md": ROOF,
    "messages/pillar.md": PILLAR,
    "sectors/rail.md": {"title": "Rail", "definition": "What runs on rails."},
    "places/york.md": {**PLACE, "title": "York"},
    "members/bolt.md": {**MEMBER, "title": "Bolt", "type": "charity", "places": "[york]", "sectors": "[rail]"},
}
ACME = (Gap("places", "durham"), Gap("sectors", "health"), Gap("type", "sme"))


def gaps(folder, stories, today=TODAY, **given):
    files = {f"stories/{name}.md": fields for name, fields in stories.items()}
    return gaps_of(site_of(folder, {**FILES, **files}, today, **given), "pillar")


@pytest.mark.parametrize(
    ("stories", "found"),
    [
        ({}, (Gap("none"),)),
        ({"elsewhere": STORY}, (Gap("none"),)),
        ({"archived": {**PROOF, "archived_on": "2026-05-01", "archive_note": "Over."}}, (Gap("none"),)),
        ({"sample": {**PROOF, "sample": "true"}}, (Gap("none"),)),
        ({"one": PROOF}, ACME),
        ({"old": {**PROOF, "date": "2025-05-31"}}, (Gap("old"), *ACME)),
        ({"just new": {**PROOF, "date": "2025-06-01"}}, ACME),
        ({"one": PROOF, "other": {**PROOF, "members": "[bolt]"}}, ()),
    ],
)
def test_a_pillar_has_the_gaps_of_its_stories(tmp_path, stories, found):
    assert gaps(tmp_path, {name.replace(" ", "-"): fields for name, fields in stories.items()}) == found


def test_in_a_preview_a_sample_proves_nothing_either(tmp_path):
    assert gaps(tmp_path, {"sample": {**PROOF, "sample": "true"}}, preview=True) == (Gap("none"),)


def test_a_story_gets_old_as_days_pass(tmp_path):
    assert Gap("old") not in gaps(tmp_path / "now", {"one": PROOF})
    assert Gap("old") in gaps(tmp_path / "later", {"one": PROOF}, TODAY + dt.timedelta(days=365))


def test_a_gap_is_told_by_the_name_of_what_there_is(tmp_path):
    site = site_of(tmp_path, {**FILES, "stories/one.md": PROOF})
    assert [words_of(site, gap) for gap in (Gap("none"), Gap("old"), *gaps_of(site, "pillar"))] == [
        "No story proves this yet.",
        "No story of the last year.",
        "All stories are from one place: Durham.",
        "All stories are from one sector: Health.",
        "All stories are of one kind of organisation: small or medium business.",
    ]


def test_the_house_has_its_roof_its_pillars_and_their_stories(tmp_path):
    site = site_of(tmp_path, {**FILES, "stories/old.md": {**PROOF, "date": "2025-01-01"}, "stories/new.md": PROOF})
    assert roof_of(site).name == "roof"
    assert [pillar.name for pillar in pillars_of(site)] == ["pillar"]
    assert stories_under(site, "pillar") == ("new", "old")
