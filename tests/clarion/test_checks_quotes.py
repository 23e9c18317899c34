import datetime as dt
import re

import pytest
from fenmark import laid, read, text_of, told
from hypothesis import example, given
from hypothesis import strategies as st

from clarion.checks.quotes import _end_of, _lost_from, _lost_piece, _plain
from clarion.prose import text_of as words_of

STORY = "stories/orchard-cuts-waste.md"
WORDS = "We look at the screen before we look at the apples."


def story(quote, body):
    text = text_of(STORY)
    return text.replace(f"text: {WORDS}", f"text: {quote!r}" if "'" not in quote else f'text: "{quote}"').replace(
        f"> “{WORDS}”", body
    )


@pytest.mark.parametrize(
    ("quote", "body"),
    [
        ("It is ours.", "“It\nis *ours*.”"),
        ("It’s “ours”.", "> It's 'ours'."),
        ("It's ours.", "> It’s\n> **ours**."),
        ("It is … ours.", "It is (after all) ours."),
        ("It is ... ours.", "It is (after all) ours."),
        ("[The lab] is ours [now].", "It is ours today."),
        ("It is [truly] ours.", "It is, as I said, ours."),
        ("It is – ours.", "It is - ours."),
        ("It is ours.", "It is [ours](../members/brightwell.md)."),
        ("It is ours.", "It is <mark>ours</mark>."),
        ("Café for all.", "Cafe\u0301 for all."),
        ("It is ours.", "It&nbsp;is ours."),
        ("We & they.", "We & they."),
        ("It _is_ ours.", "It *is* ours."),
        ("It is ours.", "“It is ours,” said Ada."),
    ],
)
def test_a_quote_is_found_however_it_is_set(tmp_path, quote, body):
    assert told(tmp_path, {STORY: story(quote, body)}) == []


@pytest.mark.parametrize(
    ("quote", "body", "lost"),
    [
        ("It is ours.", "It was ours.", "It is ours."),
        ("It is … ours.", "It is theirs.", "ours."),
        ("ours … It is", "It is ours.", "It is"),
        ("is our", "It is ours.", "is our"),
        ("it is ours", "It is ours.", "it is ours"),
        ("It is ours.", "It is `not` ours.", "It is ours."),
    ],
)
def test_other_words_are_told_with_the_piece_that_is_lost(tmp_path, quote, body, lost):
    (line,) = told(tmp_path, {STORY: story(quote, body)})
    assert line == f"{STORY}:15: 'quotes.text' must stand in the body word for word; these words do not: '{lost}'"


def approved(tmp_path, today, more=""):
    """The rules by which a quote that was approved on 22 November 2024 is told on a day."""
    text = text_of(STORY).replace("approved_on: 2026-03-01", f"approved_on: 2024-11-22\n    {more}")
    found = read(laid(tmp_path, {STORY: text.replace("    \n", "")}), today=dt.date.fromisoformat(today)).problems
    return [(problem.rule, problem.level) for problem in found if problem.path == STORY]


@pytest.mark.parametrize(("today", "found"), [("2026-11-22", []), ("2026-11-23", [("approval", "warning")])])
def test_an_approval_is_told_from_the_day_after_its_twenty_four_months(tmp_path, today, found):
    assert approved(tmp_path, today) == found


def test_words_that_are_public_need_no_new_one(tmp_path):
    assert approved(tmp_path, "2026-11-23", "source: https://example.org/said") == []


def test_a_quote_without_either_stops_a_publish(tmp_path):
    (line,) = told(tmp_path, {STORY: text_of(STORY).replace("    approved_on: 2026-03-01\n", "")})
    assert "'quotes.approved_on' is missing" in line
    assert "warning" not in line


def test_in_what_is_archived_the_words_stay_as_they_were(tmp_path):
    text = text_of(STORY).replace("approved_on: 2026-03-01", "approved_on: 2020-01-01")
    assert told(tmp_path, {STORY: text.replace("\n---\n", "\narchived_on: 2026-11-01\n---\n", 1)}) == []


TEXT = st.text("ab .,'“—é\u0301", max_size=12)
PARAGRAPHS = st.lists(TEXT.map("<p>{}</p>".format) | TEXT.map("<ul>\n<li>{}</li>\n</ul>".format), max_size=4)


@given(PARAGRAPHS.map("\n".join), TEXT)
@example("<p>a</p>\n<p>ab b</p>\n<p>a b</p>", "a b")
@example("<p>a</p>\n<p>a</p>\n<p>b</p>", "a b")
@example('<p>a</p>\n<p><img alt="a b"></p>', "a b")
@example("<p>a</p>\n<p>“a “b”</p>", "a “b")
def test_what_a_paragraph_has_is_what_the_body_has(html, quote):
    assert _lost_from(html, quote) == _lost_piece(quote, _plain(words_of(html)))


@given(st.text("ab .é", min_size=1, max_size=4), st.text("ab .é", max_size=20), st.integers(0, 5))
def test_words_are_found_where_no_letter_touches_them(words, body, start):
    begins, ends = (r"(?<!\w)" if words[0].isalnum() else "", r"(?!\w)" if words[-1].isalnum() else "")
    found = re.compile(begins + re.escape(words) + ends).search(body, start)
    assert _end_of(words, body, start) == (found.end() if found else -1)
