import datetime as dt
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from clarion import cli
from clarion.content import read_content
from clarion.editors.describe import described
from clarion.editors.needs import choices_of, is_blank, needed
from clarion.editors.new import begin, kind_called
from clarion.editors.pages import EXAMPLE
from clarion.editors.starter import starter
from clarion.folder import shown_from
from clarion.kinds.kind import Kind
from clarion.kinds.listed import KINDS
from clarion.settings import Settings

TODAY = dt.date(2026, 3, 21)
NAME = "begun-today"
FILLINGS = {
    "text": "Some words",
    "a list of texts": "[Some words, Some more]",
    "text of at most 90 characters": "A title",
    "a paragraph of 50 to 240 characters": "A paragraph that says in fifty characters and more what this is.",
    "a web address that starts with https://": "https://acme.example/page",
    "a web address, or the name of a file in facts/": "https://acme.example/page",
    "a number such as 35,000 or 1.4bn": "7",
    "a number from -90 to 90": "51.2",
    "a number from -180 to 180": "-1.4",
    "a year such as 2026": "2025",
    "a list, each the name of a file in messages/": "[proven-at-work]",
    "the name of a file in messages/": "built-to-be-used",
}
"""What is written into a blank, by what it expects. Other names are of the files in docs/example."""
CHOSEN = {("messages", "level"): "pillar"}  # the example has its roof


Told = dict[tuple[str, str], list[str]]
"""What the check says of each file, by folder and name."""
Change = Callable[[type[Kind], Path], None]


def begun(content: Path, kind: type[Kind], name: str = NAME) -> Path:
    return begin(kind, name, content, TODAY, shown_from(content))


def problems_in(content: Path) -> Told:
    """Every problem, in the words of the check."""
    settings = Settings(PATH=str(content), THEME="theme")
    told: Told = {}
    for problem in read_content(settings, TODAY, shown_from(content)).problems:
        path = Path(problem.path)
        if problem.level == "problem":
            told.setdefault((path.parts[0], path.stem), []).append(problem.message)
    return told


def told_of_each(folder: Path, change: Change) -> Told:
    """What is told of a new file of each kind that was changed, in one reading of them all."""
    content = Path(shutil.copytree(EXAMPLE, folder / "content"))
    for kind in KINDS:
        change(kind, begun(content, kind))
    return problems_in(content)


def halves(path: Path) -> list[str]:
    """Its front matter and its body."""
    return path.read_text().split("\n---\n", 1)


def fill(kind: type[Kind], path: Path, **chosen: str) -> None:
    """Each blank filled by what the words beside or above it ask for, and nothing else changed."""
    front, body = path.read_text().split("\n---\n", 1)
    lines = list(_filled(kind, front.split("\n"), CHOSEN.get((kind.folder, "level"), ""), chosen))
    path.write_text("\n".join(lines) + f"\n---\n{re.sub(r'<!--.*?-->', 'Some words.', body, flags=re.DOTALL)}")


def _filled(kind: type[Kind], lines: list[str], level: str, chosen: dict[str, str]) -> Iterator[str]:
    way: list[tuple[int, str]] = []
    for line in lines:
        match = re.fullmatch(r"([ -]*)(\w+):(?: \[\])?(?:  # .*)?", line)
        if match is None:
            yield line
            continue
        indent, name = match.groups()
        way = [*((depth, above) for depth, above in way if depth < len(indent)), (len(indent), name)]
        value = chosen.get(name) if not indent else None
        value = value or (level if name == "level" and not indent else "") or _value(kind, [n for _, n in way])
        yield f"{indent}{name}: {value}".rstrip()


def _value(kind: type[Kind], way: list[str]) -> str:
    fields = described(kind)
    for name in way:
        field = next(f for f in fields if f.name == name)
        fields = field.fields
    if field.value.group:
        return ""
    if field.value.choices:
        return field.value.choices[0]
    if field.expects in FILLINGS:
        return FILLINGS[field.expects]
    folder = re.search(r"(?:file in |written as )(\w+)/", field.expects)
    if folder:
        example = sorted((EXAMPLE / folder[1]).glob("*.md"))[0].stem
        example = f"{folder[1]}/{example}" if "written as" in field.expects else example
        return f"[{example}]" if field.is_list else example
    found = re.search(r"such as (.*?)( or a |$)", field.expects)
    assert found, f"the test has nothing to fill {name} with: {field.expects}"
    return found[1]


each_kind = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.folder)


@pytest.fixture(scope="module")
def told_of_blanks(tmp_path_factory: pytest.TempPathFactory) -> Told:
    return told_of_each(tmp_path_factory.mktemp("blank"), lambda _kind, _path: None)


@each_kind
def test_of_a_new_file_the_check_tells_the_blanks_and_nothing_else(kind, told_of_blanks):
    told = [words for words in told_of_blanks[kind.folder, NAME] if not words.startswith(("must", "the part"))]
    missing = [re.match(r"'(\w+)[\w.]*' is missing; it must be", words) for words in told]
    assert all(missing)
    assert {found[1] for found in missing} == needed(kind) - {"date"}


@pytest.fixture(scope="module")
def told_of_filled(tmp_path_factory: pytest.TempPathFactory) -> Told:
    return told_of_each(tmp_path_factory.mktemp("filled"), fill)


@each_kind
def test_with_its_blanks_filled_a_new_file_passes_the_check(kind, told_of_filled):
    assert told_of_filled.get((kind.folder, NAME)) is None


@pytest.fixture(scope="module")
def told_of_no_body(tmp_path_factory: pytest.TempPathFactory) -> Told:
    def fill_above(kind: type[Kind], path: Path) -> None:
        _, skeleton = halves(path)
        fill(kind, path)
        path.write_text(f"{halves(path)[0]}\n---\n{skeleton}")

    return told_of_each(tmp_path_factory.mktemp("no-body"), fill_above)


@each_kind
def test_a_body_that_is_left_blank_is_told(kind, told_of_no_body):
    told = told_of_no_body.get((kind.folder, NAME), [])
    assert all("must have text" in words for words in told)
    assert len(told) == (4 if kind.folder == "stories" else int(kind.has_body))


@pytest.fixture(scope="module")
def told_of_all_in_use(tmp_path_factory: pytest.TempPathFactory) -> Told:
    def use_all(_kind: type[Kind], path: Path) -> None:
        front, body = halves(path)
        before, after = front.split("# These may stay out.\n")
        path.write_text(f"{before}{re.sub(r'^# ', '', after, flags=re.MULTILINE)}\n---\n{body}")

    return told_of_each(tmp_path_factory.mktemp("in-use"), use_all)


@each_kind
def test_what_is_commented_out_can_be_used_as_it_stands(kind, told_of_all_in_use):
    told = told_of_all_in_use[kind.folder, NAME]
    assert [w for w in told if "is missing" not in w and not w.startswith(("must", "the part"))] == []


CHOICES = [
    (kind, field.name, choice)
    for kind in KINDS
    for field in described(kind)
    for choice in choices_of(field)
    if field.required
]


def name_for(field: str, choice: str) -> str:
    return f"{field}-{choice}".replace(" ", "-").lower()


@pytest.fixture(scope="module")
def told_of_choices(tmp_path_factory: pytest.TempPathFactory) -> Told:
    content = Path(shutil.copytree(EXAMPLE, tmp_path_factory.mktemp("chosen") / "content"))
    for kind, field, choice in CHOICES:
        path = begun(content, kind, name_for(field, choice))
        for name in needed(kind, **{field: choice}):
            path.write_text(_in_use(path.read_text(), name))
        fill(kind, path, **{field: choice})
    return problems_in(content)


@pytest.mark.parametrize(("kind", "field", "choice"), CHOICES)
def test_whatever_is_chosen_what_it_needs_is_there_to_be_filled(kind, field, choice, told_of_choices):
    told = told_of_choices.get((kind.folder, name_for(field, choice)), [])
    assert [words for words in told if "there is one roof" not in words] == []


def _in_use(text: str, name: str) -> str:
    """The group of a needed list, its item taken out of the comment."""
    found = re.search(rf"^{name}:\n((?:#  .*\n)+)", text, re.MULTILINE)
    return text.replace(found[1], re.sub(r"^# ", "", found[1], flags=re.MULTILINE)) if found else text


@each_kind
def test_every_field_is_there_with_its_words(kind):
    text = " ".join(re.sub(r"\n# ", " ", starter(kind, TODAY)).split())
    for field in described(kind):
        assert re.search(rf"(# )?\b{field.name}:", text)
        assert " ".join(field.meaning.replace("`", "'").split()) in text


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return Path(shutil.copytree(EXAMPLE, tmp_path / "content"))


def test_only_what_is_needed_or_may_become_so_is_blank():
    story = kind_called("story")
    blanks = [field.name for field in described(story) if is_blank(story, field)]
    assert blanks == ["title", "summary", "date", "sources", "members", "metrics", "pillars", "basis", "consent"]


def test_the_day_is_filled_in():
    assert "\ndate: 2026-03-21\n" in starter(kind_called("news"), TODAY)


@pytest.fixture
def called(content: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., int]:
    monkeypatch.chdir(content.parent)
    return lambda *arguments: cli.main(["new", *arguments])


@pytest.mark.parametrize("word", ["story", "stories", "Story", "stories/"])
def test_a_kind_may_be_called_by_its_folder(word, called, capsys):
    assert called(word, NAME, "--today", "2026-03-21") == 0
    assert capsys.readouterr().out == f"content/stories/{NAME}.md\n"


def test_the_file_is_written_whole_and_nothing_beside_it(called, content):
    called("term", NAME)
    assert sorted(path.name for path in (content / "terms").iterdir()) == [f"{NAME}.md", "heat-pump.md"]


@pytest.mark.parametrize(
    ("word", "hint"), [("storey", "did you mean 'story'?"), ("zebra", "the kinds are story, news")]
)
def test_a_near_miss_of_a_kind_is_told_with_what_was_meant(word, hint, called, capsys):
    with pytest.raises(SystemExit) as stop:
        called(word, NAME)
    assert stop.value.code == 2
    assert hint in capsys.readouterr().err


@pytest.mark.parametrize(("name", "meant"), [("Acme Saves", "acme-saves"), ("a/b", "a-b"), ("../x", "x")])
def test_a_name_that_is_no_file_name_is_told_as_one(name, meant, called, capsys):
    assert called("story", name) == 1
    assert f"such as {meant}.md, not '" in capsys.readouterr().err


def test_a_name_that_is_blank_is_asked_for(called, capsys):
    with pytest.raises(SystemExit) as stop:
        called("story", " ")
    assert stop.value.code == 2
    assert "argument NAME: must be a file name such as acme-saves-energy" in capsys.readouterr().err


def test_a_file_that_is_there_is_left_as_it_is(called, content, capsys):
    path = content / "stories" / "2026" / f"{NAME}.md"
    path.parent.mkdir()
    path.write_text("mine")
    assert called("story", NAME) == 1
    words = "is there already, and is left as it is; give a story another name"
    assert capsys.readouterr().err == f"content/stories/2026/{NAME}.md:1: {words}\n"
    assert path.read_text() == "mine"
    assert not (content / "stories" / f"{NAME}.md").exists()


def test_without_a_content_folder_none_is_made(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert cli.main(["new", "story", NAME]) == 1
    assert capsys.readouterr().err == "content:1: must be a folder, the content; name it with --content\n"
    assert list(tmp_path.iterdir()) == []
