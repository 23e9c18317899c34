import datetime as dt

from small_sites import STORY, TODAY, site_of
from test_desk_gaps import FILES, PILLAR
from test_desk_owners import FACT

from clarion.desk.coverage import coverage, proved_pillars, strips
from clarion.desk.links import no_link
from clarion.pages.groups import Cards
from clarion.pages.pillars import pillars

MORE = {"facts/jobs.md": FACT, "messages/lone.md": {**PILLAR, "title": "L", "facts": "[jobs]"}}


def test_each_pillar_has_its_stories_its_facts_and_what_is_missing(tmp_path):
    table = coverage(proved_pillars(site_of(tmp_path, {**FILES, **MORE})), no_link)
    rows = {row[0].value: [cell.value for cell in row[1:]] for row in table.rows}
    assert rows["L"] == [0, 1, None, "No story proves this yet.", "The board"]
    assert rows["P"][:3] == [1, 0, dt.date(2026, 3, 14)]
    assert "All stories are from one place: Durham." in rows["P"][3]


def test_the_words_are_those_of_the_page_of_the_message(tmp_path):
    site = site_of(tmp_path, FILES)
    assert proved_pillars(site)[0].gaps == pillars(site, Cards(site))[0].gaps != ()


def test_stories_stand_on_a_line_of_three_years(tmp_path):
    files = {f"stories/{n}.md": {**STORY, "pillars": "[pillar]", "date": day} for n, day in enumerate(
        ["2026-06-01", "2026-06-01", "2024-12-01", "2020-01-01"])}  # fmt: skip
    (line,) = strips(proved_pillars(site_of(tmp_path, {**FILES, "stories/a.md": STORY, **files})), TODAY)
    assert line.dots == (50, 100)


def test_one_with_nothing_left_to_want_says_so(tmp_path):
    stories = {
        "stories/b.md": {**STORY, "pillars": "[pillar]", "sectors": "[space]", "places": "[york]", "members": "[bell]"},
    }
    table = coverage(proved_pillars(site_of(tmp_path, {**FILES, **stories})), no_link)
    assert table.rows[0][4].value == "Nothing"
