import re
from pathlib import Path

import feedparser
import pytest

from clarion.published import facts_of, problems_in

SITEURL = "https://x.example/tech"
A, ICS = "stories/a/index.html", "calendars/events.ics"
ATOM_PATH, RSS_PATH = "feeds/all.atom.xml", "feeds/all.rss.xml"

PAGE = """\
<!doctype html>
<html lang="en-GB">
<head>
<title>A story – Tech</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'self'">
<meta name="description" content="A firm saved energy.">
<link rel="canonical" href="https://x.example/tech/stories/a/">
<link rel="stylesheet" href="/tech/css/site.css">
<link rel="icon" href="/tech/images/icon.svg">
<link rel="alternate" type="application/atom+xml" href="/tech/feeds/all.atom.xml">
<link rel="alternate" type="application/rss+xml" href="/tech/feeds/all.rss.xml">
<script src="/tech/js/site.js" defer></script>
<script type="application/ld+json">{"@id": "https://x.example/tech/#us", "url": "https://x.example/tech/"}</script>
</head>
<body>
<nav aria-labelledby="menu"><p id="menu">Menu</p><a href="/tech/">Home</a></nav>
<main>
<h1>A story</h1>
<h2 id="part">Part</h2>
<p id="café">Words</p>
<img src="/tech/images/a.png" srcset="/tech/images/a.png 1x, /tech/images/b.png 2x" alt="A hall">
<h3>More</h3>
<p><a href="#part">Part</a></p>
<h2>End</h2>
<svg aria-hidden="true"><use href="/tech/images/icon.svg#mark"></use></svg>
<form action="/tech/search/"><label for="q">Find</label><input id="q" name="q"></form>
</main>
</body>
</html>
"""

HOME = """\
<!doctype html>
<html lang="en-GB">
<head>
<title>Tech</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'self'">
<meta name="description" content="All stories.">
<link rel="canonical" href="https://x.example/tech/">
</head>
<body><main><h1>Tech</h1><a href="stories/a/index.html">A</a> <a href="stories/a/#part">B</a></main></body>
</html>
"""

REDIRECT = """\
<!doctype html>
<html lang="en-GB">
<head>
<title>Moved</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'self'">
<meta http-equiv="refresh" content="0; url=/tech/stories/a/">
<link rel="canonical" href="https://x.example/tech/stories/a/">
</head>
<body><p><a href="/tech/stories/a/">A story</a></p></body>
</html>
"""

LOST = """\
<!doctype html>
<html lang="en-GB">
<head>
<title>No such page</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'self'">
</head>
<body><main><h1>No such page</h1><a href="/tech/">Home</a></main></body>
</html>
"""

ATOM = """\
<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>urn:uuid:5e1e1a3c-0000-5000-8000-000000000000</id>
<title>All</title>
<updated>2026-03-14T09:30:00Z</updated>
<link rel="self" href="https://x.example/tech/feeds/all.atom.xml"/>
<link href="https://x.example/tech/"/>
<author><name>Tech</name></author>
<entry>
<id>urn:uuid:5e1e1a3c-0000-5000-8000-000000000001</id>
<title>A story</title>
<updated>2026-03-14T09:30:00Z</updated>
<link href="https://x.example/tech/stories/a/"/>
<content type="html">&lt;p&gt;Words
and &lt;a href="https://x.example/tech/stories/a/#part"&gt;more&lt;/a&gt;.&lt;/p&gt;</content>
</entry>
<entry>
<id>urn:uuid:5e1e1a3c-0000-5000-8000-000000000002</id>
<title>Another</title>
<updated>2026-03-13T09:30:00+01:00</updated>
<link href="https://x.example/tech/stories/a/"/>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><a href="https://x.example/tech/">Home</a></div></content>
</entry>
</feed>
"""

RSS = """\
<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
<title>All</title>
<link>https://x.example/tech/</link>
<description>Every story</description>
<atom:link rel="self" href="https://x.example/tech/feeds/all.rss.xml"/>
<item>
<title>A story</title>
<link>https://x.example/tech/stories/a/</link>
<description>&lt;a href="https://x.example/tech/"&gt;Home&lt;/a&gt;</description>
<guid isPermaLink="false">urn:uuid:5e1e1a3c-0000-5000-8000-000000000001</guid>
<pubDate>Sat, 14 Mar 2026 09:30:00 +0000</pubDate>
</item>
</channel>
</rss>
"""

CALENDAR = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//x//Clarion//EN
BEGIN:VTIMEZONE
TZID:Europe/London
BEGIN:STANDARD
DTSTART:19701025T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0000
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
UID:urn:uuid:1
DTSTAMP:20260314T093000Z
DTSTART;TZID=Europe/London:20260320T183000
SUMMARY:A long evening with people who build things
  and buy them
URL:https://x.example/tech/stories/a/
END:VEVENT
BEGIN:VEVENT
UID:urn:uuid:2
DTSTAMP:20260314T093000Z
DTSTART;VALUE=DATE:20260321
SUMMARY:A day
END:VEVENT
END:VCALENDAR
"""

SITEMAP = """\
<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://x.example/tech/</loc></url>
<url><loc>https://x.example/tech/search/</loc></url>
<url><loc>https://x.example/tech/stories/a/</loc></url>
</urlset>
"""

CSS = """\
@import "tokens.css" layer(tokens);
/* url(gone.woff2)
*/
@font-face { src: url("../fonts/inter.woff2") format("woff2"); }
a { background: url(data:image/png;base64,AA==); mask: url(#mark) }
"""

SITE = {
    "index.html": HOME,
    "search/index.html": HOME.replace('tech/">', 'tech/search/">').replace("stories/a/", "../stories/a/"),
    A: PAGE,
    "old/index.html": REDIRECT,
    "404.html": LOST,
    ATOM_PATH: ATOM,
    RSS_PATH: RSS,
    ICS: CALENDAR,
    "sitemap.xml": SITEMAP,
    "css/site.css": CSS,
    "css/tokens.css": "",
    "fonts/inter.woff2": "",
    "js/site.js": "",
    "images/a.png": "",
    "images/b.png": "",
    "images/icon.svg": '<svg xmlns="http://www.w3.org/2000/svg"><path id="mark"/></svg>',
    "robots.txt": "Sitemap: /gone.xml",
    "_headers": "/gone",
    ".git/draft.html": "not of the site",
}


@pytest.fixture
def told(tmp_path):
    """What is told of the good site after some of its files are changed; None takes a file away."""

    def told(changes: dict[str, str | None]) -> list[str]:
        for path, text in {**SITE, **changes}.items():
            if text is not None:
                (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
                (tmp_path / path).write_text(text, encoding="utf-8")
        return [str(problem).replace(f"{tmp_path}/", "") for problem in problems_in(tmp_path, SITEURL)]

    return told


def changed(path: str, old: str, new: str) -> dict[str, str | None]:
    assert old in SITE[path]
    return {path: SITE[path].replace(old, new, 1)}


def test_a_good_site_gives_no_problem(told):
    assert told({}) == []


@pytest.mark.parametrize(
    "address",
    [
        "/tech/",
        "/tech/index.html",
        "/tech",
        "../../",
        "../../index.html",
        "../a/index.html",
        "../a/#part",
        "https://x.example/tech/",
        "https://x.example/tech",
        "HTTPS://X.example/tech/",
        "//x.example/tech/stories/a/#part",
        "webcal://x.example/tech/calendars/events.ics",
        "/tech/images/a.png?v=2",
        "/tech/stories/%61/",
        "#caf%C3%A9",
        "#café",
        "#top",
        "#",
        "#:~:text=words",
        "#part:~:text=words",
        "?page=2",
        "mailto:us@x.example",
        "tel:+441910000000",
        "https://other.example/gone",
        " /tech/ ",
    ],
)
def test_a_link_that_leads_somewhere_gives_no_problem(told, address):
    assert told(changed(A, 'href="#part"', f'href="{address}"')) == []


def no_file(address: str, needed: str) -> str:
    return f"'{address}' names no file; the site must have '{needed}'"


def beside(address: str) -> str:
    return f"'{address}' must begin with '{SITEURL}/', as every address of the site does"


def foreign(address: str) -> str:
    return f"'{address}' must be a file of the site: pages ask no other host"


def not_full(address: str) -> str:
    return f"'{address}' must be a full address, with https://: this is read elsewhere"


def moved(address: str) -> str:
    return f"'{address}' must be a page of the site, and one that does not itself redirect"


def unlisted(address: str) -> str:
    return f"'{address}' must be left out, since it redirects or is the page for no page"


LINKS = [
    ("/tech/gone/", no_file("/tech/gone/", "gone/index.html")),
    ("../gone.html", no_file("../gone.html", "stories/gone.html")),
    ("/tech/Stories/a/", no_file("/tech/Stories/a/", "Stories/a/index.html")),
    ("https://x.example/tech/gone", no_file("https://x.example/tech/gone", "gone/index.html")),
    ("#gone", "'#gone' must end with an id that is in 'stories/a/index.html', not '#gone'"),
    ("/tech/#part", "'/tech/#part' must end with an id that is in 'index.html', not '#part'"),
    ("/stories/a/", beside("/stories/a/")),
    ("/technology/", beside("/technology/")),
    ("../../../", beside("../../../")),
    ("https://x.example/", beside("https://x.example/")),
    ("http://x.example/tech/", beside("http://x.example/tech/")),
    ("", "an address must name a page or a file, not ''"),
    ("https://[x/", "an address must name a page or a file, not 'https://[x/'"),
    ("javascript:go()", "'javascript:go()' must be an address; a script is a file of its own"),
]


@pytest.mark.parametrize(("address", "words"), LINKS)
def test_a_link_that_leads_nowhere_is_told(told, address, words):
    assert told(changed(A, 'href="#part"', f'href="{address}"')) == [f"{A}:23: {words}"]


PAGES = [
    # what a page loads, and where it sends
    ('src="/tech/images/a.png"', 'src="/tech/c.png"', 21, no_file("/tech/c.png", "c.png")),
    ("/tech/images/b.png 2x", "/tech/c.png 2x", 21, no_file("/tech/c.png", "c.png")),
    ("site.css", "gone.css", 8, no_file("/tech/css/gone.css", "css/gone.css")),
    ("site.js", "gone.js", 12, no_file("/tech/js/gone.js", "js/gone.js")),
    ("images/icon.svg", "gone.svg", 9, no_file("/tech/gone.svg", "gone.svg")),
    (
        "svg#mark",
        "svg#gone",
        25,
        "'/tech/images/icon.svg#gone' must end with an id that is in 'images/icon.svg', not '#gone'",
    ),
    ('action="/tech/search/"', 'action="/tech/find/"', 26, no_file("/tech/find/", "find/index.html")),
    (
        '"url": "https://x.example/tech/"',
        '"url": "https://x.example/tech/us/"',
        13,
        no_file("https://x.example/tech/us/", "us/index.html"),
    ),
    (
        '<p id="café">',
        '<video poster="/tech/c.png"></video><p id="café">',
        20,
        no_file("/tech/c.png", "c.png"),
    ),
    # no third party is asked
    ('src="/tech/images/a.png"', 'src="https://cdn.example/a.png"', 21, foreign("https://cdn.example/a.png")),
    ("/tech/js/site.js", "//cdn.example/x.js", 12, foreign("//cdn.example/x.js")),
    ("/tech/css/site.css", "https://cdn.example/x.css", 8, foreign("https://cdn.example/x.css")),
    ("<h3>More</h3>", '<iframe src="https://v.example/"></iframe>', 22, foreign("https://v.example/")),
    # the head
    ("A story – Tech", " ", 1, "'title' is missing; it must be what the page is called, in the head"),
    (
        '<meta http-equiv="Content-Security-Policy" content="default-src \'self\'">',
        "",
        1,
        "'Content-Security-Policy' is missing; it must be <meta http-equiv=\"Content-Security-Policy\" "
        "content=\"default-src 'self'\"> or stricter, in the head",
    ),
    (
        "default-src 'self'",
        "default-src 'self' 'unsafe-inline'",
        5,
        "'Content-Security-Policy' must do without 'unsafe-inline', since inline code is what it keeps out",
    ),
    (
        "default-src 'self'",
        "default-src 'self'; frame-ancestors 'none'",
        5,
        "'Content-Security-Policy' must do without frame-ancestors, which browsers read only in _headers",
    ),
    (
        'content="A firm saved energy."',
        'content=""',
        1,
        '\'description\' is missing; it must be <meta name="description" content="…"> with the page in a sentence',
    ),
    (
        '<link rel="canonical" href="https://x.example/tech/stories/a/">',
        "",
        1,
        '\'canonical\' is missing; it must be <link rel="canonical" href="…"> with the page\'s own address',
    ),
    (
        'canonical" href="https://x.example/tech/stories/a/"',
        'canonical" href="https://x.example/tech/"',
        7,
        "'canonical' must be 'https://x.example/tech/stories/a/', not 'https://x.example/tech/'",
    ),
    # the body
    (' lang="en-GB"', "", 2, "'lang' is missing; it must be the page's language: <html lang=\"en-GB\">"),
    ("<h1>A story</h1>", "", 1, "'h1' is missing; it must be the heading of the whole page"),
    ("<h2>End</h2>", "<h1>End</h1>", 24, "'h1' must be there once; the first is on line 18"),
    ("<h3>More</h3>", "<h4>More</h4>", 22, "'h4' must be h3 after an h2"),
    ('id="menu">Menu</p>', 'id="menu">Menu</p><h2>Menu</h2>', 16, "'h2' must be h1 as the first heading"),
    ("</main>", "</main>\n<main></main>", 28, "'main' must be there once; the first is on line 17"),
    ('id="café"', 'id="part"', 20, "'id' must name this element alone, not 'part', as on line 19"),
    (' alt="A hall"', "", 21, "'alt' is missing; it must say what the picture shows, or be alt=\"\""),
    (' alt="A hall"', ' alt=" "', 21, "'alt' must say what the picture shows, or be alt=\"\", not ' '"),
    (
        'aria-labelledby="menu"',
        'aria-labelledby="menu gone"',
        16,
        "'aria-labelledby' must be an id on the page, not 'gone'",
    ),
    (
        "<h3>More</h3>",
        '<h3 aria-describedby="gone">More</h3>',
        22,
        "'aria-describedby' must be an id on the page, not 'gone'",
    ),
    ('for="q"', 'for="p"', 26, "'for' must be an id on the page, not 'p'"),
    # nothing inline
    ("<h3>More</h3>", '<h3 style="color: red">More</h3>', 22, "'style' must be a class or a data- attribute"),
    (
        "<h3>More</h3>",
        '<h3 onclick="go()">More</h3>',
        22,
        "'onclick' must be a listener in a script's own file",
    ),
    (
        "<h3>More</h3>",
        "<style>a { color: red }</style>",
        22,
        "'style' must be a file of its own, named by <link rel=\"stylesheet\">",
    ),
    ("<h3>More</h3>", "<script>go()</script>", 22, "'script' must be a file of its own, named by 'src'"),
    (
        "<h3>More</h3>",
        '<script type="module">go()</script>',
        22,
        "'script' must be a file of its own, named by 'src'",
    ),
    ('{"@id"', '{"@id', 13, "'script' of type application/ld+json must hold JSON"),
]


@pytest.mark.parametrize(("old", "new", "line", "words"), PAGES)
def test_a_mistake_on_a_page_is_told_where_it_is(told, old, new, line, words):
    assert told(changed(A, old, new)) == [f"{A}:{line}: {words}"]


@pytest.mark.parametrize("img", ['alt=""', "alt", 'alt=" " aria-hidden="true"', 'alt=" " role="presentation"'])
def test_a_picture_may_be_decoration(told, img):
    assert told(changed(A, 'alt="A hall"', img)) == []


FILES = [
    # redirects and stylesheets
    ("old/index.html", "url=/tech/stories/a/", "url='/tech/gone/'", 6, moved("/tech/gone/")),
    ("old/index.html", "url=/tech/stories/a/", "URL=../old/", 6, moved("../old/")),
    (
        "old/index.html",
        ' lang="en-GB"',
        "",
        2,
        "'lang' is missing; it must be the page's language: <html lang=\"en-GB\">",
    ),
    ("404.html", "h1", "p", 1, "'h1' is missing; it must be the heading of the whole page"),
    ("css/site.css", "inter.woff2", "gone.woff2", 4, no_file("../fonts/gone.woff2", "fonts/gone.woff2")),
    (
        "css/site.css",
        "../fonts/inter.woff2",
        "https://f.example/i.woff2",
        4,
        foreign("https://f.example/i.woff2"),
    ),
    ("css/site.css", "tokens.css", "gone.css", 1, no_file("gone.css", "css/gone.css")),
    # feeds
    (
        ATOM_PATH,
        "<title>A story",
        "<title>A & story",
        11,
        "must be well-formed XML to its end, with & as &amp; and each element closed; it breaks here",
    ),
    (
        ATOM_PATH,
        "http://www.w3.org/2005/Atom",
        "http://www.w3.org/2005/atom",
        2,
        'a feed must begin with <feed xmlns="http://www.w3.org/2005/Atom">, not with <feed>',
    ),
    (
        ATOM_PATH,
        ATOM.splitlines()[2] + "\n",
        "",
        2,
        "'id' is missing; <feed> must have one, with something in it",
    ),
    (
        ATOM_PATH,
        "0002</id>",
        "0001</id>",
        18,
        "'id' must be of one entry alone, not 'urn:uuid:5e1e1a3c-0000-5000-8000-000000000001', as on line 10",
    ),
    (ATOM_PATH, "<title>Another</title>", "<title> </title>", 19, "'title' must not be empty"),
    (
        ATOM_PATH,
        "<title>Another</title>",
        "",
        17,
        "'title' is missing; <entry> must have one, with something in it",
    ),
    (
        ATOM_PATH,
        "2026-03-13T09:30:00+01:00",
        "2026-03-13",
        20,
        "'updated' must be a date such as 2026-03-14T09:30:00Z, not '2026-03-13'",
    ),
    (
        ATOM_PATH,
        'rel="self" ',
        "",
        2,
        "'link' with rel=\"self\" is missing; it must be the feed's own address",
    ),
    (
        ATOM_PATH,
        "feeds/all.atom.xml",
        "feeds/all.rss.xml",
        6,
        "the self link must be 'https://x.example/tech/feeds/all.atom.xml', not 'https://x.example/tech/feeds/all.rss.xml'",
    ),
    (
        ATOM_PATH,
        'href="https://x.example/tech/stories/a/"',
        'href="/tech/stories/a/"',
        13,
        not_full("/tech/stories/a/"),
    ),
    (
        ATOM_PATH,
        "stories/a/",
        "stories/b/",
        13,
        no_file("https://x.example/tech/stories/b/", "stories/b/index.html"),
    ),
    (ATOM_PATH, "https://x.example/tech/stories/a/#part", "#part", 15, not_full("#part")),
    (ATOM_PATH, 'https://x.example/tech/">Home', '../">Home', 22, not_full("../")),
    (
        RSS_PATH,
        ' isPermaLink="false"',
        "",
        12,
        "'guid' must have isPermaLink=\"false\", since it is a name, not an address",
    ),
    (RSS_PATH, RSS.splitlines()[11], "", 8, "'guid' is missing; <item> must have one, with something in it"),
    (
        RSS_PATH,
        RSS.splitlines()[12],
        "",
        8,
        "'pubDate' is missing; <item> must have one, with something in it",
    ),
    (
        RSS_PATH,
        "Sat, 14 Mar 2026 09:30:00 +0000",
        "2026-03-14",
        13,
        "'pubDate' must be a date such as Sat, 14 Mar 2026 09:30:00 +0000, not '2026-03-14'",
    ),
    (
        RSS_PATH,
        "https://x.example/tech/stories/a/",
        "https://x.example/stories/a/",
        10,
        beside("https://x.example/stories/a/"),
    ),
    (RSS_PATH, 'href="https://x.example/tech/"', 'href="/tech/"', 11, not_full("/tech/")),
    (
        A,
        "all.rss.xml",
        "all.atom.xml",
        0,
        "must be named on a page, by <link rel=\"alternate\"> with 'https://x.example/tech/feeds/all.rss.xml'",
    ),
    # calendars
    (
        ICS,
        "UID:urn:uuid:2\n",
        "",
        20,
        "'UID' is missing; it must be a name that never changes, such as urn:uuid:…",
    ),
    (
        ICS,
        "UID:urn:uuid:2",
        "UID:urn:uuid:1",
        21,
        "'UID' must be this event's alone, not 'urn:uuid:1', as on line 13",
    ),
    (
        ICS,
        "DTSTAMP:20260314T093000Z\n",
        "",
        12,
        "'DTSTAMP' is missing; it must be when this was written, such as 20260314T093000Z",
    ),
    (
        ICS,
        "DTSTART;VALUE=DATE:20260321\n",
        "",
        20,
        "'DTSTART' is missing; it must be when the event begins, such as 20260314T183000Z",
    ),
    (
        ICS,
        "DTSTART;VALUE=DATE:20260321",
        "DTSTART:soon",
        23,
        "'DTSTART' must be written as RFC 5545 says, not 'soon'",
    ),
    (ICS, "SUMMARY:A day", "SUMMARY:", 20, "'SUMMARY' is missing; it must be what the event is called"),
    (ICS, "tech/stories/a/", "tech/gone/", 18, no_file("https://x.example/tech/gone/", "gone/index.html")),
    (ICS, "https://x.example/tech/stories/a/", "/tech/stories/a/", 18, not_full("/tech/stories/a/")),
    (
        ICS,
        "TZID:Europe/London",
        "TZID:Europe/Paris",
        15,
        "'TZID' must be a zone that a VTIMEZONE in the file defines, not 'Europe/London'",
    ),
    (
        ICS,
        "  and buy",
        "and buy",
        17,
        "a line must be NAME:value, or begin with a space where it goes on, not 'and buy them'",
    ),
    (ICS, "END:VEVENT\n", "", 25, "'END:VCALENDAR' must be 'END:VEVENT', for the BEGIN on line 12"),
    (ICS, "END:VCALENDAR\n", "", 1, "'BEGIN:VCALENDAR' must be there, and have its 'END:VCALENDAR'"),
    (ICS, "END:VTIMEZONE", "END:VEVENT", 11, "'END:VEVENT' must be 'END:VTIMEZONE', for the BEGIN on line 4"),
    (ICS, CALENDAR, "", 1, "'BEGIN:VCALENDAR' must be there, and have its 'END:VCALENDAR'"),
    (
        ICS,
        "BEGIN:VCALENDAR\n",
        "",
        1,
        "a calendar must begin with BEGIN:VCALENDAR and end with END:VCALENDAR",
    ),
    # the sitemap
    (
        "sitemap.xml",
        "stories/a/</loc>",
        "stories/a/</loc></url><url><loc>https://x.example/tech/404.html</loc>",
        5,
        unlisted("https://x.example/tech/404.html"),
    ),
    (
        "sitemap.xml",
        "stories/a/</loc>",
        "stories/a/</loc></url><url><loc>https://x.example/tech/old/</loc>",
        5,
        unlisted("https://x.example/tech/old/"),
    ),
    (
        "sitemap.xml",
        "stories/a/</loc>",
        "stories/a/</loc></url><url><loc>https://x.example/tech/b/</loc>",
        5,
        no_file("https://x.example/tech/b/", "b/index.html"),
    ),
    (
        "sitemap.xml",
        "<url><loc>https://x.example/tech/stories/a/</loc></url>",
        "",
        1,
        "'https://x.example/tech/stories/a/' is missing; it must be listed in a <loc>",
    ),
]


@pytest.mark.parametrize(("path", "old", "new", "line", "words"), FILES)
def test_a_mistake_in_any_other_file_is_told_where_it_is(told, path, old, new, line, words):
    at = f"{path}:{line}" if line else "feeds/all.rss.xml:1"
    assert told(changed(path, old, new)) == [f"{at}: {words}"]


def test_a_missing_sitemap_is_told_once(told):
    assert told({"sitemap.xml": None}) == ["sitemap.xml:1: is missing; it must list every page of the site"]


def test_an_empty_page_is_told(told):
    assert f"{A}:1: must be a page, not an empty file" in told({A: ""})


def test_a_folder_without_a_page_is_no_site(tmp_path):
    told = [str(problem) for problem in problems_in(tmp_path, SITEURL)]
    assert told == [f"{tmp_path}:1: must be the folder of a finished site; there is no page in it"]


def test_one_date_of_a_repeated_event_has_its_uid(told):
    date = "UID:urn:uuid:1\nRECURRENCE-ID;VALUE=DATE:20260327"
    assert told(changed(ICS, "UID:urn:uuid:2", date)) == []


def test_a_feed_that_is_not_there_is_told_as_such(told, tmp_path):
    told({**changed(A, 'all.rss.xml">', 'all.rss.xml"><link rel="alternate" href="/tech/feeds/no.rss.xml">')})
    assert [problem.rule for problem in problems_in(tmp_path, SITEURL)] == ["published-feed"]


@pytest.mark.parametrize(
    ("path", "old", "new", "rule"),
    [
        (A, 'href="#part"', 'href="/tech/gone/"', "published-link"),
        (A, 'src="/tech/images/a.png"', 'src="https://cdn.example/a.png"', "published-markup"),
        (A, "<h3>", "<h4>", "published-markup"),
        (ATOM_PATH, "stories/a/", "stories/b/", "published-feed"),
        (ICS, "tech/stories/a/", "tech/gone/", "published-calendar"),
        ("sitemap.xml", "tech/search/", "tech/find/", "published-link"),
    ],
)
def test_a_problem_names_the_rule_that_sets_its_level(told, tmp_path, path, old, new, rule):
    told(changed(path, old, new))
    assert {problem.rule for problem in problems_in(tmp_path, SITEURL)} == {rule}


def test_a_site_may_be_at_the_top_of_its_host(tmp_path):
    for path, text in SITE.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text.replace("/tech", ""), encoding="utf-8")
    assert problems_in(tmp_path, "https://x.example/") == []


def test_the_current_folder_may_be_the_site(told, tmp_path, monkeypatch):
    told(changed(A, 'href="#part"', 'href="/tech/gone/"'))
    monkeypatch.chdir(tmp_path)
    assert [problem.path for problem in problems_in(Path(), SITEURL)] == [A]


def test_many_pages_give_the_same_as_few(told):
    pages = {f"more/{number}/index.html": PAGE.replace("stories/a/", f"more/{number}/") for number in range(250)}
    locs = "".join(f"<url><loc>https://x.example/tech/more/{number}/</loc></url>" for number in range(250))
    pages["more/7/index.html"] = pages["more/7/index.html"].replace('"#part"', '"/tech/gone/"')
    listed = changed("sitemap.xml", "</urlset>", f"{locs}</urlset>")
    words = no_file("/tech/gone/", "gone/index.html")
    assert told({**pages, **listed}) == [f"more/7/index.html:23: {words}"]


@pytest.mark.parametrize("name", ["all.atom.xml", "all.rss.xml"])
def test_what_we_find_sound_feed_readers_take_without_complaint(told, tmp_path, name):
    told({})
    path = tmp_path / "feeds" / name
    feed = feedparser.parse(path.read_bytes())
    assert not feed.bozo
    assert not facts_of(path).problems
    assert all(entry.id.startswith("urn:uuid:") and entry.title and entry.link for entry in feed.entries)


@pytest.mark.parametrize("words", [row[-1] for row in [*LINKS, *PAGES, *FILES]])
def test_a_mistake_is_told_in_an_editors_words(words):
    assert not re.search(r"\b(invalid|illegal|error|please|failed to)\b|!", words, re.IGNORECASE)
