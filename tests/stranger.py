"""Holds pages of a stranger's site against the house style of the starter site: what would an editor make of it?

`make stranger FROM=folder`: a folder of Markdown with front matter in YAML, as other generators have it. Prints what
is found in 500 of its pages, for a thousand words by rule, and a hundred findings by lot, to be read: with how many
does an editor agree? The same pages and the same findings come up each time.
"""

import argparse
import random
import re
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from clarion.configuration import load, today
from clarion.content import read_content
from clarion.problems import OF_MESSAGE_AND_STYLE, Problem

TOP = Path(__file__).resolve().parents[1]
_WHOLE = re.compile(r"\ufeff?---\n(.*?)\n---\n(.*)", re.DOTALL)
_SHORTCODE = re.compile(r"\{\{[<%].*?[%>]\}\}", re.DOTALL)
_QUOTED = re.compile(r"[\"'“](.+?)[\"'”]")
_AROUND = 80
"""Characters before and after what is told, by which a reader of the sample judges it."""


class Found(NamedTuple):
    """What was found on so many pages, whose texts have so many words."""

    pages: int
    words: int
    problems: list[Problem]
    texts: dict[str, list[str]]
    """The lines of each page, by its path."""

    def __str__(self) -> str:
        counts = Counter(problem.rule for problem in self.problems)
        rows = [f"{count / self.words * 1000:7.2f}  {rule} ({count})" for rule, count in counts.most_common()]
        return "\n".join((f"{self.pages} pages, {self.words:,} words; for a thousand words:", *rows))

    def sample(self, size: int, seed: int) -> Iterator[str]:
        chosen = random.Random(seed).sample(self.problems, min(size, len(self.problems)))
        yield from (f"{each.rule} | {each} | {self._around(each)}" for each in chosen)

    def _around(self, problem: Problem) -> str:
        """The words about which it is, with those beside them."""
        line = self.texts[problem.path][problem.line - 1]
        places = [at for at in (line.find(words) for words in _QUOTED.findall(problem.message)) if at >= 0]
        at = places[0] if places else 0
        return line[max(0, at - _AROUND) : at + 2 * _AROUND].strip()


def pages_in(folder: Path, seed: int) -> Iterator[str]:
    """The pages of a stranger that have a hundred words or more, as news of ours; by lot."""
    files = sorted(folder.rglob("*.md"))
    random.Random(seed).shuffle(files)
    for file in files:
        match = _WHOLE.match(file.read_text(encoding="utf-8", errors="replace").replace("\r\n", "\n"))
        body = _SHORTCODE.sub("", match[2]) if match else ""
        if match and len(body.split()) >= 100:
            yield f"---\n{_fields(match[1])}---\n{body}"


def _fields(written: str) -> str:
    """A title and a summary of the lengths that ours have."""
    try:
        read: Any = yaml.load(written, yaml.CSafeLoader)
    except yaml.YAMLError:
        read = {}
    given = read if isinstance(read, dict) else {}
    title = re.sub("[<>]", "", str(given.get("title") or "Untitled"))[:90]
    summary = " ".join(str(given.get("summary") or given.get("deck") or "").split())[:240]
    fields = {"title": title, "date": "2026-01-05", **({"summary": summary} if len(summary) >= 50 else {})}
    return yaml.safe_dump(fields, allow_unicode=True, width=10_000)


def found_in(folder: Path, pages: int, seed: int, settings_file: Path = TOP / "pelicanconf.py") -> Found:
    """What the rules of message and style find in so many pages, with the terms, names and facts of a site of ours."""
    settings, _ = load(settings_file, settings_file.name)
    texts = dict(zip((f"news/stranger-{n}.md" for n in range(pages)), pages_in(folder, seed), strict=False))
    with tempfile.TemporaryDirectory() as made:
        content = Path(made) / "content"
        shutil.copytree(settings.content, content)
        for path, text in texts.items():
            (content / path).write_text(text, encoding="utf-8")
        here = settings.model_copy(update={"content": str(content)})
        told = read_content(here, today(here, None), lambda path: path.relative_to(content).as_posix()).problems
    problems = [each for each in told if each.path in texts and each.rule in OF_MESSAGE_AND_STYLE]
    words = sum(len(text.split("\n---\n", 1)[1].split()) for text in texts.values())
    return Found(len(texts), words, problems, {path: text.split("\n") for path, text in texts.items()})


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    for name, default in (("pages", 500), ("sample", 100), ("seed", 7)):
        parser.add_argument(f"--{name}", type=int, default=default)
    options = parser.parse_args(arguments)
    if not options.folder.is_dir() or options.folder == Path():
        parser.error(f"FROM must be a folder of pages, such as FROM=../pages, not '{options.folder}'")
    found = found_in(options.folder, options.pages, options.seed)
    print(found)
    for line in found.sample(options.sample, options.seed):
        print(line)
    return 0 if found.pages else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
