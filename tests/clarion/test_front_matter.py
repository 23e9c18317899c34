import sys

import pytest

from clarion.front_matter import HIDDEN
from clarion.source import _HIDDEN


def is_hidden(code):
    """What neither XML nor an editor can show: controls, halves of pairs, and what Unicode says is no character."""
    return (code < 32 and chr(code) not in "\t\n\r") or 0xD800 <= code <= 0xDFFF or code & 0xFFFE == 0xFFFE


def test_hidden_characters_are_those_that_no_page_may_have():
    for code in range(sys.maxunicode + 1):
        assert bool(HIDDEN.match(chr(code))) == is_hidden(code), hex(code)


@pytest.mark.parametrize("hidden", [HIDDEN, _HIDDEN])
def test_a_text_of_printable_characters_hides_none(hidden):
    codes = range(sys.maxunicode + 1)
    assert not any(chr(code).isprintable() for code in codes if hidden.match(chr(code)))
