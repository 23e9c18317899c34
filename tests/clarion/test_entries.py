import os
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from fenmark import BASE, laid, told, with_body, with_field
from hypothesis import given
from hypothesis import settings as law
from hypothesis import strategies as st

from clarion import entries
from clarion.entries import read_all, read_index
from clarion.files import content_files, strays
from clarion.folder import files_of
from clarion.reads import Context

CONTEXT = Context(ZoneInfo("Europe/London"))
NEWS = "news/new-lab-opens.md"


def shown(path: Path) -> str:
    return path.name


def test_every_file_of_a_kind_is_read_in_the_order_of_paths(tmp_path):
    content = laid(tmp_path, {"news/2026/a.md": "x", "news/_notes/b.md": "x", "news/.c.md": "x", "news/_d.md": "x"})
    found = [path.relative_to(content).as_posix() for path in content_files(content) if "news" in path.parts]
    assert found == ["news/2026/a.md", NEWS] == sorted(found)


def test_sub_folders_only_tidy(tmp_path):
    assert told(tmp_path, {"news/2026/spring/a.md": (BASE / NEWS).read_text()}) == []


def test_a_folder_may_be_called_like_a_file(tmp_path):
    assert told(tmp_path, {"news/x.md/a.md": (BASE / NEWS).read_text()}) == []


def test_what_is_passed_over_is_told_nowhere(tmp_path):
    silent = [
        "_drafts/x.md",
        ".git/x",
        "news/.DS_Store",
        "news/_old/x.txt",
        "_notes.md",
        "images/x.psd",
        "extra/x/y.txt",
    ]
    assert told(tmp_path, dict.fromkeys(silent, "x")) == []


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Upper", "upper"),
        ("a_b", "a-b"),
        ("a--b", "a-b"),
        ("-a", "a"),
        ("a b", "a-b"),
        ("é", "a-name"),
        ("a.b", "a-b"),
        ("a%20b", "a-20b"),
        ("a-", "a"),
    ],
)
def test_a_file_name_that_is_no_slug_is_told_with_one_that_is(tmp_path, name, slug):
    assert told(tmp_path, {f"news/{name}.md": (BASE / NEWS).read_text()}) == [
        f"news/{name}.md:1: must have a file name of lower-case letters, digits and single hyphens, such as {slug}.md, "
        f"not '{name}.md'"
    ]


@pytest.mark.parametrize(
    ("file", "words"),
    [
        ("x.md", "must be in the folder of a kind, such as stories/ or members/"),
        (
            "member/x.md",
            "must be in the folder of a kind, such as stories/ or members/, not in 'member/'; did you mean 'members/'?",
        ),
        ("news/x.MD", "must be a Markdown file, NAME.md; pictures belong into images/, documents into extra/"),
        ("news/x", "must be a Markdown file, NAME.md; pictures belong into images/, documents into extra/"),
        ("news/x.md~", "must be a Markdown file, NAME.md; pictures belong into images/, documents into extra/"),
        (
            "image/x.png",
            "must be in the folder of a kind, such as stories/ or members/, not in 'image/'; did you mean 'images/'?",
        ),
    ],
)
def test_a_file_where_nothing_belongs_is_told(tmp_path, file, words):
    assert told(tmp_path, {file: "x"}) == [f"{file}:1: {words}"]


def test_content_that_is_no_folder_is_told(tmp_path):
    assert [str(problem) for problem in strays(tmp_path / "gone", shown)] == [
        "gone:1: must be a folder with content: the setting PATH, or --content, names it"
    ]


def test_a_link_to_a_folder_above_leads_nowhere_new(tmp_path):
    content = laid(tmp_path, {})
    (content / "news" / "again").symlink_to(content / "news")
    (content / "news" / "all").symlink_to(content)
    assert len([path for path in content_files(content) if path.name == "new-lab-opens.md"]) == 1


@pytest.mark.parametrize("make", [lambda path: path.symlink_to("gone"), os.mkfifo, lambda path: path.symlink_to(path)])
def test_what_cannot_be_read_is_told_and_nothing_waits_for_it(tmp_path, make):
    content = laid(tmp_path, {})
    make(content / "news" / "x.md")
    (reading,) = [reading for reading in read_all(files_of(content, shown), CONTEXT) if reading.name == "x"]
    assert [str(p) for p in reading.problems] == [
        "news/x.md:1: must be a file that can be read: this one is gone, locked or of another sort"
    ]


def test_a_file_that_may_not_be_read_is_told(tmp_path, monkeypatch):
    def locked(_path):
        raise PermissionError(13, "Permission denied")

    content = laid(tmp_path, {})
    monkeypatch.setattr("clarion.source.FileIO", locked)
    assert {p.message for reading in read_all(files_of(content, shown), CONTEXT) for p in reading.problems} == {
        "must be a file that can be read: this one is gone, locked or of another sort"
    }


@pytest.mark.parametrize("text", ["[" * 20_000 + "](x", "![" * 10_000 + "](x", "[a](b" * 5_000])
def test_a_text_that_takes_too_long_is_told_and_never_hangs(tmp_path, monkeypatch, text):
    monkeypatch.setattr(entries, "SECONDS", 0.2)
    content = laid(tmp_path, {"news/x.md": with_body(NEWS, text), "news/_index.md": f"---\ntitle: News\n---\n{text}\n"})
    (reading,) = [reading for reading in read_all(files_of(content, shown), CONTEXT) if reading.name == "x"]
    assert [str(p) for p in reading.problems] == ["news/x.md:1: must be simpler: it takes over 0.2 seconds to read"]
    entry, problems = read_index(content / "news" / "_index.md", "news", "_index.md", CONTEXT)
    assert (entry, [p.line for p in problems]) == (None, [1])


@pytest.mark.parametrize("text", ["[" * 20_000 + "](x", "- " * 5_000 + "x", "> - " * 60_000 + "x"])
def test_after_a_text_that_could_not_be_read_the_next_is_read_well(tmp_path, monkeypatch, text):
    content = laid(tmp_path, {"news/a.md": with_body(NEWS, text), "news/b.md": with_body(NEWS, "[x](y.md) <b>")})
    monkeypatch.setattr(entries, "SECONDS", 0.2)
    found = {reading.name: reading for reading in read_all(files_of(content, shown), CONTEXT)}
    assert found["a"].entry is None
    assert [link.target for link in found["b"].entry.body.links] == ["y.md"]


@pytest.mark.parametrize(
    "text",
    [
        "> " * 5_000 + "x",
        "- " * 5_000 + "x",
        "\n".join("    " * n + "- x" for n in range(300)),
        "a" * 900_000,
        "*" * 100_000,
        "<div>" * 3_000,
        "|" * 50_000,
    ],
)
def test_odd_texts_are_read_or_told(tmp_path, text):
    content = laid(tmp_path, {"news/x.md": with_body(NEWS, text)})
    (reading,) = [reading for reading in read_all(files_of(content, shown), CONTEXT) if reading.name == "x"]
    assert reading.entry or reading.problems


def test_a_file_with_problems_still_holds_its_name_and_the_rest_of_it_is_judged(tmp_path):
    broken = with_body(NEWS, "See [nobody](../members/nobody-at-all.md).\n\n# Title").replace("2026-04-02", "soon")
    page = with_body("pages/about.md", "See [it](../news/x.md) and [it](../news/y.md).")
    assert told(tmp_path, {"news/x.md": broken, "news/y.md": "---\n- x\n---\n", "pages/more.md": page}) == [
        "news/x.md:4: 'date' must be a date such as 2026-03-14 or a day and time such as 2026-03-14 18:30, not 'soon'",
        "news/x.md:7: the link to '../members/nobody-at-all.md' names no file: there is no members/nobody-at-all.md",
        "news/x.md:9: the heading 'Title' must be of level 2, '## Title': the title is level 1",
        "news/y.md:2: must be written as lines 'field: value', such as 'title: Acme saves energy'",
    ]


@pytest.mark.parametrize("field", ["level: pilar", "level:", "text:", "owner:"])
def test_a_roof_with_a_mistake_is_not_told_to_be_missing(tmp_path, field):
    key = field.split(":")[0]
    text = "\n".join(
        line for line in (BASE / "messages/fenmark-builds.md").read_text().split("\n") if not line.startswith(key)
    )
    found = told(tmp_path, {"messages/fenmark-builds.md": text.replace("\n---\n", f"\n{field}\n---\n", 1)})
    assert [line.split(": ")[0] for line in found] in (
        ["messages/fenmark-builds.md:6"],
        ["messages/fenmark-builds.md:7"],
    )


def test_a_wrong_fact_is_told_and_no_figure_is_compared_with_it(tmp_path):
    fact = (BASE / "facts/tech-jobs.md").read_text().replace("35,040", "many")
    page = with_body("pages/about.md", "We are [1 person](../facts/tech-jobs.md).")
    found = told(tmp_path, {"facts/tech-jobs.md": fact, "pages/about.md": page})
    assert [line.split(": ")[0] for line in found] == ["facts/tech-jobs.md:3"]


def test_html_in_a_field_is_told_at_the_field(tmp_path):
    found = told(tmp_path, {"messages/talent.md": with_field("messages/talent.md", "short: a <b>b</b>")})
    assert [line.split(": of")[0] for line in found] == ["messages/talent.md:9: '<b>' must be Markdown"]


@law(derandomize=True, max_examples=150, deadline=None)
@given(st.binary(max_size=60), st.sampled_from([b"", b"---\n", b"---\ntitle: x\n---\n"]))
def test_any_file_gives_an_entry_or_a_problem(data, front):
    reading = entries._read_file(CONTEXT, entries.File("news/x.md", "x.md", front + data))
    assert reading.entry or reading.problems
