import markdown
import pytest
from hypothesis import given
from hypothesis import settings as law
from hypothesis import strategies as st
from markdown.inlinepatterns import BacktickInlineProcessor, ImageInlineProcessor
from stock_markdown import ALL, assert_same

from clarion.conversion.patterns import Images, Links, take_over_pattern

STOCK = markdown.Markdown()
STOCK.convert("a")
ALL._markdown.convert("a")
LINKS = st.text(alphabet=st.sampled_from(list("ab[]()<>!'\" \n\\*_\u00a0\x0b")), max_size=40)


@law(derandomize=True, max_examples=400, deadline=None)
@given(LINKS, st.integers(0, 40))
def test_brackets_and_targets_are_those_of_the_stock_pattern(text, index):
    stock = STOCK.inlinePatterns["link"]
    mine = ALL._markdown.inlinePatterns["link"]
    index = min(index, len(text))
    assert isinstance(mine, Links)
    assert mine.getText(text, index) == stock.getText(text, index)
    assert mine.getLink(text, index) == stock.getLink(text, index)


@pytest.mark.parametrize("target", ["<a b>", " <a> ", "<a> 'b'", "<a", "a 'b'", "a(b)c", "a 'b", 'a "b\'c" ', "\na\n"])
def test_targets_in_brackets_and_with_titles_are_those_of_the_stock_pattern(target):
    stock, mine = STOCK.inlinePatterns["link"], ALL._markdown.inlinePatterns["link"]
    assert mine.getLink(f"[x]({target}) y)", 3) == stock.getLink(f"[x]({target}) y)", 3)


@law(derandomize=True, max_examples=150, deadline=None)
@given(st.text(alphabet=st.sampled_from(list("ab*_ .\n")), max_size=40))
def test_emphasis_is_that_of_the_stock_pattern(text):
    assert_same(text)


def test_only_what_goes_through_a_text_by_characters_is_taken_over():
    image, code = ImageInlineProcessor(r"!\["), BacktickInlineProcessor("`")
    take_over_pattern(image)
    take_over_pattern(code)
    assert (type(image), type(code)) == (Images, BacktickInlineProcessor)
