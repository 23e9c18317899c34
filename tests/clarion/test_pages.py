"""Pages: what they are made of, what is on which, and in which order."""

import dataclasses
import datetime as dt
import io
import pickle
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from bs4 import BeautifulSoup
from pydantic import BaseModel
from small_sites import EVENT, MEMBER, NEWS, STORY, SUMMARY, site_of

from clarion.configuration import load, today
from clarion.content import read_content
from clarion.facets import facet_address
from clarion.job import Job, look_of
from clarion.kinds.listed import KINDS
from clarion.outputs import Document, Output, Page, file_of
from clarion.plan import plan
from clarion.render import environment_of, rendered
from clarion.site import Site
from conftest import SITE
from planned import outputs_of

SETTINGS, _ = load(SITE / "pelicanconf.py", "pelicanconf.py")
JOB = Job(SETTINGS, today(SETTINGS, None), str)
TODAY = dt.date(2026, 6, 1)
PLAIN = (str, int, bool, Decimal, dt.date, dt.time, ZoneInfo, dt.timezone, type(None))


@pytest.fixture(scope="module")
def outputs() -> list[Output]:
    return outputs_of(JOB)


# A page is a pure function of its inputs


def test_a_page_made_of_its_pickled_inputs_alone_is_the_same(outputs: list[Output], built_site: Path) -> None:
    look = look_of(JOB)
    sent = [pickle.dumps(output) for output in outputs if isinstance(output, Page | Document)]
    environment_of.cache_clear()
    for output in map(pickle.loads, reversed(sent)):
        assert rendered(output, look) == (built_site / file_of(output.address)).read_bytes(), output.address


@pytest.mark.parametrize("template", ["story.html", "listing.html", "place.html", "members.html"])
def test_a_page_is_the_same_whatever_was_made_before_it(outputs: list[Output], built_site: Path, template: str) -> None:
    pages = [output for output in outputs if isinstance(output, Page) and output.template == template]
    for page in (pages[0], pages[-1]):
        environment_of.cache_clear()
        assert rendered(page, look_of(JOB)) == (built_site / file_of(page.address)).read_bytes(), page.address


class Noting(pickle.Unpickler):
    """Notes of which modules a pickle speaks."""

    def __init__(self, data: bytes) -> None:
        super().__init__(io.BytesIO(data))
        self.modules: set[str] = set()

    def find_class(self, module: str, name: str) -> Any:
        self.modules.add(module)
        return super().find_class(module, name)


def test_the_inputs_know_neither_the_site_nor_its_entries(outputs: list[Output]) -> None:
    spoken: set[str] = set()
    for output in outputs:
        noting = Noting(pickle.dumps(output))
        noting.load()
        spoken |= noting.modules
    assert (
        spoken & {"clarion.site", "clarion.entries", "clarion.source", "clarion.bodies", "clarion.settings_file"}
        == set()
    )


def mutable_in(value: Any, way: str) -> Iterator[str]:
    """Whatever could be changed below a value, with the way to it."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        if not type(value).__dataclass_params__.frozen:  # type: ignore[attr-defined]
            yield f"{way}: {type(value).__name__}"
        for field in dataclasses.fields(value):
            yield from mutable_in(getattr(value, field.name), f"{way}.{field.name}")
    elif isinstance(value, BaseModel):
        if not value.model_config.get("frozen"):
            yield f"{way}: {type(value).__name__}"
        for name in type(value).model_fields:
            yield from mutable_in(getattr(value, name), f"{way}.{name}")
    elif isinstance(value, tuple):
        for n, item in enumerate(value):
            yield from mutable_in(item, f"{way}[{n}]")
    elif isinstance(value, Mapping):  # declared as Mapping: mypy lets nobody write into it
        for key, item in value.items():
            yield from mutable_in(item, f"{way}[{key}]")
    elif not isinstance(value, PLAIN):
        yield f"{way}: {type(value).__name__}"


def test_the_inputs_of_a_page_are_frozen(outputs: list[Output]) -> None:
    pages = [output for output in outputs if isinstance(output, Page)]
    assert [found for page in pages for found in mutable_in(page.inputs, page.address)] == []


def test_no_input_has_what_is_private(outputs: list[Output]) -> None:
    assert [output.address for output in outputs if b"CONSENT-" in pickle.dumps(output)] == []


def test_outputs_are_in_the_order_of_their_addresses(outputs: list[Output]) -> None:
    addresses = [output.address for output in outputs]
    assert addresses == sorted(set(addresses))


# The small site has one of everything


def used_in(value: Any) -> Iterator[tuple[str, str]]:
    """The fields that are written below a value, by their model and name."""
    for name, field in type(value).model_fields.items():
        content = getattr(value, name)
        if field.is_required() or content not in (None, (), field.default):
            yield type(value).__name__, name
        for item in content if isinstance(content, tuple) else (content,):
            if isinstance(item, BaseModel):
                yield from used_in(item)


def test_the_small_site_uses_every_field_of_every_kind() -> None:
    site = read_content(SETTINGS, JOB.today, str).site
    used = {pair for entry in site.all() for pair in used_in(entry.fields)}
    common = set.intersection(*(set(kind.model_fields) for kind in KINDS))
    own = {(kind.__name__, name) for kind in KINDS for name in kind.model_fields if name not in common}
    assert own - used == set()
    assert common - {name for _, name in used} == set()


# What is on which page


def cards_of(folder: Path, address: str) -> list[str]:
    """Where the cards in the main part of a page lead, in their order."""
    page = BeautifulSoup((folder / file_of(address)).read_bytes(), "lxml")
    main = page.find("main")
    assert main is not None
    return [str(link["href"]).removeprefix("/tech") for link in main.find_all("a", href=True)]  # type: ignore[union-attr, index]


def below(folder: Path, address: str, kind: str) -> list[str]:
    found = [link for link in cards_of(folder, address) if re.fullmatch(rf"/{kind}/[^/]+/", link)]
    facets = {facet_address(each.folder, name) for each in KINDS for name in each.facets}
    return [link for link in dict.fromkeys(found) if link not in facets]


def test_a_list_is_newest_first_without_what_is_archived(built_site: Path) -> None:
    assert below(built_site, "/stories/", "stories") + below(built_site, "/stories/page/2/", "stories") == [
        "/stories/whale-safe-nets/",
        "/stories/oeuvre-d-ete/",
        "/stories/a-buoy-that-phones-home/",
        "/stories/ninety-characters/",
        "/stories/crane-by-wire/",
    ]


def test_what_is_archived_is_at_its_address_and_says_when_it_was_told(built_site: Path) -> None:
    page = (built_site / "stories/loggers-for-every-boat/index.html").read_text(encoding="utf-8")
    assert "as told in 2021" in page.casefold()
    assert "Saltbox became part of Tideglass in 2022." in page


def test_coming_events_are_next_first_and_those_without_a_date_at_the_end(outputs: list[Output]) -> None:
    listing = next(output for output in outputs if output.address == "/events/")
    assert isinstance(listing, Page)
    assert [card.name for month in listing.inputs.coming for card in month.cards] == [
        "today-clinic", "tide-talk", "data-night", "boat-show-talk", "across-midnight", "lantern-days-2026",
        "careers-day-2026", "chart-night", "fog-forum",
    ]  # fmt: skip
    assert [card.name for card in listing.inputs.cards] == ["harbour-hack-2025"]


def test_the_front_page_leads_with_what_is_featured(outputs: list[Output]) -> None:
    front = next(output for output in outputs if output.address == "/")
    assert isinstance(front, Page)
    inputs = front.inputs
    assert inputs.lead.name == "whale-safe-nets"
    assert [card.name for card in inputs.stories] == ["a-buoy-that-phones-home", "ninety-characters", "oeuvre-d-ete"]
    assert "fog-forum" not in [card.name for card in inputs.coming]
    assert "kelp-forecast" not in [card.name for card in inputs.figures]


def test_a_member_without_stories_has_no_heading_over_nothing(built_site: Path) -> None:
    page = BeautifulSoup((built_site / "members/gull-harbour-council/index.html").read_bytes(), "lxml")
    quiet = BeautifulSoup((built_site / "places/far-point/index.html").read_bytes(), "lxml")
    for heading in [*page.find_all("h2"), *quiet.find_all("h2")]:
        following = heading.find_next_sibling() or heading.parent.find_next_sibling()
        assert following is not None, heading
        assert following.get_text(strip=True), heading


def test_a_list_that_goes_over_pages_has_each_entry_once(built_site: Path) -> None:
    pages = ["/members/", "/members/page/2/", "/members/page/3/"]
    found = [link for page in pages for link in below(built_site, page, "members")]
    names = [path.stem for path in (SITE / "members").glob("*.md") if path.stem != "sample-member"]
    assert sorted(found) == sorted(f"/members/{name}/" for name in names)
    assert not (built_site / "members/page/4").exists()


def test_people_of_a_group_stand_together_in_their_order(outputs: list[Output]) -> None:
    pages = [output for output in outputs if re.fullmatch(r"/people/(page/\d+/)?", output.address)]
    names = [card.name for page in pages if isinstance(page, Page) for card in page.inputs.cards]
    assert names == ["ewan-noel", "rosa-quill", "ada-pike", "ines-mckay"]


def planned(site: Site) -> dict[str, Any]:
    return {output.address: output.inputs for output in plan(site) if isinstance(output, Page)}


def test_moments_of_other_offsets_are_ordered_by_when_they_are(tmp_path: Path) -> None:
    files = {
        "events/b-first.md": {**EVENT, "starts": "2026-06-10T19:00:00+09:00", "ends": ""},
        "events/a-second.md": {**EVENT, "starts": "2026-06-10T12:00:00Z", "ends": ""},
        "events/c-third.md": {**EVENT, "starts": "2026-06-10T09:00:00-08:00", "ends": ""},
    }
    listing = planned(site_of(tmp_path, files, TODAY))["/events/"]
    assert [card.name for month in listing.coming for card in month.cards] == ["b-first", "a-second", "c-third"]


def test_events_that_start_together_are_in_the_order_of_their_titles(tmp_path: Path) -> None:
    files = {f"events/{name}.md": {**EVENT, "title": name} for name in ("b", "c", "a")}
    listing = planned(site_of(tmp_path, files, TODAY))["/events/"]
    assert [card.name for month in listing.coming for card in month.cards] == ["a", "b", "c"]


def test_a_day_and_a_moment_of_it_can_be_ordered(tmp_path: Path) -> None:
    dates = {"a": "2026-03-14", "b": "2026-03-14 09:00", "c": "2026-03-13 23:59", "d": "2026-03-15"}
    files = {f"news/{name}.md": {**NEWS, "date": date} for name, date in dates.items()}
    listing = planned(site_of(tmp_path, files, TODAY))["/news/"]
    assert [card.name for card in listing.cards] == ["d", "b", "a", "c"]


@pytest.mark.parametrize(("size", "pages"), [(0, 1), (2, 4), (7, 1), (3, 3)])
def test_a_list_is_cut_where_the_settings_say(tmp_path: Path, size: int, pages: int) -> None:
    files = {f"news/n{n}.md": NEWS for n in range(7)}
    found = planned(site_of(tmp_path, files, TODAY, DEFAULT_PAGINATION=size or False))
    addresses = [address for address in found if address.startswith("/news/") and "/n" not in address[5:]]
    assert len(addresses) == pages
    assert sum(len(found[address].cards) for address in addresses) == 7


def test_what_is_inherited_from_the_lead_member_leads_back(tmp_path: Path) -> None:
    found = planned(site_of(tmp_path, {"stories/a.md": STORY}, TODAY))
    for address in ("/members/acme/", "/sectors/health/", "/places/durham/"):
        groups = {group.folder: [card.name for card in group.cards] for group in found[address].groups}
        assert groups["stories"] == ["a"]


def test_a_preview_shows_drafts_and_samples_marked(tmp_path: Path) -> None:
    files = {"stories/a.md": {**STORY, "draft": "true"}, "members/b.md": {**MEMBER, "sample": "true"}}
    found = planned(site_of(tmp_path, files, TODAY, preview=True))
    assert {"/stories/a/", "/members/b/"} <= found.keys()
    assert found["/stories/a/"].card.tags[0].label == "Draft"


@pytest.mark.parametrize(
    ("summary", "description"),
    [
        (SUMMARY, SUMMARY),
        ("word " * 31 + "last", "word " * 30 + "word…"),
        ("A sentence, " * 20, "A sentence, " * 11 + "A sentence, A…"),
    ],
)
def test_a_description_is_as_long_as_a_search_result_shows(tmp_path: Path, summary: str, description: str) -> None:
    story = {**STORY, "summary": summary.strip()}
    shown = planned(site_of(tmp_path, {"stories/a.md": story}, TODAY))["/stories/a/"].head.description
    assert shown == description
    assert len(shown) <= 156


def test_the_menu_is_the_settings_or_the_kinds_that_readers_look_for(tmp_path: Path) -> None:
    own = planned(site_of(tmp_path, {}, TODAY, CLARION_MENU=[("News & more", "/news/")]))["/"].chrome.menu
    assert [(link.title, link.address) for link in own] == [("News & more", "/news/")]
    usual = planned(site_of(tmp_path, {}, TODAY))["/"].chrome.menu
    assert (usual[0].address, usual[-1].address) == ("/stories/", "/subscribe/")


def test_standing_pages_are_in_the_footer_in_their_order(built_site: Path, outputs: list[Output]) -> None:
    front = next(output for output in outputs if output.address == "/")
    assert isinstance(front, Page)
    assert [link.address for link in front.inputs.chrome.footer] == ["/about/", "/code-of-conduct/"]
