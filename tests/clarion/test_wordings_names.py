import pytest
from hypothesis import given
from hypothesis import strategies as st

from clarion.wordings.names import Speller

NAMES = ("Wordnerds", "Hedgehog Lab", "Alnwick Garden", "Sage", "Northumbria University", "Durham")


def near(text: str, word: str, names: tuple[str, ...] = NAMES) -> str | None:
    found = Speller(names).near_to(word, text, text.index(word))
    return found.word if found else None


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("At Wordnerd they say", "Wordnerd", "Wordnerds"),
        ("Two Durhams are known", "Durhams", None),
        ("At Wordnerdz they say", "Wordnerdz", "Wordnerds"),
        ("At Wordners they say", "Wordners", "Wordnerds"),
        ("At WordNerds they say", "WordNerds", "Wordnerds"),
        ("The Hedghog Lab", "Hedghog", "Hedgehog"),
        ("A Hedghog ran", "Hedghog", None),
        ("The Alnwick Gardan", "Gardan", "Garden"),
        ("The Gardan", "Gardan", None),
        ("Northumbrian University", "Northumbrian", "Northumbria"),
        ("Northumbrian pipes", "Northumbrian", None),
        ("In Derham", "Derham", "Durham"),
        ("In Derhan", "Derhan", None),
    ],
)
def test_a_word_one_letter_beside_a_name_is_near_in_the_place_that_it_has_there(text, word, expected):
    assert near(text, word) == expected


@given(st.text("abcdefg", min_size=6, max_size=12), st.integers(0, 11), st.sampled_from("xyz"))
def test_one_letter_more_less_or_other_is_near(name, place, letter):
    name, n = name.capitalize(), min(place, len(name) - 1)
    for written in (name[:n] + letter + name[n:], name[:n] + letter + name[n + 1 :]):
        assert near(written, written, (name,)) == name


@given(st.text(), st.text(min_size=1))
def test_no_name_and_no_word_raises(name, word):
    Speller([name]).near_to(word, f"{name} {word}", len(name) + 1)
