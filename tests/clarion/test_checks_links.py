import pytest
from fenmark import told, with_body

PAGE = "pages/about.md"


@pytest.mark.parametrize(
    "link",
    [
        "../news/new-lab-opens.md",
        "../stories/orchard-cuts-waste.md#the-approach",
        "about.md#here",
        "#here",
        "/",
        "/about/",
        "/about",
        "/stories/",
        "/feeds/all.atom.xml",
        "/feeds/members/brightwell.rss.xml",
        "/calendars/events.ics",
        "/about/?a=b",
        "/paper.pdf",
        "../extra/paper.pdf",
        "../images/dot.png",
        "/images/dot.png",
        "https://x.example/a_(b)",
        "mailto:a@x.example",
        "tel:+441910000000",
        "../news/new%2Dlab%2Dopens.md",
        "/a%20b.pdf",
        "/old%C3%A9/",
    ],
)
def test_links_that_lead_somewhere_are_told_nowhere(tmp_path, link):
    page = with_body(PAGE, f"## Here\n\nSee [it]({link}).").replace("\n---\n", "\naliases: [/old%C3%A9/]\n---\n", 1)
    assert told(tmp_path, {PAGE: page, "extra/a b.pdf": "x"}) == []


@pytest.mark.parametrize(
    ("link", "words"),
    [
        (
            "../news/new-lab-open.md",
            "names no file: there is no news/new-lab-open.md; did you mean '../news/new-lab-opens.md'?",
        ),
        (
            "../stories/new-lab-opens.md",
            "names no file: there is no stories/new-lab-opens.md; did you mean '../news/new-lab-opens.md'?",
        ),
        (
            "../stories/orchard-cuts-waste.md#the-aproach",
            "names no heading of stories/orchard-cuts-waste.md; did you mean '#the-approach'?",
        ),
        ("../stories/orchard-cuts-waste.md#the-end-of-it", "names no heading of stories/orchard-cuts-waste.md"),
        ("#nowhere", "names no heading of pages/about.md"),
        (
            "../extra/none.pdf",
            "must name a content file NAME.md, a file below images/ or extra/ that exists, or begin with https://",
        ),
        (
            "../pelicanconf.py",
            "must name a content file NAME.md, a file below images/ or extra/ that exists, or begin with https://",
        ),
        (
            "../../pelicanconf.py",
            "must lead to a content file, an address of the site, or begin with https://, mailto: or tel:",
        ),
        (
            "http://localhost:8000/about/",
            "must be to a file, such as ../members/acme.md: this address is on your own machine alone",
        ),
        ("../stories/_index.md", "must be the address of the list, /stories/"),
        ("../_index.md", "must be the address of the list, /"),
        ("/abuot/", "must be an address of the site, such as /about/"),
        ("/feeds/topics/skills.atom.xml", "must be an address of the site, such as /about/"),
        (
            "ftp://x.example/",
            "must lead to a content file, an address of the site, or begin with https://, mailto: or tel:",
        ),
        (
            "//x.example/",
            "must lead to a content file, an address of the site, or begin with https://, mailto: or tel:",
        ),
        (
            "data:text/html,x",
            "must lead to a content file, an address of the site, or begin with https://, mailto: or tel:",
        ),
        (
            "JavaScript:x",
            "must lead to a content file, an address of the site, or begin with https://, mailto: or tel:",
        ),
    ],
)
def test_links_that_do_not_are_told(tmp_path, link, words):
    (line,) = told(tmp_path, {PAGE: with_body(PAGE, f"A\n\nSee\n[it]({link}).")})
    assert line == f"pages/about.md:8: the link to '{link}' {words}"


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("a\nb [c](x.md)", 6),
        ("a\n[b\nc\nd](x.md)", 6),
        ("`[a](x.md)` b\n\n[c](x.md)", 7),
        ("<!-- [a](x.md) -->\n\n[c](x.md)", 7),
        ("- a\n\n    [b](x.md)", 7),
        ("> a\n> [b](x.md)", 6),
        ("[a][b]\n\n[b]: x.md 'title'", 7),
        ("[b](<x.md>)", 5),
        ('[a](x.md#c "d [e]")', 5),
        ("[a](about.md) [b](about.mdx.md)\n[c](x.md)", None),
        ("a[^1]\n\n[^1]: b\n    [c](x.md)", 8),
    ],
)
def test_a_link_is_told_at_its_line(tmp_path, body, line):
    found = told(tmp_path, {PAGE: with_body(PAGE, body)})
    if line:
        assert [told_.split(": ")[0] for told_ in found] == [f"pages/about.md:{line}"]
    else:
        assert [told_.split(": ")[0] for told_ in found] == ["pages/about.md:5", "pages/about.md:6"]


@pytest.mark.parametrize(
    ("headings", "lines"),
    [
        ("## A\n### B\n## C\n### D\n#### E\n##### F", []),
        ("### A", [5]),
        ("## A\n#### B", [6]),
        ("## A\n### B\n##### C\n###### D", [7]),
        ("# A\n## B", [5]),
        ("A\n=", [5]),
        ("```\n# A\n```\n## B", []),
        ("> ## A", []),
    ],
)
def test_headings_are_in_order(tmp_path, headings, lines):
    found = told(tmp_path, {PAGE: with_body(PAGE, headings + "\n\nText.")})
    assert [line.split(": ")[0] for line in found] == [f"pages/about.md:{line}" for line in lines]


def test_each_of_two_equal_pictures_is_told_at_its_own_line(tmp_path):
    body = "![a](../images/none.png)\n\n![](../images/dot.png)\n\n![b](../images/none.png)"
    found = told(tmp_path, {PAGE: with_body(PAGE, f"Words.\n{body}")})
    assert [line.split(": ")[0] for line in found] == ["pages/about.md:6", "pages/about.md:8", "pages/about.md:10"]


@pytest.mark.parametrize("link", ["../events/quiet-night.md", "/events/quiet-night/", "/events/quiet-night?here"])
def test_a_link_to_a_draft_is_a_warning_however_it_is_written(tmp_path, link):
    body = with_body(PAGE, f"See\n[it]({link}).")
    assert told(tmp_path, {PAGE: body}) == [
        f"pages/about.md:6: warning: the link to '{link}' is shown as plain text: it is not published (a draft)"
    ]
