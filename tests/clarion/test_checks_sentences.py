import pytest
from fenmark import told, with_body

PAGE = "pages/about.md"


@pytest.mark.parametrize(
    ("body", "count"),
    [
        ("One two three four five six.", 1),
        ("One two three four five.", 0),
        ("One two three. Four five six.", 0),
        ("One two three\nfour five\nsix.", 1),
        ("One two three four (five.) Six.", 0),
        ("One two three “four five six seven”.", 0),
        ("- one two three\n- four five six", 0),
        ("One two three four, e.g. five six.", 0),
        ("> One two three four five six.", 0),
        ("One, two, three four, five six.", 0),
    ],
)
def test_a_sentence_is_as_long_as_the_settings_say(tmp_path, body, count):
    lines = told(tmp_path, {PAGE: with_body(PAGE, body)}, longest_sentence=5)
    assert len([line for line in lines if line.startswith(PAGE) and "'" not in line]) == count


def test_it_is_told_by_its_first_words(tmp_path):
    body = "Short.\n\nA start.\nOne two three four five six seven eight."
    lines = told(tmp_path, {PAGE: with_body(PAGE, body)}, longest_sentence=7)
    words = 'should have sentences of at most 7 words, not 8: make two of "One two three four five six …"'
    assert f"{PAGE}:8: warning: {words}" in lines


@pytest.mark.parametrize(
    ("begins", "told_as"),
    [
        ("While “it is so” and `code here` two", "While “it is so” and …"),
        ("Read *one* <cite>The Tide</cite> and two", "Read one … and two three"),
    ],
)
def test_what_is_not_its_own_is_told_as_it_is_written_or_left_out(tmp_path, begins, told_as):
    body = f"{begins} three four five six seven."
    lines = told(tmp_path, {PAGE: with_body(PAGE, body)}, longest_sentence=7)
    assert any(f'make two of "{told_as} …"' in line for line in lines), lines


def test_the_limit_may_be_off(tmp_path):
    assert told(tmp_path, {PAGE: with_body(PAGE, "word " * 300)}, longest_sentence=0) == []
