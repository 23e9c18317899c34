"""A tree → its HTML."""

from typing import NamedTuple
from xml.etree.ElementTree import HTML_EMPTY, Element, QName

from markdown.serializers import RE_AMP, to_xhtml_string


class _Tag(NamedTuple):
    """How an element is written: its beginning, its end (none for an empty one), and whether its text is raw."""

    begin: str
    end: str
    is_raw: bool


class _Tags(dict[str, _Tag]):
    def __missing__(self, name: str) -> _Tag:
        end = "" if name.lower() in HTML_EMPTY else f"</{name}>"
        tag = self[name] = _Tag(f"<{name}", end, name.lower() in ("script", "style"))
        return tag


_TAGS = _Tags()


def serialized(root: Element) -> str:
    """As `to_xhtml_string` writes it: the beginning of an element, what is in it, its end, its tail. A tree with what
    is no plain element (a comment, a qualified name) is left to that."""
    written: list[str] = []
    waiting: list[Element | str] = [root]
    while waiting:
        item = waiting.pop()
        if isinstance(item, str):
            written.append(item)
            continue
        if not isinstance(item.tag, str):
            return to_xhtml_string(root)
        begin, end, is_raw = _TAGS[item.tag]
        text, tail = item.text, item.tail
        text = (text if is_raw else _escaped(text)) if text else ""
        tail = tail if tail == "\n" else _escaped(tail) if tail else ""
        attributes = _attributes(item) if item.keys() else ""
        if not end:
            written.append(f"{begin}{attributes} />{tail}")
        elif len(item):
            written.append(f"{begin}{attributes}>{text}")
            waiting.append(f"{end}{tail}")
            waiting.extend(reversed(item))
        else:
            written.append(f"{begin}{attributes}>{text}{end}{tail}")
    return "".join(written)


def _escaped(text: str) -> str:
    """An ampersand of an entity stays."""
    if "&" in text:
        text = RE_AMP.sub("&amp;", text)
    return text.replace("<", "&lt;").replace(">", "&gt;")


def _attributes(element: Element) -> str:
    items = element.items() if len(element.keys()) == 1 else sorted(element.items())
    return "".join([f" {name}" if value is None else f' {name}="{_quoted(value)}"' for name, value in items])


def _quoted(value: "str | QName") -> str:
    return _escaped(value.text if isinstance(value, QName) else value).replace('"', "&quot;")
