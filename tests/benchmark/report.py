"""What was measured → a page of Markdown, and the table that is printed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from counting import Written
from measure import Runs

HEADS = ("stories", "", "version", "seconds", "fastest to slowest", "÷ Hugo", "÷ Pelican", "peak MB", "÷ Hugo", "pages")
SORTS = ("stories", "members", "lists and the rest", "kinds without entries")


@dataclass(frozen=True)
class Result:
    """What one peer did with so many stories."""

    count: int
    peer: str
    version: str
    runs: Runs
    written: Written


def table(results: Sequence[Result]) -> str:
    """Seconds, memory and pages of each, with their ratios to the peers of the same size."""
    return _rows(HEADS, [_row(result, _by_peer(results, result.count)) for result in results])


def _by_peer(results: Sequence[Result], count: int) -> Mapping[str, Result]:
    return {result.peer: result for result in results if result.count == count}


def _row(result: Result, peers: Mapping[str, Result]) -> tuple[str, ...]:
    runs, (fastest, slowest) = result.runs, result.runs.spread
    hugo, pelican = peers.get("Hugo"), peers.get("Pelican")
    return (
        f"{result.count:,}",
        result.peer,
        result.version,
        f"{runs.seconds:.2f}",
        f"{fastest:.2f} to {slowest:.2f}",
        f"{runs.seconds / hugo.runs.seconds:.2f}" if hugo else "",
        f"{runs.seconds / pelican.runs.seconds:.2f}" if pelican else "",
        f"{runs.megabytes:.0f}",
        f"{runs.megabytes / hugo.runs.megabytes:.2f}" if hugo else "",
        f"{result.written.total:,}",
    )


def _rows(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    rule = ["---" if column < 3 else "---:" for column in range(len(heads))]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (heads, rule, *rows)) + "\n"


def counts(results: Sequence[Result]) -> str:
    """What each wrote, by sort."""
    heads = ("stories", "", *(f"pages: {sort}" for sort in SORTS), "feeds", "all files", "MB")
    rows = [(f"{r.count:,}", r.peer, *_counted(r.written)) for r in results]
    return _rows(heads, rows)


def _counted(written: Written) -> Iterator[str]:
    yield from (f"{written.pages[sort]:,}" for sort in SORTS)
    yield from (f"{written.feeds:,}", f"{written.files:,}", f"{written.megabytes:.1f}")


def differences(results: Sequence[Result]) -> str:
    """A line for each peer whose number of pages is not Clarion's."""
    ours = {result.count: result.written.total for result in results if result.peer == "Clarion"}
    lines = (_difference(result, ours[result.count]) for result in results if result.count in ours)
    return "\n".join(line for line in lines if line)


def _difference(result: Result, ours: int) -> str:
    more = ours - result.written.total
    words = f"{abs(more):,} pages {'more' if more > 0 else 'fewer'} than {result.peer} ({more / ours:+.1%} of its own)"
    return f"- {result.count:,} stories: Clarion writes {words}." if more else ""


def page(results: Sequence[Result], machine: str, day: str, runs: int) -> str:
    """docs/benchmark.md."""
    return PAGE.format(
        machine=machine,
        day=day,
        runs=f"{runs} times" if runs > 1 else "once",
        table=table(results),
        counts=counts(results),
        differences=differences(results) or "Every peer writes as many pages as Clarion.",
    )


PAGE = """<!-- Written by `make bench`. -->
# Speed and memory beside the peers

Measured on {day}, in one run on one machine: {machine}.

{table}
![Seconds and peak memory of each, by number of stories](benchmark.svg)

Each site was built {runs}, the peers in turn, from nothing: no cache, no earlier output. Seconds and megabytes are
medians. Peak memory is that of all processes of a build together; what they share is counted once. The stories have
about 420 words each, with tags, a table, a quote and links; every peer has the same ones, and lists of 24 to a page.

## What each wrote

{counts}
{differences}

Clarion gives a list that is too long for an entry's page an address of its own, which begins with the same 24 again;
it has a page for every kind, with or without entries; and it writes a calendar and the theme's files. Pelican cannot
list the stories of a member, nor give the words about a sector, a place, a topic, a fact or a pillar: these are tags.
It has archives, but no map of the site. Clarion also judges the content: links, quotes, figures and references.
"""
