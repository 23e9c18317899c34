import pytest
from hypothesis import given
from hypothesis import strategies as st

from clarion.wordings.finding import Finder
from clarion.wordings.wording import Wording


def found(words: str, text: str, rule: str = "wording", instead: str = "") -> list[str]:
    return [
        text[each.start : each.end] for each in Finder([Wording(words, rule, "terms/x.md", instead)]).found_in(text)
    ]


@pytest.mark.parametrize(
    ("words", "text", "expected"),
    [
        ("pinger", "A pinger sounds", ["pinger"]),
        ("pinger", "Pingers sound, the pinger’s tone", ["Pingers", "pinger’s"]),
        ("pinger", "A springer jumps", []),
        ("world-class", "A world class team", ["world class"]),
        ("world-class", "World-Class it is", ["World-Class"]),
        ("world-class", "the world\nclass", ["world\nclass"]),
        ("world-class", "worldclass", []),
        ("leverage", "leverages, leveraged, leveraging", ["leverages", "leveraged", "leveraging"]),
        ("utility", "utilities", ["utilities"]),
        ("CEO", "The CEO and other CEOs met a ceo", ["CEO", "CEOs"]),
        ("VC", "VC’s money", ["VC’s"]),
        ("VR/AR", "in VR/AR rooms", ["VR/AR"]),
        ("the NE", "The NE and the NE, neither the ne", ["The NE", "the NE"]),
        ("N.E. England", "In N.E. England now", ["N.E. England"]),
        ("UK's best", "the UK’s best and the UK's best", ["UK’s best", "UK's best"]),
        ("café", "Cafés", ["Cafés"]),
    ],
)
def test_a_wording_is_found_however_it_is_written(words, text, expected):
    assert found(words, text) == expected


def test_a_claim_is_found_with_another_article():
    assert found("the best kept secret", "Its best-kept secret", "avoid") == ["best-kept secret"]


def test_the_right_word_is_never_found():
    assert found("cyber-security", "cyber security, cyber-security", instead="Cyber security") == ["cyber-security"]


def test_of_two_that_begin_at_one_place_the_longer_is_told():
    finder = Finder([Wording("game", "banned", "terms/a.md"), Wording("game-changer", "banned", "terms/b.md")])
    assert [each.wording.words for each in finder.found_in("A game changer")] == ["game-changer"]


@given(st.text(), st.text(min_size=1))
def test_no_text_and_no_wording_raises(text, words):
    assert all(
        0 <= each.start < each.end <= len(text) for each in Finder([Wording(words, "banned", "x")]).found_in(text)
    )
