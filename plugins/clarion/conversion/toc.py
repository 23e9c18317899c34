"""The names of headings, and a table of contents where one is asked for."""

import html
import re
from functools import lru_cache, partial
from typing import Any
from xml.etree.ElementTree import Element

from markdown.extensions.toc import TocTreeprocessor, remove_fnrefs, render_inner_html, slugify, strip_tags, unique

from clarion.conversion.stages import Answers, become

_MARKED = re.compile("[\x02&<>]")
_UNIQUE: Any = unique
_REMEMBERED = 1024
"""How many headings: those of a site's stories are often the same."""


class Toc(TocTreeprocessor):
    """Gives headings their names as the stock processor does. The table itself is made only for a tree with a marker
    in it: of the rest, `toc` and `toc_tokens` of the converter, nothing is shown."""

    _slug: Any
    _levels: Answers

    @classmethod
    def take_over(cls, stage: Any) -> None:
        """The stage goes on as one of these, unless headings are to have links."""
        if type(stage) is TocTreeprocessor and not stage.use_anchors and stage.use_permalinks in (False, None):
            slug = lru_cache(_REMEMBERED)(slugify) if stage.slugify is slugify else stage.slugify
            become(stage, cls, _slug=slug, _levels=Answers(partial(_is_heading, stage)))

    def run(self, doc: Element) -> None:
        ids: set[str] = set()
        headings = []
        for element in doc.iter():
            text = element.text
            if text and self.marker and self.marker in text:
                super().run(doc)
                return
            if element.keys() and "id" in element.attrib:
                ids.add(element.attrib["id"])
            if self._levels[element.tag]:
                headings.append(element)
        counters: dict[str, int] = {}
        for heading in headings:
            self.set_level(heading)
            if "id" not in heading.attrib:
                heading.set("id", _UNIQUE(self._slug(self._name(heading), self.sep), ids, counters))
            heading.attrib.pop("data-toc-label", None)

    def _name(self, heading: Element) -> str:
        """What a reader sees of it. Where nothing is escaped or replaced, that is the text, but for white space."""
        text = heading.text or ""
        if not len(heading) and not heading.keys() and not _MARKED.search(text):
            return " ".join(text.split())
        return html.unescape(strip_tags(render_inner_html(remove_fnrefs(heading), self.md)))


def _is_heading(stage: TocTreeprocessor, tag: Any) -> bool:
    return isinstance(tag, str) and stage.header_rgx.match(tag) is not None
