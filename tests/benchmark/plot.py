"""What was measured → a small plot of bars, as SVG."""

from collections.abc import Callable, Iterator, Sequence
from html import escape

from report import Result

WIDTH, LABEL, BAR, GAP, HEAD = 720, 150, 18, 6, 40
COLOURS = {"Clarion": "#0b6e4f", "Pelican": "#8a8d91", "Hugo": "#c2417c"}
Measure = Callable[[Result], float]


def plot(results: Sequence[Result]) -> str:
    """Seconds above, memory below; a bar for each peer and size."""
    half = HEAD + len(results) * (BAR + GAP) + GAP
    bars = (
        *_bars(results, "Seconds (median)", lambda result: result.runs.seconds, "{:.1f} s", 0),
        *_bars(results, "Peak memory, all processes (median)", lambda result: result.runs.megabytes, "{:.0f} MB", half),
    )
    lines = "\n".join(f"  {bar}" for bar in bars)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {2 * half}" font-family="sans-serif"'
        f' font-size="13" role="img" aria-label="Seconds and peak memory of each generator">\n'
        f'  <rect width="{WIDTH}" height="{2 * half}" fill="#fff"/>\n{lines}\n</svg>\n'
    )


def _bars(results: Sequence[Result], title: str, measure: Measure, form: str, top: int) -> Iterator[str]:
    yield f'<text x="8" y="{top + 24}" font-weight="bold">{escape(title)}</text>'
    most = max(map(measure, results))
    for n, result in enumerate(results):
        y, length = top + HEAD + n * (BAR + GAP), (WIDTH - LABEL - 80) * measure(result) / most
        yield f'<text x="8" y="{y + 14}">{escape(result.peer)}, {result.count:,}</text>'
        yield f'<rect x="{LABEL}" y="{y}" width="{length:.1f}" height="{BAR}" fill="{COLOURS[result.peer]}"/>'
        yield f'<text x="{LABEL + length + 6:.1f}" y="{y + 14}">{form.format(measure(result))}</text>'
