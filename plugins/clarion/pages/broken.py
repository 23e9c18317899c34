"""In the preview, an entry with problems is shown as its problems, in its place; the rest of the site works."""

from collections.abc import Iterable, Iterator

from clarion.addresses import address_of
from clarion.outputs import Page
from clarion.pages.chrome import chrome_of, head_of
from clarion.pages.inputs import BrokenPage
from clarion.problems import Problem, counted
from clarion.site import Site


def broken_pages(site: Site, problems: Iterable[Problem]) -> Iterator[Page]:
    told: dict[str, list[Problem]] = {}
    for problem in problems:
        told.setdefault(problem.path, []).append(problem)
    for (folder, name), reading in site.held.items():
        found = told.get(reading.path, [])
        if any(problem.level == "problem" for problem in found):
            head = head_of(site, reading.path, f"Problems in {reading.path}", address_of(folder, name))
            inputs = BrokenPage(chrome_of(site), head, counted(found), tuple(map(str, found)))
            yield Page(head.address, "problems.html", inputs)
