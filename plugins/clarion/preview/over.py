"""What is wrong, over whatever page is open: a bar with the count, which opens to a list with paths and lines.

It needs no script, and styles of its own reach it alone: it stands in a shadow tree that is written into the page.
https://html.spec.whatwg.org, "The template element", shadowrootmode.
"""

import html

from clarion.preview.builds import Build

STYLES = "/_clarion/over.css"
MOST = 50
"""Problems that are listed; `clarion check` tells all."""
_BAR = """<clarion-over><template shadowrootmode="open"><link rel="stylesheet" href="{styles}">
<section aria-label="{title}"><details open><summary>{title}</summary>{told}</details></section>
</template></clarion-over>"""


def over(build: Build) -> str:
    """The bar of a build, as HTML; nothing where nothing is wrong."""
    if build.fault:
        return _bar("The site could not be built anew", f'<pre tabindex="0">{html.escape(build.fault)}</pre>')
    count = len(build.problems)
    return _bar("1 problem" if count == 1 else f"{count} problems", _listed(build.problems)) if count else ""


def _bar(title: str, told: str) -> str:
    return _BAR.format(styles=STYLES, title=title, told=told)


def _listed(problems: tuple[str, ...]) -> str:
    more = len(problems) - MOST
    lines = [*problems[:MOST], *([f"and {more} more, which clarion check tells"] if more > 0 else [])]
    return f'<ul tabindex="0">{"".join(f"<li>{html.escape(line)}</li>" for line in lines)}</ul>'
