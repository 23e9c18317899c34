import markdown
import pytest
from markdown.extensions.toc import TocExtension, TocTreeprocessor
from stock_markdown import ALL, assert_same

from clarion.conversion.converter import Converter
from clarion.conversion.toc import Toc


@pytest.mark.parametrize(
    "text",
    [
        "# A\n\n## A\n\n## A_1\n\n#\n\n## –\n\n### Ünïcode   – Heading ###",
        "## *a* `b` &amp; [c](d.md) <i>e</i> \\* f[^1]\n\n[^1]: g",
        "## a < b & c > d\n\n## A  \u00a0b\n\n## a\u2028b\n\n##  \n",
        "[TOC]\n\n# A\n\n## B\n\n### C\n\n# D",
        "## a [TOC]\n\nx\n\n[TOC]",
        "<h2 markdown='1' id='a'>a</h2>\n\n## a\n\n<h3 markdown='1' data-toc-label='x'>y</h3>",
        "Title\n=====\n\nTitle\n-----\n\n> ## Title\n\n- # Title",
    ],
)
def test_headings_have_the_names_that_the_stock_processor_gives(text):
    assert_same(text)


def test_the_table_is_made_only_where_it_is_asked_for():
    md = ALL._markdown
    md.reset().convert("# a\n\nb")
    assert md.toc == ""
    md.reset().convert("# a\n\n[TOC]")
    assert '<a href="#a">' in md.toc


@pytest.mark.parametrize("option", [{"anchorlink": True}, {"permalink": True}, {"permalink": "#"}])
def test_headings_with_links_are_made_by_the_stock_processor(option):
    md, stock = Converter(extensions=[TocExtension(**option)]), markdown.Markdown(extensions=[TocExtension(**option)])
    md.prepare()
    assert type(md.treeprocessors["toc"]) is TocTreeprocessor
    assert md.convert("# a b\n\n# a b") == stock.convert("# a b\n\n# a b")


def test_names_are_made_as_the_settings_say():
    option = {"slugify": lambda value, _separator: value.upper(), "baselevel": 2, "marker": ""}
    md, stock = Converter(extensions=[TocExtension(**option)]), markdown.Markdown(extensions=[TocExtension(**option)])
    md.prepare()
    assert type(md.treeprocessors["toc"]) is Toc
    assert md.convert("# a b\n\n[TOC]") == stock.convert("# a b\n\n[TOC]")
