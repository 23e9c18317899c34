from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import settings as law
from hypothesis import strategies as st

from clarion.bodies import Renderer
from clarion.raw_html import _ATTRIBUTES, _TAGS

RENDERER = Renderer()


def refused(text):
    return [tag for _, tag in RENDERER.render(text, "news").refused]


@pytest.mark.parametrize(
    "html",
    [
        '<abbr title="x">y</abbr>',
        "<cite>x</cite>",
        '<q cite="https://x.example">y</q>',
        "<kbd>x</kbd>",
        "<sub>x</sub>",
        "<sup>x</sup>",
        "<mark>x</mark>",
        "<small>x</small>",
        '<ins datetime="2026-01-01">x</ins>',
        '<del cite="/x/">x</del>',
        '<time datetime="2026">x</time>',
        '<kbd lang="fr" dir="rtl">x</kbd>',
        "a<br>b",
        "a<br />b",
        "<!-- a comment -->",
    ],
)
def test_what_may_be_written_is_told_nowhere(html):
    assert refused(html) == []
    assert refused(f"Words {html} and more.") == []


@pytest.mark.parametrize(
    "html",
    [
        "<details>\n<summary>a</summary>\n\nb\n\n</details>",
        "<figure>\n<figcaption>a</figcaption>\n</figure>",
        '<details markdown="1">\n<summary>a</summary>\n\n*b*\n\n</details>',
    ],
)
def test_blocks_that_may_be_written_are_told_nowhere(html):
    assert refused(html) == []


@pytest.mark.parametrize(
    "text", ["`<b>`", "```\n<b>\n```", "    <b>\n", "&lt;b&gt;", "a < b > c", "<https://x.example/>", "<a@x.example>"]
)
def test_what_is_no_html_is_told_nowhere(text):
    assert refused(text) == []


@pytest.mark.parametrize(
    ("html", "tags"),
    [
        ("<b>x</b>", ["<b>"]),
        ("a <span>b</span>", ["<span>"]),
        ("<div>\na\n</div>", ["<div>"]),
        ("<script>alert(1)</script>", ["<script>"]),
        ("a <img src=x onerror=alert(1)>", ["<img src=x onerror=alert(1)>"]),
        ('<a href="https://x.example">x</a>', ['<a href="https://x.example">']),
        ('<kbd class="x">y</kbd>', ['<kbd class="x">']),
        ('<abbr title="x" style="color:red">y</abbr>', ['<abbr title="x" style="color:red">']),
        ("a <details open><summary>b</summary>c</details>", ["<details open>"]),
        ("<iframe src=x></iframe>", ["<iframe src=x>"]),
        ("<svg><path/></svg>", ["<svg>", "<path/>"]),
        ("a</b> c", ["</b>"]),
        ("<b>a</b> <i>b</i> </b>", ["<b>", "<i>"]),
        ("<div>\na <span>b</span>\n</div>", ["<div>", "<span>"]),
    ],
)
def test_anything_else_is_told(html, tags):
    assert refused(html) == tags


class Tags(HTMLParser):
    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, {name for name, _ in attrs}, dict(attrs)))

    def handle_comment(self, _data):
        self.found.append(("!--", set(), {}))


HTML = st.lists(
    st.sampled_from(
        [
            "<",
            ">",
            "</",
            "script",
            "img",
            " src=",
            "x",
            " onerror=",
            "alert(1)",
            "a",
            " href=",
            "javascript:",
            '"',
            "'",
            "<!--",
            "-->",
            "\n",
            "\n\n",
            "*",
            "`",
            "[",
            "](",
            ")",
            "<b",
            "<details",
            ">",
            " style=",
            "&#x6a;",
            "data:text/html,",
            "<svg",
            "<style>",
            "<math>",
            "<![CDATA[",
            "]]>",
            "<?",
            "    ",
            "> ",
            "- ",
            "|",
        ]
    ),
    max_size=25,
).map("".join)


@law(derandomize=True, max_examples=500, deadline=None)
@given(HTML | st.text(max_size=60))
def test_nothing_in_a_rendered_body_is_outside_the_list(text):
    tags = Tags()
    tags.feed(RENDERER.render(text, "news").html)
    tags.close()
    for tag, attributes, values in tags.found:
        assert tag in _TAGS
        assert attributes <= _ATTRIBUTES["*"] | _ATTRIBUTES.get(tag, set())
        for name in ("href", "src", "cite"):
            assert not (values.get(name) or "").strip().lower().startswith(("javascript", "data", "vbscript"))
