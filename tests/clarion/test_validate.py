# ruff: noqa: E501 (the words of a mistake stand on one line)
from zoneinfo import ZoneInfo

import pytest
from fenmark import BASE, text_of
from hypothesis import given
from hypothesis import settings as law
from hypothesis import strategies as st

from clarion.kinds.listed import BY_FOLDER, KINDS
from clarion.nearest import nearest
from clarion.reads import Context
from clarion.source import parse
from clarion.validate import validate, what_can_be_read

CONTEXT = Context(ZoneInfo("Europe/London"))


def lines(text, folder):
    _, problems = validate(parse(text, "x.md"), BY_FOLDER[folder], CONTEXT)
    return sorted(str(problem) for problem in problems)


def changed(file, *changes):
    text = text_of(file)
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    return lines(text, file.split("/")[0])


@pytest.mark.parametrize("path", sorted(BASE.glob("*/*[!x].md")), ids=lambda path: path.stem)
def test_what_is_sound_has_no_problem(path):
    if path.name != "_index.md":
        assert lines(path.read_text(), path.parent.name) == []


def test_all_mistakes_of_a_file_are_told_at_once():
    told = changed(
        "events/lantern-night.md",
        ("title: Lantern night", "titel: Lantern night"),
        ("date: 2026-10-01", "date: soon"),
        ("ends: 2026-12-03 21:00", "ends: 2026-12-03 17:00"),
        ("doors: 2026-12-03 18:00", "doors: 2026-12-03 19:00"),
        ("venue: guildhall", "venue:"),
        ("price: 5", "price: -5"),
        ("    ends: 19:00", "    ends: 18:00"),
    )
    assert told == [
        "x.md:13: 'price' must be a number of 0 or more, such as 25, not '-5'",
        "x.md:16: 'programme.ends' must be after 'starts' (18:30), not '18:00'",
        "x.md:18: 'title' is missing; it must be text of at most 90 characters",
        "x.md:18: 'venue' is missing; it must be the name of a file in venues/, or 'venue_note' text, where 'attendance' is in person",
        "x.md:2: 'titel' is not a field of an event; did you mean 'title'?",
        "x.md:4: 'date' must be a date such as 2026-03-14 or a day and time such as 2026-03-14 18:30, not 'soon'",
        "x.md:6: 'ends' must be after 'starts' (2026-12-03 18:30), not '2026-12-03 17:00'",
        "x.md:7: 'doors' must be on or before 'starts' (2026-12-03 18:30), not '2026-12-03 19:00'",
    ]


@pytest.mark.parametrize(
    "wrong", ["title: <x>", "summary: short", "colour: red", "price: much", "speakers: x", "programme:\n  - title: x"]
)
@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ([("ends: 2026-12-03 21:00", "ends: 2026-12-03 18:30")], "'ends' must be after 'starts'"),
        ([("ends: 2026-12-03 21:00", "ends: 2026-12-04")], "'ends' must be a day and time, as 'starts' is"),
        ([("doors: 2026-12-03 18:00", "doors: 2026-12-03 18:31")], "'doors' must be on or before 'starts'"),
        ([("venue: guildhall\n", "")], "'venue' is missing"),
        ([("attendance: in person", "attendance: hybrid")], "'join_url' is missing"),
        ([("attendance: in person", "attendance: in person\nstatus: postponed")], "'status_note' is missing"),
        (
            [("attendance: in person", "attendance: in person\nstatus: rescheduled\nstatus_note: Later.")],
            "'previously' is missing",
        ),
        (
            [("attendance: in person", "attendance: in person\nmodified: 2026-09-30")],
            "'modified' must be on or after 'date'",
        ),
    ],
)
def test_a_rule_between_fields_is_told_whatever_else_is_wrong(changes, told, wrong):
    text = text_of("events/lantern-night.md")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    key = wrong.split(":")[0]
    kept = [line for line in text.split("\n---\n")[0].split("\n") if not line.startswith(f"{key}:")]
    if key in ("speakers", "programme"):
        kept = [line for line in kept if not line.startswith(" ")]
        kept = [line for line in kept if not line.startswith(("speakers:", "programme:"))]
    found = lines("\n".join([*kept, wrong]) + "\n---\nText\n", "events")
    assert any(told in line for line in found)
    assert len(found) >= 2


@pytest.mark.parametrize(("wrong", "other"), [("metrics: much", "pillars"), ("pillars: {a: b}", "metrics")])
def test_of_two_fields_that_are_needed_one_is_told_missing_though_the_other_is_wrong(wrong, other):
    front = f"title: x\nsummary: {'x' * 50}\ndate: 2026-01-01\nmembers: [a]\nbasis: public record\nsources: [{{title: a, url: 'https://a.b'}}]\n{wrong}"
    assert any(line.startswith(f"x.md:9: '{other}' is missing") for line in lines(f"---\n{front}\n---\n", "stories"))


def test_a_rule_inside_a_group_is_told_though_another_field_of_it_is_wrong():
    told = changed("stories/orchard-cuts-waste.md", ("    approved_on: 2026-03-01\n", "    member: people/x\n"))
    assert sorted(told) == [
        "x.md:15: 'quotes.approved_on' is missing; it must be a date such as 2026-03-14, or 'source' a public link: "
        "a quote is approved by who said it, or public",
        "x.md:17: 'quotes.member' must be the name of a file in members/, or a name, not 'people/x'",
    ]


def test_each_item_of_a_list_is_told_at_its_own_line():
    told = changed(
        "news/new-lab-opens.md",
        ("members: [brightwell]", "members:\n  - brightwell\n  - {a: b}\n  - [c]\n  -\n  - d/e/f"),
    )
    assert [line.split(" must")[0] for line in told] == ["x.md:7: 'members'", "x.md:8: 'members'", "x.md:9: 'members'"]


@pytest.mark.parametrize("value", ["[]", "", '""', "{}", "\n  -"])
def test_a_required_list_left_empty_is_missing_at_the_end_of_the_front_matter(value):
    told = changed("stories/orchard-cuts-waste.md", ("members: [marlow-fruit]", f"members: {value}"))
    assert len(told) == 1
    assert "'members' " in told[0]
    if "-" not in value:
        assert told == ["x.md:24: 'members' is missing; it must be a list, each item the name of a file in members/"]


@pytest.mark.parametrize("field", ["true", "TRUE", "True", "false"])
def test_flags_are_true_or_false_in_any_case(field):
    assert lines(text_of("news/new-lab-opens.md").replace("\n---\n", f"\ndraft: {field}\n---\n", 1), "news") == []


@pytest.mark.parametrize("answer", ["yes", "no", "unknown"])
def test_answers_on_accessibility_are_kept_as_words(answer):
    source = parse(text_of("venues/guildhall.md").replace("step_free: yes", f"step_free: {answer}"), "x.md")
    fields, problems = validate(source, BY_FOLDER["venues"], CONTEXT)
    assert (fields.accessibility.step_free, problems) == (answer, [])


def test_what_is_right_in_a_wrong_file_can_be_read():
    source = parse("---\ntitle: A\nmembers: [a]\ndraft: maybe\nquotes: no\n---\n", "x.md")
    fields = what_can_be_read(source, BY_FOLDER["news"], CONTEXT)
    assert (fields.title, fields.members[0].name, fields.draft, fields.quotes, fields.date) == (
        "A",
        "a",
        None,
        (),
        None,
    )


@pytest.mark.parametrize(
    ("word", "words", "near"),
    [
        ("titel", ["title", "summary"], "title"),
        ("in-person", ["in person", "online"], "in person"),
        ("Winner", ["winner"], "winner"),
        ("colour", ["title", "summary"], None),
        ("name-0500x", [f"name-{n:04}" for n in range(1000)] + ["other"], "name-0500"),
    ],
)
def test_the_nearest_word_is_named_where_one_is_near(word, words, near):
    assert nearest(word, words) == near


VALUES = st.recursive(
    st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


@law(derandomize=True, max_examples=300, deadline=None)
@given(st.data())
def test_any_value_of_any_field_is_read_or_told(data):
    kind = data.draw(st.sampled_from(KINDS))
    names = sorted(field.alias or name for name, field in kind.model_fields.items())
    fields = data.draw(st.dictionaries(st.sampled_from(names), VALUES, max_size=6))
    source = parse("---\nx:\n---\n", "x.md")
    object.__setattr__(source, "fields", fields)
    _, problems = validate(source, kind, CONTEXT)
    assert all(str(problem) for problem in problems)
    what_can_be_read(source, kind, CONTEXT)
