from dataclasses import replace
from pathlib import Path

import pytest

from clarion.addresses import address_of, alias_address, all_files, answers
from clarion.configuration import load, today
from clarion.content import read_content
from clarion.memory import Memory
from clarion.site import Site
from conftest import SITE, files_of


@pytest.mark.parametrize(
    ("folder", "name", "address"),
    [("members", "wordnerds", "/members/wordnerds/"), ("pages", "about", "/about/"), ("roles", "a", "/roles/a/")],
)
def test_an_entry_is_where_its_file_is(folder: str, name: str, address: str) -> None:
    assert address_of(folder, name) == address


@pytest.mark.parametrize(
    ("folder", "alias", "address"),
    [
        ("stories", "old-name", "/stories/old-name/"),
        ("stories", "old-name.html", "/stories/old-name.html"),
        ("stories", "/old/name/", "/old/name/"),
        ("stories", "/old/name", "/old/name/"),
        ("stories", "/old/name.html", "/old/name.html"),
        ("stories", "/old/name.htm", "/old/name.htm"),
        ("pages", "contact", "/contact/"),
        ("pages", "contact.html", "/contact.html"),
    ],
)
def test_an_alias_is_a_name_of_the_kind_or_an_address(folder: str, alias: str, address: str) -> None:
    assert alias_address(folder, alias) == address


@pytest.fixture
def site() -> Site:
    settings, _ = load(SITE / "pelicanconf.py", "pelicanconf.py")
    return read_content(settings, today(settings, None), str).site


def test_every_file_that_prose_may_link_to_is_built(site: Site, built_site: Path) -> None:
    hidden = {"a-draft", "an-early-draft", "sample-", "from-august", "draft-", "future-", "announced-in-august"}
    shown = {file for file in all_files(site) if not any(name in file for name in hidden)}
    assert shown - files_of(built_site).keys() == set()


def test_each_site_answers_for_itself(site: Site) -> None:
    fewer = replace(site, entries={**site.entries, "news": {}}, memory=Memory())
    file = f"news/{next(iter(site.entries['news']))}/index.html"
    assert [answers(one, file) for one in (site, fewer, site)] == [True, False, True]
