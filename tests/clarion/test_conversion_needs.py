import markdown
import pytest
from hypothesis import given
from hypothesis import settings as law
from hypothesis import strategies as st

from clarion.bodies import Renderer
from clarion.conversion.needs import NEEDS, is_marked

STOCK = Renderer(markdown.Markdown)._markdown
STOCK.convert("a")
TEXTS = st.text(alphabet=st.sampled_from(list("ab`\\[]()!^<>&;#1*_:/@ \n\"'=")), max_size=30)


@law(derandomize=True, max_examples=500, deadline=None)
@given(TEXTS)
def test_a_pattern_finds_nothing_in_a_text_without_what_it_needs(text):
    for pattern in STOCK.inlinePatterns:
        begin, end, other = NEEDS[type(pattern), pattern.pattern]
        if not ((begin in text or other in text) and end in text):
            found = (pattern.handleMatch(match, text) for match in pattern.getCompiledRegExp().finditer(text))
            assert all(node is None for node, _, _ in found)


@pytest.mark.parametrize("needs", NEEDS.values())
def test_what_a_pattern_needs_marks_a_text(needs):
    begin, end, other = needs
    assert is_marked(f"a {begin} {end}")
    assert is_marked(f"a {other} {end}")
    assert is_marked("\x02")
    assert not is_marked("Plain words – (and others): a > b!\n c@d.e ~ ] { # | 1.")
