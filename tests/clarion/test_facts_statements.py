import pytest
from fenmark import laid, read, with_body, with_field

from clarion.facts.statements import sentence_at, statements

PAGE, STORY = "pages/about.md", "stories/orchard-cuts-waste.md"


def stated(folder, changes, name="tech-jobs"):
    site = read(laid(folder, changes)).site
    return [tuple(each) for each in statements(site, site.known(("facts", name)))]


@pytest.fixture
def before(tmp_path):
    return stated(tmp_path / "before", {})


def test_each_link_is_told_with_its_sentence_at_its_line(tmp_path, before):
    body = "One. We were\n[35,000 people](../facts/tech-jobs.md) *once*. Two.\n\nStill [35,000](../facts/tech-jobs.md)?"
    found = stated(tmp_path / "after", {PAGE: with_body(PAGE, body)})
    assert set(found) - set(before) == {
        (PAGE, 6, "“We were 35,000 people once.”"),
        (PAGE, 8, "“Still 35,000?”"),
    }


def test_so_is_one_in_the_introduction_of_a_list(tmp_path, before):
    index = "---\ntitle: All\n---\nWe are [35,000](facts/tech-jobs.md).\n"
    found = stated(tmp_path / "after", {"_index.md": index})
    assert set(found) - set(before) == {("_index.md", 4, "“We are 35,000.”")}


def test_a_field_that_names_it_is_told_by_its_name(before):
    assert ("messages/talent.md", 6, "'facts'") in before


def test_what_a_fact_says_of_another_states_nothing(tmp_path, before):
    growth = with_field("facts/growth.md", "conflicts_with: [tech-jobs]")
    assert stated(tmp_path / "after", {"facts/growth.md": growth}) == before


@pytest.mark.parametrize(
    ("rendered", "sentence"),
    [
        ("<p>One. Two <a>x</a> three. Four.</p>", "Two x three."),
        ("<p>One.</p>\n<p><a>x</a></p>\n<p>Two</p>", "x"),
        ("<ul>\n<li>one</li>\n<li>two <a>x</a></li>\n</ul>", "two x"),
        ("<p>Fish &amp; <strong><a>x</a></strong>! And?</p>", "Fish & x!"),
        ("<p>Write &amp;lt;b&amp;gt; and <a>x</a>.</p>", "Write &lt;b&gt; and x."),
        ("<blockquote>\n<p>So <a>x</a>.</p>\n</blockquote>", "So x."),
    ],
)
def test_a_sentence_is_that_of_its_block(rendered, sentence):
    assert sentence_at(rendered, rendered.index("<a>")) == sentence
