"""docs/pictures/README.md: the pictures of a folder page by page, each beside that of the prototype."""

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

INTRODUCTION = """# Pictures

Each kind of page, as `make pictures` took it from the preview with its samples; where the design was drawn first as a
prototype, the same page of the prototype is beside it. A name says the page, the width of the window and the scheme.
"""
DRAWN = "prototype-"
FIRST = ("front", "story", "stories", "members", "member", "facts", "fact", "message", "pillar", "events", "event")
WIDTHS = {"1280": 440, "390": 220}


def gallery(folder: Path) -> str:
    files = sorted(path.name for path in folder.glob("*.png"))
    ours = sorted((file for file in files if not file.startswith(DRAWN)), key=_order)
    parts = (_page(page, list(group), set(files)) for page, group in groupby(ours, key=_page_of))
    return "\n".join([INTRODUCTION, *parts])


def _order(file: str) -> tuple[int, str, bool, bool]:
    page, width, scheme = _parts(file)
    return FIRST.index(page) if page in FIRST else len(FIRST), page, width != "1280", scheme != "light"


def _parts(file: str) -> tuple[str, str, str]:
    page, width, scheme = file.removesuffix(".png").rsplit("-", 2)
    return page, width, scheme


def _page_of(file: str) -> str:
    return _parts(file)[0]


def _page(page: str, ours: list[str], files: set[str]) -> str:
    return "\n".join([f"## {page.capitalize()}", "", *(row for file in ours for row in _row(file, files))])


def _row(file: str, files: set[str]) -> Iterator[str]:
    page, width, scheme = _parts(file)
    what = f"{page}, {width} px, {scheme}"
    if f"{DRAWN}{file}" in files:
        yield from (f"| the site, {width} px, {scheme} | the prototype |", "| --- | --- |")
        yield f"| {_img(file, what, width)} | {_img(f'{DRAWN}{file}', f'The prototype: {what}', width)} |"
    else:
        yield _img(file, what, width)
    yield ""


def _img(file: str, words: str, width: str) -> str:
    return f'<img src="{file}" alt="{words}" width="{WIDTHS[width]}">'
