import pytest

from clarion.wordings.exceptions import Exceptions

KEEP = '<!-- style: keep "big words" because they are a name -->'


@pytest.mark.parametrize(
    ("comment", "kept"),
    [
        (KEEP, True),
        ("<!-- style: keep “Big  Words” because they are\na name -->", True),
        ('<!-- style: keep "so big words too" because it is said so -->', True),
        ('<!-- style: keep "big words" -->', False),
        ('<!-- style: keep "big words" because -->', False),
        ("<!-- style: keep big words because they are -->", False),
        ('<!-- style: keep "words" because they are -->', False),
        ("<!-- big words -->", False),
    ],
)
def test_an_exception_names_its_words_and_its_reason(comment, kept):
    assert Exceptions(comment).keep("Big\nwords", 1, 2) is kept


@pytest.mark.parametrize(
    ("first", "last", "kept"), [(1, 1, False), (2, 2, True), (4, 4, True), (5, 5, False), (1, 2, True), (1, 9, True)]
)
def test_it_holds_for_the_paragraph_that_it_touches(first, last, kept):
    comment = KEEP.replace(" because", "\n" * (last - first) + " because")
    assert Exceptions("\n" * (first - 1) + comment).keep("big words", 3, 4) is kept


def test_each_paragraph_has_its_own():
    other = KEEP.replace("big words", "small")
    exceptions = Exceptions(f"{KEEP}\nA.\n\n{other}\nB.\n")
    assert [exceptions.keep(words, 2, 2) for words in ("big words", "small")] == [True, False]
    assert [exceptions.keep(words, 5, 5) for words in ("big words", "small")] == [False, True]
