import pytest

from clarion.kinds.listed import BY_FOLDER
from clarion.kinds.parts import Image, Quote
from clarion.kinds.sentences import sentences_of
from clarion.reads import Reads


def told(folder: str, **fields: object) -> list[tuple[object, ...]]:
    kind = BY_FOLDER[folder]
    whole = {**dict.fromkeys(kind.model_fields), **fields}
    return [loc for loc, _ in sentences_of(kind.model_construct(**whole))]


def test_titles_summaries_and_sentences_are_found_and_names_are_not():
    fields = {"title": "A", "summary": "B", "disclosure": "C", "sponsored_by": "D", "date": None, "members": ()}
    nothing = dict.fromkeys(("metrics", "quotes", "timeline", "sources", "corrections", "funding"), ())
    assert told("stories", **fields, **nothing, image=None) == [("title",), ("summary",), ("disclosure",)]


def test_those_inside_groups_and_lists_are_found_with_the_way_to_them():
    image = Image(file="a.png", alt="Nets", credit="Sam")
    assert told("roles", title="A", responsibilities=("B", "C"), image=image) == [
        ("title",),
        ("image", "alt"),
        ("responsibilities", 0),
        ("responsibilities", 1),
    ]


def test_what_others_said_is_not_the_sites_own():
    quote = Quote(text="Ours!", by="Sam Weir", role="Baker", source="https://a.example")
    assert told("news", title="A", quotes=(quote,)) == [("title",)]


@pytest.mark.parametrize("kind", BY_FOLDER.values(), ids=BY_FOLDER.keys())
def test_every_kind_has_a_title_that_is_told(kind):
    assert any(isinstance(part, Reads) and part.is_told for part in kind.model_fields["title"].metadata)
