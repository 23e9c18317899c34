import datetime as dt

import pytest
from fenmark import laid, read, text_of, with_body, with_field
from pydantic import BaseModel

from clarion.configuration import load, today
from clarion.content import read_content
from clarion.kinds.findings import name_of
from clarion.kinds.names import refs_of
from clarion.kinds.refs import Ref
from conftest import SITE


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    news = text_of("news/new-lab-opens.md")
    changes = {
        "news/next-week.md": news.replace("2026-04-02", "2026-11-30"),
        "news/tonight.md": news.replace("2026-04-02", "2026-11-24 00:30 +01:00"),
        "news/sample.md": with_field("news/new-lab-opens.md", "sample: TRUE"),
        "pages/more.md": with_body("pages/about.md", "[a](../facts/growth.md) and [a](../facts/growth.md)"),
    }
    return read(laid(tmp_path_factory.mktemp("site"), changes)).site


def test_a_ref_is_looked_up_in_the_order_of_its_folders(site):
    assert site.find(Ref(("places", "members"), "brightwell")).key == ("members", "brightwell")
    assert site.find(Ref(("places",), "brightwell")) is None


def test_who_refers_to_whom_is_known_both_ways(site):
    assert {(use.entry.name, use.field) for use in site.used_by["members", "marlow-fruit"]} == {
        ("orchard-cuts-waste", "members"),
        ("golden-apple-2026", "recipient"),
    }
    assert [use.entry.name for use in site.used_by["facts", "growth"]] == ["more", "more"]


def test_what_is_left_out_is_the_lead_members(site):
    story = site.entries["stories"]["bell-rings-itself"]
    assert site.effective(story, "sectors") == (Ref(("sectors",), "software"),)
    assert "bell-rings-itself" in {use.entry.name for use in site.used_by["places", "aldhaven"]}


def test_the_places_of_an_event_are_its_venues(site):
    assert site.effective(site.entries["events"]["lantern-night"], "places") == (Ref(("places",), "aldhaven"),)


@pytest.mark.parametrize(
    ("name", "published"), [("new-lab-opens", True), ("next-week", False), ("tonight", True), ("sample", False)]
)
def test_drafts_samples_and_what_is_to_come_are_not_published(site, name, published):
    assert site.is_published(site.entries["news"][name]) is published


def test_a_preview_shows_all(tmp_path):
    assert read(laid(tmp_path, {}), today=dt.date(2020, 1, 1)).site.shown_of("news") == []


def test_the_first_of_two_files_of_one_name_stands(tmp_path):
    site = read(laid(tmp_path, {"news/2026/new-lab-opens.md": text_of("news/new-lab-opens.md")})).site
    assert site.entries["news"]["new-lab-opens"].file == "news/2026/new-lab-opens.md"
    assert [reading.file for reading in site.doubles] == ["news/new-lab-opens.md"]


def test_a_wrong_file_is_no_entry_of_the_site(tmp_path):
    site = read(laid(tmp_path, {"news/new-lab-opens.md": "---\ntitle: x\n---\n"})).site
    assert "new-lab-opens" not in site.entries["news"]
    assert site.holders(Ref(("members", "news"), "new-lab-opens")) == ["news"]


def refs_below(value, loc=()):
    """Every ref in every field, the plain way."""
    if isinstance(value, Ref):
        return [(loc, value)]
    if isinstance(value, tuple):
        return [found for n, item in enumerate(value) for found in refs_below(item, (*loc, n))]
    fields = type(value).model_fields if isinstance(value, BaseModel) else {}
    return [found for key, field in fields.items()
            for found in refs_below(getattr(value, key), (*loc, name_of(key, field)))]  # fmt: skip


def test_no_ref_is_passed_over():
    settings, _ = load(SITE / "pelicanconf.py", "pelicanconf.py")
    entries = list(read_content(settings, today(settings, None), str).site.all())
    found = {entry.file: refs_of(entry.fields) for entry in entries}
    assert found == {entry.file: refs_below(entry.fields) for entry in entries}
    assert max(len(loc) for refs in found.values() for loc, _ in refs) == 4


def test_what_is_inherited_is_not_named_in_a_field(site):
    story = site.entries["stories"]["bell-rings-itself"]
    assert not story.fields.sectors
    assert "sectors" in {use.field for use in site.uses[story.key]}
    assert {use.field for use in site.named_in_fields(story)} == {"members"}


def test_the_fact_that_supersedes_another_is_known(site):
    facts = site.entries["facts"]
    assert site.newer(facts["tech-jobs-2019"]) is facts["tech-jobs"]
    assert site.newer(facts["tech-jobs"]) is None
