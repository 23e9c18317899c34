"""The law of the incremental build: after any changes, the output is what a clean build makes, byte for byte."""

import datetime as dt
import shutil
import tempfile
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given
from hypothesis import settings as law
from hypothesis import strategies as st
from small_sites import GROUND, MEMBER, NEWS, PLACE, SETTINGS, STORY, SUMMARY, written_file

from clarion.building import build_into
from clarion.configuration import from_values
from clarion.entries import shelf_of_readings
from clarion.job import Job
from clarion.problems import Told
from clarion.settings import OWN_THEME

FACT = {
    "title": "Jobs", "value": "38", "unit": "'%'", "as_of": "2025", "area": "york", "definition": "All of them.",
    "publisher": "Office", "source_url": "https://office.example/jobs", "read_on": "2026-01-01", "use": "headline",
    "reviewed_on": "2026-01-01",
}  # fmt: skip
ROOF = {"title": "Roof", "level": "roof", "text": "It holds up.", "owner": "Us", "approved_on": "2026-01-01"}
VARIANTS: Mapping[str, Sequence[Mapping[str, str] | None]] = {
    "stories/a.md": (
        STORY,
        {**STORY, "": "Other words, and [38%](../facts/jobs.md)."},
        {**STORY, "title": "Another title"},
        {**STORY, "date": "2026-05-30", "draft": "true"},
        {**STORY, "date": "2026-06-03", "members": "[acme, far]"},
        None,
    ),
    "stories/b.md": (None, {**STORY, "title": "B", "aliases": "[old-b]"}, {**STORY, "title": "B", "summary": SUMMARY}),
    "stories/c.md": (None, {**STORY, "title": "C", "members": "[far]", "aliases": "[b]", "": "[A](a.md)"}),
    "members/far.md": (
        {**MEMBER, "title": "Far"},
        {**MEMBER, "title": "Far away", "places": "[york]"},
        {**MEMBER, "title": "Far", "sectors": "[rail]", "": "See [it](../stories/a.md)."},
        None,
    ),
    "sectors/rail.md": (None, {"title": "Rail", "definition": "What runs on rails."}),
    "places/york.md": ({**PLACE, "title": "York"}, {**PLACE, "title": "Eboracum"}),
    "facts/jobs.md": (FACT, {**FACT, "use": "background"}, None),
    "news/n.md": (None, NEWS, {**NEWS, "title": "Other news"}, {"title": "Broken"}),
    "extra/robots.txt": (None, {"": "User-agent: *"}),
    "stories/_index.md": (None, {"title": "Successes", "summary": "All of them."}),
}
THEME = {"templates/components/site-footer.html": "<footer>", "static/css/tokens.css": "/* changed */"}
DAYS = (dt.date(2026, 6, 1), dt.date(2026, 6, 2), dt.date(2026, 6, 3), dt.date(2027, 6, 3))
NAMES = ("A site", "Another site")
Step = tuple[str, int]
STEPS = st.tuples(st.sampled_from([*VARIANTS, *THEME, "day", "name", "output", "cache"]), st.integers(0, 5))


def files_in(folder: Path) -> dict[str, bytes]:
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


class Workshop:
    """A site that is changed step by step, and built after each."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.day, self.name = folder, DAYS[0], NAMES[0]
        shutil.copytree(OWN_THEME, folder / "theme")
        for file, fields in {
            **GROUND,
            "messages/roof.md": ROOF,
            **{file: variants[0] for file, variants in VARIANTS.items()},
        }.items():
            self.lay(file, fields)

    def lay(self, file: str, fields: Mapping[str, str] | None) -> None:
        path = self.folder / "content" / file
        path.parent.mkdir(parents=True, exist_ok=True)
        if fields is None:
            path.unlink(missing_ok=True)
        else:
            path.write_text(fields[""] if file.startswith("extra/") else written_file(fields), encoding="utf-8")

    def take(self, step: Step) -> None:
        what, n = step
        if what in VARIANTS:
            self.lay(what, VARIANTS[what][n % len(VARIANTS[what])])
        elif what in THEME:
            text = (OWN_THEME / what).read_text("utf-8")
            (self.folder / "theme" / what).write_text(text + (THEME[what] if n % 2 else ""), encoding="utf-8")
        elif what == "day":
            self.day = DAYS[n % len(DAYS)]
        elif what == "name":
            self.name = NAMES[n % len(NAMES)]
        elif what == "output":
            self._meddle(n)
        else:
            shutil.rmtree(self.folder / "cache", ignore_errors=True)

    def _meddle(self, n: int) -> None:
        """Somebody changes, adds or removes files of the output."""
        page = self.folder / "out" / "index.html"
        if n % 3 == 0:
            shutil.rmtree(self.folder / "out", ignore_errors=True)
        elif n % 3 == 1 and page.exists():
            page.write_text("meddled with", encoding="utf-8")
        elif page.exists():
            (self.folder / "out" / "stranger.txt").write_text("", encoding="utf-8")

    def job(self, cache: Path | None = None, *, preview: bool = False) -> Job:
        values = {"PATH": str(self.folder / "content"), "THEME": str(self.folder / "theme"), "SITENAME": self.name}
        settings, wrong = from_values({**SETTINGS, **values})
        assert not wrong
        shelf = shelf_of_readings(cache) if cache else None
        return Job(settings, self.day, str, preview=preview, shelf=shelf, cache=cache)

    def built(self, name: str, build: Callable[[Path], object]) -> Any:
        """What is in the output, or the problems that stopped the build."""
        try:
            build(self.folder / name)
        except Told as told:
            return told.problems
        return files_in(self.folder / name)

    def clean(self, *, preview: bool = False) -> Any:
        made = self.built("clean", partial(build_into, self.job(preview=preview)))
        shutil.rmtree(self.folder / "clean", ignore_errors=True)
        return made


@law(max_examples=12, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.lists(STEPS, min_size=2, max_size=8))
def test_after_any_changes_the_output_is_that_of_a_clean_build(steps: list[Step]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        site, cache = Workshop(Path(folder)), Path(folder) / "cache"
        assert isinstance(site.built("out", partial(build_into, site.job(cache))), dict)
        for step in steps:
            site.take(step)
            assert site.built("out", partial(build_into, site.job(cache))) == site.clean()
