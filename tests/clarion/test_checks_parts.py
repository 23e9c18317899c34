# ruff: noqa: E501 (the words of a mistake stand on one line)
import pytest
from fenmark import told, with_body

STORY, SHORT = "stories/orchard-cuts-waste.md", "stories/bell-rings-itself.md"
QUOTE = "We look at the screen before we look at the apples."
THREE = ["The challenge", "The approach", "The outcome"]
CANDOUR = "What the figures do not say"


def story(*titles):
    return with_body(STORY, QUOTE + "".join(f"\n\n## {title}\n\nWords." for title in titles))


@pytest.mark.parametrize(
    "titles",
    [[*THREE, CANDOUR], [*THREE, CANDOUR, "Lessons", "What next"], [*THREE, CANDOUR, "What next"]],
)
def test_a_case_study_has_its_parts_in_order(tmp_path, titles):
    assert told(tmp_path, {STORY: story(*titles)}) == []


@pytest.mark.parametrize(
    ("titles", "words"),
    [
        (THREE, ["warning: should have the part '## What the figures do not say': readers trust candour"]),
        (
            ["The approach", "The challenge", "The outcome", CANDOUR],
            ["the part 'The challenge' must come before 'The approach'"],
        ),
        (["The challenge", "The outcome", CANDOUR], ["must have the part '## The approach': a case study tells it"]),
        ([CANDOUR, *THREE], ["the part 'What the figures do not say' must come after 'The outcome'"]),
        ([*THREE, "What next", "Lessons", CANDOUR], None),
        ([*THREE, "The outcome", CANDOUR], ["the part 'The outcome' must be there once"]),
        (
            ["The challenge:", "The approach", "The outcome", CANDOUR],
            ["the heading 'The challenge:' must be a part of a case study; did you mean 'The challenge'?"],
        ),
        (
            [*THREE, CANDOUR, "Pears"],
            [
                "the heading 'Pears' must be of level 3, '### Pears', or a part of a case study: one of The challenge, The approach, The outcome, What the figures do not say, Lessons or What next"
            ],
        ),
    ],
)
def test_each_mistake_in_the_parts_is_told(tmp_path, titles, words):
    found = [line.split(": ", 1)[1] for line in told(tmp_path, {STORY: story(*titles)})]
    assert found == words if words else len(found) == 2


@pytest.mark.parametrize("text", ["", "<!-- words -->", "### Deeper", "![A dot](../images/dot.png)", "---"])
def test_a_part_without_a_word_is_empty(tmp_path, text):
    body = f"{QUOTE}\n\n## The challenge\n\n{text}\n\n## The approach\n\na\n\n## The outcome\n\nb\n\n## {CANDOUR}\n\nc"
    found = told(tmp_path, {STORY: with_body(STORY, body)})
    if text == "### Deeper":
        assert found == []
    else:
        assert found == [f"{STORY}:27: the part 'The challenge' must have text"]


def test_a_short_story_has_free_headings(tmp_path):
    assert told(tmp_path, {SHORT: with_body(SHORT, "## Bells\n\n### Ropes\n\nRing.")}) == []


@pytest.mark.parametrize(("words", "lines"), [(400, 0), (401, 1)])
def test_a_short_story_has_at_most_400_words(tmp_path, words, lines):
    assert len(told(tmp_path, {SHORT: with_body(SHORT, "word " * words)}, longest_sentence=0)) == lines


@pytest.mark.parametrize(
    "file",
    ["venues/guildhall.md", "people/ada-moss.md", "facts/growth.md", "terms/api.md", "awards/golden-apple-2026.md"],
)
def test_other_kinds_may_be_without_a_body(tmp_path, file):
    assert told(tmp_path, {file: with_body(file, "")}) == []


@pytest.mark.parametrize(
    "file",
    [
        SHORT,
        "events/lantern-night.md",
        "news/new-lab-opens.md",
        "roles/tester.md",
        "perks/test-bench.md",
        "policy/light-for-harbours.md",
        "pages/about.md",
        "series/lanterns.md",
    ],
)
@pytest.mark.parametrize("body", ["", "\n\n", "<!-- to be written -->", "![A dot](../images/dot.png)"])
def test_these_kinds_have_one(tmp_path, file, body):
    (line,) = told(tmp_path, {file: with_body(file, body)})
    assert "must have text below the front matter: " in line
