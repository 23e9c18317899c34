"""What a reader has to know in order to believe a page is on it, and wherever else it shows itself."""

import datetime as dt
import re
from pathlib import Path

import feedparser
import pytest
from bs4 import BeautifulSoup
from small_sites import MEMBER, STORY, SUMMARY, feeds_of, site_of, written

from clarion.cards import card_of
from clarion.feeds import NEWEST
from clarion.look import Look
from clarion.outputs import Page
from clarion.plan import plan
from clarion.render import rendered
from clarion.settings import OWN_THEME
from clarion.site import Site

PAID = {**STORY, "sponsored_by": "Acme", "disclosure": "The writer used to work there."}
LABELS = ["Paid for by Acme", "Interest declared"]
ROOF = {"title": "Roof", "level": "roof", "text": "We make.", "owner": "Us", "approved_on": "2026-01-01"}
PILLAR = {**ROOF, "title": "Pillar", "level": "pillar", "parent": "roof"}
FACT = {
    "title": "Jobs", "value": "3,140", "unit": "people", "area": "durham", "definition": "not stated by the source",
    "publisher": "A bureau", "source_url": "https://bureau.example/a", "read_on": "2026-05-01", "use": "headline",
}  # fmt: skip


def page(site: Site, address: str) -> BeautifulSoup:
    look = Look(str(OWN_THEME), "en-GB", "")
    output = next(output for output in plan(site) if isinstance(output, Page) and output.address == address)
    return BeautifulSoup(rendered(output, look), "lxml")


def text(found: object) -> str:
    return " ".join(found.get_text(" ").split()) if hasattr(found, "get_text") else ""


def trust(folder: Path, fields: dict[str, str]) -> str:
    return text(page(site_of(folder, {"stories/a.md": fields}), "/stories/a/").select_one(".trust"))


def test_a_page_says_at_its_top_who_paid_and_what_ties_there_are(tmp_path: Path) -> None:
    found = page(site_of(tmp_path, {"stories/a.md": PAID}), "/stories/a/")
    assert [tag.get_text() for tag in found.select("header.story-hero .tag")] == LABELS
    words = text(found.select_one("article"))
    assert words.index("The writer used to work there.") < words.index("Some words.")
    said = found.select_one("meta[name=description]")["content"]
    assert said.startswith("Paid for by Acme. ")
    assert found.select_one("meta[property='og:description']")["content"] == said


@pytest.mark.parametrize("address", ["/", "/stories/", "/members/acme/", "/places/durham/", "/messages/"])
def test_it_says_so_wherever_it_is_shown(tmp_path: Path, address: str) -> None:
    files = {"stories/a.md": {**PAID, "pillars": "[pillar]"}, "messages/roof.md": ROOF, "messages/pillar.md": PILLAR}
    found = page(site_of(tmp_path, files), address)
    links = found.select("main a[href='/stories/a/']")
    assert links
    for link in links:
        assert set(LABELS) <= {tag.get_text() for tag in link.find_parent(["article", "li", "header"]).select(".tag")}


@pytest.mark.parametrize("form", ["atom", "rss"])
def test_and_in_feeds_to_those_who_see_titles_alone(tmp_path: Path, form: str) -> None:
    site = site_of(tmp_path, {"stories/a.md": PAID, "stories/b.md": STORY})
    for name in ("all", "stories", "members/acme"):
        feed = feedparser.parse(written(feeds_of(site))[f"/feeds/{name}.{form}.xml"])
        title = STORY["title"]
        assert [entry.title for entry in feed.entries] == [f"Paid for by Acme: {title}", title]
        assert {tag.term for tag in feed.entries[0].tags} >= set(LABELS)


def test_a_story_that_nobody_paid_for_has_no_label(tmp_path: Path) -> None:
    site = site_of(tmp_path, {"stories/a.md": STORY})
    assert card_of(site, site.entries["stories"]["a"]).tags == ()
    assert not page(site, "/stories/a/").select("article > div > .notice")


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"basis": "interview", "consent": "{on: 2026-01-01, reference: A1}"}, "From an interview, agreed by those"),
        ({"basis": "supplied", "consent": "{on: 2026-01-01, reference: A1}"}, "Supplied by the organisation"),
        ({"basis": "public record"}, "From the public record. Nobody named here has endorsed it."),
        (
            {"sources": '[{title: "A paper", url: "https://p.example/", read_on: 2026-02-01}]'},
            "A paper . Read on 1 Feb",
        ),
        ({"reviewed_on": "2026-05-02"}, "Last reviewed on 2 May 2026 ."),
        ({"review_by": "2027-05-02"}, "Not reviewed since it was written. To be looked at again by 2 May 2027 ."),
    ],
)
def test_a_story_says_how_it_is_known_by_what_sources_and_when_it_was_reviewed(
    tmp_path: Path, fields: dict[str, str], words: str
) -> None:
    assert words in trust(tmp_path, {**STORY, **fields})


CORRECTED = "[{on: 2026-04-01, text: It was nine.}, {on: 2026-05-02, text: It was ten.}]"


def test_a_correction_is_told_at_the_top_and_said_in_full_below(tmp_path: Path) -> None:
    found = page(site_of(tmp_path, {"stories/a.md": {**STORY, "corrections": CORRECTED}}), "/stories/a/")
    link = found.select_one(".byline a[href='#page:corrections']")
    assert text(link.parent) == "Corrected 2 May 2026"
    section = text(found.find(id="page:corrections").find_parent("section"))
    assert re.search(r"1 April 2026 ?: It was nine\. 2 May 2026 ?: It was ten\.", section)


def stories(fields: dict[str, str]) -> dict[str, dict[str, str]]:
    """An old story, and so many newer ones that it is in no feed any more."""
    newer = {f"stories/s{n}.md": {**STORY, "date": "2026-03-01"} for n in range(NEWEST)}
    return {**newer, "stories/old.md": {**STORY, "title": "Old", "date": "2020-01-01", **fields}}


@pytest.mark.parametrize("name", ["all", "stories", "members/acme", "places/durham"])
def test_a_correction_of_an_old_story_is_told_in_its_feeds(tmp_path: Path, name: str) -> None:
    site = site_of(tmp_path, stories({"corrections": CORRECTED}))
    feed = feedparser.parse(written(feeds_of(site))[f"/feeds/{name}.atom.xml"])
    assert len(feed.entries) == NEWEST
    assert (feed.entries[-1].title, feed.entries[-1].updated[:10]) == ("Old", "2026-05-02")
    assert "It was ten." in feed.entries[-1].content[0].value
    assert feed.feed.updated.startswith("2026-05-02")


def test_one_that_was_corrected_long_ago_gives_way_again(tmp_path: Path) -> None:
    site = site_of(tmp_path, stories({"corrections": "[{on: 2020-02-01, text: It was nine.}]"}))
    assert b"Old" not in written(feeds_of(site))["/feeds/all.atom.xml"]


def member(folder: Path, **fields: str) -> str:
    site = site_of(folder, {"members/acme.md": {**MEMBER, **fields}}, dt.date(2026, 6, 1))
    return text(page(site, "/members/acme/").select_one("aside"))


def test_support_that_ends_says_when(tmp_path: Path) -> None:
    assert "Sponsor, gold, until 1 May 2026" in member(
        tmp_path, supports="[{as: sponsor, level: gold, until: 2026-05-01}]"
    )


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"relationship": "partner"}, "Here as Partner Sectors"),
        ({"relationship": "partner", "closed_on": "2026-01-01"}, "Here as Partner until it closed"),
        ({"relationship": "member", "member_since": "2020-01-01"}, "Here as Member, since 1 January 2020"),
        (
            {"relationship": "member", "member_since": "2020-01-01", "closed_on": "2026-01-01"},
            "Here as Member until it closed",
        ),
        ({"relationship": "member", "member_since": "2020-01-01", "member_until": "2021-01-01"}, "Member until 1 Jan"),
    ],
)
def test_an_organisation_that_has_closed_is_described_as_it_was(
    tmp_path: Path, fields: dict[str, str], words: str
) -> None:
    assert words in member(tmp_path, **fields)


@pytest.mark.parametrize("due", ["2026-12", "2020-12"])
def test_a_forecast_says_for_when_it_is_and_is_right_on_any_day(tmp_path: Path, due: str) -> None:
    found = page(site_of(tmp_path, {"facts/a.md": {**FACT, "forecast": "true", "due": due}}), "/facts/a/")
    assert f"not a result It is for December {due[:4]} ." in text(found.select_one(".notice"))


def test_a_consultation_says_when_it_is_open_and_is_right_on_any_day(tmp_path: Path) -> None:
    paper = {
        "title": "A paper", "summary": SUMMARY, "date": "2026-01-01", "form": "response", "addressee": "A ministry",
        "consultation": '{title: Cables, url: "https://m.example/", opens: 2025-12-01, closes: 2026-02-10}',
        "asks": '[{text: Do it., to: Them, benefit: All., state: open, evidence: ["facts/a"]}]',
    }  # fmt: skip
    site = site_of(tmp_path, {"policy/a.md": paper, "facts/a.md": FACT})
    words = text(page(site, "/policy/a/").select_one("aside"))
    assert "Cables , open from 1 December 2025 until 10 February 2026" in words
