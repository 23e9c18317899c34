# ruff: noqa: E501 (the words of a mistake stand on one line)
import pytest
from hypothesis import given
from hypothesis import settings as law
from hypothesis import strategies as st

from clarion.bodies import Renderer, parts_of
from clarion.marks import content_path

RENDERER = Renderer()


def render(text, folder="stories"):
    return RENDERER.render(text, folder)


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("| a |\n| --- |\n| b |", "<td>b</td>"),
        ("```\na <b>\n```", "<code>a &lt;b&gt;"),
        ("a[^1]\n\n[^1]: b", 'id="fn:1"'),
        ("a\n:   b", "<dd>b</dd>"),
        ("1. a\n\n- b", "</ol>"),
        ("## Ünïcode – Heading", '<h2 id="unicode-heading">'),
        ("[a](../members/x.md#b)", '<a href="entry:members/x.md#b">a</a>'),
        ("[a](/about/)", '<a href="site:/about/">a</a>'),
        ("![a](../images/b/c.png)", '<img alt="a" src="image:b/c.png">'),
        ("[a](../extra/b.pdf)", '<a href="site:extra/b.pdf">a</a>'),
        ("<press@x.example>", '<a href="mailto:press@x.example">press@x.example</a>'),
        ("| a |\n| :-: |\n| b |", '<td data-align="center">b</td>'),
        ("| a |\n| --- |\n| b |", '<table tabindex="0">'),
    ],
)
def test_markdown_is_rendered_with_the_names_that_the_site_knows(markdown, html):
    assert html in render(markdown).html


@pytest.mark.parametrize(
    ("target", "folder", "path"),
    [
        ("x.md", "news", "news/x.md"),
        ("../news/x.md", "stories/2026", "stories/news/x.md"),
        ("../../news/x.md", "stories/2026", "news/x.md"),
        ("../members/a%20b.md?x#y", "news", "members/a b.md"),
        ("../../../etc/passwd", "news", ""),
        ("%2e%2e/%2e%2e/x.md", "news", ""),
        ("https://x.example/a.md", "news", ""),
        ("//x.example/a.md", "news", ""),
        ("/about/", "news", ""),
        ("#a", "news", ""),
        ("mailto:a@b.example", "news", ""),
        ("http://[", "news", ""),
    ],
)
def test_a_relative_link_names_a_file_below_the_content(target, folder, path):
    assert content_path(target, folder) == path


def test_links_pictures_and_headings_have_their_lines():
    body = render(
        "## One\n\nSee [a\nb](x.md) and ![c](../images/d.png)\nor <https://x.example/>.\n\nTwo\n---\n\n[e][f]\n\n[f]: y.md\n"
    )
    assert [(link.target, link.line) for link in body.links] == [("x.md", 3), ("https://x.example/", 5), ("y.md", 12)]
    assert [(picture.path, picture.alt, picture.line) for picture in body.pictures] == [("images/d.png", "c", 4)]
    assert [(heading.text, heading.level, heading.line) for heading in body.headings] == [("One", 2, 1), ("Two", 2, 7)]


def test_the_text_of_a_link_is_what_a_reader_sees():
    (link,) = render("[35&nbsp;040 *people* &amp; <small>\\*</small> `x`](../facts/a.md)").links
    assert link.text == "35\u00a0040 people & * x"


def test_footnotes_lead_nowhere_outside():
    assert render("a[^1]\n\n[^1]: b [c](d.md)").links[0].target == "d.md"


def test_a_body_leaves_nothing_behind_for_the_next():
    render("a[^1] <b>x</b> [c](d.md)\n\n[^1]: b\n\n[e]: f.md")
    body = render("[g][e]")
    assert (body.links, body.refused, "footnote" in body.html) == ((), (), False)
    assert render("").html == render(" \n").html == ""


def test_a_body_is_cut_at_its_parts():
    assert [(title, "b" in html) for title, html in parts_of(render("a\n\n## One & two\n\nb\n\n### c\n").html)] == [
        ("", False),
        ("One & two", True),
    ]


@pytest.mark.parametrize(
    "text", ["🙂 [🙂](x.md) 🙂", "مرحبا [بالعالم](x.md)", "a" * 200_000 + " [b](x.md)", '[a](x.md "it\'s")']
)
def test_unusual_text_is_text(text):
    assert render(text).links[0].path == "stories/x.md"


@law(derandomize=True, max_examples=400, deadline=None)
@given(st.text(alphabet=st.sampled_from(list("ab[]()<>!#`*_\\:/.&;^|-=~ \n\t\"'1é🙂")), max_size=80))
def test_any_text_is_a_body(text):
    body = render(text)
    assert all(1 <= link.line <= text.count("\n") + 1 for link in body.links)
    assert all(1 <= picture.line <= text.count("\n") + 1 for picture in body.pictures)
