import markdown
import pytest
from hypothesis import given
from hypothesis import settings as law
from hypothesis import strategies as st
from markdown.preprocessors import NormalizeWhitespace
from stock_markdown import ALL

from clarion.bodies import Renderer
from clarion.conversion.sources import Onlooker, normalized, steps_of

TEXTS = st.text(alphabet=st.sampled_from(list("ab \n\t\r\x02\x03\x0b&<>#;`~")), max_size=60)


@law(derandomize=True, max_examples=200, deadline=None)
@given(TEXTS)
def test_white_space_is_normalized_as_by_the_stock_preprocessor(text):
    stock = NormalizeWhitespace(markdown.Markdown())
    assert normalized(text, 4) == "\n".join(stock.run(text.split("\n")))


@law(derandomize=True, max_examples=200, deadline=None)
@given(TEXTS)
def test_the_steps_leave_what_the_stock_preprocessors_leave(text):
    stock = Renderer(markdown.Markdown)._markdown
    lines = text.split("\n")
    for processor in stock.preprocessors:
        lines = processor.run(lines)
    mine = ALL._markdown.reset()
    for step in mine._steps:
        text = step(text)
    assert text == "\n".join(lines)
    assert mine.htmlStash.rawHtmlBlocks == stock.htmlStash.rawHtmlBlocks


@pytest.mark.parametrize("text", ["a & b", "a `b` ~~ c", "# a > b"])
def test_a_text_without_html_or_fences_is_given_to_no_parser(monkeypatch, text):
    def asked(_self, _lines):
        raise AssertionError

    for name in ("html_block", "fenced_code_block"):
        monkeypatch.setattr(type(ALL._markdown.preprocessors[name]), "run", asked)
    assert ALL.render(text, "stories").html
    for needing in ("a <b>", "a&#65 b", "```\na\n```"):
        with pytest.raises(AssertionError):
            ALL.render(needing, "stories")


def test_onlookers_leave_the_lines_as_they_are():
    class Counted(Onlooker):
        seen = 0

        def note(self):
            self.seen += 1

    md = markdown.Markdown()
    onlooker = Counted(md)
    md.preprocessors.register(onlooker, "counted", 1)
    assert onlooker.run(["a", "b"]) == ["a", "b"]
    (step,) = steps_of(md)  # the stock preprocessor of HTML is not the one of md_in_html: all get lines
    assert step("a") == "a\n\n"
    assert onlooker.seen == 2
