import datetime as dt
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import settings as law
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from clarion import values
from clarion.kinds import refs
from clarion.kinds.refs import Ref
from clarion.reads import Context

CONTEXT = Context(ZoneInfo("Europe/London"))


def read(kind, raw):
    return TypeAdapter(kind).validate_python(raw, context=CONTEXT)


def words(kind, raw):
    with pytest.raises(ValidationError) as caught:
        read(kind, raw)
    return caught.value.errors()[0]["msg"]


@pytest.mark.parametrize(
    ("kind", "raw", "value"),
    [
        ("Text", "a\n  b", "a b"),
        ("Title", "Übergrößen & Söhne", "Übergrößen & Söhne"),
        ("Title", "x" * 90, "x" * 90),
        ("Summary", "x" * 50, "x" * 50),
        ("Summary", "x" * 240, "x" * 240),
        ("Flag", "TRUE", True),
        ("Flag", "false", False),
        ("Number", "35,000", Decimal(35000)),
        ("Number", "35 000", Decimal(35000)),
        ("Number", "35\u2009000", Decimal(35000)),
        ("Number", "1.4bn", Decimal(1_400_000_000)),
        ("Number", "3M", Decimal(3_000_000)),
        ("Number", "-2.50", Decimal("-2.50")),
        ("Number", "16k", Decimal(16000)),
        ("NumberOrNonePublished", "none published", "none published"),
        ("Price", "0", Decimal(0)),
        ("Percent", "100", Decimal(100)),
        ("Percent", "0.5", Decimal("0.5")),
        ("WholeNumber", "1,200", 1200),
        ("Latitude", "-90", Decimal(-90)),
        ("Longitude", "180", Decimal(180)),
        ("Currency", "EUR", "EUR"),
        ("Language", "pt-BR", "pt-BR"),
        ("Link", "http://x.example:8080/a?b#c", "http://x.example:8080/a?b#c"),
        ("Link", "https://bücher.example/", "https://bücher.example/"),
        ("PlaceOrLink", "/about/", "/about/"),
        ("PlaceOrLink", "/", "/"),
        ("Document", "papers/a response.pdf", "papers/a response.pdf"),
        ("Alias", "old-name", "old-name"),
        ("Alias", "old-name/", "old-name"),
        ("Alias", "old-name.html", "old-name.html"),
        ("Alias", "/2019/Old_Name.html", "/2019/Old_Name.html"),
        ("Alias", "/caf%C3%A9/", "/caf%C3%A9/"),
        ("Alias", "/old...name/", "/old...name/"),
        ("Email", "a.b+c@x.example", "a.b+c@x.example"),
        ("Date", "2026-03-14", dt.date(2026, 3, 14)),
        ("TimeOrMoment", "18:30", dt.time(18, 30)),
    ],
)
def test_what_fits_is_read(kind, raw, value):
    assert read(getattr(values, kind), raw) == value


@pytest.mark.parametrize(
    ("kind", "raw", "told"),
    [
        ("Text", ["a"], "must be text, not a list"),
        ("Text", {"a": "b"}, "must be text, not a group of fields"),
        ("Text", "", "must be text, not ''"),
        ("Title", "x" * 91, "must be at most 90 characters long, not 91"),
        ("Title", "a > b", "must be text without angle brackets, not 'a > b'"),
        ("Summary", "x" * 49, "must be 50 to 240 characters long, not 49"),
        ("Summary", "x" * 241, "must be 50 to 240 characters long, not 241"),
        ("Flag", "yes", "must be true or false, not 'yes'"),
        ("Flag", "1", "must be true or false, not '1'"),
        *(
            ("Number", raw, f"must be a number such as 35,000 or 1.4bn, not '{raw}'")
            for raw in ["£3bn", "3 bn people", "1,00", "1.2.3", "1e5", "0x10", "٣", "half", "+5", "NaN", ".5"]
        ),
        ("Price", "-1", "must be a number of 0 or more, such as 25, not '-1'"),
        ("Percent", "0", "must be a number over 0 and up to 100, not '0'"),
        ("Percent", "100.1", "must be a number over 0 and up to 100, not '100.1'"),
        ("WholeNumber", "-1", "must be a whole number such as 80, not '-1'"),
        ("WholeNumber", "1.5", "must be a whole number such as 80, not '1.5'"),
        ("Latitude", "90.01", "must be a number from -90 to 90, not '90.01'"),
        ("Currency", "€", "must be a currency of three capital letters such as GBP, not '€'"),
        ("Language", "english", "must be a language such as en or pt-BR, not 'english'"),
        ("Date", "soon", "must be a date such as 2026-03-14, not 'soon'"),
        ("Date", "x" * 200, f"must be a date such as 2026-03-14, not '{'x' * 80}…'"),
        ("Email", "a@b", "must be an e-mail address such as press@example.org, not 'a@b'"),
        ("Zone", "Europe/Nowhere", "must be a time zone such as Europe/Madrid, not 'Europe/Nowhere'"),
        ("Zone", "../etc/passwd", "must be a time zone such as Europe/Madrid, not '../etc/passwd'"),
    ],
)
def test_what_does_not_fit_is_told_in_an_editors_words(kind, raw, told):
    assert words(getattr(values, kind), raw) == told


@pytest.mark.parametrize(
    "raw",
    [
        "acme.example",
        "ftp://acme.example",
        "https://",
        "https:///a",
        "https://a b",
        "https://[::1",
        "javascript:alert(1)",
        "https://a:b",
        "//acme.example",
        "/about/",
        'https://a"b',
        "https://x.example:0/",
    ],
)
def test_a_link_is_an_http_address_with_a_host(raw):
    expected = "must be a web address that starts with https://, such as https://example.org/page"
    assert words(values.Link, raw) == f"{expected}, not '{raw}'"


@pytest.mark.parametrize(
    "raw",
    [
        "..",
        "../x",
        "/..",
        "/../x",
        "/a/../b",
        "/%2e%2e/x",
        "/a/%2E%2E/",
        "/a%2f..%2fb",
        "//x.example/",
        "/a//b",
        "/./a",
        "/a b",
        "/a?b",
        "/a#b",
        "/a\\b",
        "/<b>",
        "/a%00b",
        "/" + "x" * 300,
        "Old Name",
        "a.htm.html",
        "https://x.example/a",
        "//",
        "/a%0ab",
    ],
)
def test_an_alias_stays_below_the_top_of_the_site(raw):
    assert words(values.Alias, raw).startswith("must be an earlier file name such as old-name, or an address")


@pytest.mark.parametrize("raw", ["//x.example/", "/a b", "/\\x.example", "about/", "mailto:a@b.example"])
def test_a_place_on_the_site_begins_with_one_slash(raw):
    assert words(values.PlaceOrLink, raw).startswith("must be a web address or an address on the site")


@pytest.mark.parametrize(
    ("kind", "raw", "value"),
    [
        ("MemberRef", "acme", Ref(("members",), "acme")),
        ("MemberRef", "members/acme", Ref(("members",), "acme")),
        ("SectorRef", "AI/ML", Ref(("sectors",), "AI/ML")),
        ("StoryOrPersonRef", "x", Ref(("stories", "people"), "x")),
        ("StoryOrPersonRef", "people/x", Ref(("people",), "x")),
        ("MemberOrName", "acme", Ref(("members",), "acme")),
        ("MemberOrName", "Acme Ltd", "Acme Ltd"),
        ("PlaceOrText", "the whole country", "the whole country"),
        ("LinkOrFact", "tech-jobs", Ref(("facts",), "tech-jobs")),
        ("LinkOrFact", "https://x.example", "https://x.example"),
        ("Evidence", "facts/tech-jobs", Ref(("facts",), "tech-jobs")),
    ],
)
def test_refs_names_and_links_are_told_apart_by_their_shape(kind, raw, value):
    assert read(getattr(refs, kind), raw) == value


@pytest.mark.parametrize(
    ("kind", "raw", "told"),
    [
        ("MemberRef", "people/x", "must be the name of a file in members/, not 'people/x'"),
        ("MemberOrName", "people/x", "must be the name of a file in members/, or a name, not 'people/x'"),
        ("Evidence", "tech-jobs", "must be written as stories/name or facts/name, not 'tech-jobs'"),
        ("Evidence", "members/acme", "must be written as stories/name or facts/name, not 'members/acme'"),
        ("LinkOrFact", "stories/x", "must be a web address, or the name of a file in facts/, not 'stories/x'"),
    ],
)
def test_a_ref_to_another_folder_is_told(kind, raw, told):
    assert words(getattr(refs, kind), raw) == told


@law(derandomize=True, deadline=None)
@given(st.integers(-(10**15), 10**15))
def test_a_number_is_read_as_it_is_written(number):
    assert read(values.Number, str(number)) == number
    assert read(values.Number, f"{number:,}") == number
    assert read(values.Number, f"{number}k") == number * 1000


@law(derandomize=True, max_examples=60, deadline=None)
@given(
    st.text(min_size=1),
    st.sampled_from(sorted(n for n in dir(values) if n in values.__annotations__ or n[0].isupper())),
)
def test_any_text_is_read_or_told(text, name):
    kind = getattr(values, name)
    if not hasattr(kind, "__metadata__"):
        return
    try:
        read(kind, text)
    except ValidationError as found:
        told = found.errors()[0]["msg"]
    else:
        told = "must be nothing else"
    assert told.startswith("must be ")
