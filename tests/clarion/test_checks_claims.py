import re

import pytest
from fenmark import told, with_body, with_field
from small_sites import NEWS as NEWS_FIELDS
from workshop import FACT, Workshop

from clarion.building import checked
from clarion.problems import as_text

STORY = "stories/bell-rings-itself.md"
PAGE = "pages/about.md"
NEWS = "news/new-lab-opens.md"
LINK = "[35,000 people](../facts/tech-jobs.md)"


def of_claims(folder, changes, **settings):
    """What the rules of claims tell."""
    lines = told(folder, changes, **settings)
    return [line for line in lines if "of the whole region" in line or "if it is" in line]


def with_summary(summary, body="The lab has twelve benches."):
    return re.sub("summary: .*", f"summary: {summary}", with_body(NEWS, body))


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("Fenmark has 41,000 jobs.", "must link"),
        ("The sector employs 41,000 people.", "must link"),
        ("In the fens, 41,000 people work in technology.", "must link"),
        ("The last count found 35,000 people in technology jobs.", "should link"),
        (f"Fenmark has {LINK} in technology.", ""),
        ("Fenmark has 35,000 people in technology, [by one count](../facts/tech-jobs.md).", ""),
        (f"{LINK} have technology jobs.\n\nThese 35,000 people have technology jobs.", ""),
        ("“Fenmark has 41,000 jobs.”", ""),
        ("> Fenmark has 41,000 jobs.", ""),
        ("`Fenmark has 41,000 jobs.`", ""),
        ("<cite>Fenmark has 41,000 jobs.</cite>", ""),
        ("Brightwell, in Fenmark, employs 300 people.", ""),
        ("Fenmark had its first fair in 2019, on 14 May at 6:30.", ""),
        ("Fenmark has five universities.", ""),
        ('<!-- style: keep "41,000" because the law of 1900 says so -->\nFenmark has 41,000 jobs.', ""),
    ],
)
def test_a_number_of_the_region_or_of_the_ledger_has_its_fact(tmp_path, body, words):
    found = of_claims(tmp_path, {NEWS: with_body(NEWS, body)})
    assert [words in line for line in found] == ([True] if words else [])


def test_our_region_is_the_region_where_the_body_speaks(tmp_path):
    body = "Our region has 41,000 jobs."
    found = of_claims(tmp_path, {PAGE: with_body(PAGE, body), NEWS: with_body(NEWS, body)})
    assert [line.split(":")[0] for line in found] == [PAGE]


def test_a_claim_is_a_problem_at_its_line_and_names_the_fact_that_it_could_be(tmp_path):
    body = "Words.\n\nMore words, and\nFenmark has 35,000 people in technology jobs."
    (line,) = of_claims(tmp_path, {NEWS: with_body(NEWS, body)})
    words = 'must link "35,000" to a fact, such as facts/tech-jobs.md (35,040 people): it is said of the whole region'
    assert line.endswith(f": {words}")
    assert "warning" not in line


def test_a_fact_that_may_not_be_used_is_named_as_such(tmp_path):
    (line,) = of_claims(tmp_path, {NEWS: with_body(NEWS, "As rumour has it, 60,000 people have technology jobs.")})
    words = 'should not state "60,000" if it is facts/tech-jobs-rumour.md (60,000 people), which is not to be used'
    assert line.endswith(f": warning: {words}")


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (
            "Fenmark has 910,000 technology jobs by now, and its newest count is told here.",
            'must have "910,000" in the text, too, linked to a fact: it is said of the whole region',
        ),
        (
            "The last count found 35,000 people in technology jobs, and this tells how it was made.",
            'should have "35,000" in the text, too, linked to facts/tech-jobs.md (35,040 people), if it is that figure',
        ),
    ],
)
def test_a_figure_of_a_summary_is_to_be_linked_in_the_text(tmp_path, said, words):
    (line,) = of_claims(tmp_path, {NEWS: with_summary(said)})
    assert line.endswith(words)


def test_a_figure_of_a_summary_that_the_text_links_is_known(tmp_path):
    summary = "The last count found 35,000 people in technology jobs, and this tells how it was made."
    text = with_summary(summary, f"It found {LINK} in all.")
    assert of_claims(tmp_path, {NEWS: text}) == []


@pytest.mark.parametrize(("number", "count"), [("38,000", 1), ("50,000", 0)])
def test_a_number_far_from_a_fact_that_is_linked_counts_something_else(tmp_path, number, count):
    body = f"{LINK} have technology jobs.\n\nIn other places {number} people have technology jobs."
    assert len(of_claims(tmp_path, {NEWS: with_body(NEWS, body)})) == count


def test_the_ledger_itself_and_another_language_are_left_alone(tmp_path):
    fact, lines = "facts/tech-jobs.md", with_field(NEWS, "lang: de").split("\n---\n")[0]
    body = "Fenmark has 41,000 jobs."
    assert of_claims(tmp_path, {fact: with_body(fact, body), NEWS: f"{lines}\n---\n{body}\n"}) == []


def test_an_entrys_own_numbers_are_no_claims(tmp_path):
    body = "In one year 35,000 people had technology jobs."
    metric = "metrics: [{label: People, value: 35000, unit: people, period: 2025, source: 'https://example.org/a'}]"
    assert of_claims(tmp_path, {STORY: with_body(STORY, body)})
    text = with_body(STORY, body).replace("\n---\n", f"\n{metric}\n---\n", 1)
    assert of_claims(tmp_path / "own", {STORY: text}) == []


def test_a_level_may_be_set_for_each(tmp_path):
    body = "Fenmark has 41,000 jobs. The last count found 35,000 people in technology jobs."
    rules = {"claim": "warning", "unlinked-figure": "off"}
    (line,) = of_claims(tmp_path, {NEWS: with_body(NEWS, body)}, rule_levels=rules)
    assert "warning: must link" in line


def test_an_entry_is_judged_anew_when_a_fact_changes(tmp_path):
    shop = Workshop(tmp_path)
    fact = {**FACT, "title": "Sheep on the moor", "value": "7000", "unit": "sheep"}
    shop.lay("news/n.md", {**NEWS_FIELDS, "": "Some 7,000 sheep live on the moor."})
    shop.lay("facts/sheep.md", None)
    seen = []
    for each in (None, fact, {**fact, "title": "Goats in a valley", "unit": "goats"}, fact, None):
        shop.lay("facts/sheep.md", each)
        found = as_text(checked(shop.job(shop.cache)))
        assert found == as_text(checked(shop.job(None)))
        seen.append("if it is that figure" in found)
    assert seen == [False, True, False, True, False]


def test_an_entry_is_judged_anew_when_a_term_stands_for_something_else(tmp_path):
    shop = Workshop(tmp_path)
    shop.lay("facts/sheep.md", {**FACT, "title": "Long wool sheep of the moor", "value": "7000", "unit": "sheep"})
    shop.lay("news/n.md", {**NEWS_FIELDS, "": "Some 29,000 sheep are LWM ones."})
    term = {"title": "LWM", "definition": "A breed of sheep that lives high up, and needs no barn in the winter."}
    seen = []
    for full in ("long wool moor", "large white mountain", "long wool moor"):
        shop.lay("terms/lwm.md", {**term, "stands_for": full})
        found = as_text(checked(shop.job(shop.cache)))
        assert found == as_text(checked(shop.job(None)))
        seen.append("if it is that figure" in found)
    assert seen == [True, False, True]
