from small_sites import NEWS, site_of
from test_desk_owners import FACT

from clarion.desk.due import due_of
from clarion.desk.ledger import conflicts, out_of_date
from clarion.desk.links import no_link


def rows(table):
    return [[cell.value for cell in row] for row in table.rows]


def test_a_question_with_several_answers_is_one_line(tmp_path):
    files = {
        "facts/jobs.md": FACT,
        "facts/more.md": {**FACT, "title": "More", "value": "20", "use": "background", "conflicts_with": "[jobs]"},
        "news/a.md": {**NEWS, "": "It gives work to [10 people](../facts/jobs.md)."},
    }
    table = conflicts(site_of(tmp_path, files), no_link)
    assert rows(table) == [["How many people?", "10 to 20", 2, "Jobs", 1]]


def test_none_is_to_be_used_where_none_may_be(tmp_path):
    fact = {**FACT, "use": "do not use"}
    files = {"facts/a.md": fact, "facts/b.md": {**fact, "value": "20", "conflicts_with": "[a]"}}
    assert rows(conflicts(site_of(tmp_path, files), no_link))[0][3] == "None is to be used"


def told(tmp_path, files):
    site = site_of(tmp_path, files)
    return rows(out_of_date(site, due_of(site), no_link))


def test_a_fact_past_its_review_is_told_with_where_it_is_stated(tmp_path):
    files = {"facts/jobs.md": {**FACT, "review_by": "2026-05-01"}}
    assert told(tmp_path, files) == [["Jobs", "10 people", "its review is due, since 2026-05-01", "nowhere"]]


def test_a_superseded_fact_is_told_as_long_as_it_is_stated(tmp_path):
    files = {"facts/jobs.md": FACT, "facts/new.md": {**FACT, "title": "New", "value": "12", "supersedes": "jobs"}}
    assert told(tmp_path, files) == []
    files["news/a.md"] = {**NEWS, "": "It gave work to [10 people](../facts/jobs.md)."}
    assert [row[2] for row in told(tmp_path, files)] == ["superseded by New"]
    assert told(tmp_path, files)[0][3].endswith("content/news/a.md:7")


def test_a_fact_that_nobody_may_use_is_told_where_it_is_stated(tmp_path):
    files = {
        "facts/jobs.md": {**FACT, "use": "do not use"},
        "news/a.md": {**NEWS, "": "Work for [10 people](../facts/jobs.md)."},
    }
    assert [row[2] for row in told(tmp_path, files)] == ["not to be used"]


def test_a_forecast_whose_time_has_come_is_told_and_one_to_come_is_not(tmp_path):
    files = {
        "facts/past.md": {**FACT, "title": "Past", "forecast": "true", "due": "2026-03", "read_on": "2026-01-01"},
        "facts/near.md": {**FACT, "title": "Near", "forecast": "true", "due": "2026-06-20"},
    }
    assert [row[0] for row in told(tmp_path, files)] == ["Past"]
