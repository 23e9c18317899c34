"""The kinds → docs/kinds, a page on each for editors. `python -m clarion.editors.pages` writes them anew."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from clarion.editors.describe import Field, described, is_common, sentence
from clarion.editors.needs import when_needed
from clarion.editors.where import places_of
from clarion.kinds.findings import Rule
from clarion.kinds.kind import Kind
from clarion.kinds.listed import KINDS
from clarion.kinds.parts import Group
from clarion.kinds.story import OPTIONAL_PARTS, PARTS, Story

DOCS = Path(__file__).resolve().parents[3] / "docs"
EXAMPLE = DOCS / "example"
"""A content folder with one of each kind, which passes the check."""
HEAD = ("Field", "What it means", "What to write", "Needed")
MADE = "<!-- Made from plugins/clarion/kinds by `make docs`: change the class, not this page. -->"


def write_all(folder: Path) -> None:
    """Each page written whole: under another name first, then renamed."""
    for name, text in made().items():
        unfinished = folder / f".{name}.new"
        unfinished.write_text(text, encoding="utf-8", newline="\n")
        unfinished.rename(folder / name)


def made() -> dict[str, str]:
    """Every page of docs/kinds, by its file name."""
    pages = {"README.md": _text(_index())}
    return pages | {f"{kind.folder}.md": _text(_page(kind)) for kind in KINDS}


def _text(blocks: Iterator[str]) -> str:
    return "\n\n".join(blocks) + "\n"


def _index() -> Iterator[str]:
    yield from ("# The kinds of content", MADE)
    yield (
        "Each kind is a folder in `content/`. A file in it is an entry: its name is its address on the site, "
        "and the name by which other files refer to it."
    )
    yield _table(("Folder", "What is in it"), ((f"[`{k.folder}/`]({k.folder}.md)", k.__doc__ or "") for k in KINDS))
    yield "## Fields of every kind"
    yield from _fields(Kind, described(Kind))
    yield from _rules(Kind)


def _page(kind: type[Kind]) -> Iterator[str]:
    one = kind.__name__.lower()
    yield from (f"# {kind.many}", MADE, f"{sentence(kind.one)} {kind.__doc__}")
    yield f"It is a file `content/{kind.folder}/NAME.md`. Begin one with `clarion new {one} NAME`. {_body(kind)}"
    yield from ("## An example", *_example(kind), "## Fields")
    own = [field for field in described(kind) if _is_own(kind, field)]
    rest = [f"`{field.name}`" for field in described(kind) if field not in own]
    also = f"It can also have what [every kind](README.md#fields-of-every-kind) can have: {', '.join(rest)}."
    yield from (*_fields(kind, own, also), *_rules(kind))
    yield from ("## Where it appears", _points(places_of(kind)))


def _is_own(kind: type[Kind], field: Field) -> bool:
    """Whether a kind's page explains it: what it adds, and what it needs, of every kind's fields."""
    return not is_common(kind, field) or when_needed(kind, field) != "no"


def _body(kind: type[Kind]) -> str:
    if kind is Story:
        return (
            f"Below the front matter a case study has the parts {', '.join(PARTS)}, as level-2 headings in this "
            f"order, each with text; then, where there is something to say, {', '.join(OPTIONAL_PARTS)}."
        )
    return f"The text below the front matter {'is needed' if kind.has_body else 'may stay out'}."


def _example(kind: type[Kind]) -> Iterator[str]:
    path = next(iter(sorted((EXAMPLE / kind.folder).glob("*.md"))))
    yield f"[`{path.name}`](../{path.relative_to(DOCS).as_posix()})"
    yield f"````markdown\n{path.read_text(encoding='utf-8').rstrip()}\n````"


def _fields(kind: type[Kind], fields: Sequence[Field], also: str = "") -> Iterator[str]:
    """A table of the fields; then, for each group of fields, one of its own."""
    yield _table(HEAD, ((*_cells(field), when_needed(kind, field)) for field in fields))
    yield from filter(None, [also])
    for field in fields:
        if field.value.group:
            yield f"### `{field.name}`"
            yield f"{field.value.group.__doc__} {'Each has:' if field.is_list else 'It has:'}"
            yield from _groups(field)


def _groups(field: Field) -> Iterator[str]:
    yield _table(HEAD, ((*_cells(each), "yes" if each.required else "no") for each in field.fields))
    for each in field.fields:
        if each.value.group:
            yield f"Each of its `{each.name}` has:"
            yield from _groups(each)


def _cells(field: Field) -> tuple[str, str, str]:
    default = f"; left out, it is {field.default}" if field.default else ""
    return f"`{field.name}`", field.meaning, sentence(f"{field.expects}{default}")


def _rules(kind: type[Kind]) -> Iterator[str]:
    """What the rules between fields say of themselves; those of groups below the group's name."""
    rules = list(kind.all_rules() if kind is Kind else kind.rules)
    words = [*_said(rules), *(f"In `{f.name}`: {said}" for f in described(kind) for said in _said(_of(f.value.group)))]
    if words:
        yield from ("## Rules between fields", _points(words))


def _of(group: type[Group] | None) -> Sequence[Rule]:
    return group.rules if group else ()


def _said(rules: Sequence[Rule]) -> list[str]:
    return [rule.__doc__ or "" for rule in rules]


def _points(words: Iterator[str] | Sequence[str]) -> str:
    return "\n".join(f"- {word}" for word in words)


def _table(head: Sequence[str], rows: Iterator[tuple[str, ...]]) -> str:
    lines = [head, ["---"] * len(head), *([cell.replace("|", "\\|") for cell in row] for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


if __name__ == "__main__":
    write_all(DOCS / "kinds")
