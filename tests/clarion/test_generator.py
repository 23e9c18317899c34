from pathlib import Path
from typing import Any

import pytest
from pelican.settings import DEFAULT_CONFIG, configure_settings

from clarion.generator import NOTHING_OF_PELICANS, SiteGenerator
from clarion.problems import Told
from conftest import SITE, TOP


def generator(output: Path, **settings: Any) -> SiteGenerator:
    """The generator as stock Pelican makes it."""
    given = {"PATH": str(SITE), "THEME": str(TOP / "theme"), "TIMEZONE": "America/St_Johns", **settings}
    known = configure_settings({**DEFAULT_CONFIG, **NOTHING_OF_PELICANS, **given})
    return SiteGenerator({}, known, known["PATH"], known["THEME"], str(output))


def test_what_stock_pelican_is_told_is_what_is_built(tmp_path: Path) -> None:
    made = generator(tmp_path, CLARION_TODAY="2026-07-01", SITENAME="A name")
    made.generate_context()
    assert made.content.site.settings.site_name == "A name"


def test_a_wrong_setting_stops_stock_pelican_too(tmp_path: Path) -> None:
    with pytest.raises(Told, match="'CLARION_TODAY' must be a date such as 2026-03-14, not 'soon'"):
        generator(tmp_path, CLARION_TODAY="soon").generate_context()


def test_nothing_is_written_before_all_is_known(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    with pytest.raises(Told, match="must have one message with 'level: roof'"):
        generator(tmp_path / "out", PATH=str(tmp_path / "content")).generate_context()
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    "name", ["ARTICLE_PATHS", "PAGE_PATHS", "STATIC_PATHS", "DIRECT_TEMPLATES", "THEME_STATIC_PATHS"]
)
def test_pelican_itself_finds_nothing_to_do(name: str) -> None:
    assert not NOTHING_OF_PELICANS[name]


def test_pelican_itself_writes_no_feed() -> None:
    feeds = [name for name in DEFAULT_CONFIG if "FEED_" in name and name.endswith(("ATOM", "RSS", "URL"))]
    assert [name for name in feeds if NOTHING_OF_PELICANS[name] is not None] == []
