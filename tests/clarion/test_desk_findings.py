import datetime as dt

import pytest
from small_sites import STORY, site_of

from clarion.desk.findings import all_findings, by_file, by_rule
from clarion.desk.links import links_to
from clarion.desk.owners import NOBODY
from clarion.desk.queue import by_path
from clarion.problems import Problem


def hype(path, line):
    return Problem(path, line, f"should not say {line}", level="warning", rule="hype")


@pytest.fixture
def site(tmp_path):
    return site_of(tmp_path, {"stories/a.md": STORY})


@pytest.fixture
def path(site):
    return site.entries["stories"]["a"].path


def test_files_that_stop_a_publish_come_first_then_those_with_most_to_look_at(site, path):
    problems = [hype("x.md", 1), hype(path, 3), hype(path, 9), Problem("z.md", 1, "must be")]
    found = by_file(site, problems, by_path(site), links_to(site, ""))
    assert [(each.path, len(each.problems), each.stops) for each in found] == [
        ("z.md", 1, 1), (path, 2, 0), ("x.md", 1, 0),
    ]  # fmt: skip


def test_a_file_is_called_by_its_title_and_leads_to_its_page(site, path):
    (found,) = by_file(site, [hype(path, 3)], by_path(site), links_to(site, ""))
    assert (found.title.value, found.title.address, found.whose) == ("Acme saves energy", "/stories/a/", "Acme & Sons")


def test_one_that_cannot_be_read_has_no_title_and_is_nobodys(site):
    (found,) = by_file(site, [hype("x.md", 1)], {}, links_to(site, ""))
    assert (found.title.value, found.whose) == ("", NOBODY)


def test_every_finding_has_its_line_and_the_day_it_arose_where_that_is_known(site, path):
    days = {(path, "hype", "should not say 3"): dt.date(2026, 5, 1)}
    rows = all_findings(site, [hype(path, 3), hype(path, 9)], by_path(site), days).rows
    assert [(row[0].value, row[1].value, row[6].value) for row in rows] == [
        (path, 3, dt.date(2026, 5, 1)), (path, 9, None),
    ]  # fmt: skip


def test_rules_are_counted_by_findings_and_files(path):
    found = by_rule([hype(path, 3), hype(path, 9), hype("x.md", 1), Problem("z.md", 1, "must be")])
    assert [[cell.value for cell in row] for row in found.rows] == [
        ["schema", "problem", 1, 1], ["hype", "warning", 3, 2],
    ]  # fmt: skip
