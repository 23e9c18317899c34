import pytest

from clarion.direction import direction, turned


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("ar", "rtl"),
        ("ar-EG", "rtl"),
        ("AR", "rtl"),
        ("he", "rtl"),
        ("fa-IR", "rtl"),
        ("az-Arab", "rtl"),
        ("ar-Latn", "ltr"),
        ("en-GB", "ltr"),
        ("zh-Hant-TW", "ltr"),
        ("", "ltr"),
    ],
)
def test_a_language_is_written_in_a_direction(language, expected):
    assert direction(language) == expected


@pytest.mark.parametrize(
    ("site", "language", "around", "expected"),
    [("en", "ar", "", "rtl"), ("ar", "en", "", "ltr"), ("en", "fr", "", ""), ("en", "en", "ar", "ltr")],
)
def test_a_direction_is_told_where_it_changes(site, language, around, expected):
    assert turned(site, language, around) == expected
