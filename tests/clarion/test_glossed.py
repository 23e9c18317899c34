"""Short forms that the glossary explains: linked once on a page, and told at its end."""

import pytest
from small_sites import NEWS, STORY, SUMMARY, site_of
from workshop import Workshop

from clarion.bodies import Renderer
from clarion.look import Look
from clarion.pages.glossed import glossed, term_of, words_on
from clarion.plan import plan
from clarion.render import rendered
from clarion.settings import OWN_THEME

TERM = {"title": "GVA", "stands_for": "gross value added", "definition": "A sum."}
FILES = {
    "terms/gva.md": TERM,
    "terms/lep.md": {**TERM, "title": "LEP", "stands_for": "local enterprise partnership"},
    "terms/saas.md": {**TERM, "title": "SaaS", "stands_for": "software & service"},
    "terms/old.md": {**TERM, "title": "OLD", "stands_for": "of later dates", "draft": "true"},
    "terms/beacon.md": {"title": "Beacon", "definition": "A device."},
}
GVA, LEP, SAAS = ('<a href="/terms/gva/"><abbr>GVA</abbr></a>', '<a href="/terms/lep/"><abbr>LEP</abbr></a>',
                  '<a href="/terms/saas/"><abbr>SaaS</abbr></a>')  # fmt: skip


def page(folder, body, **fields):
    return site_of(folder, {**FILES, "pages/p.md": {"title": "P", "summary": SUMMARY, **fields, "": body}})


def made(folder, body):
    site = page(folder, body)
    entry = site.entries["pages"]["p"]
    return glossed(site, Renderer().render(body, "pages").html, words_on(site, entry))


@pytest.mark.parametrize(
    ("body", "html"),
    [
        ("The GVA. The GVA again.", f"<p>The {GVA}. The GVA again.</p>"),
        ("Two LEPs, and the LEP’s.", f"<p>Two {LEP}s, and the LEP’s.</p>"),
        ("It is SaaS; by LEP.", f"<p>It is {SAAS}; by {LEP}.</p>"),
        ("`GVA`, then **GVA**.", f"<p><code>GVA</code>, then <strong>{GVA}</strong>.</p>"),
        ("## GVA\n\nIts GVA.", f'<h2 id="gva">GVA</h2>\n<p>Its {GVA}.</p>'),
        ("> GVA\n\nGVA.", f"<blockquote>\n<p>GVA</p>\n</blockquote>\n<p>{GVA}.</p>"),
        ("Gross value added (GVA). GVA.", "<p>Gross value added (GVA). GVA.</p>"),
        ("Gross value\nadded. GVA.", "<p>Gross value\nadded. GVA.</p>"),
        ("GVA (what is made). GVA.", "<p>GVA (what is made). GVA.</p>"),
        ("A GVAX, a-GVA, x.GVA, OLD and Beacon.", "<p>A GVAX, a-GVA, x.GVA, OLD and Beacon.</p>"),
        ("A <q>GVA</q> GVA.", f"<p>A <q>GVA</q> {GVA}.</p>"),
        ("| GVA |\n| --- |\n| GVA |", None),
    ],
)
def test_a_short_form_is_a_link_where_it_first_stands_in_plain_prose(tmp_path, body, html):
    found = made(tmp_path, body)
    assert found == html if html else found.count(GVA) == 1


def test_what_is_within_a_tag_is_left_alone(tmp_path):
    site = page(tmp_path, "GVA.")
    html = '<p><img alt="a > GVA and GVA" src="x"> GVA</p>'
    assert glossed(site, html, words_on(site, site.entries["pages"]["p"])) == html.replace("> GVA<", f"> {GVA}<")


def test_one_that_the_page_links_by_itself_is_not_linked_again(tmp_path):
    site = page(tmp_path, "The [GVA](../terms/gva.md). GVA.")
    (output,) = (output for output in plan(site) if output.address == "/p/")
    assert "<abbr>" not in output.inputs.body
    assert [card.title for card in output.inputs.words] == ["GVA"]


def test_what_it_stands_for_is_read_at_the_end_of_the_page(tmp_path):
    site = page(tmp_path, "By LEP and SaaS.", title="On GVA")
    (output,) = (output for output in plan(site) if output.address == "/p/")
    html = rendered(output, Look(str(OWN_THEME), "en-GB", "")).decode()
    assert "Words on this page" in html
    for words in ("gross value added", "local enterprise partnership", "software &amp; service"):
        assert f"<dd>{words}</dd>" in html


def test_a_page_without_any_has_no_list(tmp_path):
    (output,) = (output for output in plan(page(tmp_path, "Words.")) if output.address == "/p/")
    assert "Words on this page" not in rendered(output, Look(str(OWN_THEME), "en-GB", "")).decode()


def test_the_page_of_a_term_does_not_explain_itself(tmp_path):
    site = site_of(tmp_path, {**FILES, "terms/gva.md": {**TERM, "": "GVA is a sum."}})
    assert words_on(site, site.entries["terms"]["gva"]) == ()


def test_addresses_have_the_path_of_the_site(tmp_path):
    site = site_of(tmp_path, {**FILES, "stories/a.md": {**STORY, "": "GVA."}}, SITEURL="https://x.example/tech")
    page = next(output for output in plan(site) if output.address == "/stories/a/")
    assert '<a href="/tech/terms/gva/"><abbr>GVA</abbr></a>' in page.inputs.body


def test_feeds_have_the_text_as_it_is(tmp_path):
    site = site_of(tmp_path, {**FILES, "stories/a.md": {**STORY, "": "GVA."}})
    feed = next(output for output in plan(site) if output.address == "/feeds/stories.atom.xml")
    assert b"abbr" not in rendered(feed, Look(str(OWN_THEME), "en-GB", ""))


def test_a_page_depends_on_the_terms_whose_forms_stand_on_it_alone(tmp_path):
    site = page(tmp_path, "GVA and UK.")
    words_on(site, site.entries["pages"]["p"])
    assert {question for question in site.memory.results if question[0] == "term_of"} == {
        ("term_of", "GVA"), ("term_of", "UK")
    }  # fmt: skip
    assert term_of(site, "OLD") == ""


def test_a_term_that_changes_changes_the_pages_that_have_its_form_alone(tmp_path):
    site, built = Workshop(tmp_path), []
    site.lay("news/n.md", {**NEWS, "": "GVA grew."})
    for term in (TERM, {**TERM, "stands_for": "gross value"}, None):
        site.lay("terms/gva.md", term)
        built.append(site.built("out", site.cache))
        assert built[-1] == site.clean()
    before, after, without = built
    assert {path for path in before if before[path] != after[path]} >= {"news/n/index.html"}
    assert b"gross value</dd>" in after["news/n/index.html"]
    assert b"<abbr>" not in without["news/n/index.html"]
