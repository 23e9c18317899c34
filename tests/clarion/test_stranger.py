"""What is found in a stranger's pages: by rule, for a thousand words, and a sample that comes up the same each time."""

from pathlib import Path

import pytest

from conftest import SITE
from stranger import found_in, main

SETTINGS = SITE / "pelicanconf.py"
PLAIN = " ".join(["It was told in plain words."] * 20)


def laid(folder: Path, **bodies: str) -> Path:
    for name, body in bodies.items():
        (folder / "blog").mkdir(exist_ok=True)
        (folder / "blog" / f"{name}.md").write_text(f"---\ntitle: {name}\nlayout: x\n---\n{body}\n")
    return folder


def test_pages_are_held_against_the_words_of_the_site(tmp_path: Path) -> None:
    folder = laid(tmp_path, a=f"A pinger sounds.\n\n{PLAIN}", b=PLAIN, c="A pinger, in few words.")
    found = found_in(folder, 9, 1, SETTINGS)
    assert (found.pages, found.words) == (2, 243)
    assert [(each.rule, each.line) for each in found.problems] == [("wording", 5)]
    assert str(found).endswith("wording (1)")
    (line,) = found.sample(100, 1)
    assert line.startswith("wording | news/stranger-")
    assert line.endswith(" | A pinger sounds.")


@pytest.mark.parametrize(
    "page",
    [
        "{{< note pinger >}}" + PLAIN,
        "> A pinger sounds.\n\n" + PLAIN,
        "[A dead link](../nowhere.md) <script>pinger</script>\n\n" + PLAIN,
    ],
)
def test_what_is_no_matter_of_style_is_not_counted(tmp_path: Path, page: str) -> None:
    found = found_in(laid(tmp_path, a=page), 9, 1, SETTINGS)
    assert (found.pages, found.problems) == (1, [])


def test_front_matter_that_is_not_ours_is_no_hindrance(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(f"---\ntitle: 'A < {'b' * 99}\n---\n{PLAIN}\n")
    (tmp_path / "b.md").write_text(f"+++\ntitle = 'TOML'\n+++\n{PLAIN}\n")
    (tmp_path / "c.md").write_text(f"\ufeff---\r\ntitle: C\r\nsummary: {PLAIN}\r\n---\r\n{PLAIN}\r\n", newline="")
    assert found_in(tmp_path, 9, 1, SETTINGS).pages == 2


def test_the_same_pages_come_up_each_time(tmp_path: Path) -> None:
    folder = laid(tmp_path, **{f"p{n}": f"A pinger {n} sounds.\n\n{PLAIN}" for n in range(6)})
    first, second = (list(found_in(folder, 3, 7, SETTINGS).sample(2, 7)) for _ in range(2))
    assert len(first) == 2
    assert first == second


def test_a_folder_without_pages_is_told_by_the_status(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path)]) == 1
    assert "0 pages" in capsys.readouterr().out
