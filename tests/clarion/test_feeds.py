import datetime as dt
import pickle
from pathlib import Path
from typing import Any

import feedparser
import pytest
from feedgenerator import Enclosure
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from small_sites import EVENT, MEMBER, NEWS, SITEURL, STORY, SUMMARY, TODAY, Files, feeds_of, site_of, written

from clarion.addresses import feed_names
from clarion.feeds import NEWEST
from clarion.feeds.channel import Channel
from clarion.feeds.dialects import Atom, Elements, Rss
from clarion.feeds.writing import text_of
from clarion.published import facts_of
from clarion.same import Same

BOTH = ("atom", "rss")
CASE_STUDY = {
    **STORY,
    "form": "case study",
    "pillars": "[]",
    "metrics": '[{label: Energy saved, value: 38, unit: "%", change: true, before: 100, period: 2025, '
    'source: "https://paper.example/b"}]',
    "": "## The challenge\n\nA.\n\n## The approach\n\nB.\n\n## The outcome\n\nC.",
}


def feed(folder: Path, files: Files, name: str = "all", form: str = "atom", **given: Any) -> Any:
    parsed = feedparser.parse(written(feeds_of(site_of(folder, files, **given)))[f"/feeds/{name}.{form}.xml"])
    assert parsed.bozo == 0, parsed.get("bozo_exception")
    return parsed


def titles(folder: Path, files: Files, name: str = "all", **given: Any) -> list[str]:
    return [entry.title for entry in feed(folder, files, name, **given).entries]


def text(entry: Any) -> str:
    return str(entry.content[0].value)


@pytest.mark.parametrize("form", BOTH)
def test_a_feed_says_what_it_is(tmp_path: Path, form: str) -> None:
    found = feed(tmp_path, {"stories/a.md": STORY}, "stories", form).feed
    assert (found.title, found.link, found.language) == ("X Tech: Stories", f"{SITEURL}/stories/", "en-GB")
    own = next(link.href for link in found.links if link.rel == "self")
    assert own == f"{SITEURL}/feeds/stories.{form}.xml"


def test_an_item_is_rendered_once_for_every_feed_and_language(tmp_path: Path) -> None:
    feeds = list(feeds_of(site_of(tmp_path, {"stories/a.md": STORY, "news/a.md": NEWS})))
    before = text_of.cache_info().misses
    for feed in feeds:
        feed.write(feed.inputs)
    assert text_of.cache_info().misses - before == len({id(item) for feed in feeds for item in feed.inputs.items}) == 2


def test_an_item_is_itself_and_what_is_kept_of_items_is_bounded() -> None:
    one, two = [Channel("", "", "", "", "", "", "", None, (), None) for _ in "ab"]  # type: ignore[arg-type]
    assert one == two
    assert Same(one) == Same(one) != Same(two)
    assert text_of.cache_info().maxsize is not None


@pytest.mark.parametrize("form", BOTH)
def test_a_sign_that_xml_cannot_have_is_left_out(tmp_path: Path, form: str) -> None:
    [item] = feed(tmp_path, {"stories/a.md": {**STORY, "": "Ring&#1; the&#31; bell&#9;&#127;."}}, form=form).entries
    assert "Ring the bell\t\x7f." in text(item)


ANY = st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]))


@pytest.mark.parametrize("dialect", [Atom, Rss])
@given(title=ANY, address=ANY, content=ANY, authors=st.lists(ANY), categories=st.lists(ANY), language=ANY)
def test_an_item_is_written_as_feedgenerator_writes_it(dialect: Any, **said: Any) -> None:
    day = dt.datetime(2026, 3, 1, tzinfo=dt.UTC)
    feed = dialect("A", "/", "", latest=day)
    words = {name: said[name] for name in ("title", "content", "authors", "categories", "language")}
    image = Enclosure(said["address"], "9", said["title"])
    feed.add_item(link=said["address"], description=said["title"], pubdate=day, enclosures=[image], **words)
    elements = Elements()
    feed.write_items(elements)
    assert f"{elements}{dialect.end}" in feed.writeString("utf-8")


def test_an_atom_feed_has_the_body_as_its_author(tmp_path: Path) -> None:
    assert feed(tmp_path, {}).feed.author == "X Tech Body"


@pytest.mark.parametrize("form", BOTH)
def test_an_item_is_whole(tmp_path: Path, form: str) -> None:
    story = {**STORY, "modified": "2026-04-02", "authors": "[Ann A, Ben B]", "": "All the **words** of it."}
    [item] = feed(tmp_path, {"stories/a.md": story}, "stories", form).entries
    assert item.link == f"{SITEURL}/stories/a/"
    assert item.summary == SUMMARY.replace("&", "&amp;")
    assert "<strong>words</strong>" in text(item)
    assert [author.name for author in item.authors] == ["Ann A", "Ben B"]
    assert item.published_parsed[:3] == (2026, 3, 14)
    assert [tag.term for tag in item.tags] == ["Health"]


def test_an_item_was_updated_when_it_was_last_corrected(tmp_path: Path) -> None:
    story = {**STORY, "modified": "2026-04-02", "corrections": "[{on: 2026-05-03, text: Not 3 but 2.}]"}
    [item] = feed(tmp_path, {"stories/a.md": story}).entries
    assert item.updated == "2026-05-03T00:00:00+01:00"
    assert "3 May 2026: Not 3 but 2." in text(item)


@pytest.mark.parametrize("form", BOTH)
def test_an_id_stays_when_the_file_and_the_host_are_renamed(tmp_path: Path, form: str) -> None:
    before = feed(tmp_path / "a", {"stories/old.md": STORY}, form=form).entries[0].id
    renamed = {"stories/new.md": {**STORY, "aliases": "[old]"}}
    after = feed(tmp_path / "b", renamed, form=form, SITEURL="https://y.example/tech").entries[0]
    assert before == after.id
    assert before.startswith("urn:uuid:")
    assert after.link == "https://y.example/tech/stories/new/"


def test_an_rss_id_is_no_address(tmp_path: Path) -> None:
    rss = written(feeds_of(site_of(tmp_path, {"stories/a.md": STORY})))["/feeds/all.rss.xml"]
    assert b'<guid isPermaLink="false">urn:uuid:' in rss


@pytest.mark.parametrize("form", BOTH)
def test_every_address_is_full(tmp_path: Path, form: str) -> None:
    body = "[Acme](../members/acme.md), [us](/stories/), a note[^1].\n\n[^1]: The note."
    [item] = feed(tmp_path, {"stories/a.md": {**STORY, "": body}}, form=form).entries
    assert f'href="{SITEURL}/members/acme/"' in text(item)
    assert f'href="{SITEURL}/stories/"' in text(item)
    assert f'href="{SITEURL}/stories/a/#fn:1"' in text(item)
    assert 'href="/' not in text(item)


def test_every_address_has_the_path_of_the_site(tmp_path: Path) -> None:
    story = {**STORY, "": "[Acme](../members/acme.md)"}
    [item] = feed(tmp_path, {"stories/a.md": story}, SITEURL="https://x.example/tech").entries
    assert 'href="https://x.example/tech/members/acme/"' in text(item)


@pytest.mark.parametrize("form", BOTH)
def test_the_image_is_enclosed_with_its_size_and_told_with_its_words(tmp_path: Path, form: str) -> None:
    picture = tmp_path / "content/images/a.png"
    picture.parent.mkdir(parents=True)
    Image.new("RGB", (9, 6)).save(picture)
    story = {**STORY, "image": "{file: a.png, alt: A <dim> hall, credit: Ann}"}
    [item] = feed(tmp_path, {"stories/a.md": story}, form=form).entries
    [enclosed] = item.enclosures
    [published] = [made.files[0][1] for made in site_of(tmp_path, {}).pictures.values()]
    length = str(Path(published).stat().st_size)
    assert (enclosed.href, enclosed.type, enclosed.length) == (f"{SITEURL}/images/a.png", "image/png", length)
    assert {'width="9"', 'height="6"'} <= set(text(item).split())
    assert 'alt="A &lt;dim&gt; hall"' in text(item)
    assert "Ann" in text(item)


@pytest.mark.parametrize("field", ["draft: true", "sample: true", "archived_on: 2026-05-01", "date: 2026-06-02"])
@pytest.mark.parametrize("preview", [False, True])
def test_what_is_not_to_be_told_stays_out(tmp_path: Path, field: str, preview: bool) -> None:
    name, value = field.split(": ")
    assert titles(tmp_path, {"stories/a.md": {**STORY, name: value}}, preview=preview) == []


def test_an_entry_is_told_from_its_day_on(tmp_path: Path) -> None:
    assert titles(tmp_path, {"stories/a.md": {**STORY, "date": "2026-06-01 23:30"}}) == [STORY["title"]]


@pytest.mark.parametrize(
    ("starts", "told"), [("2026-06-29 19:00", True), ("2026-06-30 19:00", False), ("2026-06-29 00:30", True)]
)
def test_an_event_without_a_date_is_told_four_weeks_before(tmp_path: Path, starts: str, told: bool) -> None:
    event = {**EVENT, "starts": starts, "ends": ""}
    assert bool(titles(tmp_path, {"events/a.md": event})) is told


def test_an_event_with_a_date_is_told_from_then(tmp_path: Path) -> None:
    event = {**EVENT, "date": "2026-05-20", "starts": "2027-01-10", "ends": "", "attendance": "in person"}
    [item] = feed(tmp_path, {"events/a.md": event}).entries
    assert item.published == "2026-05-20T00:00:00+01:00"


def test_a_changed_event_stays_and_says_so_first(tmp_path: Path) -> None:
    event = {**EVENT, "status": "cancelled", "status_note": "The hall is shut.", "modified": "2026-05-30"}
    [item] = feed(tmp_path, {"events/a.md": event}, "events").entries
    assert item.title == "Cancelled: A talk"
    assert text(item).index("Cancelled:</strong> The hall is shut.") < text(item).index("Was to be")
    assert "The Hall" in text(item)
    assert "Cancelled" in [tag.term for tag in item.tags]
    assert item.updated.startswith("2026-05-30")


def test_an_event_that_moved_to_a_later_date_does_not_vanish(tmp_path: Path) -> None:
    moved = {"status": "rescheduled", "previously": "[2026-06-10 18:30]", "status_note": "Later."}
    event = {**EVENT, **moved, "starts": "2026-11-10 18:30", "ends": ""}
    [item] = feed(tmp_path, {"events/a.md": event}).entries
    assert item.published.startswith("2026-05-13")
    assert "Earlier date" in text(item)


def test_a_story_states_its_figure_with_what_carries_it(tmp_path: Path) -> None:
    pillar = {"title": "Roof", "level": "roof", "text": "We make.", "owner": "Us", "approved_on": "2026-01-01"}
    files = {"stories/a.md": {**CASE_STUDY, "pillars": "[made]"}, "messages/made.md": pillar}
    [item] = feed(tmp_path, files, "stories").entries
    for words in ("+38%", "Energy saved", "Period: 2025", "Baseline: 100%", "https://paper.example/b"):
        assert words in text(item)


def test_a_story_says_who_paid_and_where_it_is_known_from_but_never_how_consent_was_given(tmp_path: Path) -> None:
    kept = {"basis": "interview", "consent": "{on: 2026-01-01, reference: secret-7}"}
    story = {**STORY, **kept, "sponsored_by": "Acme", "disclosure": "We know them."}
    site = site_of(tmp_path, {"stories/a.md": story})
    atom = written(feeds_of(site))["/feeds/stories.atom.xml"].decode()
    for words in ("Paid for by", "We know them.", "https://paper.example/a"):
        assert words in atom
    assert b"secret-7" not in pickle.dumps(list(feeds_of(site)))


@pytest.mark.parametrize("name", ["all", "stories", "members/acme", "sectors/health", "places/durham"])
def test_a_story_is_in_the_feed_of_all_that_it_belongs_to(tmp_path: Path, name: str) -> None:
    assert titles(tmp_path, {"stories/a.md": STORY}, name) == [STORY["title"]]


def test_an_event_is_in_the_feed_of_the_place_of_its_venue(tmp_path: Path) -> None:
    assert titles(tmp_path, {"events/a.md": EVENT}, "places/durham") == ["A talk"]


def test_an_entry_that_only_links_to_a_member_is_not_in_its_feed(tmp_path: Path) -> None:
    news = {**NEWS, "": "[Acme](../members/acme.md) is told of."}
    assert titles(tmp_path, {"news/a.md": news}, "members/acme") == []


def test_the_newest_come_first_and_those_of_one_day_by_name(tmp_path: Path) -> None:
    days = {"a": "2026-01-02", "b": "2026-01-03", "c": "2026-01-02"}
    files = {f"news/{name}.md": {**NEWS, "title": name, "date": day} for name, day in days.items()}
    assert titles(tmp_path, files) == ["b", "a", "c"]


def test_a_feed_has_no_more_than_the_newest(tmp_path: Path) -> None:
    files = {f"news/n{number}.md": NEWS for number in range(NEWEST + 1)}
    assert len(titles(tmp_path, files)) == NEWEST


def test_an_empty_feed_does_not_ask_the_clock(tmp_path: Path) -> None:
    assert feed(tmp_path, {}).feed.updated == "2026-06-01T00:00:00+01:00"
    assert feed(tmp_path, {}, form="rss").feed.updated == "Mon, 01 Jun 2026 00:00:00 +0100"


def test_an_entry_in_another_language_says_so(tmp_path: Path) -> None:
    atom = written(feeds_of(site_of(tmp_path, {"news/a.md": {**NEWS, "lang": "cy"}})))["/feeds/all.atom.xml"]
    assert b'<entry xml:lang="cy">' in atom
    assert b'lang="cy"&gt;' in atom


def test_signs_of_markup_in_a_title_and_in_words_stay_words(tmp_path: Path) -> None:
    news = {**NEWS, "title": "R&D; cheap &amp; good", "": "1 < 2 & `<b>`"}
    [item] = feed(tmp_path, {"news/a.md": news}).entries
    assert "1 &lt; 2 &amp; <code>&lt;b&gt;</code>" in text(item)
    atom = written(feeds_of(site_of(tmp_path, {"news/a.md": news})))["/feeds/all.atom.xml"]
    assert b"<title>R&amp;D; cheap &amp;amp; good</title>" in atom


def test_a_site_without_an_address_has_feeds_of_its_first_one(tmp_path: Path) -> None:
    found = feed(tmp_path, {"news/a.md": NEWS}, SITEURL="", CLARION_ID="https://first.example")
    assert found.entries[0].link == "https://first.example/news/a/"


def test_the_feeds_are_those_that_the_pages_name(tmp_path: Path) -> None:
    site = site_of(tmp_path, {})
    names = [name for name in feed_names(site) for _ in BOTH]
    addresses = [output.address for output in feeds_of(site)]
    assert addresses == [f"/feeds/{name}.{form}.xml" for name, form in zip(names, BOTH * len(names), strict=False)]


def test_two_builds_of_a_day_are_the_same_bytes(tmp_path: Path) -> None:
    files = {"stories/a.md": STORY, "events/b.md": EVENT, "news/c.md": NEWS}
    first, again = (feeds_of(site_of(tmp_path, files, today=TODAY)) for _ in range(2))
    assert written(first) == written(pickle.loads(pickle.dumps(list(again))))


def test_the_judge_of_the_finished_site_finds_nothing(tmp_path: Path) -> None:
    files = {"stories/a.md": STORY, "events/b.md": EVENT, "news/c.md": NEWS}
    for address, made in written(feeds_of(site_of(tmp_path, files))).items():
        path = tmp_path / address.rpartition("/")[2]
        path.write_bytes(made)
        assert facts_of(path).problems == ()


def test_dates_are_in_the_zone_of_the_site(tmp_path: Path) -> None:
    [item] = feed(tmp_path, {"news/a.md": {**NEWS, "date": "2026-05-14"}}, form="rss").entries
    assert item.published == "Thu, 14 May 2026 00:00:00 +0100"


def test_who_follows_an_earlier_name_goes_on_to_be_told(tmp_path: Path) -> None:
    files = {
        "members/new-name.md": {**MEMBER, "aliases": "[old-name]"},
        "stories/a.md": {**STORY, "members": "[new-name]"},
    }
    assert [item.title for item in feed(tmp_path, files, "members/old-name").entries] == [STORY["title"]]
