import pytest
from fenmark import told, with_body, with_field
from small_sites import EVENT, NEWS, VENUE
from workshop import Workshop

from clarion.building import checked

PAGE = "pages/about.md"
GLOSSARY = {"terms/gva.md": "---\ntitle: GVA\nstands_for: gross value added\ndefinition: A sum.\n---\n"}


def words(tmp_path, body, changes=None, **settings):
    return told(tmp_path, {PAGE: with_body(PAGE, body), **(changes or {})}, **settings)


@pytest.mark.parametrize(
    "text",
    [
        "The LEPs met.",
        "An LEP’s plan.",
        "R&DX is told.",
        "See the S4C prize.",
        "The Department of Wealth pays; the DHSC does not.",
        "See the FACTX.",
    ],
)
def test_an_acronym_that_nobody_explains_is_told(tmp_path, text):
    (line,) = words(tmp_path, text)
    assert line.startswith("pages/about.md:5: warning: should spell out ")


@pytest.mark.parametrize(
    "text",
    [
        "The UK, AI, the NHS and a CEO.",
        "A local enterprise partnership (LEP) met; the LEP agreed.",
        "The LEP (local enterprise partnership) met.",
        "She said “the LEP met”.",
        "Henry VIII and Part IV.",
        "Write to a@LEP.example, see LEP.example/LEP, or run `LEP`.",
        "The A1 and the B52.",
        "Take the A-TEAM home.",
        "WHAT is it? We asked what it is.",
        "[Our page](https://lep.example/LEP)",
        "Write HTML5 and CSS3, by 5 p.m. EST, for Acme LLC.",
        "You must NOT do this, and NEVER alone.",
        "The Department of Health and Social Care pays; the DHSC says so.",
        "The U.S. Food Agency pays; the USFA says so.",
        "See the FACT SHEET.",
    ],
)
def test_what_a_reader_understands_is_not(tmp_path, text):
    assert words(tmp_path, text) == []


def test_it_is_told_once_where_it_first_stands(tmp_path):
    (line,) = words(tmp_path, "Word.\n\nThe LEP met.\n\nThe LEP agreed.")
    assert line == 'pages/about.md:7: warning: should spell out "LEP" where it first stands, or the glossary explain it'


def test_the_glossary_and_the_settings_explain_one(tmp_path):
    assert words(tmp_path, "GVA and LEP.", GLOSSARY, known_acronyms=("LEP",)) == []


def test_a_name_that_has_it_is_a_name(tmp_path):
    person = "---\ntitle: Ada MOSS\nrole: Baker\n---\n"
    assert words(tmp_path, "MOSS bakes.", {"people/ada-moss-two.md": person}) == []


def test_one_in_a_name_that_stands_in_a_field_is_a_name_there_and_where_the_entry_is_named(tmp_path):
    event = with_field("events/lantern-night.md", "sponsors: [S4C Trust, Harbour LEP]")
    changes = {"events/lantern-night.md": event + "\n\nThe LEP and S4C pay.\n"}
    page = with_body(PAGE, "The LEP pays for [the night](../events/lantern-night.md).")
    assert told(tmp_path / "named", {**changes, PAGE: page}) == []
    assert len(told(tmp_path / "not", {**changes, PAGE: with_body(PAGE, "The LEP pays.")})) == 1


def test_a_name_that_another_entry_takes_back_is_told_by_the_next_check(tmp_path):
    site = Workshop(tmp_path)
    site.lay("venues/hall.md", VENUE)
    site.lay("news/n.md", {**NEWS, "": "The LEP pays for [it](../events/night.md)."})
    told_in_turn = []
    for sponsor in ("Harbour LEP", "Harbour Trust", "Harbour LEP"):
        site.lay("events/night.md", {**EVENT, "sponsors": f"[{sponsor}]"})
        now = checked(site.job(site.cache))
        assert now == checked(site.job())
        told_in_turn.append([problem.rule for problem in now if problem.rule == "acronym"])
    assert told_in_turn == [[], ["acronym"], []]
