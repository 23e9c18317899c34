from xml.etree.ElementTree import Element, tostring

import markdown
import pytest
from hypothesis import given
from hypothesis import settings as law
from hypothesis import strategies as st
from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor
from stock_markdown import ALL

from clarion.bodies import Renderer
from clarion.conversion.blocks import Blocks

LINE = st.text(alphabet=st.sampled_from(list("ab#=-_*+:>[]^|1٣.) \x0b\u2028")), max_size=8)
BLOCKS = st.lists(st.sampled_from(["\n", "\n\n", "\n\n\n"]) | LINE, max_size=14).map("".join)


@law(derandomize=True, max_examples=250, deadline=None)
@given(BLOCKS)
def test_blocks_make_the_tree_that_the_stock_parser_makes(text):
    stock, trees = Renderer(markdown.Markdown)._markdown, []
    for md in (stock, ALL._markdown.reset()):
        root = Element("div")
        md.parser.parseChunk(root, text)
        trees.append((tostring(root), md.references))
    assert trees[0] == trees[1]


@pytest.mark.parametrize("block", ["Plain words.", "é", "two\nlines", "two\n  lines", "(a)", "a | b", "&c"])
def test_a_plain_block_is_offered_to_the_paragraph_alone(block):
    assert len(ALL._markdown.parser._takers(block)) == 1


@pytest.mark.parametrize(
    "block", ["", "\n", "    a", "\x020\n", "٣. a", "a\n# b", "a|b\n-|-", "a\n---", "a\n > b", " a"]
)
def test_a_block_that_may_be_more_is_offered_to_all(block):
    assert len(ALL._markdown.parser._takers(block)) == len(ALL._markdown.parser.blockprocessors)


class Unknown(BlockProcessor):
    def test(self, _parent, block):
        return block == "plain"

    def run(self, parent, blocks):
        parent.text = blocks.pop(0).upper()


def test_a_parser_with_an_unknown_processor_or_indentation_stays_as_it_came():
    md = markdown.Markdown()
    md.parser.blockprocessors.register(Unknown(md.parser), "unknown", 200)
    Blocks.take_over(md.parser)
    assert type(md.parser) is BlockParser
    assert md.convert("plain") == "PLAIN"
    wide = Renderer(markdown.Markdown)._markdown
    wide.tab_length = 8
    Blocks.take_over(wide.parser)
    assert type(wide.parser) is BlockParser


def test_a_parser_without_a_known_processor_stays_as_it_came():
    md = Renderer(markdown.Markdown)._markdown
    md.parser.blockprocessors.deregister("olist")
    Blocks.take_over(md.parser)
    assert type(md.parser) is BlockParser
