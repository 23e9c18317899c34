import re

import markdown
import pytest
from hypothesis import given
from hypothesis import settings as law
from hypothesis import strategies as st
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from stock_markdown import assert_same

from clarion.bodies import Renderer
from clarion.conversion import converter
from clarion.conversion.converter import COMPARED, Converter
from clarion.source import FRONT_MATTER
from conftest import TOP

CORPUS = TOP.parent / "shared" / "corpus"
WITHOUT_MARKDOWN = {".venv", "node_modules", ".cache", "output"}

FRAGMENTS = [
    *"`*_[]()<>#|&\\!=-+.:\"'{}~@/\n\t\r\x02\x03\x0b\x0c\u2028\u00a0éßİ١x1",
    *["\n\n", "\n\n\n", "  ", "    ", "  \n", "\r\n", " \n", "**", "***", "__", "___", "``", "```", "~~~", "![", "]("],
    *[
        "[^",
        "[a](b.md)",
        "![i](x.png 't')",
        "[r]",
        "[r][s]",
        "![r]",
        "[r]: http://x.y/ 'T'",
        "\n[^1]: note\n    more\n",
    ],
    *["[^1]", "[TOC]", "///Footnotes Go Here///", "\\*", "\\`", "\\\\", "\\[", "\\|", "word", "Word words.", "://"],
    *["<b>", "</b>", "<div>", "</div>", "<div markdown>", "<p markdown='1'>", "</p>", "<br>", "<br />", "<hr>"],
    *["<!--", "-->", "<?php", "?>", "<![CDATA[", "]]>", "<!DOCTYPE", "<style>", "</style>", "<td>", "</>"],
    *["<http://x.y>", "<a@b.c>", "<details markdown='1'>\n<summary>s</summary>\n", "</details>"],
    *["<h2 markdown='1' id='x'>T</h2>", "<h2 markdown='1' data-toc-label='l'>T</h2>", "http://x.y"],
    *["&amp;", "&#65", "&#x41;", "&copy", "& ", "&lt;b&gt;", "\x02klzzwxh:0000\x03", "\x02wzxhzdk:0\x03"],
    *["\x02amp\x03", "\x0265\x03", "# H", "\n## H ##\n", "\n## *H* `x` & <b>y</b>\n", "Title\n---", "Title\n==="],
    *["---", "* * *", "- a", "\n* b", "\n    - c", "1. x", "\n2. y", "٣. z", "> q", "\n> > n", "\n> ", "term\n: d"],
    *["\n:   def", "| a | b |\n| --- | :-: |\n", "| 1 | 2 |\n", "a|b\n-|-\n1|2", "\n    code\n"],
    *["``` py\ncode\n```", "~~~ {#x .y}\nx\n~~~"],
]
"""What Markdown and its extensions look for, and what they put in its place."""


@law(derandomize=True, max_examples=500, deadline=None)
@given(st.lists(st.sampled_from(FRAGMENTS), min_size=1, max_size=24).map("".join))
def test_any_text_is_converted_as_by_the_stock_converter(text):
    assert_same(text)


@law(derandomize=True, max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(FRAGMENTS), min_size=2, max_size=5).flatmap(lambda few: st.lists(st.sampled_from(few), min_size=4, max_size=40)).map("".join))  # fmt: skip # noqa: E501 (one strategy)
def test_a_few_marks_many_times_are_converted_as_by_the_stock_converter(text):
    assert_same(text)


def markdown_files(*folders):
    """Markdown below the folders, in a fixed order."""
    found = (path for folder in folders for path in folder.rglob("*") if path.suffix in (".md", ".txt"))
    return sorted(path for path in found if path.is_file() and not WITHOUT_MARKDOWN & set(path.parts))


def body_of(path):
    text = path.read_bytes().decode("utf-8-sig", "replace").replace("\r\n", "\n")
    match = FRONT_MATTER.match(text)
    return text[match.end() :] if match else text


def test_this_houses_bodies_are_converted_as_by_the_stock_converter():
    files = markdown_files(TOP / "content", TOP / "docs", TOP / "tests" / "site")
    assert len(files) > 100
    for path in files[::4]:
        assert_same(body_of(path))


@pytest.mark.slow
def test_all_that_others_wrote_is_converted_as_by_the_stock_converter():
    files = markdown_files(TOP, CORPUS)
    assert len(files) > 500
    for path in files:
        assert_same(body_of(path))


@pytest.mark.parametrize("depth", [50, 150, 200, 220, *range(230, 330, 9), 400])
def test_quotations_end_at_the_same_depth(depth):
    text = "> " * depth + "a"
    assert Renderer()._markdown.convert(text) == Renderer(markdown.Markdown)._markdown.convert(text)


def test_the_installed_version_was_compared():
    assert markdown.__version__ in COMPARED, "compare the stages in clarion/conversion with its source, then add it"


def test_another_version_works_as_it_came(monkeypatch):
    monkeypatch.setattr(converter, "COMPARED", frozenset({"3.0"}))
    md = Renderer()._markdown
    stock = Renderer(markdown.Markdown)._markdown
    assert [type(item) for item in (md.parser, *md.treeprocessors)] == [
        type(item) for item in (stock.parser, *stock.treeprocessors)
    ]
    assert md.serializer is stock.serializer
    assert md.convert("*a*") == "<p><em>a</em></p>"


class Shouted(Preprocessor):
    def run(self, lines):
        return [line.upper() for line in lines]


class Whispered(Postprocessor):
    def run(self, text):
        return text.replace("a", "(a)")


class Numbered(Treeprocessor):
    def run(self, root):
        for number, element in enumerate(root):
            element.text = f"{number}{element.text}"


@pytest.mark.parametrize(
    ("registry", "item", "priority", "html"),
    [
        ("preprocessors", Shouted(), 40, "<p>A</p>\n<p>B</p>"),
        ("preprocessors", Shouted(), 1, "<p>A</p>\n<p>B</p>"),
        ("postprocessors", Whispered(), 1, "<p>(a)</p>\n<p>b</p>"),
        ("treeprocessors", Numbered(), 30, "<p>0a</p>\n<p>1b</p>"),
        ("treeprocessors", Numbered(), -1, "<p>0a</p>\n<p>1b</p>"),
    ],
)
def test_an_unknown_processor_does_its_work(registry, item, priority, html):
    md = Converter()
    getattr(md, registry).register(item, "ours", priority)
    md.prepare()
    assert md.convert("a\n\nb") == html


def test_a_reused_converter_knows_nothing_of_the_text_before():
    md = Renderer()._markdown
    first = md.reset().convert("a[^1] [b][c] `d` <i>e</i> **f** \\*\n\n[^1]: g\n\n[c]: h\n")
    assert re.findall("<(\\w+)", md.reset().convert("[b][c] [^1]")) == ["p"]
    assert md.reset().convert("a[^1] [b][c] `d` <i>e</i> **f** \\*\n\n[^1]: g\n\n[c]: h\n") == first
