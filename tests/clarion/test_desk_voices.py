from small_sites import MEMBER, STORY, site_of

from clarion.desk.voices import ELSEWHERE, UNKNOWN, by_kind, by_person, voices

PUBLIC = 'source: "https://s.example/a"'
ADA = {"title": "Ada Pike", "role": "Founder", "member": "acme"}


def said(*quotes):
    return {**STORY, "quotes": f"[{', '.join(quotes)}]", "": "She said “We did”."}


FILES = {
    "people/ada.md": ADA,
    "members/bell.md": {**MEMBER, "title": "Bell", "type": "education"},
    "stories/a.md": said(
        f"{{text: We did, by: ada, {PUBLIC}}}",
        f"{{text: We did, by: Jo Bell, role: Head, member: bell, {PUBLIC}}}",
        f"{{text: We did, by: Jo Bell, role: Head, member: bell, {PUBLIC}}}",
        f"{{text: We did, by: Sam Weir, role: Baker, member: The Bakery, {PUBLIC}}}",
        f"{{text: We did, by: Kim Roe, role: Baker, {PUBLIC}}}",
    ),
    "stories/b.md": {**said(f"{{text: We did, by: ada, {PUBLIC}}}"), "draft": "true"},
}


def test_a_voice_speaks_for_whom_the_quote_says_else_for_whom_its_page_says(tmp_path):
    found = {(voice.name, voice.organisation, voice.kind) for voice in voices(site_of(tmp_path, FILES))}
    assert found == {
        ("Ada Pike", "Acme & Sons", "small or medium business"), ("Jo Bell", "Bell", "education"),
        ("Sam Weir", "The Bakery", ELSEWHERE), ("Kim Roe", UNKNOWN, UNKNOWN),
    }  # fmt: skip


def test_kinds_are_counted_beside_those_that_there_are(tmp_path):
    site = site_of(tmp_path, {**FILES, "members/hull.md": {**MEMBER, "title": "Hull", "type": "charity"}})
    rows = {row[0].value: [cell.value for cell in row[1:]] for row in by_kind(site, voices(site)).rows}
    assert rows["Education"] == [2, 1, 1]
    assert rows["Charity"] == [0, 0, 1]
    assert next(iter(rows)) == "Education"


def test_those_who_are_quoted_most_come_first(tmp_path):
    rows = by_person(voices(site_of(tmp_path, FILES))).rows
    assert [(row[0].value, row[2].value, row[2].share) for row in rows][:2] == [
        ("Jo Bell", 2, 100),
        ("Ada Pike", 1, 50),
    ]
