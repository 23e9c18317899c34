"""The names of headings, and a table of contents where one is asked for."""

import html
import re
from typing import Any
from xml.etree.ElementTree import Element

from markdown.extensions.toc import TocTreeprocessor, remove_fnrefs, render_inner_html, strip_tags, unique

from clarion.conversion.stages import become

_MARKED = re.compile("[\x02&<>]")
_UNIQUE: Any = unique


class Toc(TocTreeprocessor):
    """Gives headings their names as the stock processor does. The table itself is made only for a tree with a marker
    in it: of the rest, `toc` and `toc_tokens` of the converter, nothing is shown."""

    @classmethod
    def take_over(cls, stage: Any) -> None:
        """The stage goes on as one of these, unless headings are to have links."""
        if type(stage) is TocTreeprocessor and not stage.use_anchors and stage.use_permalinks in (False, None):
            become(stage, cls)

    def run(self, doc: Element) -> None:
        ids: set[str] = set()
        headings = []
        for element in doc.iter():
            if self.marker and element.text and self.marker in element.text:
                super().run(doc)
                return
            if "id" in element.attrib:
                ids.add(element.attrib["id"])
            if isinstance(element.tag, str) and self.header_rgx.match(element.tag):
                headings.append(element)
        counters: dict[str, int] = {}
        for heading in headings:
            self.set_level(heading)
            if "id" not in heading.attrib:
                heading.set("id", _UNIQUE(self.slugify(self._name(heading), self.sep), ids, counters))
            heading.attrib.pop("data-toc-label", None)

    def _name(self, heading: Element) -> str:
        """What a reader sees of it. Where nothing is escaped or replaced, that is the text, but for white space."""
        text = heading.text or ""
        if not len(heading) and not heading.keys() and not _MARKED.search(text):
            return " ".join(text.split())
        return html.unescape(strip_tags(render_inner_html(remove_fnrefs(heading), self.md)))
