import pytest
from fenmark import told, with_field

NEWS = "news/new-lab-opens.md"


@pytest.mark.parametrize(
    "alias",
    [
        "old-name",
        "old-name.html",
        "old-name/",
        "/news/old-name/",
        "/news/old-name.html",
        "/2019/05/Lab/",
        "/lab",
        "/news.html",
        "/stories/old-name/",
        "/über/uns/",
    ],
)
def test_an_address_of_its_own_may_be_claimed(tmp_path, alias):
    assert told(tmp_path, {NEWS: with_field(NEWS, f"aliases: [{alias}]")}) == []


@pytest.mark.parametrize(
    ("alias", "holder"),
    [
        ("/", "the front page has it already"),
        ("/stories/", "the list of success stories has it already"),
        ("/stories", "the list of success stories has it already"),
        ("/404.html", "the page for what is not found has it already"),
        ("/about/", "pages/about.md has it already"),
        ("/About", "pages/about.md has it already"),
        ("/news/new-lab-opens", "this entry has it already"),
        ("new-lab-opens", "this entry has it already"),
        ("/members/brightwell/", "members/brightwell.md has it already"),
    ],
)
def test_an_address_that_is_taken_may_not(tmp_path, alias, holder):
    (line,) = told(tmp_path, {NEWS: with_field(NEWS, f"aliases: [{alias}]")})
    if holder.startswith("pages/"):
        assert line.startswith("pages/about.md:1: must have another name: ")
        assert line.endswith("is taken by news/new-lab-opens.md ('aliases')")
    else:
        assert line.startswith("news/new-lab-opens.md:6: 'aliases' must not claim ")
        assert line.endswith(holder)


@pytest.mark.parametrize("alias", ["/feeds/x.xml", "/static/x/", "/images/x.html", "/calendars/x/"])
def test_what_is_the_sites_own_may_not(tmp_path, alias):
    (line,) = told(tmp_path, {NEWS: with_field(NEWS, f"aliases: [{alias}]")})
    assert line.startswith("news/new-lab-opens.md:6: 'aliases' must be another address: ")


def test_two_entries_that_exchange_their_names_are_both_told(tmp_path):
    text = with_field(NEWS, "aliases: [OTHER]")
    found = told(tmp_path, {"news/a.md": text.replace("OTHER", "b"), "news/b.md": text.replace("OTHER", "a")})
    assert found == [
        "news/b.md:1: must have another name: /news/b/ is taken by news/a.md ('aliases')",
        "news/b.md:6: 'aliases' must not claim /news/a/: news/a.md has it already",
    ]


def test_a_wrong_file_still_claims_its_address(tmp_path):
    broken = with_field(NEWS, "aliases: [older]").replace("2026-04-02", "soon")
    found = told(tmp_path, {"news/a.md": broken, "news/b.md": with_field(NEWS, "aliases: [older]")})
    assert [line.split(": ")[0] for line in found] == ["news/a.md:4", "news/b.md:6"]


def test_one_name_in_two_kinds_is_no_conflict(tmp_path):
    assert told(tmp_path, {"topics/software.md": "---\ntitle: Software\ndefinition: The craft\n---\n"}) == []


@pytest.mark.parametrize(
    ("file", "line"),
    [
        ("about", "pages/about.md:1: must not lie below /about, which is a file"),
        ("terms", "extra/terms:1: must have another name: /terms/, the list of glossary, lies below it"),
        (
            "news/new-lab-opens",
            "news/new-lab-opens.md:1: must not lie below /news/new-lab-opens, which is a file",
        ),
    ],
)
def test_a_file_that_is_copied_stands_in_no_folders_place(tmp_path, file, line):
    assert line in told(tmp_path, {f"extra/{file}": "x"})


def test_files_that_are_copied_may_stand_anywhere_else(tmp_path):
    assert (
        told(tmp_path, dict.fromkeys(["extra/robots.txt", "extra/a/b.pdf", "extra/news/x.pdf", "extra/CNAME"], "x"))
        == []
    )


def test_two_entries_that_had_one_name_first_would_share_an_id(tmp_path):
    changes = {
        "news/new-lab-opens.md": with_field("news/new-lab-opens.md", "aliases: [old]"),
        "news/zeta.md": with_field("news/new-lab-opens.md", "aliases: [old.html]"),
    }
    (line,) = told(tmp_path, changes)
    assert "must not begin with 'old'" in line
    assert "news/new-lab-opens.md had that name first" in line


@pytest.mark.parametrize("alias", ["/robots.txt", "/_headers", "/.clarion"])
def test_an_alias_leaves_the_sites_own_files_alone(tmp_path, alias):
    (line,) = told(tmp_path, {"news/new-lab-opens.md": with_field("news/new-lab-opens.md", f"aliases: [{alias}]")})
    assert "is the site's own" in line
