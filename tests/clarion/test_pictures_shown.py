"""Pictures as pages and feeds show them: sizes in the markup, words escaped, figures, covers, relative addresses."""

from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from small_sites import STORY, site_of

from clarion.build import _broken_pictures
from clarion.cards import card_of
from clarion.pages.links import resolved
from clarion.pictures import Picture, Variant
from clarion.pictures.markup import img, picture_html
from clarion.plan import plan
from clarion.rendering.relative import relative
from clarion.site import Site

HALL = Picture("/images/hall.jpg", "JPEG", 1280, 960, (Variant("/images/hall-a-640.webp", 640),))
IMAGE = {**STORY, "image": "{file: hall.jpg, alt: A hall, credit: 'Photograph: Ann'}"}


def site_with(folder: Path, body: str = "", name: str = "hall.jpg", size: tuple[int, int] = (90, 60)) -> Site:
    images = folder / "content" / "images"
    images.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", size).save(images / name)
    return site_of(folder, {"stories/a.md": {**STORY, "": body or "Words."}})


def shown(site: Site, *, plain: bool = False) -> str:
    return resolved(site, site.entries["stories"]["a"].body.html, plain=plain)


class _Attributes(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


@given(st.text(), st.text())
def test_whatever_words_a_picture_has_they_stay_words(alt: str, title: str) -> None:
    tags = _Attributes(picture_html(HALL, alt, "/tech", sizes="92vw", title=title)).tags
    assert [tag for tag, _ in tags] == ["picture", "source", "img"]
    assert {"src", "alt", "width", "height", "loading", "decoding"} <= tags[2][1].keys() <= {
        "src", "alt", "width", "height", "loading", "decoding", "title",
    }  # fmt: skip
    assert tags[2][1]["src"] == "/tech/images/hall.jpg"


def test_a_picture_of_the_first_screen_is_not_lazy() -> None:
    assert "loading" not in picture_html(HALL, "A hall", "", sizes="92vw", lazy=False)
    assert 'width="1280" height="960"' in img(HALL, "A hall", "")


@pytest.mark.parametrize(
    ("body", "before", "after"),
    [
        ("![A hall](../images/hall.jpg)", "<figure><picture>", "</picture></figure>"),
        ('![A hall](../images/hall.jpg "Night & day")', "<figure><picture>", "Night &amp; day</figcaption></figure>"),
        ("In ![A hall](../images/hall.jpg) words", "<p>In <picture>", "</picture> words</p>"),
        ("* ![A hall](../images/hall.jpg)", "<ul>\n<li><picture>", "</picture></li>\n</ul>"),
        (
            '<figure markdown="1">\n![A hall](../images/hall.jpg)\n<figcaption>Night</figcaption>\n</figure>',
            "<figure>\n<picture>",
            "</figcaption>\n</figure>",
        ),
    ],
)  # fmt: skip
def test_a_picture_alone_in_a_paragraph_is_a_figure(tmp_path: Path, body: str, before: str, after: str) -> None:
    html = shown(site_with(tmp_path, body))
    assert html.startswith(before)
    assert html.endswith(after)
    assert html.count("<figure") <= 1
    assert 'width="90" height="60"' in html


def test_code_that_looks_like_a_picture_stays_code(tmp_path: Path) -> None:
    assert "<picture>" not in shown(site_with(tmp_path, '`<img alt="" src="image:hall.jpg">`'))


def test_a_name_with_spaces_is_an_address_without(tmp_path: Path) -> None:
    html = shown(site_with(tmp_path, "![A hall](<../images/one, two.jpg>)", "one, two.jpg"))
    assert 'src="/images/one%2C%20two.jpg"' in html
    assert 'srcset="/images/one%2C%20two-' in html


def test_a_feed_gets_a_plain_picture(tmp_path: Path) -> None:
    html = shown(site_with(tmp_path, "![A hall](../images/hall.jpg)"), plain=True)
    assert html == '<figure><img src="/images/hall.jpg" alt="A hall" width="90" height="60"></figure>'


def test_a_copy_for_looking_without_a_server_has_relative_variants() -> None:
    picture = Picture("/images/a.jpg", "JPEG", 9, 6, (Variant("/images/a-1.webp", 1), Variant("/images/a-2.webp", 2)))
    html = relative(picture_html(picture, "A", "/tech", sizes="1px"), "/stories/x/", "/tech")
    assert 'srcset="../../images/a-1.webp 1w, ../../images/a-2.webp 2w"' in html
    assert 'src="../../images/a.jpg"' in html


@pytest.mark.parametrize(("name", "on_cover"), [("hall.jpg", True), ("hall.webp", True), ("hall.png", False)])
def test_a_photograph_stands_on_a_cover_and_a_chart_does_not(tmp_path: Path, name: str, on_cover: bool) -> None:
    site_with(tmp_path, name=name)
    site = site_of(tmp_path, {"stories/a.md": {**IMAGE, "image": IMAGE["image"].replace("hall.jpg", name)}})
    card = card_of(site, site.entries["stories"]["a"])
    assert (card.photo is not None) == on_cover
    assert card.cover is not None


def test_a_picture_that_breaks_off_is_told_and_stops_no_preview(tmp_path: Path) -> None:
    site = site_with(tmp_path, "![A hall](../images/hall.jpg)", size=(900, 600))
    path = site.content / "images" / "hall.jpg"
    path.write_bytes(path.read_bytes()[:-400])
    assert [problem.path for problem in _broken_pictures(site)] == [str(path)]
    assert 'src="/images/hall.jpg"' in shown(site)
    assert "/images/hall.jpg" not in [output.address for output in plan(site)]
