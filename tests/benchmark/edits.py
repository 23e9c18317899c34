"""What an editor or a designer changes in Clarion's site, and can undo; each change tells where it must be seen."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class Edits:
    """Changes to files, remembered so that the site can be put back as it was."""

    before: dict[Path, bytes | None] = field(default_factory=dict)

    def write(self, path: Path, text: str) -> None:
        self._remember(path)
        path.write_text(text, "utf-8")

    def remove(self, path: Path) -> None:
        self._remember(path)
        path.unlink()

    def undo(self) -> None:
        for path, content in self.before.items():
            path.write_bytes(content) if content is not None else path.unlink(missing_ok=True)
        self.before.clear()

    def _remember(self, path: Path) -> None:
        self.before.setdefault(path, path.read_bytes() if path.is_file() else None)


@dataclass(frozen=True)
class Seen:
    """Text that a file of the output must hold after the next build; of several files, one of them."""

    files: str
    text: str

    def is_in(self, output: Path) -> bool:
        return any(self.text in path.read_text("utf-8") for path in output.glob(self.files))


Change = Callable[[Edits, Path, int], Seen]
"""Changes the site in a folder; the number makes it another change each time."""


def edit_story(edits: Edits, site: Path, n: int) -> Seen:
    """A paragraph is added to a story, to another one each time."""
    files = sorted((site / "content" / "stories").glob("*.md"))
    path, words = files[(7 + 37 * n) % len(files)], f"It was looked at again, time {n + 1}."
    edits.write(path, f"{path.read_text('utf-8')}\n{words}\n")
    return Seen(f"stories/{path.stem}/index.html", words)


def rename_member(edits: Edits, site: Path, n: int) -> Seen:
    """A member's file gets another name, the old one stays as an alias, and the stories that name it follow."""
    files = sorted((site / "content" / "members").glob("*.md"))
    old = files[n % len(files)]
    new = f"{old.stem}-renamed"
    text = old.read_text("utf-8").replace("---\n", f"---\naliases: [{old.stem}]\n", 1)
    edits.remove(old)
    edits.write(old.with_name(f"{new}.md"), text)
    for path, words in _naming(site / "content" / "stories", old.stem):
        edits.write(path, re.sub(rf"\b{old.stem}\b", new, words))
    return Seen(f"members/{new}/index.html", "<h1")


def _naming(folder: Path, name: str) -> Iterator[tuple[Path, str]]:
    for path in folder.glob("*.md"):
        words = path.read_text("utf-8")
        if re.search(rf"\b{name}\b", words):
            yield path, words


def touch_story_template(edits: Edits, site: Path, n: int) -> Seen:
    """Every story's page gets a line more."""
    _insert(edits, site / "theme/templates/story.html", "{% block content %}\n", f"<p>Touched, time {n + 1}.</p>\n")
    return Seen("stories/story-00000/index.html", f"Touched, time {n + 1}.")


def touch_footer(edits: Edits, site: Path, n: int) -> Seen:
    """Every page gets a line more."""
    footer = site / "theme/templates/components/site-footer.html"
    _insert(edits, footer, '<div class="wrapper site-footer__inner">\n', f"<p>Signed, time {n + 1}.</p>\n")
    return Seen("index.html", f"Signed, time {n + 1}.")


def touch_style(edits: Edits, site: Path, n: int) -> Seen:
    """The stylesheet gets a rule more, and so another name, which every page has."""
    path = site / "theme/static/css/utilities.css"
    edits.write(path, f"{path.read_text('utf-8')}\n.touched-{n} {{\n  order: {n};\n}}\n")
    return Seen("static/css/*.css", f".touched-{n} ")


def _insert(edits: Edits, path: Path, after: str, line: str) -> None:
    text = path.read_text("utf-8")
    at = text.index(after) + len(after)
    edits.write(path, text[:at] + line + text[at:])
