from pathlib import Path

import pytest
from small_sites import NEWS, site_of

from clarion.ids import first_address, permanent_id

TABLE = [
    ("", "/news/now"),
    ("old", "/news/old"),
    ("old.html", "/news/old"),
    ("old, older", "/news/old"),
    ("/news/old/", "/news/old"),
    ("/news/old.html", "/news/old"),
    ("/news/old", "/news/old"),
    ("/blog/old/", "/news/now"),
    ("/2019/05/old.html, old", "/news/old"),
    ("/news/2019/old/", "/news/now"),
    ("/old", "/news/now"),
    ("/", "/news/now"),
]


@pytest.mark.parametrize(("aliases", "first"), TABLE)
def test_an_id_is_made_of_where_the_entry_first_was(tmp_path: Path, aliases: str, first: str) -> None:
    site = site_of(tmp_path, {"news/now.md": {**NEWS, "aliases": f"[{aliases}]"}})
    assert first_address(site.entries["news"]["now"]) == first


@pytest.mark.parametrize("alias", ["old", "/old/", "/old.html"])
def test_a_page_was_first_in_its_kind_though_it_stands_at_the_top(tmp_path: Path, alias: str) -> None:
    page = {"title": "About", "summary": NEWS["summary"], "aliases": f"[{alias}]"}
    site = site_of(tmp_path, {"pages/about.md": page})
    assert first_address(site.entries["pages"]["about"]) == "/pages/old"


def test_two_pages_that_moved_from_one_name_in_two_places_have_two_ids(tmp_path: Path) -> None:
    moved = {name: {**NEWS, "aliases": f"[/{name}/x/]"} for name in ("a", "b")}
    site = site_of(tmp_path, {f"news/{name}.md": fields for name, fields in moved.items()})
    assert len({permanent_id(site.settings, entry) for entry in site.of("news")}) == 2


def test_an_id_is_a_version_5_uuid_of_the_first_address_of_site_and_entry(tmp_path: Path) -> None:
    site = site_of(tmp_path, {"news/a.md": NEWS})
    found = permanent_id(site.settings, site.entries["news"]["a"])
    assert found.urn == "urn:uuid:2934ae50-9e49-59c0-92d4-0f61c91674f8"
