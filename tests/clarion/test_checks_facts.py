import pytest
from fenmark import BASE, text_of, told, with_body, with_field

PAGE, STORY, OLD = "pages/about.md", "stories/bell-rings-itself.md", "facts/tech-jobs-2019.md"


@pytest.mark.parametrize(
    "text",
    [
        "35,040 people",
        "35,000 people",
        "about 36,000 people",
        "over 35,000 people",
        "people in technology",
        "since 2020, 35,000 people",
        "35&nbsp;040",
        "tens of thousands of people",
    ],
)
def test_figures_that_agree_are_told_nowhere(tmp_path, text):
    assert told(tmp_path, {PAGE: with_body(PAGE, f"We are [{text}](../facts/tech-jobs.md).")}) == []


@pytest.mark.parametrize("text", ["36,000 people", "over 36,000 people", "nearly 35,000 people", "£35,000"])
def test_figures_that_do_not_are_told(tmp_path, text):
    (line,) = told(tmp_path, {PAGE: with_body(PAGE, f"We are\n[{text}](../facts/tech-jobs.md).")})
    assert line.startswith("pages/about.md:6: ")
    assert "must agree with the ledger's 35,040 people" in line


@pytest.mark.parametrize(
    ("file", "level"),
    [
        ("pages/about.md", "must"),
        ("members/brightwell.md", "must"),
        ("roles/tester.md", "must"),
        ("stories/bell-rings-itself.md", "warning: the link"),
        ("news/new-lab-opens.md", "warning: the link"),
        ("events/lantern-night.md", "warning: the link"),
        ("policy/light-for-harbours.md", "warning: the link"),
    ],
)
def test_a_superseded_fact_is_a_problem_where_the_text_speaks_of_today(tmp_path, file, level):
    (line,) = told(tmp_path, {file: with_body(file, "We were [30,000 people](../facts/tech-jobs-2019.md).")})
    assert level in line
    assert ("warning" in line) == (level != "must")


@pytest.mark.parametrize("field", ["conflicts_with: [tech-jobs-2019]", "supersedes: tech-jobs-2019"])
def test_the_page_of_a_fact_may_name_those_that_it_supersedes_or_contradicts(tmp_path, field):
    text = with_field("facts/growth.md", field)
    body = with_body("facts/growth.md", "Unlike [30,000](tech-jobs-2019.md).").split("---\n")[-1]
    assert told(tmp_path, {"facts/growth.md": text + body}) == []


def test_contradiction_counts_from_either_side(tmp_path):
    changes = {
        "facts/growth.md": with_body("facts/growth.md", "Unlike [60,000](tech-jobs-rumour.md)."),
        "facts/tech-jobs-rumour.md": with_field("facts/tech-jobs-rumour.md", "conflicts_with: [growth]"),
    }
    assert told(tmp_path, changes) == []


def test_a_fact_may_not_state_another_that_is_not_to_be_used(tmp_path):
    (line,) = told(tmp_path, {"facts/growth.md": with_body("facts/growth.md", "Like [60,000](tech-jobs-rumour.md).")})
    assert "must not state facts/tech-jobs-rumour.md" in line


METRIC = "metrics:\n  - label: jobs\n    value: {}\n    unit: {}\n    period: 2026\n    source: tech-jobs"


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        ("35,040", "people", None),
        ("35040", "jobs", None),
        ("35.04k", "people", None),
        (
            "35,000",
            "people",
            "warning: 'metrics.value' must be 35,040 people, as facts/tech-jobs.md has it, not 35,000 people",
        ),
        ("35,040", '"%"', "'metrics.unit' must be 'people', as facts/tech-jobs.md has it (35,040 people), not '%'"),
    ],
)
def test_a_metric_equals_its_fact(tmp_path, value, unit, words):
    found = told(tmp_path, {STORY: with_field(STORY, METRIC.format(value, unit))})
    assert [line.split(": ", 1)[1] for line in found] == ([words] if words else [])


def test_a_forecast_is_no_result(tmp_path):
    metric = METRIC.format("50,000", "people").replace("source: tech-jobs", "source: tech-jobs-target")
    (line,) = told(tmp_path, {STORY: with_field(STORY, metric)})
    assert line.endswith("'metrics.source' must be a result; facts/tech-jobs-target.md is a target or forecast")


def test_a_fact_that_is_not_to_be_used_is_a_problem_in_every_field(tmp_path):
    role = text_of("roles/tester.md").replace("source: https://example.org/pay", "source: tech-jobs-rumour")
    (line,) = told(tmp_path, {"roles/tester.md": role})
    assert line.startswith("roles/tester.md:25: 'pay.source' must not state")


@pytest.mark.parametrize(
    ("text", "told_of"), [("36,000 people", "must agree"), ("35,040 people", None)], ids=["wrong", "right"]
)
def test_a_link_by_address_is_judged_as_one_by_file(tmp_path, text, told_of):
    lines = told(tmp_path, {PAGE: with_body(PAGE, f"We are [{text}](/facts/tech-jobs/).")})
    assert [told_of in line for line in lines] == ([True] if told_of else [])


def test_a_fact_that_is_not_published_supersedes_nothing(tmp_path):
    newer = text_of("facts/tech-jobs.md").replace("supersedes: tech-jobs-2019", "supersedes: tech-jobs\ndraft: true")
    changes = {"facts/newer.md": newer, PAGE: with_body(PAGE, "We are [35,040](../facts/tech-jobs.md).")}
    assert [line for line in told(tmp_path, changes) if "supersedes" in line] == []


def test_the_introduction_of_the_facts_may_link_to_one(tmp_path):
    index = "---\ntitle: Facts\n---\n\nWe [grow](growth.md).\n"
    assert told(tmp_path, {"facts/_index.md": index}) == []


@pytest.mark.parametrize(("draft", "lines"), [("false", 1), ("true", 0)])
def test_a_fact_that_is_published_supersedes(tmp_path, draft, lines):
    newer = with_field("facts/growth.md", f"supersedes: tech-jobs\ndraft: {draft}")
    changes = {"facts/newer.md": newer, PAGE: with_body(PAGE, "We are [many](../facts/tech-jobs.md).")}
    found = [line for line in told(tmp_path, changes) if line.startswith(PAGE)]
    words = "the link to '../facts/tech-jobs.md' must state facts/newer.md, which supersedes facts/tech-jobs.md"
    assert found == [f"{PAGE}:5: {words}"] * lines


STATES = "We are [35,000 people](../facts/tech-jobs.md)."
CURRENT = ("messages/talent.md", "pages/about.md", "members/brightwell.md", "roles/tester.md", "topics/skills.md")
OF_THEIR_DAY = (STORY, "news/new-lab-opens.md", "events/lantern-night.md", "policy/light-for-harbours.md")


def test_a_corrected_fact_is_a_problem_where_the_text_speaks_of_today_and_else_a_warning(tmp_path):
    files = [file for file in (*CURRENT, *OF_THEIR_DAY) if (BASE / file).is_file()]
    assert len(files) > 6
    changes = {file: with_body(file, STATES) for file in files}
    assert told(tmp_path / "before", changes) == []
    corrected = text_of("facts/tech-jobs.md").replace("35,040", "42,000")
    lines = told(tmp_path / "after", {**changes, "facts/tech-jobs.md": corrected})
    stating = {line.split(":")[0]: "warning: " in line for line in lines if "the ledger's 42,000 people" in line}
    assert {file: stating.get(file) for file in files} == {file: file in OF_THEIR_DAY for file in files}
