"""What the site says of its region comes from the message: changed there, it is changed everywhere."""

import pytest
from small_sites import NEWS, SUMMARY, site_of

from clarion.look import Look
from clarion.outputs import Document, Page
from clarion.pages.boilerplate import boilerplate, one_line
from clarion.plan import plan
from clarion.render import rendered
from clarion.settings import OWN_THEME

LENGTHS = ("text", "short", "medium", "long")
PAGE = {"title": "Press", "summary": SUMMARY, "shows": "[message, press]"}
FILES = {
    "_index.md": {"title": "Front", "summary": SUMMARY, "": "Hello."},
    "pages/press.md": PAGE,
    "pages/about.md": {**PAGE, "title": "About", "shows": "[message]"},
    "news/one.md": NEWS,
}
DESK = {"name": "The desk", "email": "desk@x.example"}


def roof(word):
    said = {name: f"{word} {name}." for name in LENGTHS}
    return {"title": "Roof", "level": "roof", "owner": "Us", "approved_on": "2026-01-01", **said}


def outputs(folder, word):
    site = site_of(folder, {**FILES, "messages/roof.md": roof(word)}, CLARION_PRESS_CONTACT=DESK)
    look = Look(str(OWN_THEME), "en-GB", "")
    made = [output for output in plan(site) if isinstance(output, Page | Document)]
    return {output.address: rendered(output, look).decode() for output in made}


PLACES = {
    "/": ("text",),
    "/about/": ("text", "long"),
    "/press/": LENGTHS,
    "/messages/": LENGTHS,
    "/messages/roof/": LENGTHS,
    "/messages.json": LENGTHS,
    "/feeds/all.atom.xml": ("text",),
    "/feeds/all.rss.xml": ("text",),
    "/feeds/news.atom.xml": ("text",),
    "/subscribe/": ("text",),
    "/404.html": ("text",),
}
"""Where a reader meets each text of the roof."""


def test_a_message_that_changes_changes_everywhere(tmp_path):
    before, after = outputs(tmp_path / "before", "Olden"), outputs(tmp_path / "after", "Newer")
    assert [address for address, text in after.items() if "Olden" in text] == []
    for address, lengths in PLACES.items():
        said = [(f"Olden {name}." in before[address], f"Newer {name}." in after[address]) for name in lengths]
        assert set(said) == {(True, True)}, address


def test_the_front_page_describes_itself_by_the_message(tmp_path):
    front = outputs(tmp_path, "Olden")["/"]
    assert '<meta name="description" content="Olden text.">' in front
    assert '<meta property="og:description" content="Olden text.">' in front


def test_journalists_have_the_words_on_whose_word_they_stand_and_whom_to_ask(tmp_path):
    page = outputs(tmp_path, "Olden")["/press/"]
    for words in ("In one breath: 2 words", "In one paragraph: 2 words", "kept by Us", "desk@x.example"):
        assert words in page


@pytest.mark.parametrize("files", [{}, {"messages/pillar.md": {**roof("A"), "level": "pillar", "parent": "roof"}}])
def test_before_a_message_is_agreed_there_are_no_words(tmp_path, files):
    site = site_of(tmp_path, {**files, "pages/press.md": PAGE})
    assert (boilerplate(site), one_line(site)) == (None, "")
    page = next(output for output in plan(site) if output.address == "/press/")
    assert "Words to take over" not in rendered(page, Look(str(OWN_THEME), "en-GB", "")).decode()


def test_of_words_that_are_not_all_there_the_longest_stand_for_them(tmp_path):
    site = site_of(tmp_path, {"messages/roof.md": {**roof("A"), "long": ""}})
    assert boilerplate(site).longest == "<p>A medium.</p>"
