from xml.etree.ElementTree import Element

import markdown
import pytest
from markdown.inlinepatterns import InlineProcessor as Pattern
from markdown.inlinepatterns import SimpleTagInlineProcessor
from markdown.treeprocessors import InlineProcessor
from markdown.util import AtomicString
from stock_markdown import ALL, assert_same

from clarion.bodies import Renderer
from clarion.conversion.converter import Converter
from clarion.conversion.inlines import Inlines


@pytest.mark.parametrize(
    "text",
    [
        "*a [b `c` **d**](e.md) f* _g_",
        "[a *b* <i>c</i> &amp; ![d](e.png)](f.md) g [h][i] j\n\n[i]: k",
        "a[^1] *b[^1]* ![c][d] [e](f 'g')\n\n[^1]: h *i* [j](k.md)\n\n[d]: l 'm'",
        "**a `b` \\* c** <http://d.e/*f*> <g@h.i>  \nj",
        "- *a*\n\n    b *c*\n- [d](e.md) f *g*\n\n| *h* | [i](j.md) |\n|---|---|\n| `k|l` | m \\| n |",
        "*a **b _c __d__ e_ f** g* h",
        "- # a\n[b](c.md) *d* `e` **f**",
        "[a](b\\*c.md) [d](<e \\_f> 'g') ![h](i\\_j.png)",
    ],
)
def test_marks_in_marks_are_found_in_the_same_order(text):
    assert_same(text)


def test_a_text_without_marks_is_left_alone():
    root = Element("div")
    child = Element("p")
    child.text, child.tail = "plain – words", AtomicString("*tail*")
    root.append(child)
    ALL._markdown.treeprocessors["inline"].run(root)
    assert (child.text, child.tail) == ("plain – words", "*tail*")
    assert isinstance(child.tail, AtomicString)


class Upper(Pattern):
    def handleMatch(self, m, _data):  # noqa: N802 (Markdown's name)
        return m[0].upper(), m.start(0), m.end(0)


def test_a_stage_with_an_unknown_pattern_stays_as_it_came():
    md = Converter()
    md.inlinePatterns.register(Upper("word"), "upper", 5)
    md.prepare()
    assert type(md.treeprocessors["inline"]) is InlineProcessor
    assert md.convert("a word") == "<p>a WORD</p>"


def test_a_known_pattern_with_another_expression_is_an_unknown_one():
    md = Converter()
    md.inlinePatterns.register(SimpleTagInlineProcessor(r"()~(\w+)~", "del"), "linebreak", 100)
    md.prepare()
    assert type(md.treeprocessors["inline"]) is InlineProcessor
    assert md.convert("~a~") == "<p><del>a</del></p>"


def test_a_pattern_that_asks_where_it_stands_is_an_unknown_one():
    md = Renderer(markdown.Markdown)._markdown
    md.inlinePatterns["link"].ANCESTOR_EXCLUDES = ("em",)
    Inlines.take_over(md.treeprocessors["inline"])
    assert type(md.treeprocessors["inline"]) is InlineProcessor
