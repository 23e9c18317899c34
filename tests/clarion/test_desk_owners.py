import pytest
from small_sites import MEMBER, NEWS, STORY, SUMMARY, site_of

from clarion.desk.owners import NOBODY, whose

PERSON = {"title": "Ada Pike", "role": "Founder"}
MESSAGE = {"title": "We build", "level": "roof", "text": "We build.", "owner": "The board", "approved_on": "2026-01-01"}
FACT = {
    "title": "Jobs", "value": "10", "unit": "people", "area": "Durham", "definition": "Jobs.", "publisher": "ONS",
    "source_url": "https://ons.example/a", "read_on": "2026-05-01", "use": "headline",
}  # fmt: skip
PERK = {
    "title": "A desk", "summary": SUMMARY, "provider": "acme", "offer": "free", "eligible": "[startup]",
    "how_to_claim": "Write.", "ongoing": "true",
}  # fmt: skip


@pytest.mark.parametrize(
    ("file", "fields", "owner"),
    [
        ("stories/a.md", STORY, "Acme & Sons"),
        ("stories/a.md", {**STORY, "authors": "[ada-pike, Sam Weir]"}, "Ada Pike, Sam Weir"),
        ("news/a.md", NEWS, NOBODY),
        ("perks/a.md", PERK, "Acme & Sons"),
        ("messages/a.md", MESSAGE, "The board"),
        ("members/b.md", {**MEMBER, "title": "Bell"}, "Bell"),
        (
            "members/b.md",
            {**MEMBER, "title": "Bell", "contacts": '[{url: "https://b.example"}, {name: Jo}]'},
            "Jo, Bell",
        ),
        ("facts/a.md", FACT, NOBODY),
    ],
)
def test_an_entry_is_its_owners_else_its_authors_else_whom_it_is_about(tmp_path, file, fields, owner):
    site = site_of(tmp_path, {"people/ada-pike.md": PERSON, file: fields})
    folder, name = file.removesuffix(".md").split("/")
    assert whose(site, site.entries[folder][name]) == owner


def test_a_fact_is_theirs_whose_message_stands_on_it(tmp_path):
    site = site_of(tmp_path, {"facts/jobs.md": FACT, "messages/roof.md": {**MESSAGE, "facts": "[jobs]"}})
    assert whose(site, site.entries["facts"]["jobs"]) == "The board"


def test_an_introduction_is_nobodys(tmp_path):
    site = site_of(tmp_path, {"stories/_index.md": {"title": "Stories"}})
    assert whose(site, site.indexes["stories"]) == NOBODY
