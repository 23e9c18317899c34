from xml.etree.ElementTree import Comment, Element, QName, SubElement, fromstring

import pytest
from hypothesis import given
from hypothesis import settings as law
from hypothesis import strategies as st
from markdown.serializers import to_xhtml_string

from clarion.conversion.serializer import serialized

TEXT = st.none() | st.text(alphabet=st.sampled_from(list("a&;<>\"'\n#x1\x02")), max_size=8)
TAG = st.sampled_from(["p", "BR", "br", "img", "script", "Style", "div", "h1", "a"])


@st.composite
def trees(draw, depth=2):
    element = Element(draw(TAG), draw(st.dictionaries(st.sampled_from(["id", "b", "a"]), TEXT, max_size=3)))
    element.text, element.tail = draw(TEXT), draw(TEXT)
    element.extend(draw(st.lists(trees(depth - 1), max_size=3)) if depth else [])
    return element


@law(derandomize=True, max_examples=150, deadline=None)
@given(trees())
def test_any_tree_is_written_as_the_stock_serializer_writes_it(tree):
    assert serialized(tree) == to_xhtml_string(tree)


def odd(element, **attributes):
    root = Element("div")
    root.append(element)
    SubElement(root, "p", **attributes).text = "a & b"
    return root


@pytest.mark.parametrize(
    "tree",
    [
        odd(Comment("c < d")),
        odd(Element(QName("u", "p"))),
        odd(Element("p"), title=QName("a&b")),
        odd(Element("p", {QName("x"): "y"})),
        fromstring("<div><p>a&amp;#8212;b &lt; c</p></div>"),
    ],
)
def test_a_tree_with_what_is_no_plain_element_is_written_as_the_stock_serializer_writes_it(tree):
    assert serialized(tree) == to_xhtml_string(tree)


def test_a_deep_tree_is_written():
    root = element = Element("div")
    for _ in range(20_000):
        element = SubElement(element, "em")
    assert serialized(root).count("</em>") == 20_000
