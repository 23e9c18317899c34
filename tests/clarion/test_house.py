"""The message as data: what proves each pillar, with full addresses, and nothing that is not published."""

import json

from small_sites import SITEURL, STORY, SUMMARY, site_of, written

from clarion.addresses import HOUSE
from clarion.house import NEWEST
from clarion.plan import plan

ROOF = {
    "title": "Roof",
    "level": "roof",
    "text": "All we say.",
    "owner": "Us",
    "approved_on": "2026-01-01",
    "short": '"*All* we say: [38%](../facts/jobs.md)."',
    "avoid": "[the best]",
}
PILLAR = {**ROOF, "title": "Pillar", "level": "pillar", "parent": "roof", "facts": "[jobs]", "short": ""}
FACT = {
    "title": "Jobs", "value": "1.5", "unit": "'%'", "as_of": "2025-03", "area": "durham", "definition": "All of them.",
    "publisher": "Office", "source_url": "https://office.example/jobs", "read_on": "2026-01-01", "use": "headline",
}  # fmt: skip
PROOF = {**STORY, "pillars": "[pillar]"}
FILES = {
    "messages/roof.md": ROOF,
    "messages/pillar.md": PILLAR,
    "facts/jobs.md": FACT,
    "stories/one.md": PROOF,
    "stories/draft.md": {**PROOF, "title": "Draft", "draft": "true"},
    "stories/sample.md": {**PROOF, "title": "Sample", "sample": "true"},
}


def house(folder, files=FILES, **settings):
    return json.loads(written(plan(site_of(folder, files, **settings)))[HOUSE])


def test_the_roof_has_its_words_as_plain_text(tmp_path):
    roof = house(tmp_path)["roof"]
    assert (roof["text"], roof["short"], roof["medium"]) == ("All we say.", "All we say: 38%.", None)
    assert (roof["avoid"], roof["approved_on"], roof["address"]) == (
        ["the best"], "2026-01-01", f"{SITEURL}/messages/roof/"
    )  # fmt: skip


def test_a_pillar_has_the_published_stories_and_the_facts_that_prove_it(tmp_path):
    (pillar,) = house(tmp_path, SITEURL=f"{SITEURL}/tech")["pillars"]
    acme = {"name": "acme", "title": "Acme & Sons", "address": f"{SITEURL}/tech/members/acme/"}
    assert pillar["stories"] == [
        {"name": "one", "title": "Acme saves energy", "address": f"{SITEURL}/tech/stories/one/", "date": "2026-03-14",
         "members": [acme]}
    ]  # fmt: skip
    (fact,) = pillar["facts"]
    assert (fact["value"], fact["unit"], fact["as_of"], fact["source"]) == (
        1.5, "%", "2025-03", "https://office.example/jobs"
    )  # fmt: skip
    assert (pillar["gaps"], pillar["stories_in_all"]) == ([], 1)


def test_of_many_stories_the_newest_are_told_and_all_are_counted(tmp_path):
    many = {f"stories/s{n}.md": {**PROOF, "title": f"Story {n}"} for n in range(NEWEST + 2)}
    (pillar,) = house(tmp_path, {**FILES, **many})["pillars"]
    assert (len(pillar["stories"]), pillar["stories_in_all"]) == (NEWEST, NEWEST + 3)


def test_without_a_message_there_is_no_roof(tmp_path):
    assert house(tmp_path, {"pages/about.md": {"title": "About", "summary": SUMMARY}})["roof"] is None
