"""Pelican's edge: reading, judging, planning and rendering in the shape that Pelican expects of a generator."""

import logging
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pelican.settings import DEFAULT_CONFIG

from clarion.build import content_of
from clarion.configuration import from_values, today
from clarion.folder import shown_from
from clarion.former import Former
from clarion.job import Job, look_of
from clarion.making import make_site
from clarion.placing import Place
from clarion.problems import Told
from clarion.trees import Tree

logger = logging.getLogger(__name__)

NOTHING_OF_PELICANS = {
    **dict.fromkeys(("ARTICLE_PATHS", "PAGE_PATHS", "STATIC_PATHS", "DIRECT_TEMPLATES", "THEME_STATIC_PATHS"), ()),
    **{
        name: None
        for name in DEFAULT_CONFIG
        if name.startswith(("FEED_", "CATEGORY_FEED", "AUTHOR_FEED", "TAG_FEED", "TRANSLATION_FEED"))
    },
    "FEED_MAX_ITEMS": 30,
    "DELETE_OUTPUT_DIRECTORY": False,
}
"""Clarion plans every output itself: Pelican's own articles, pages, feeds and static files stay empty."""


@dataclass
class SiteGenerator:
    """Generates every page and file of the site. Pelican gives these arguments by name, and calls the two methods."""

    context: dict[str, Any]
    settings: dict[str, Any]
    path: str
    theme: str
    output_path: str
    readers_cache_name: str = ""

    def generate_context(self) -> None:
        """Read and judge. Raises Told where there is a problem, so that nothing is written."""
        job = self.settings.get("CLARION_JOB") or self._job()
        self.look = look_of(job)
        self.content = content_of(job)

    def generate_output(self, _writer: object) -> None:
        tree = Tree(Path(self.output_path))
        make_site(self.content.site, self.content.problems, Place(tree, tree, self.look), Former())

    def _job(self) -> Job:
        """What stock Pelican wants built: its settings, as far as they are not its own defaults."""
        given = {name: value for name, value in self.settings.items() if value != DEFAULT_CONFIG.get(name)}
        settings, problems = from_values({**given, "PATH": self.path})
        if problems:
            raise Told(problems)
        return Job(settings, today(settings, None), shown_from(Path.cwd()))
