"""`clarion desk`: a folder of its own, whole or not at all; and nothing of the desk on a published site."""

import csv
import shutil
from pathlib import Path

import pytest

from clarion.cli import main
from conftest import SITE, files_of

SETTINGS = str(SITE / "pelicanconf.py")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def desk(*more: str) -> int:
    return main(["desk", "--content", str(SITE), "--settings", SETTINGS, *more])


def copied(here: Path) -> list[str]:
    """The small site, copied to be published: that leaves a record in it."""
    shutil.copytree(SITE, here / "content")
    settings = here / "content" / "pelicanconf.py"
    settings.write_text(settings.read_text().replace("../../theme", f"{SITE}/../../theme"))
    return ["--content", "content", "--settings", "content/pelicanconf.py"]


def test_it_is_pages_to_look_at_without_a_server(here: Path) -> None:
    assert desk("--output", "staff") == 0
    page = (here / "staff" / "index.html").read_text()
    assert 'href="static/css/site.css"' in page
    assert 'href="gaps/index.html"' in page
    assert (here / "staff" / "queue.csv").is_file()


def test_the_same_content_makes_the_same_desk(here: Path) -> None:
    assert desk("--output", "one") == desk("--output", "two") == 0
    assert files_of(here / "one") == files_of(here / "two")


def test_it_is_replaced_whole(here: Path) -> None:
    assert desk("--output", "staff") == 0
    (here / "staff" / "old.html").write_text("gone")
    assert desk("--output", "staff") == 0
    assert not (here / "staff" / "old.html").exists()


def test_a_folder_that_it_did_not_make_is_left_alone(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "mine").mkdir()
    (here / "mine" / "letter.txt").write_text("kept")
    assert desk("--output", "mine") == 1
    assert "holds 'letter.txt', which Clarion did not make" in capsys.readouterr().err
    assert files_of(here / "mine") == {"letter.txt": b"kept"}


def test_where_the_site_is_not_beside_titles_lead_nowhere(here: Path) -> None:
    assert desk("--output", "staff") == 0
    assert "/stories/" not in (here / "staff" / "gaps" / "index.html").read_text()


def test_where_the_site_is_beside_titles_lead_to_its_pages(here: Path) -> None:
    settings = (
        Path(SETTINGS).read_text().replace("../../.cache/tests-site", "public").replace("../../", f"{SITE}/../../")
    )
    (here / "pelicanconf.py").write_text(settings)
    options = ["--content", str(SITE), "--settings", "pelicanconf.py"]
    assert main(["build", *options]) == main(["desk", *options, "--output", "staff"]) == 0
    page = (here / "staff" / "gaps" / "index.html").read_text()
    address = "../../public/stories/whale-safe-nets/index.html"
    assert f'href="{address}"' in page
    assert (here / "staff" / "gaps" / address).is_file()


def test_the_address_of_a_site_elsewhere_may_be_told(here: Path) -> None:
    assert desk("--output", "staff", "--site", "https://lantern.example/tech/") == 0
    page = (here / "staff" / "gaps" / "index.html").read_text()
    assert 'href="https://lantern.example/tech/stories/whale-safe-nets/"' in page


def test_problems_are_on_the_desk_and_stop_nothing(here: Path) -> None:
    content = here / "content" / "news"
    content.mkdir(parents=True)
    (content / "half.md").write_text("---\ntitle: Half\n---\n\nText.\n")
    assert main(["desk", "--content", "content", "--output", "staff"]) == 0
    assert "content/news/half.md" in (here / "staff" / "index.html").read_text()
    assert "line 3" in (here / "staff" / "consistency" / "index.html").read_text()


def test_a_site_with_nothing_in_it_has_a_desk_that_says_so(here: Path) -> None:
    (here / "content").mkdir()
    assert main(["desk", "--content", "content", "--output", "staff"]) == 0
    assert "There is nothing to cross yet." in (here / "staff" / "gaps" / "index.html").read_text()
    assert "No pillar is agreed yet." in (here / "staff" / "message" / "index.html").read_text()
    assert "Nobody is quoted yet." in (here / "staff" / "members" / "index.html").read_text()


def test_a_theme_of_its_own_needs_no_desk(here: Path) -> None:
    (here / "theme" / "templates").mkdir(parents=True)
    (here / "pelicanconf.py").write_text('THEME = "theme"\n')
    assert main(["desk", "--content", str(SITE), "--settings", "pelicanconf.py", "--output", "staff"]) == 0
    assert (here / "staff" / "static" / "css" / "site.css").is_file()


def test_what_has_days_of_grace_is_told_with_the_day_on_which_a_publish_first_told_it(here: Path) -> None:
    """A term banned after a page was published stops nothing yet."""
    publish = ["build", "--publish", *copied(here), "--output", "public"]
    assert main(publish) == 0
    (here / "content" / "terms" / "whales.md").write_text("---\ntitle: whales\ndefinition: Big.\nbanned: true\n---\n")
    assert main([*publish, "--today", "2026-07-02"]) == 0
    assert main(["desk", *publish[2:6], "--output", "staff", "--today", "2026-07-09"]) == 0
    rows = list(csv.DictReader((here / "staff" / "queue.csv").read_text(encoding="utf-8").splitlines()))
    row = next(row for row in rows if "bans" in row["What"])
    assert "stops a publish from 2026-07-16" in row["What"]
    assert (row["When"], row["Since"], row["Days"]) == ("Look again", "2026-07-02", "7")


def test_consent_is_nowhere_on_it(here: Path) -> None:
    """Who agreed, and where the proof is kept, is nobody's but the body's archive's."""
    assert desk("--output", "staff") == 0
    references = {
        line.split("reference:")[1].strip(" }'\"\n").split(",")[0].encode()
        for path in SITE.rglob("*.md") for line in path.read_text().splitlines() if "reference:" in line
    }  # fmt: skip
    assert references
    for text in files_of(here / "staff").values():
        assert not any(reference in text for reference in references)


@pytest.mark.parametrize("option", [(), ("--publish",)])
def test_a_built_site_has_nothing_of_it(here: Path, option: tuple[str, ...]) -> None:
    output = here / "public"
    assert main(["build", *copied(here), "--output", str(output), *option]) == 0
    assert not (output / "desk").exists()
    for file, text in files_of(output).items():
        if file.endswith((".html", ".xml", ".css", ".txt", ".json", "_headers")):
            assert b"/desk/" not in text, file
            assert b"desk-" not in text, file
