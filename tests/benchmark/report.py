"""What was measured → a page of Markdown for a reader who has never seen Clarion, and what is printed."""

from collections.abc import Sequence

from limits import ASKED
from runs import Results
from tables import clean_table, counts_table, differences, limits_table, variants_table

EQUAL = "Every generator writes as many pages as Clarion."


def printed(results: Results) -> str:
    """All tables, for the terminal."""
    tables = (limits_table, clean_table, variants_table, counts_table, differences)
    return "\n".join(table(results) for table in tables)


def page(results: Results, machine: str, days: Sequence[str]) -> str:
    """docs/benchmark.md."""
    return PAGE.format(
        machine=machine,
        days=" to ".join(sorted({days[0], days[-1]})),
        times="one run" if len(days) == 1 else f"{len(days)} runs",
        runs=_times([len(r.runs.done) for r in results.all if r.what not in ("first", "saves")]),
        saves=_times([len(r.runs.done) for r in results.all if r.what == "saves"]),
        asked=f"{ASKED:,}",
        limits=limits_table(results),
        clean=clean_table(results),
        variants=variants_table(results),
        counts=counts_table(results),
        differences=differences(results) or EQUAL,
    )


def _times(counts: Sequence[int]) -> str:
    """How often something was done: as a rule the same for all, else the least and the most."""
    few, most = min(counts, default=0), max(counts, default=0)
    return "once" if most == 1 else f"{most} times" if few == most else f"{few} to {most} times"


PAGE = """<!-- Written by `make bench`. -->
# Speed and memory beside the peers

Clarion, Hugo and stock Pelican each make a website of the same stories. This page says how long each takes, and how
much memory. Hugo is a compiled program and known for its speed; Pelican is what Clarion is built on.

Measured on {days}, in {times} on one machine: {machine}.

## Limits

What Clarion sets itself for {asked} stories, and what was measured. Less is better.

{limits}
![Bars: Clarion beside Hugo’s clean build; seconds and peak memory of each by number of stories](benchmark.svg)

## Clean builds

From nothing: no cache, no earlier output. Every ratio is to as many stories.

{clean}
## What an editor waits for

Each in a process of its own. Ratios are to a clean build by Hugo and by Pelican: below 1, Clarion is done sooner.

{variants}
## How it was measured

Each was done {runs}, the generators in turn, so that all share alike in what else the machine does; seconds and
megabytes are medians. Peak memory is that of all processes of a command together; what they share is counted once.

- *Nothing changed*, and what is *edited*, *renamed* or *touched*: the output and the cache of the build before are
  there. A story gets a paragraph more, another story each time. A member’s file gets another name, keeps the old one as
  an alias, and every story that names it follows. A template or the stylesheet gets a line more. After each, the output
  must have the change. In the end the site is put back as it was.
- *Check* reads the content and writes nothing. *All cached* is the same check again.
- *Preview* was started once, with nothing cached. One story was saved {saves}, a second after the last fresh
  page. A save counts until the open page has been told to reload and the reloaded page has the new text. The megabytes
  are the most that was seen until the first page and before each save.

The stories have about 420 words each, with tags, a table, a quote and links. Hugo’s templates are written to be fast,
and to show what Clarion’s show: the text, figures, quotes, sources, topics and three related stories of each story;
lists of 24 cards to a page, each card with a small drawing; ways to narrow a list, with counts; feeds with whole
stories; a map of the site. What they show twice they make once. Pelican has its own “simple” theme, which shows less.

## What each wrote

{counts}
{differences}

Hugo’s lists stand at other addresses than Clarion’s, and a page of a long list names the first page, the last and those
nearby. Pelican cannot list members, nor stories on the page of a place or a topic; it has archives, but no map of the
site, and of feeds those of members and of all stories. Clarion alone also judges the content: links, quotes, figures
and references.
"""
