from xml.etree.ElementTree import fromstring, tostring

import markdown
import pytest
from markdown.treeprocessors import PrettifyTreeprocessor

from clarion.conversion.prettify import Prettify


@pytest.mark.parametrize(
    "tree",
    [
        "<div><p>a</p><ul><li><p>b</p></li><li>c<em> d </em></li></ul></div>",
        "<div> <P>a</P>tail<pre><code>b\n\n</code></pre><code> <p>c</p></code></div>",
        "<div><p>a<br/>b</p><p><br/> </p><blockquote><p/></blockquote></div>",
        "<div><em><p>a</p></em><hr/><table><tr><td/><td>b</td></tr></table></div>",
        "<p/>",
    ],
)
def test_lines_break_where_they_do_in_the_stock_processor(tree):
    found = []
    for replaced in (False, True):
        stage, root = PrettifyTreeprocessor(markdown.Markdown()), fromstring(tree)
        if replaced:
            Prettify.take_over(stage)
        assert isinstance(stage, Prettify) == replaced
        stage.run(root)
        found.append(tostring(root))
    assert found[0] == found[1]
