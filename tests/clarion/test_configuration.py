# ruff: noqa: E501 (the words of a mistake stand on one line)
import datetime as dt

import pytest

from clarion.configuration import find, from_values, load, today
from clarion.problems import Unreadable
from clarion.settings import Settings

ORGANISATION = 'CLARION_ORGANISATION = {"name": "X"}\n'
SOUND = f'SITENAME = "X"\nSITEURL = "https://x.example"\nCLARION_ID = "https://x.example"\n{ORGANISATION}'


def told(folder, text, *, publish=False, name="pelicanconf.py"):
    path = folder / name
    path.write_text(text, encoding="utf-8")
    try:
        return [str(problem) for problem in sorted(load(path, name, publish=publish)[1])]
    except Unreadable as error:
        return [str(error.problem)]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ('TIMEZONE = "Europe/Nowhere"', "'TIMEZONE' must be a time zone such as Europe/Madrid, not 'Europe/Nowhere'"),
        (
            'SITEURL = "x.example"',
            "'SITEURL' must be a web address that starts with https://, such as https://example.org/page, not 'x.example'",
        ),
        ('DEFAULT_LANG = "klingonese"', "'DEFAULT_LANG' must be a language such as en-GB or pt-BR, not 'klingonese'"),
        ('DEFAULT_LANG = "qq"', "'DEFAULT_LANG' must be a language such as en-GB or pt-BR, not 'qq'"),
        ('DEFAULT_PAGINATION = "many"', "'DEFAULT_PAGINATION' must be a whole number such as 24, or False, not 'many'"),
        ("RELATIVE_URLS = 1", "'RELATIVE_URLS' must be true or false, not '1'"),
        (
            'CLARION_CURRENCY = "pounds"',
            "'CLARION_CURRENCY' must be a currency of three capital letters such as GBP, not 'pounds'",
        ),
        ('CLARION_TODAY = "today"', "'CLARION_TODAY' must be a date such as 2026-03-14, not 'today'"),
        ('CLARION_ORGANISATION = "X"', "'CLARION_ORGANISATION' must be a group of 'name', not 'X'"),
        (
            'CLARION_ORGANISATION = {"url": "https://x.example"}',
            "'CLARION_ORGANISATION.name' is missing; it must be text",
        ),
        (
            'CLARION_REGION = {"name": "X", "allso": ["x"]}',
            "'CLARION_REGION.allso' is not a field; did you mean 'also'?",
        ),
        ('CLARION_TIERS = ["gold"]', "'CLARION_TIERS' must be a group of 'name', not 'gold'"),
        (
            'CLARION_TIERS = [{"name": "gold", "price": -1}]',
            "'CLARION_TIERS.price' must be a number of 0 or more, such as 25, not '-1'",
        ),
        ('CLARION_MENU = ["/a/"]', "'CLARION_MENU' must be a group of 'title' and 'url', not '/a/'"),
        (
            'CLARION_MENU = [("A", "a")]',
            "'CLARION_MENU.url' must be a web address or an address on the site such as /about/, not 'a'",
        ),
        (
            'CLARION_NEWSLETTER_URL = "/news/"',
            "'CLARION_NEWSLETTER_URL' must be a web address that starts with https://, such as https://example.org/page, not '/news/'",
        ),
        (
            'CLARION_PRESS_CONTACT = {"email": "x"}',
            "'CLARION_PRESS_CONTACT.email' must be an e-mail address such as press@example.org, not 'x'",
        ),
        (
            'CLARION_CODE_OF_CONDUCT = "conduct"',
            "'CLARION_CODE_OF_CONDUCT' must be a web address or an address on the site such as /about/, not 'conduct'",
        ),
        (
            'CLARION_RULES = ["candour"]',
            "'CLARION_RULES' must be a group of 'name: level' lines, each level one of problem, warning or off, not a list",
        ),
        (
            'CLARION_RULES = {"candour": "error"}',
            "'CLARION_RULES.candour' must be one of problem, warning or off, not 'error'",
        ),
        ('CLARION_RULES = {"candor": "off"}', "'CLARION_RULES.candor' is not a rule; did you mean 'candour'?"),
        (
            'CLARION_RULES = {"zzz": "off"}',
            "'CLARION_RULES.zzz' is not a rule; `clarion check --format json` names them",
        ),
        ('CLARION_KNOWN_ACRONYMS = "API"', "'CLARION_KNOWN_ACRONYMS' must be a list, [API], each item text, not 'API'"),
        (
            'CLARION_ORGANIZATION = {"name": "X"}',
            "'CLARION_ORGANIZATION' is not a setting that Clarion honours; did you mean 'CLARION_ORGANISATION'?",
        ),
        ("MARKDOWN = {}", "'MARKDOWN' is not a setting that Clarion honours; take it out"),
        ('ARTICLE_URL = "{slug}"', "'ARTICLE_URL' is not a setting that Clarion honours; take it out"),
    ],
)
def test_a_wrong_setting_is_told_by_its_name_and_line(tmp_path, line, words):
    assert told(tmp_path, f"# settings\n\n{line}\n") == [f"pelicanconf.py:3: {words}"]


def test_a_setting_inside_another_has_its_own_line(tmp_path):
    text = 'CLARION_TIERS = [\n  {"name": "gold"},\n  {\n    "name": "silver",\n    "price": "much",\n  },\n]\n'
    assert told(tmp_path, text) == [
        "pelicanconf.py:5: 'CLARION_TIERS.price' must be a number of 0 or more, such as 25, not 'much'"
    ]


@pytest.mark.parametrize("name", ["SITENAME", "SITEURL", "CLARION_ID", "CLARION_ORGANISATION"])
def test_a_setting_that_is_missing_stops_a_publication_by_its_name(tmp_path, name):
    text = "".join(line for line in SOUND.splitlines(True) if not line.startswith(name))
    assert told(tmp_path, text, publish=True) == [
        f"pelicanconf.py:1: '{name}' is missing; it must be set to publish the site"
    ]
    assert told(tmp_path, text) == told(tmp_path, SOUND, publish=True) == []


def test_what_publishconf_imports_is_told_where_it_stands(tmp_path):
    told(tmp_path, f'{SOUND}\nTIMEZONE = "Nowhere"\nMARKDOWN = 1\nCLARION_CURRENCY = "x"\n')
    publish = 'from pelicanconf import *\n\nCLARION_CURRENCY = "EUR"\nDEFAULT_PAGINATION = "many"\n'
    assert told(tmp_path, publish, publish=True, name="publishconf.py") == [
        "pelicanconf.py:6: 'TIMEZONE' must be a time zone such as Europe/Madrid, not 'Nowhere'",
        "pelicanconf.py:7: 'MARKDOWN' is not a setting that Clarion honours; take it out",
        "publishconf.py:4: 'DEFAULT_PAGINATION' must be a whole number such as 24, or False, not 'many'",
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "SITENAME = \n",
            "pelicanconf.py:1: must be Python that runs: SyntaxError: invalid syntax (pelicanconf.py, line 1)",
        ),
        ("\nSITENAME = X\n", "pelicanconf.py:2: must be Python that runs: NameError: name 'X' is not defined"),
        (
            "\n\nimport nothing_of_that_name\n",
            "pelicanconf.py:3: must be Python that runs: ModuleNotFoundError: No module named 'nothing_of_that_name'",
        ),
        ("import sys\nsys.exit(3)\n", "pelicanconf.py:2: must be Python that runs: SystemExit: 3"),
        ("\n1 / 0\n", "pelicanconf.py:2: must be Python that runs: ZeroDivisionError: division by zero"),
    ],
)
def test_a_file_that_does_not_run_is_told_at_its_line(tmp_path, text, words):
    assert told(tmp_path, text) == [words]


def test_settings_are_read(tmp_path):
    (tmp_path / "pelicanconf.py").write_text(
        'PATH = "here"\nTIMEZONE = "Asia/Tokyo"\nSITEURL = "https://x.example/tech/"\nPLUGINS = ("clarion", "other")\n'
        'CLARION_KNOWN_ACRONYMS = ("API", "CEO")\nCLARION_MENU = [("A", "/a/"), {"title": "B", "url": "/b/"}]\n'
        "import datetime\nCLARION_TODAY = datetime.date(2026, 1, 2)\nRELATIVE_URLS = True\nDEFAULT_PAGINATION = False\n"
        '_PRIVATE = 1\nlower = 2\nCLARION_RULES = {"candour": "off"}\n'
    )
    settings, problems = load(tmp_path / "pelicanconf.py", "pelicanconf.py")
    assert problems == []
    assert (settings.content, settings.zone.key, settings.base) == (str(tmp_path / "here"), "Asia/Tokyo", "/tech")
    assert (settings.plugins, settings.known_acronyms) == (("clarion", "other"), ("API", "CEO"))
    assert [(item.title, item.url) for item in settings.menu] == [("A", "/a/"), ("B", "/b/")]
    assert (settings.today, settings.relative_urls, settings.pagination) == (dt.date(2026, 1, 2), True, 0)
    assert settings.rule_levels == {"candour": "off"}


@pytest.mark.parametrize("empty", ["", None, [], {}, ()])
def test_what_is_empty_is_left_out(empty):
    settings, problems = from_values({"SITEURL": empty, "CLARION_MENU": empty, "CLARION_ORGANISATION": empty})
    assert (settings.site_url, settings.menu, settings.organisation, problems) == (None, (), None, [])


def test_the_day_is_given_or_set(tmp_path):
    settings = Settings().model_copy(update={"today": dt.date(2026, 1, 2)})
    assert today(settings, None) == dt.date(2026, 1, 2)
    assert today(settings, "2026-03-04") == dt.date(2026, 3, 4)


def test_the_settings_file_is_the_one_named_else_here_else_beside_the_content(tmp_path, monkeypatch):
    here, there = tmp_path / "here", tmp_path / "there" / "content"
    for folder in (here, there):
        folder.mkdir(parents=True)
    monkeypatch.chdir(here)
    assert find(None, str(there)) is None
    (there.parent / "pelicanconf.py").touch()
    assert find(None, str(there)) == there.parent / "pelicanconf.py"
    (here / "pelicanconf.py").touch()
    assert find(None, str(there)).resolve() == here / "pelicanconf.py"
    assert str(find("x.py", str(there))) == "x.py"


def test_a_theme_that_is_not_there_is_told_by_its_name(tmp_path):
    path = tmp_path / "pelicanconf.py"
    path.write_text('SITENAME = "X"\nTHEME = "nope"\n')
    _, (problem,) = load(path, "pelicanconf.py")
    assert str(problem).startswith("pelicanconf.py:2: 'THEME' must be a folder with templates/ in it")
