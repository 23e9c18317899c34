import datetime as dt
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from small_sites import EVENT, MEMBER, STORY, SUMMARY, site_of

from clarion.cards import card_of
from clarion.cards.card import Card, Cover
from clarion.cards.figures import NOT_STATED, figure_of_metric, written
from clarion.cards.occasions import is_over

TODAY = dt.date(2026, 6, 1)
PERK = {
    "title": "A perk", "summary": SUMMARY, "provider": "acme", "offer": "discount", "eligible": "[sme]",
    "how_to_claim": "Ask.", "ongoing": "true",
}  # fmt: skip
FACT = {
    "title": "Jobs", "value": "3,140", "unit": "people", "area": "durham", "definition": "not stated by the source",
    "publisher": "A bureau", "source_url": "https://bureau.example/a", "read_on": "2026-05-01", "use": "headline",
}  # fmt: skip


def card(folder: Path, name: str, fields: dict[str, str], **more: Any) -> Card:
    kind, _, file = name.partition("/")
    site = site_of(folder, {f"{name}.md": fields}, TODAY, **more)
    return card_of(site, site.entries[kind][file])


@pytest.mark.parametrize(
    ("value", "unit", "qualifier", "change", "expected"),
    [
        ("35000", "people", None, False, ("35,000", "people")),
        ("35000", "people", "over", False, ("35,000+", "people")),
        ("30000000000", "£", "over", False, ("£30bn+", "")),
        ("50", "%", "over", False, ("over 50%", "")),
        ("12000000", "£ a year", "over", False, ("over £12m a year", "")),
        ("38", "%", None, True, ("+38%", "")),
        ("-38", "%", None, True, ("−38%", "")),
        ("38", "%", None, False, ("38%", "")),
        ("4.5", "%", "nearly", True, ("nearly +4.5%", "")),
        ("12", None, None, False, ("12", "")),
    ],
)
def test_a_figure_is_written_with_its_unit(
    value: str, unit: str | None, qualifier: str | None, change: bool, expected: tuple[str, str]
) -> None:
    assert written(Decimal(value), unit, qualifier, change=change) == expected


@pytest.mark.parametrize(
    ("fields", "worth"),
    [
        ({"value": "{percent: 20}"}, "20% off"),
        ({"value": "{amount: 50}"}, "£50 off"),
        ({"value": "{amount: 12.5, currency: EUR}"}, "€12.50 off"),
        ({"value": "{amount: 900}", "offer": "access"}, "£900"),
        ({"offer": "free"}, "Free"),
    ],
)
def test_a_perk_says_what_it_is_worth(tmp_path: Path, fields: dict[str, str], worth: str) -> None:
    assert card(tmp_path, "perks/a", {**PERK, **fields}).worth == worth


@pytest.mark.parametrize(
    ("name", "fields", "tags"),
    [
        ("stories/a", STORY, []),
        ("stories/a", {**STORY, "sample": "true"}, ["Sample"]),
        ("stories/a", {**STORY, "draft": "true"}, ["Draft"]),
        ("stories/a", {**STORY, "date": "2026-06-02"}, ["Not yet published"]),
        ("stories/a", {**STORY, "date": "2017-01-01", "archived_on": "2020-01-01"}, ["As told in 2017"]),
        ("members/a", {**MEMBER, "archived_on": "2020-01-01"}, ["As told in 2020"]),
        ("members/a", {**MEMBER, "closed_on": "2022-09-30"}, ["Closed in 2022"]),
        ("events/a", EVENT, []),
        ("events/a", {**EVENT, "status": "cancelled", "status_note": "No."}, ["Cancelled"]),
        ("events/a", {**EVENT, "status": "postponed", "status_note": "Later."}, ["Postponed"]),
        ("events/a", {**EVENT, "status": "rescheduled", "status_note": "Now.", "previously": "[2026-05-01]"},
         ["New date"]),
        ("events/a", {**EVENT, "status": "moved online", "status_note": "Rain.", "attendance": "online",
                      "join_url": "https://join.example/"}, ["Moved online"]),
        ("facts/a", {**FACT, "forecast": "true"}, ["Forecast"]),
        ("perks/a", {**PERK, "ongoing": "", "valid_until": "2026-05-31"}, ["Ended"]),
        ("perks/a", {**PERK, "ongoing": "", "valid_until": "2026-06-01"}, []),
        ("perks/a", {**PERK, "valid_from": "2026-06-02"}, ["From 2 June 2026"]),
        ("perks/a", {**PERK, "valid_from": "2026-06-01"}, []),
    ],
)  # fmt: skip
def test_a_tag_says_the_state_of_an_entry(tmp_path: Path, name: str, fields: dict[str, str], tags: list[str]) -> None:
    assert [tag.label for tag in card(tmp_path, name, fields).tags] == tags


@pytest.mark.parametrize(
    ("fields", "over"),
    [
        ({"starts": "2026-05-31 20:00", "ends": "2026-05-31 22:00"}, True),
        ({"starts": "2026-05-31 20:00", "ends": "2026-06-01 01:00"}, False),
        ({"starts": "2026-06-01 08:00", "ends": "2026-06-01 09:00"}, False),
        ({"starts": "2026-05-30", "ends": "2026-06-01"}, False),
        ({"starts": "2026-05-30", "ends": "2026-05-31"}, True),
        ({"starts": "2026-05-31T23:30:00Z", "ends": "2026-05-31T23:45:00Z"}, False),  # 00:30 in the site's time zone
        ({"starts": "2026-05-01", "ends": "", "status": "postponed", "status_note": "Later."}, False),
        ({"starts": "2026-05-01", "ends": "", "status": "cancelled", "status_note": "No."}, True),
    ],
)
def test_an_event_is_over_when_its_last_day_has_passed(tmp_path: Path, fields: dict[str, str], over: bool) -> None:
    site = site_of(tmp_path, {"events/a.md": {**EVENT, **fields}}, TODAY)
    assert is_over(site, site.entries["events"]["a"]) is over


@pytest.mark.parametrize(
    ("fields", "where"),
    [
        ({}, "The Hall"),
        ({"attendance": "hybrid", "joining_note": "Ask."}, "The Hall and online"),
        ({"attendance": "online", "joining_note": "Ask."}, "Online"),
        ({"venue": "", "venue_note": "To be announced"}, "To be announced"),
    ],
)
def test_an_event_says_where_it_is(tmp_path: Path, fields: dict[str, str], where: str) -> None:
    occasion = card(tmp_path, "events/a", {**EVENT, **fields}).occasion
    assert occasion is not None
    assert occasion.where == where


@pytest.mark.parametrize(
    ("starts", "here"),
    [
        ("2026-06-10T23:30:00Z", "2026-06-11T00:30:00+01:00"),
        ("2026-06-10T18:30:00-07:00", "2026-06-11T02:30:00+01:00"),
        ("2026-06-10 18:30", "2026-06-10T18:30:00+01:00"),
        ("2026-06-10", "2026-06-10"),
    ],
)
def test_the_hours_of_a_list_are_all_of_the_sites_time_zone(tmp_path: Path, starts: str, here: str) -> None:
    occasion = card(tmp_path, "events/a", {**EVENT, "starts": starts, "ends": ""}).occasion
    assert occasion is not None
    assert occasion.starts.isoformat() == here


def test_what_is_not_published_has_no_address(tmp_path: Path) -> None:
    assert card(tmp_path / "draft", "stories/a", {**STORY, "draft": "true"}).address == ""
    assert card(tmp_path / "shown", "stories/a", STORY).address == "/stories/a/"
    assert card(tmp_path / "preview", "stories/a", {**STORY, "draft": "true"}, preview=True).address == "/stories/a/"


def test_what_a_source_does_not_give_is_said_to_be_not_given(tmp_path: Path) -> None:
    figure = card(tmp_path, "facts/a", FACT).figure
    assert figure is not None
    assert (figure.value, figure.unit, figure.period, figure.area) == ("3,140", "people", NOT_STATED, "Durham")


METRIC = "{label: %s, value: 12, type: %s, period: '2025', source: 'https://paper.example/a'}"


def test_the_headline_is_the_first_figure_that_is_no_input(tmp_path: Path) -> None:
    metrics = ", ".join(METRIC % pair for pair in (("Cost", "input"), ("Boats", "output"), ("Whales", "outcome")))
    figure = card(tmp_path, "stories/a", {**STORY, "metrics": f"[{metrics}]"}).figure
    assert figure is not None
    assert figure.label == "Boats"


PILLAR = {
    "title": "A pillar", "level": "pillar", "text": "Said.", "parent": "roof", "paint": "green", "owner": "Us",
    "approved_on": "2026-01-01",
}  # fmt: skip
BRIDGE = {"title": "Gate", "definition": "A town.", "location": "{lat: 54, lng: -1}", "structure": "tilting arch"}


@pytest.mark.parametrize(
    ("fields", "cover"),
    [
        ({}, Cover("arcs", "undercoat", "a")),
        ({"pillars": "[pillar]"}, Cover("arcs", "green", "a")),
        ({"places": "[gate]", "pillars": "[pillar]"}, Cover("tilting arch", "green", "a")),
        ({"places": "[gate]", "pillars": "[pillar]", "sample": "true"}, Cover("tilting arch", "undercoat", "a")),
    ],
)
def test_a_cover_has_the_structure_of_the_place_and_the_paint_of_the_pillar(
    tmp_path: Path, fields: dict[str, str], cover: Cover
) -> None:
    files = {"messages/pillar.md": PILLAR, "places/gate.md": BRIDGE, "stories/a.md": {**STORY, **fields}}
    site = site_of(tmp_path, files, TODAY)
    assert card_of(site, site.entries["stories"]["a"]).cover == cover


@pytest.mark.parametrize(
    ("more", "baseline"),
    [
        ("before: 27", "27%"),
        ("before: none published", "none published"),
        ("type: outcome", "not stated"),
        ("change: true", ""),
        ("type: input", ""),
    ],
)
def test_a_result_tells_its_baseline_or_that_it_has_none(tmp_path: Path, more: str, baseline: str) -> None:
    metric = f'[{{label: Let, value: 49, unit: "%", period: In 2025, source: "https://x.example/a", {more}}}]'
    site = site_of(tmp_path, {"stories/a.md": {**STORY, "metrics": metric}}, TODAY)
    assert figure_of_metric(site, site.entries["stories"]["a"].fields.metrics[0]).baseline == baseline
