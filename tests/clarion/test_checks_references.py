import datetime as dt

import pytest
from fenmark import laid, read, text_of, told, with_field

NEWS, STORY = "news/new-lab-opens.md", "stories/orchard-cuts-waste.md"


@pytest.mark.parametrize(
    "field", ["authors: [Ada Moss]", "authors: [ada-moss]", "authors: [people/ada-moss]", "topics: [topics/skills]"]
)
def test_refs_and_names_that_are_right_are_told_nowhere(tmp_path, field):
    assert told(tmp_path, {NEWS: with_field(NEWS, field)}) == []


@pytest.mark.parametrize(
    ("field", "words"),
    [
        (
            "sectors: [Computer-Programs]",
            "'sectors' must be 'software', the file name of Software, not 'Computer-Programs'",
        ),
        ("sectors: [Software]", "'sectors' must be 'software', the file name of Software, not 'Software'"),
        ("places: [OLD HAVEN]", "'places' must be 'aldhaven', the file name of Aldhaven, not 'OLD HAVEN'"),
        ("topics: [know how]", "'topics' must be 'skills', the file name of Skills, not 'know how'"),
        ("topics: [software]", "'topics' must name a topic; 'software' is a sector (sectors/software.md)"),
        (
            "events: [lantern-nigth]",
            "'events' names 'lantern-nigth', but there is no events/lantern-nigth.md; did you mean 'lantern-night'?",
        ),
        (
            "members: [brightwell.md]",
            "'members' must be 'brightwell', the file's name without folder and .md, not 'brightwell.md'",
        ),
    ],
)
def test_the_right_name_is_told(tmp_path, field, words):
    text = (
        with_field(NEWS, field).replace("members: [brightwell]\n", "")
        if "members" in field
        else with_field(NEWS, field)
    )
    (line,) = told(tmp_path, {NEWS: text})
    assert words in line


def test_an_earlier_file_name_is_told_its_new_one(tmp_path):
    member = with_field("members/marlow-fruit.md", "aliases: [marlow]")
    found = told(
        tmp_path, {"members/marlow-fruit.md": member, "news/x.md": text_of(NEWS).replace("[brightwell]", "[marlow]")}
    )
    assert found == ["news/x.md:5: 'members' must be 'marlow-fruit', the file name of Marlow Fruit, not 'marlow'"]


def test_a_name_of_two_kinds_may_be_written_with_its_folder(tmp_path):
    award = text_of("awards/golden-apple-2026.md").replace("recipient: ", "recipient: members/")
    changes = {"people/marlow-fruit.md": text_of("people/ada-moss.md"), "awards/golden-apple-2026.md": award}
    assert told(tmp_path, changes) == []


def test_nobody_is_told_of_what_is_not_published_where_the_entry_is_not_either(tmp_path):
    assert told(tmp_path, {NEWS: with_field(NEWS, "events: [quiet-night]\ndraft: true")}) == []


def test_a_ref_to_what_is_to_come_is_a_warning_until_its_day(tmp_path):
    event = text_of("events/lantern-night.md").replace("date: 2026-10-01", "date: 2026-11-24")
    content = laid(tmp_path, {"events/lantern-night.md": event, NEWS: with_field(NEWS, "events: [lantern-night]")})
    (warning,) = read(content).problems
    assert "which is not published (its date is 2026-11-24); the page does not link to it" in warning.message
    assert warning.level == "warning"
    assert read(content, today=dt.date(2026, 11, 24)).problems == ()


def test_a_pillars_parent_is_the_roof(tmp_path):
    found = told(
        tmp_path,
        {"messages/other.md": text_of("messages/talent.md").replace("parent: fenmark-builds", "parent: talent")},
    )
    assert found == ["messages/other.md:4: 'parent' must name a roof; 'talent' is a pillar"]


def test_a_long_circle_is_told_once_at_its_last_file(tmp_path):
    topic = text_of("topics/skills.md").replace("also_written: [know-how]\n", "parent: NEXT\n")
    changes = {f"topics/{a}.md": topic.replace("NEXT", b) for a, b in ("ab", "bc", "ca", "da")}
    assert told(tmp_path, changes) == ["topics/c.md:4: 'parent' must not lead back to itself: c → a → b → c"]


def test_places_in_a_circle_of_which_a_list_is_made_are_told(tmp_path):
    file = "places/fenmark.md"
    (line,) = told(tmp_path, {file: with_field(file, "parent: aldhaven")})
    assert line.endswith("'parent' must not lead back to itself: fenmark → aldhaven → fenmark")


def test_a_site_without_messages_lacks_a_roof(tmp_path):
    gone = dict.fromkeys(["messages/fenmark-builds.md", "messages/talent.md", STORY, "awards/golden-apple-2026.md"])
    assert told(tmp_path, gone) == ["messages:1: must have one message with 'level: roof', which the others carry"]
