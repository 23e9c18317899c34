"""Days in figures alone are told with what they may mean; other figures are left alone."""

import pytest
from fenmark import told, with_body

from clarion.checks.dates import _IN_FIGURES
from clarion.prose import text_of
from conftest import GOLDEN

PAGE = "pages/about.md"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("03/04/2026", '"3 April 2026" or "4 March 2026"'),
        ("3/4/26", '"3 April 2026" or "4 March 2026"'),
        ("04.03.2026", '"4 March 2026" or "3 April 2026"'),
        ("3-4-2026", '"3 April 2026" or "4 March 2026"'),
        ("25/12/1999", '"25 December 1999"'),
        ("12/25/99", '"25 December 1999"'),
        ("5/5/2026", '"5 May 2026"'),
    ],
)
def test_a_day_in_figures_is_told_with_what_it_may_mean(tmp_path, written, meant):
    (line,) = told(tmp_path, {PAGE: with_body(PAGE, f"Doors open on {written}, at six.")})
    words = f'should say {meant}, and not "{written}": readers elsewhere take the day for the month'
    assert line == f"pages/about.md:5: warning: {words}"


@pytest.mark.parametrize(
    "text",
    [
        "3 April 2026", "2026-04-03", "`03/04/2026`", "“03/04/2026”", "24/7", "50/50", "2025/26", "3/4 of it",
        "version 1.2.2", "version 1.2.26", "1.2.2026.1", "32/13/2026", "31/31/2026", "9/11", "3/4/5", "10.0.0.1",
        "[it](https://x.example/03/04/2026)", "x.example/03/04/2026", "/03/04/2026/", "page 3/4/2026-7", "A3/4/2026",
        "03/04-2026", "£3.04.2026", "0113 3/4/26%", "> On 03/04/2026.",
    ],
)  # fmt: skip
def test_other_figures_are_not(tmp_path, text):
    assert told(tmp_path, {PAGE: with_body(PAGE, f"Here:\n\n{text}")}) == []


def test_it_may_stay_with_a_reason(tmp_path):
    body = '<!-- style: keep "03/04/2026" because it is the name of a film -->\nSee 03/04/2026.'
    assert told(tmp_path, {PAGE: with_body(PAGE, body)}) == []


@pytest.mark.parametrize("level", ["off", "problem"])
def test_its_level_is_the_owners(tmp_path, level):
    lines = told(tmp_path, {PAGE: with_body(PAGE, "On 03/04/2026.")}, rule_levels={"ambiguous-date": level})
    assert [line.split(":")[2][:9] for line in lines] == {"off": [], "problem": [" should s"]}[level]


def test_the_theme_writes_no_day_in_figures():
    pages = [path for path in (GOLDEN / "site").rglob("*.html") if "markdown-zoo" not in path.parts]
    told_of = {path: _IN_FIGURES.search(text_of(path.read_text(encoding="utf-8"))) for path in pages}
    assert len(pages) > 50
    assert {path: match[0] for path, match in told_of.items() if match} == {}
