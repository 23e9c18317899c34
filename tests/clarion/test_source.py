import contextlib

import pytest
from hypothesis import given
from hypothesis import settings as law
from hypothesis import strategies as st

from clarion.problems import Unreadable
from clarion.source import content_of, decoded, parse, read

SOUND = "---\ntitle: A lab\nmembers: [a, b]\nimage:\n  file: x.png\n---\nWords.\n"


def problem_of(text):
    with pytest.raises(Unreadable) as caught:
        parse(text, "x.md")
    return str(caught.value.problem)


def test_values_are_text_lists_and_groups_of_text():
    source = parse("---\na: 18:30\nb: NO\nc: [1.0, true]\nd: {e: 010}\nf: ~\n---\n", "x.md")
    assert source.fields == {"a": "18:30", "b": "NO", "c": ["1.0", "true"], "d": {"e": "010"}, "f": "~"}


@pytest.mark.parametrize("empty", ["a:", "a: []", 'a: ""', "a: {}", "a: {b: }", "a:\n  b:\n  c: []"])
def test_a_key_left_empty_is_a_key_left_out(empty):
    assert parse(f"---\n{empty}\n---\n", "x.md").fields == {}


def test_each_key_and_item_has_its_line():
    source = parse("---\ntitle: A\nlist:\n  - one\n  - two: 2\n    three: 3\n---\nB\n\nC\n\n", "x.md")
    lines = {loc: source.line(loc) for loc in [("title",), ("list", 0), ("list", 1, "three"), ("list", 1, "gone")]}
    assert lines == {("title",): 2, ("list", 0): 4, ("list", 1, "three"): 6, ("list", 1, "gone"): 5}
    assert (source.end, source.last, source.body_line(1), source.line(("gone",))) == (7, 10, 8, 7)


@pytest.mark.parametrize(
    "data", [SOUND.encode("utf-8-sig"), SOUND.replace("\n", "\r\n").encode(), SOUND.replace("\n", "\r").encode()]
)
def test_byte_order_marks_and_line_ends_mean_nothing(data):
    assert parse(decoded(data, "x.md"), "x.md") == parse(SOUND, "x.md")


@pytest.mark.parametrize(
    ("data", "line", "words"),
    [
        (b"", 1, "is empty; begin it with front matter between '---' lines"),
        (b"\xef\xbb\xbf\r\n", 1, "is empty; begin it with front matter between '---' lines"),
        (b"---\r\n\r\na: \xff\r\n", 3, "must be saved as UTF-8; a character on this line is not"),
        (b"\xef\xbb\xbf---\na: \xc3\n", 2, "must be saved as UTF-8; a character on this line is not"),
        (b"---\n\n\x00\n", 3, "must be text; the character U+0000 on this line cannot be shown"),
        (b"---\n\x1b[0m", 2, "must be text; the character U+001B on this line cannot be shown"),
        (b"a" * 1_000_001, 1, "must be at most 1 MB long; put pictures and documents into files of their own"),
    ],
)
def test_what_is_no_text_is_told_at_its_line(data, line, words):
    with pytest.raises(Unreadable) as caught:
        decoded(data, "x.md")
    assert str(caught.value.problem) == f"x.md:{line}: {words}"


def test_a_file_of_exactly_1_mb_is_read():
    text = SOUND + "a" * (1_000_000 - len(SOUND))
    assert len(parse(decoded(text.encode(), "x.md"), "x.md").body) > 999_000


@pytest.mark.parametrize("depth", [19, 20])
def test_20_levels_may_be_nested_and_no_more(depth):
    text = "---\na: " + "[" * depth + "x" + "]" * depth + "\n---\n"
    if depth < 20:
        assert parse(text, "x.md").fields["a"]
    else:
        assert problem_of(text) == "x.md:2: must be nested at most 20 levels deep"


def test_a_bomb_of_anchors_is_refused_and_not_unfolded():
    rows = ["a0: &a0 [lol, lol]", *(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 60))]
    source = parse("---\n" + "\n".join(rows) + "\n---\n", "x.md")
    assert {problem.line for problem in source.problems} == set(range(2, 62))
    assert "without a YAML anchor or alias" in source.problems[0].message


@pytest.mark.parametrize(
    "text",
    ["---\n" + "[" * 100_000 + "\n---\n", "---\n" + "{a: " * 100_000 + "\n---\n", "---\n" + "- " * 100_000 + "\n---\n"],
)
def test_a_bomb_of_brackets_is_stopped(text):
    assert "must be nested at most 20 levels deep" in problem_of(text)


def test_a_key_twice_is_told_where_it_is_the_second_time():
    source = parse("---\na: 1\nb:\n  c: 1\n  c: 2\na: 3\n---\n", "x.md")
    assert [str(problem) for problem in source.problems] == [
        "x.md:5: 'b.c' is written twice; line 4 has it already",
        "x.md:6: 'a' is written twice; line 2 has it already",
    ]


@pytest.mark.parametrize("mark", ["\u2028", "\u2029", "\x85"])
def test_line_ends_that_editors_do_not_know_are_not_counted(mark):
    source = parse(decoded(f"---\na: b{mark}c\nd: e\n---\n".encode(), "x.md"), "x.md")
    assert (source.line(("d",)), source.end) == (3, 4)


def test_a_folder_a_gone_file_and_a_pipe_are_no_files(tmp_path):
    for path in (tmp_path, tmp_path / "gone.md"):
        with pytest.raises(Unreadable):
            read(content_of(path), "x.md")


@law(derandomize=True, max_examples=400, deadline=None)
@given(st.text(alphabet=st.sampled_from(list("ab:-[]{}&*!|>'\"%@`#,? \n\t\\~é\U0001f600")), max_size=60))
def test_any_front_matter_is_read_or_told(text):
    try:
        source = parse(f"---\n{text}\n---\nbody\n", "x.md")
    except Unreadable:
        return
    assert isinstance(source.fields, dict)


@law(derandomize=True, max_examples=300, deadline=None)
@given(st.binary(max_size=80))
def test_any_bytes_are_read_or_told(data):
    with contextlib.suppress(Unreadable):
        assert parse(decoded(b"---\n" + data + b"\n---\n", "x.md"), "x.md").end >= 2
