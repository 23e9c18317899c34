import pytest

from clarion.wordings.exceptions import exceptions_in, is_kept


@pytest.mark.parametrize(
    ("comment", "words"),
    [
        ('<!-- style: keep "game-changer" because it is a name -->', ["game-changer"]),
        ("<!-- style: keep “Game  Changer” because it is\na name -->", ["game changer"]),
        ('<!-- style: keep "game-changer" -->', []),
        ('<!-- style: keep "game-changer" because -->', []),
        ("<!-- style: keep game-changer because it is -->", []),
        ("<!-- a remark -->", []),
    ],
)
def test_an_exception_names_its_words_and_its_reason(comment, words):
    assert [each.words for each in exceptions_in(comment)] == words


@pytest.mark.parametrize(
    ("first", "last", "kept"), [(1, 1, False), (2, 2, True), (4, 4, True), (5, 5, False), (1, 2, True)]
)
def test_it_holds_for_the_paragraph_that_it_touches(first, last, kept):
    source = "\n" * (first - 1) + '<!-- style: keep "big words" because' + "\n" * (last - first) + " so -->"
    assert is_kept("Big\nwords", range(3, 5), exceptions_in(source)) is kept


def test_it_keeps_its_own_words_alone():
    exempt = exceptions_in('<!-- style: keep "big words" because so -->')
    assert is_kept("words", range(1, 2), exempt)
    assert not is_kept("small words", range(1, 2), exempt)
