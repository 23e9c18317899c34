import pytest
from fenmark import text_of, told

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
