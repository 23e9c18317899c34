import re

import pytest
from hypothesis import given
from hypothesis import settings as law
from hypothesis import strategies as st

from clarion.prose import Lines, text_of, without_code, words_in


@pytest.mark.parametrize(
    "code",
    ["`x`", "``x`y``", "```\nx\n```", "~~~ py\nx\n~~~", "<!-- x -->", "a\n\n    x\n\nb", "\tx\n"],
)
def test_code_and_comments_are_blanked(code):
    assert "x" not in without_code(code)
    assert len(without_code(code)) == len(code)


@pytest.mark.parametrize(
    "text", ["- a\n\n    x\n", "1. a\n\n    x\n", "\\`x\\`", "a ` x", "a\n    x\n", ": a\n\n    x\n"]
)
def test_what_is_no_code_stays(text):
    assert "x" in without_code(text)


MARKDOWN = st.text(alphabet=st.sampled_from(list("ab`~ \n\t<!->*[]()#:.\\")), max_size=120)


@law(derandomize=True, max_examples=400, deadline=None)
@given(MARKDOWN)
def test_without_code_each_character_stands_where_it_stood(text):
    blanked = without_code(text)
    assert len(blanked) == len(text)
    assert [n for n, c in enumerate(blanked) if c == "\n"] == [n for n, c in enumerate(text) if c == "\n"]
    assert all(new in (old, " ") for old, new in zip(text, blanked, strict=True))


def test_headings_have_their_lines():
    text = "# A\n\nB\n===\n\n```\n# no\n```\nC\n---\n\n#### D ####\n> ## E\n"
    assert list(Lines(text).headings()) == [(1, 1), (1, 3), (2, 9), (4, 12), (2, 13)]


def test_the_nth_of_equal_links_is_found():
    lines = Lines("[a](x.md)\n\n`[a](x.md)`\n\n[a\nb](x.md)\n\n[c](x.md#d) [e](x.md)\n")
    assert [lines.of_target("x.md") for _ in range(4)] == [1, 5, 8, 8]
    assert lines.of_target("x.md#d") == 8


@law(derandomize=True, max_examples=400, deadline=None)
@given(st.text(alphabet=st.sampled_from(list("a.()<> :\u00a0\n")), max_size=40), st.sampled_from(["a", "a.", "a(a)"]))
def test_a_target_is_found_whole_before_it_is_found_within_another(text, target):
    around = re.escape(target)
    whole = [match.start() for match in re.finditer(rf"(?<=[(<:\s])(?={around}(?:[\s)>]|\Z))", text)]
    within = [match.start() for match in re.finditer(rf"(?={around})", text)]
    expected = (whole or within or [0])[0]
    assert Lines(text).of_target(target) == text.count("\n", 0, expected) + 1


def test_a_link_begins_at_its_bracket_whatever_stands_in_it():
    lines = Lines("Go\nto ![a [b] c](x.png) and\n[d\n![e](y.png)\nf](z.md)\n")
    assert (lines.of_target("x.png"), lines.of_target("y.png"), lines.of_target("z.md")) == (2, 4, 3)


def test_words_that_are_nowhere_are_on_the_first_line():
    assert Lines("a\nb").of("c") == 1


def test_html_has_its_words():
    assert text_of("<p>a&amp;b <em>c</em></p><p>d</p>").split() == ["a&b", "c", "d"]
    assert words_in("<p>One <b>two</b>three</p>") == 2
