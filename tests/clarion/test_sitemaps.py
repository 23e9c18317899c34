import pickle
from pathlib import Path
from typing import Any

from lxml import etree
from small_sites import NEWS, SITEURL, Files, site_of, written

from clarion.outputs import Copy
from clarion.plan import plan
from clarion.published import facts_of
from clarion.settings import OWN_THEME
from clarion.sitemaps import mapped_of, policy_of, sitemap_of


def made(folder: Path, files: Files, **given: Any) -> dict[str, str]:
    site = site_of(folder, files, **given)
    outputs = [output for output in plan(site) if output.address in ("/sitemap.xml", "/robots.txt", "/_headers")]
    return {address: text.decode() for address, text in written(outputs).items()}


def listed(folder: Path, files: Files, **given: Any) -> dict[str, str]:
    root = etree.fromstring(made(folder, files, **given)["/sitemap.xml"].encode())
    urls = [[part.text or "" for part in url] for url in root]
    return {address: "".join(rest) for address, *rest in urls}


def test_every_page_is_listed_with_a_full_address(tmp_path: Path) -> None:
    found = listed(tmp_path, {"news/a.md": NEWS}, SITEURL="https://x.example/tech")
    top = "https://x.example/tech"
    assert {f"{top}/", f"{top}/news/", f"{top}/news/a/", f"{top}/subscribe/"} <= found.keys()


def test_redirects_and_the_page_for_no_page_are_not(tmp_path: Path) -> None:
    found = listed(tmp_path, {"news/a.md": {**NEWS, "aliases": "[old]"}})
    assert not {f"{SITEURL}/news/old/", f"{SITEURL}/404.html"} & found.keys()


def test_a_page_was_last_changed_when_its_meaning_was(tmp_path: Path) -> None:
    corrections = "[{on: 2026-05-03, text: Not 3 but 2.}]"
    files = {
        "news/a.md": NEWS,
        "news/b.md": {**NEWS, "modified": "2026-04-02"},
        "news/c.md": {**NEWS, "modified": "2026-04-02", "corrections": corrections},
    }
    found = listed(tmp_path, files)
    days = [found[f"{SITEURL}/news/{name}/"] for name in "abc"]
    assert days == ["2026-03-14", "2026-04-02", "2026-05-03"]
    assert found[f"{SITEURL}/news/"] == ""


def test_what_is_not_published_is_not_listed(tmp_path: Path) -> None:
    assert f"{SITEURL}/news/a/" not in listed(tmp_path, {"news/a.md": {**NEWS, "draft": "true"}})


def test_robots_may_read_all_and_are_told_of_the_sitemap(tmp_path: Path) -> None:
    assert made(tmp_path, {})["/robots.txt"] == f"User-agent: *\nAllow: /\nSitemap: {SITEURL}/sitemap.xml\n"


def test_a_site_without_an_address_does_not_say_where_its_sitemap_is(tmp_path: Path) -> None:
    assert "Sitemap" not in made(tmp_path, {}, SITEURL="")["/robots.txt"]


def test_the_headers_say_what_the_pages_say_and_that_no_page_is_framed(tmp_path: Path) -> None:
    headers = made(tmp_path, {})["/_headers"]
    assert f"  Content-Security-Policy: {policy_of(OWN_THEME)}; frame-ancestors 'none'\n" in headers
    assert "  X-Content-Type-Options: nosniff\n" in headers
    assert headers.startswith("/*\n")


def test_the_policy_is_that_of_the_theme(tmp_path: Path) -> None:
    base = tmp_path / "templates/base.html"
    base.parent.mkdir()
    base.write_text("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src 'self';\">")
    assert policy_of(tmp_path) == "default-src 'none'; img-src 'self'"


def test_a_theme_that_says_none_is_given_a_strict_one(tmp_path: Path) -> None:
    assert policy_of(tmp_path) == "default-src 'self'"


def test_a_file_of_an_editor_wins(tmp_path: Path) -> None:
    outputs = [Copy("/robots.txt", "a"), Copy("/_headers", "b")]
    site = site_of(tmp_path, {})
    assert [output.address for output in sitemap_of(site.settings, map(mapped_of, outputs))] == ["/sitemap.xml"]


def test_two_builds_of_a_day_are_the_same_bytes(tmp_path: Path) -> None:
    site = site_of(tmp_path, {"news/a.md": NEWS})
    mapped = [mapped_of(output) for output in plan(site)]
    first, again = (sitemap_of(site.settings, given) for given in (mapped, pickle.loads(pickle.dumps(mapped))))
    assert written(first) == written(again)


def test_the_judge_of_the_finished_site_finds_nothing(tmp_path: Path) -> None:
    path = tmp_path / "sitemap.xml"
    path.write_text(made(tmp_path, {"news/a.md": NEWS})["/sitemap.xml"], encoding="utf-8")
    assert facts_of(path).problems == ()
