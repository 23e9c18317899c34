import pytest
from fenmark import laid, read, with_body, with_field

from clarion.bodies import Renderer
from clarion.passages import BETWEEN, BLANK, Lines, Passage, Passages, blocks, own_words, passages

PAGE, STORY = "pages/about.md", "stories/bell-rings-itself.md"


def blocks_of(markdown: str) -> list[str]:
    return blocks(Renderer().render(markdown, "pages").html)


def plain(markdown: str) -> str:
    return " | ".join(own_words(text).replace(BLANK, "") for text in blocks_of(markdown))


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("One\ntwo.\n\nThree.", "One\ntwo. | Three."),
        ("## A heading\n\n- an *item*\n- two [links](about.md)", "A heading | an item | two links"),
        ("| a | b |\n| - | - |\n| c | d |", "a | b | c | d"),
        ("Fish &amp; chips", "Fish & chips"),
        ("Before\n\n> quoted\n>\n> > twice\n>\n> once\n\nafter", "Before | after"),
        ("Say `code` here", "Say  here"),
        ("    code\n\nText", "Text"),
        ("Read <cite>The Best Ever</cite> now", "Read  now"),
        ("He said “we are the best” and left", "He said  and left"),
        ('He said "we are the best" and left', "He said  and left"),
        ("He said ‘it’s the best’ and left", "He said  and left"),
        ("The firms’ best and the county’s own", "The firms’ best and the county’s own"),
        ("“It begins here", ""),
        ("He said «we are the best» and „so are we“ and left", "He said  and  and left"),
        ('A 5" screen and 6" more', 'A 5" screen and 6" more'),
    ],
)
def test_what_is_the_entrys_own_is_read_and_no_more(markdown, expected):
    assert plain(markdown) == expected


def test_every_text_of_an_entry_is_a_passage(tmp_path):
    timeline = "timeline:\n  - when: 2024\n    text: It rang."
    story = with_field(STORY, f"disclosure: The writer is paid by the guild.\n{timeline}")
    site = read(laid(tmp_path, {STORY: story})).site
    found = {passage.loc for passage in passages(site.known(("stories", "bell-rings-itself")))}
    assert {("title",), ("summary",), ("disclosure",), ("timeline", 0, "text"), ()} <= found


def test_a_name_is_no_text_of_the_sites_own(tmp_path):
    site = read(laid(tmp_path, {})).site
    found = {passage.loc for passage in passages(site.known(("members", "brightwell")))}
    assert ("title",) not in found
    assert ("summary",) in found


SOURCE = """Read this
and that.

> A quote of
> two lines.

```
that code
```

- an item
- **another** item
  goes on

## A heading
"""


@pytest.mark.parametrize(
    ("word", "line"), [("Read", 1), ("that", 2), ("item", 11), ("another", 12), ("goes", 13), ("heading", 15)]
)
def test_a_word_is_found_on_its_line(word, line):
    said = [Passage(text, block=n) for n, text in enumerate(blocks_of(SOURCE))]
    passage = next(passage for passage in said if word in passage.written)
    assert Lines(SOURCE, said).of(passage, passage.written.index(word)) == line


def test_a_body_of_a_page(tmp_path):
    site = read(laid(tmp_path, {PAGE: with_body(PAGE, "One.\n\nTwo.")})).site
    assert [p.written for p in passages(site.known(("pages", "about"))) if p.is_of_body] == ["One.", "Two."]


def test_a_place_in_the_text_is_one_in_a_passage():
    said = Passages([Passage("one"), Passage("“two”"), Passage("“three"), Passage("four")])
    assert [said.text[end:] for end in (-4,)] == ["four"]
    for passage in said:
        start = sum(len(each.written) + len(BETWEEN) for each in said[: said.index(passage)])
        assert said.at(start) == said.at(start + len(passage.written) - 1) == (passage, start)


def test_a_quotation_without_an_end_ends_with_its_passage():
    said = Passages([Passage("“She said"), Passage("and we say")])
    assert said.text.split(BETWEEN) == [BLANK * 9, "and we say"]
