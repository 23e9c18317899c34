"""tests/broken: one mistake each, and the words that an editor gets for it.

A file cases/<kind>/<name>.md is laid over base/ as <kind>/<name>.md; a folder cases/whole/<name>/ over all of it. What
git would mangle, or what is taken away, is made here, in MADE.
"""

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from clarion import entries
from clarion.configuration import load, today
from clarion.content import read_content
from clarion.kinds.listed import BY_FOLDER, KINDS
from clarion.problems import as_text
from clarion.reads import Context
from clarion.settings import Settings
from clarion.source import parse
from clarion.validate import validate

BROKEN = Path(__file__).parents[1] / "broken"
BASE, CASES = BROKEN / "base", BROKEN / "cases"
FILES = {path.relative_to(BASE): path.read_bytes() for path in BASE.rglob("*") if path.is_file()}
SOUND = (BASE / "news" / "new-lab-opens.md").read_bytes()


def written(file: str, data: bytes) -> Callable[[Path], None]:
    def lay(content: Path) -> None:
        (content / file).write_bytes(data)

    return lay


def removed(*files: str) -> Callable[[Path], None]:
    def lay(content: Path) -> None:
        for file in files:
            (content / file).unlink()

    return lay


def linked(file: str, target: str) -> Callable[[Path], None]:
    return lambda content: (content / file).symlink_to(target)


def with_image(data: bytes, name: str) -> Callable[[Path], None]:
    fields = f"\nimage:\n  file: {name}\n  alt: A dot\n  credit: Ada Moss\n---\n".encode()

    def lay(content: Path) -> None:
        (content / "images" / name).write_bytes(data)
        (content / "news" / "x.md").write_bytes(SOUND.replace(b"\n---\n", fields, 1))

    return lay


DOT = (BASE / "images" / "dot.png").read_bytes()
MADE: dict[str, Callable[[Path], None]] = {
    "empty-file": written("news/x.md", b""),
    "blank-file": written("news/x.md", b" \n\n"),
    "not-utf-8": written("news/x.md", SOUND.replace(b"twelve", b"tw\xe9lve")),
    "utf-16": written("news/x.md", SOUND.decode().encode("utf-16")),
    "nul-byte": written("news/x.md", SOUND.replace(b"twelve", b"tw\x00lve")),
    "control-character-in-the-body": written("news/x.md", SOUND.replace(b"twelve", b"tw\x02lve")),
    "over-1-mb": written("news/x.md", SOUND + b"word " * 200_000),
    "crlf-and-byte-order-mark": written(
        "news/x.md", b"\xef\xbb\xbf" + SOUND.replace(b"2026-04-02", b"soon").replace(b"\n", b"\r\n")
    ),
    "unusual-line-breaks": written(
        "news/x.md", SOUND.replace(b"opens in", "opens\u2028in".encode()).replace(b"2026-04-02", b"soon")
    ),
    "no-roof": removed(
        "messages/fenmark-builds.md",
        "messages/talent.md",
        "stories/orchard-cuts-waste.md",
        "awards/golden-apple-2026.md",
    ),
    "link-to-nowhere": linked("news/x.md", "nowhere.md"),
    "image-over-4-mb": with_image(DOT + b"\0" * 4_000_000, "large.png"),
    "image-that-is-empty": with_image(b"", "empty.png"),
    "image-that-is-cut-off": with_image(DOT[:20], "cut.png"),
    "image-with-entities": with_image(b'<!DOCTYPE svg [<!ENTITY a "a">]><svg>&a;</svg>', "entities.svg"),
    "series-that-an-event-names-is-gone": removed("series/lanterns.md"),
}


def cases() -> Iterator[tuple[str, Callable[[Path], None]]]:
    for path in sorted(CASES.glob("*/*.md")):
        name = path.relative_to(CASES).as_posix()
        yield name, lambda content, name=name: shutil.copy(CASES / name, content / name)
    for path in sorted((CASES / "whole").iterdir()):
        yield f"whole/{path.name}", lambda content, path=path: shutil.copytree(path, content, dirs_exist_ok=True)
    for name, lay in MADE.items():
        yield f"made/{name}", lay


@pytest.fixture(scope="module")
def settings() -> Settings:
    found, problems = load(BROKEN / "pelicanconf.py", "pelicanconf.py")
    assert not problems
    return found


@pytest.fixture
def read_once(monkeypatch) -> None:
    """Each text is read once, however many cases it is in: the rest of the base is known."""
    known, read = {}, entries._read_file

    def read_file(context, file):
        key = file.file, file.content
        if key not in known:
            known[key] = read(context, file)
        return known[key]

    monkeypatch.setattr(entries, "_read_file", read_file)


def told(content: Path, settings: Settings) -> list[str]:
    here = settings.model_copy(update={"content": str(content)})
    found = read_content(here, today(settings, None), lambda path: path.relative_to(content.parent).as_posix())
    return as_text(found.problems).splitlines()


def restored(content: Path) -> None:
    for path in sorted(content.rglob("*"), reverse=True):
        if path.is_symlink() or path.is_file():
            if path.is_symlink() or path.read_bytes() != FILES.get(path.relative_to(content)):
                path.unlink()
        elif not any(path.iterdir()):
            path.rmdir()
    for file in FILES:
        if not (content / file).exists():
            (content / file).parent.mkdir(parents=True, exist_ok=True)
            (content / file).write_bytes(FILES[file])


def test_the_base_has_no_mistake(settings):
    assert told(BASE, settings) == []


@pytest.mark.usefixtures("read_once")
def test_every_mistake_is_told_once_in_the_recorded_words(settings, golden, tmp_path):
    content = tmp_path / "content"
    lines, wrong = [], []
    for name, lay in cases():
        restored(content)
        lay(content)
        found = told(content, settings)
        lines += [f"{name}: {line}" for line in found]
        wrong += [] if len(found) == 1 else [f"{name}: {len(found)} lines"]
    golden("broken.txt", "\n".join(lines) + "\n")
    assert not wrong


def test_the_words_are_those_of_somebody_who_helps():
    words = [line.split(": ", 2)[2] for line in (BROKEN.parent / "golden" / "broken.txt").read_text().splitlines()]
    unkind = re.compile(r"\b(?:invalid|illegal|error|please|failed to|wrong|bad)\b|! |!$", re.IGNORECASE)
    says_what = re.compile(
        r"\b(?:must|should|is missing|is not a field|names|is written twice|is empty|is due|has passed)\b"
        r"|is (?:not )?an image|shown as plain text"
    )
    assert len(words) >= 400
    assert [line for line in words if unkind.search(line) or not says_what.search(line)] == []


def test_every_kind_has_its_mistakes():
    assert {path.name for path in CASES.iterdir()} == {*BY_FOLDER, "whole"}


def test_every_required_field_of_every_kind_is_missed_by_its_name(settings):
    context = Context(settings.zone)
    for kind in KINDS:
        _, problems = validate(parse("---\ntitle:\n---\n", "x.md"), kind, context)
        required = {field.alias or name for name, field in kind.model_fields.items() if field.is_required()}
        assert {problem.field for problem in problems} >= required
        assert {problem.line for problem in problems} == {3}
