"""Sites at their limits: everything too long, too wide or too many; one story; none. Each is fit to be published."""

import shutil
from fractions import Fraction
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from PIL import Image

from clarion import cli
from conftest import TESTS

STRESS = TESTS / "stress"
WORD = "Waterworksflowmeterreadingtransmissioncalibrationdepartments"
GROUND = (
    "members/works-1.md",
    "messages/roof.md",
    "messages/proved.md",
    "messages/open.md",
    "places/isle-1.md",
    "places/isle-2.md",
    "places/wide-reach.md",
    "sectors/sector-1.md",
    "sectors/sector-6.md",
)
"""What a story stands on, in the stress site."""
ONE = "stories/more-1.md"
SETTINGS = """PATH = "content"
SITENAME = "A beginning"
SITEURL = CLARION_ID = "https://beginning.example"
CLARION_ORGANISATION = {"name": "A beginner"}
"""


def build(content: Path, output: Path, settings: Path) -> None:
    given = ["--content", content, "--settings", settings / "pelicanconf.py", "--output", output]
    assert cli.main(["build", "--publish", *map(str, given)]) == 0


def page(folder: Path, address: str) -> BeautifulSoup:
    return BeautifulSoup((folder / address / "index.html").read_bytes(), "html.parser")


@pytest.fixture(scope="module")
def stress(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The stress site as it is published, once per run: nothing is found in it that a public site may not have."""
    folder = tmp_path_factory.mktemp("stress")
    shutil.copytree(STRESS, folder / "content")  # a publish notes in the content what it published
    build(folder / "content", folder / "out", STRESS)
    return folder / "out"


@pytest.fixture
def bare(tmp_path: Path) -> Path:
    """Content with all that a story stands on, and no story."""
    content = tmp_path / "content"
    for file in GROUND:
        (content / file).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(STRESS / file, content / file)
    pillar = content / "messages/proved.md"
    pillar.write_text(pillar.read_text(encoding="utf-8").replace('facts: ["gauges-1"]\n', ""), encoding="utf-8")
    (tmp_path / "pelicanconf.py").write_text(SETTINGS, encoding="utf-8")
    return content


# The stress site is what it is meant to be


def test_a_title_has_ninety_characters_in_every_kind():
    long = {path.parent.name for path in STRESS.rglob("*.md") if len(field(path, "title")) == 90}
    assert long >= {path.name for path in STRESS.iterdir() if path.is_dir()} - {"images"}


def field(path: Path, name: str) -> str:
    lines = path.read_text(encoding="utf-8").splitlines()
    return next((line.removeprefix(f"{name}: ").strip('"') for line in lines if line.startswith(f"{name}: ")), "")


def test_there_are_forty_sectors_and_thirty_places():
    assert len(WORD) == 60
    assert (len(list(STRESS.glob("sectors/*.md"))), len(list(STRESS.glob("places/*.md")))) == (40, 30)


def test_pictures_are_small_files():
    paths = [path for path in STRESS.rglob("images/**/*") if path.is_file()]
    assert all(path.stat().st_size < 60_000 for path in paths)
    assert {shape_of(path) for path in paths} == {"1:8", "8:1", "1:4", "3:2"}


def shape_of(path: Path) -> str:
    with Image.open(path) as picture:
        shape = Fraction(*picture.size)
    return f"{shape.numerator}:{shape.denominator}"


# Its pages


def test_what_is_read_from_right_to_left_says_so(stress: Path) -> None:
    for address in ("stories/arabic", "arabic", "members/arabic", "people/person-4", "events/online"):
        html = page(stress, address).html
        assert html is not None
        assert (html["lang"], html["dir"]) == ("ar", "rtl")


def test_what_is_around_words_in_another_language_stays_in_its_own(stress: Path) -> None:
    arabic, chinese = page(stress, "stories/arabic"), page(stress, "stories/chinese")
    for name in (".skip-link", ".site-header", ".site-footer"):
        assert [(each["lang"], each["dir"]) for each in arabic.select(name)] == [("en-NZ", "ltr")]
        assert [(each["lang"], each.get("dir")) for each in chinese.select(name)] == [("en-NZ", None)]


def test_a_title_in_another_language_says_so_in_lists(stress: Path) -> None:
    links = page(stress, "people").select(
        "main a[href*='person-4'], main a[href*='person-5'], main a[href*='person-3']"
    )
    found = {link.text: (link.get("lang"), link.get("dir")) for link in links}
    assert found == {"ليلى حداد": ("ar", "rtl"), "陳美玲": ("zh", None), "X": (None, None)}


def test_a_long_number_says_how_long_it_is(stress: Path) -> None:
    front = page(stress, "")
    assert {each["data-chars"] for each in front.select("[data-chars]") if "999,999,999,999+" in each.text} == {"16"}


def test_a_story_without_a_figure_has_a_cover_and_no_number(stress: Path) -> None:
    cards = page(stress, "members/works-1").select(".card")
    photo = next(card for card in cards if "which has no figure" in card.text)
    assert photo.select(".card__photo img")
    assert not photo.select(".card__value")


def test_every_one_of_forty_sectors_is_a_way_to_narrow_the_stories(stress: Path) -> None:
    assert len(list((stress / "sectors").glob("*/index.html"))) == 40


def test_a_long_facet_does_not_push_the_list_out_of_sight(stress: Path) -> None:
    """What narrows a list shows a dozen choices of forty, the one chosen, and the way to all of them."""
    chosen = page(stress, "stories/sectors/sector-9").select(".facets ul")[-1]
    assert len(chosen.select("li")) <= 15
    assert chosen.select("[aria-current]")
    assert "More: all 40" in chosen.text


def test_many_places_at_one_spot_are_each_on_the_map(stress: Path) -> None:
    stops = page(stress, "members").select(".map a, .map g[role=img]")
    assert len(stops) >= 29


# One story, and none


def test_a_site_with_one_story_stands(bare: Path, tmp_path: Path) -> None:
    (bare / "stories").mkdir()
    shutil.copy(STRESS / ONE, bare / ONE)
    build(bare, tmp_path / "out", tmp_path)
    assert "Story number 1" in page(tmp_path / "out", "").text
    assert page(tmp_path / "out", "stories").select(".ledger__row")


def test_a_site_without_a_story_stands(bare: Path, tmp_path: Path) -> None:
    build(bare, tmp_path / "out", tmp_path)
    assert not page(tmp_path / "out", "").select(".card, .story-hero")


def test_a_site_with_a_message_and_nothing_else_stands(bare: Path, tmp_path: Path) -> None:
    for path in bare.rglob("*.md"):
        if path.name != "roof.md":
            path.unlink()
    build(bare, tmp_path / "out", tmp_path)
    assert page(tmp_path / "out", "").h1
