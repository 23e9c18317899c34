"""What was measured → a small plot of bars, as SVG, for light and dark."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

from limits import ASKED
from runs import Result, Results
from tables import WORDS

WIDTH, LABEL, EDGE, BAR, GAP, HEAD = 760, 370, 16, 18, 6, 46
MARKS = {"clean": 1.0, "nothing": 0.08, "story": 0.1, "check": 0.8, "recheck": 0.15}
"""The limits beside Hugo's clean build, by what they are limits of."""
STYLE = """
  text { fill: #1b1f24 } .back { fill: #fff } .Clarion { fill: #2a9d76 } .Hugo { fill: #c2417c }
  .Pelican { fill: #8a8d91 } .mark { stroke: #1b1f24; stroke-width: 2 } .line { stroke: #c2417c; stroke-dasharray: 3 3 }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3 } .back { fill: #0d1117 } .Clarion { fill: #35b287 } .Hugo { fill: #ee79ab }
    .mark { stroke: #e6edf3 } .line { stroke: #ee79ab }
  }
"""


@dataclass(frozen=True)
class Bar:
    """One bar: what it is of, whose, how long, the number before it; a mark where its limit is."""

    label: str
    peer: str
    value: float
    number: str
    mark: float | None = None


def plot(results: Results) -> str:
    """Clarion's variants beside Hugo's clean build; below, seconds and memory of clean builds by size."""
    parts = [
        *_variants(results),
        ("Clean build, seconds", [_bar(r, r.runs.seconds, f"{r.runs.seconds:.1f} s") for r in results.clean]),
        ("Clean build, peak memory", [_bar(r, r.runs.megabytes, f"{r.runs.megabytes:,.0f} MB") for r in results.clean]),
    ]
    lines, top = list[str](), 0
    for title, bars in parts:
        lines += _part(title, bars, top)
        top += HEAD + len(bars) * (BAR + GAP) + 2 * GAP
    body = "\n".join(f"  {line}" for line in lines)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {top}" font-family="sans-serif" font-size="13"'
        f' role="img" aria-label="Time and memory of each generator">\n  <style>{STYLE}  </style>\n'
        f'  <rect class="back" width="{WIDTH}" height="{top}"/>\n{body}\n</svg>\n'
    )


def _variants(results: Results) -> Iterator[tuple[str, list[Bar]]]:
    """Where more than clean builds was measured, and Hugo's too."""
    counts = results.full
    if counts and results.of(count := ASKED if ASKED in counts else counts[-1], "Hugo"):
        ratios = {what: results.ratio(count, what, "Hugo") for what in WORDS}
        bars = [
            Bar(WORDS[what], "Clarion", ratio, f"{ratio:.2f}", MARKS.get(what))
            for what, ratio in ratios.items()
            if ratio is not None
        ]
        yield f"Clarion, {count:,} stories. Hugo’s clean build is 1 (dashed line); a short line is a limit", bars


def _bar(result: Result, value: float, number: str) -> Bar:
    return Bar(f"{result.peer}, {result.count:,} stories", result.peer, value, number)


def _part(title: str, bars: Sequence[Bar], top: int) -> Iterator[str]:
    yield f'<text x="8" y="{top + 28}" font-weight="bold">{escape(title)}</text>'
    scale = (WIDTH - LABEL - EDGE) / max(*(bar.value for bar in bars), *(bar.mark or 0 for bar in bars))
    for n, bar in enumerate(bars):
        y = top + HEAD + n * (BAR + GAP)
        yield f'<text x="8" y="{y + 14}">{escape(bar.label)}</text>'
        yield f'<rect class="{bar.peer}" x="{LABEL}" y="{y}" width="{bar.value * scale:.1f}" height="{BAR}"/>'
        yield f'<text x="{LABEL - 10}" y="{y + 14}" text-anchor="end">{bar.number}</text>'
        if bar.mark:
            yield _line("mark", LABEL + bar.mark * scale, y - 3, y + BAR + 3)
    if any(bar.mark for bar in bars):
        yield _line("line", LABEL + scale, top + HEAD - 4, top + HEAD + len(bars) * (BAR + GAP))


def _line(kind: str, x: float, top: int, bottom: int) -> str:
    return f'<line class="{kind}" x1="{x:.1f}" y1="{top}" x2="{x:.1f}" y2="{bottom}"/>'
