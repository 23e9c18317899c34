import pytest
from fenmark import text_of, told, with_body, with_field

PAGE, STORY, PILLAR = "pages/about.md", "stories/bell-rings-itself.md", "messages/talent.md"
TERMS = {
    "terms/beacon.md": "---\ntitle: Beacon\ndefinition: A bell.\ninstead_of: [pinger]\nwhy: Fishers say beacon.\n---\n",
    "terms/game-changer.md": "---\ntitle: Game-changer\ndefinition: Air.\nwhy: It says nothing.\nbanned: true\n---\n",
}
AVOIDING = {PILLAR: with_field(PILLAR, "avoid: [the fastest growing]")}


def test_a_wording_that_a_term_replaces_is_a_warning_with_the_right_word(tmp_path):
    (line,) = told(tmp_path, {**TERMS, PAGE: with_body(PAGE, "One.\n\nWe hear\ntwo *pingers*.")})
    assert line.startswith('pages/about.md:8: warning: should say "Beacon" and not "pingers", by terms/beacon.md: ')


def test_a_banned_one_is_a_problem(tmp_path):
    (line,) = told(tmp_path, {**TERMS, PAGE: with_field(PAGE, "archive_note: A game changer.")})
    assert ": 'archive_note' must not say \"game changer\", which terms/game-changer.md bans: It says nothing." in line


def test_a_claim_that_the_message_avoids_is_a_problem_in_any_text(tmp_path):
    (line,) = told(tmp_path, {**AVOIDING, STORY: with_field(STORY, "disclosure: We are a fastest-growing place.")})
    assert ": 'disclosure' must not claim \"fastest-growing\": messages/talent.md avoids it" in line


@pytest.mark.parametrize(
    "body",
    [
        "> A pinger.",
        "She said “a pinger”.",
        "Run `pinger`.",
        "See [it](https://pinger.example/pinger).",
        '<!-- style: keep "pinger" because it is the name of a product -->\nA pinger.',
    ],
)
def test_what_is_not_the_sites_own_is_told_nowhere(tmp_path, body):
    assert told(tmp_path, {**TERMS, PAGE: with_body(PAGE, body)}) == []


def test_the_page_of_a_term_may_say_what_it_replaces(tmp_path):
    beacon = TERMS["terms/beacon.md"] + "Some say pinger.\n"
    assert told(tmp_path, {**TERMS, "terms/beacon.md": beacon}) == []


def test_levels_are_those_of_the_settings(tmp_path):
    changes = {**TERMS, PAGE: with_body(PAGE, "A pinger.")}
    assert told(tmp_path, changes, rule_levels={"wording": "off"}) == []


SUMMARY = "summary: Brightwell has opened {} lab for young engineers in the old customs house, and lends it out."
NEWS = "news/new-lab-opens.md"


def with_summary(words: str, *fields: str) -> str:
    lines = text_of(NEWS).split("\n")
    lines[2:3] = [SUMMARY.format(words), *fields]
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("a world-class", 1),
        ("a leading", 1),
        ("its World-Class", 0),
        ("a “world-class”", 0),
        ("this year a", 1),
        ("this year, 2026, a", 0),
        ("up here a", 1),
    ],
)
def test_praise_and_vague_words_are_told_in_a_summary_and_not_within_names(tmp_path, words, count):
    assert len(told(tmp_path, {NEWS: with_summary(words)})) == count


def test_what_is_in_another_language_is_not_read_as_english(tmp_path):
    assert told(tmp_path, {NEWS: with_summary("a world-class", "lang: fr")}) == []


def test_the_body_of_a_story_may_speak_of_its_own_time(tmp_path):
    assert told(tmp_path, {NEWS: with_body(NEWS, "It opened recently, and is innovative.")}) == []
