"""Lists each number that the front page, the stories and the facts state, with its source: a person reads the list.

`make numbers`. Where there is a list of verified facts, a number that stands there with the same source has its line,
one that stands there with another source a question mark. Exit status 1 where an entry states a number and names
no source at all.
"""

import sys
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

from clarion.configuration import load, today
from clarion.content import read_content
from clarion.figures.reading import figures
from clarion.folder import shown_from
from stated_numbers import Stated, stated_in

TOP = Path(__file__).resolve().parents[1]
LEDGER = TOP.parent / "shared" / "facts.md"
"""Facts that somebody verified for the starter content, where there is such a list."""
Known = dict[Decimal, dict[int, str]]
"""Where each number stands in that list: the lines, by their number."""


def verified(ledger: Path) -> Known:
    """The numbers of a list of verified facts; none, where there is no such list."""
    found: Known = {}
    lines = ledger.read_text(encoding="utf-8").split("\n") if ledger.is_file() else []
    for number, line in enumerate(lines, 1):
        for figure in figures(line):
            for worth in {abs(figure.low), abs(figure.high)}:
                found.setdefault(worth, {})[number] = line
    return found


def mark(each: Stated, known: Known) -> str:
    """Where a number stands in the list: with one of its sources, or with another."""
    lines = known.get(abs(each.worth), {})
    same = [number for number, line in lines.items() if any(source in line for source in each.sources)]
    if same or not lines:
        return f"facts.md:{same[0]}" if same else "NOT IN facts.md"
    return f"facts.md:{next(iter(lines))}?"


def row(each: Stated, known: Known) -> str:
    sources = " ".join(each.sources[:3]) or "NO SOURCE"
    cells = (f"{each.path}:{each.line}", each.written, each.around, mark(each, known) if known else "", sources)
    return " | ".join(filter(None, cells))


def main(arguments: Sequence[str]) -> int:
    """Prints the list for the settings that are named, else for those of the starter site."""
    path = Path(arguments[0]) if arguments else TOP / "pelicanconf.py"
    settings, problems = load(path, str(path))
    found = stated_in(read_content(settings, today(settings, None), shown_from(Path.cwd())).site)
    known = verified(LEDGER)
    for each in found:
        print(row(each, known))
    unsourced = [each for each in found if not each.sources]
    for each in unsourced:
        print(f"{each.path}:{each.line}: '{each.written}' has no source: name one in 'sources'", file=sys.stderr)
    return 1 if unsourced or problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
