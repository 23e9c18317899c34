"""What was measured, as tables of Markdown."""

from collections.abc import Iterator, Sequence

from limits import limits
from runs import Result, Results
from variants import VARIANTS

SORTS = ("stories", "members", "lists and the rest", "kinds without entries")
WORDS = {
    "clean": "clean build",
    **{variant.key: variant.words for variant in VARIANTS},
    "first": "preview, from its start to the first page",
    "saves": "preview, from a save to the fresh page",
}


def limits_table(results: Results) -> str:
    """Each limit, what was measured, and whether it is met."""
    rows = [
        (limit.words, f"≤ {limit.most:g} {limit.unit}", _number(limit.measured), limit.verdict)
        for limit in limits(results)
    ]
    return _table(("what", "limit", "measured", ""), rows, texts=2)


def clean_table(results: Results) -> str:
    """Seconds, memory and pages of each clean build, beside the peers' of as many stories."""
    heads = (
        "stories",
        "",
        "version",
        "seconds",
        "fastest to slowest",
        "÷ Hugo",
        "÷ Pelican",
        "peak MB",
        "÷ Hugo",
        "pages",
    )
    return _table(heads, [_clean(result, results) for result in results.clean], texts=3)


def _clean(result: Result, results: Results) -> tuple[str, ...]:
    runs, (fastest, slowest) = result.runs, result.runs.spread
    hugo, pelican = results.of(result.count, "Hugo"), results.of(result.count, "Pelican")
    return (
        f"{result.count:,}",
        result.peer,
        result.version,
        f"{runs.seconds:.2f}",
        f"{fastest:.2f} to {slowest:.2f}",
        _number(runs.seconds / hugo.runs.seconds if hugo else None),
        _number(runs.seconds / pelican.runs.seconds if pelican else None),
        f"{runs.megabytes:.0f}",
        _number(runs.megabytes / hugo.runs.megabytes if hugo else None),
        f"{result.pages:,}",
    )


def variants_table(results: Results) -> str:
    """What Clarion takes for each thing that is done to a site, in seconds and beside the peers' clean builds."""
    heads = ["Clarion"]
    for count in results.full:
        heads += [f"{count:,} stories: s", "÷ Hugo", "÷ Pelican", "peak MB"]
    rows = [[words, *_variant(what, results)] for what, words in WORDS.items()]
    return _table(heads, [row for row in rows if any(row[1:])], texts=1)


def _variant(what: str, results: Results) -> Iterator[str]:
    for count in results.full:
        ours = results.of(count, "Clarion", what)
        yield f"{ours.runs.seconds:.2f}" if ours else ""
        yield _number(results.ratio(count, what, "Hugo"))
        yield _number(results.ratio(count, what, "Pelican"))
        yield f"{ours.runs.megabytes:.0f}" if ours and ours.runs.megabytes else ""


def counts_table(results: Results) -> str:
    """What each wrote, by sort."""
    heads = ("stories", "", *(f"pages: {sort}" for sort in SORTS), "kB a page", "feeds", "all files", "MB")
    return _table(heads, [(f"{r.count:,}", r.peer, *_counted(r)) for r in results.clean], texts=2)


def _counted(result: Result) -> Iterator[str]:
    if written := result.written:
        yield from (f"{written.pages[sort]:,}" for sort in SORTS)
        yield from (f"{written.kilobytes:.1f}", f"{written.feeds:,}", f"{written.files:,}", f"{written.megabytes:.1f}")


def differences(results: Results) -> str:
    """A line for each peer whose number of pages is not Clarion's."""
    lines = (_difference(result, results.of(result.count, "Clarion")) for result in results.clean)
    return "\n".join(line for line in lines if line)


def _difference(result: Result, ours: Result | None) -> str:
    more = ours.pages - result.pages if ours else 0
    if not ours or not more:
        return ""
    pages = f"{abs(more):,} page{'s' if abs(more) > 1 else ''} {'more' if more > 0 else 'fewer'}"
    return (
        f"- {result.count:,} stories: Clarion writes {pages} than {result.peer} ({more / ours.pages:+.1%} of its own)."
    )


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.2f}" if value >= 0.1 else f"{value:.3f}"


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]], texts: int) -> str:
    """`texts` columns of words, then numbers, which stand at the right."""
    rule = ["---" if column < texts else "---:" for column in range(len(heads))]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (heads, rule, *rows)) + "\n"
