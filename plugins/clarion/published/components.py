"""The text of a calendar → its components, each property with its line, which icalendar does not keep."""

from collections.abc import Iterator
from typing import NamedTuple

from icalendar.parser import Contentline

from clarion.published.documents import Broken


class Property(NamedTuple):
    """A content line of a calendar, unfolded, at the line where it begins: RFC 5545, section 3.1."""

    line: int
    name: str
    zone: str
    value: str


class Component(NamedTuple):
    """What stands between a BEGIN and its END, without what is in the components within."""

    line: int
    kind: str
    properties: list[Property]

    def first(self, name: str) -> Property | None:
        return next((each for each in self.properties if each.name == name and each.value.strip()), None)


def components_in(text: str) -> list[Component]:
    """Every component, in the order of their beginnings; each BEGIN has its END: RFC 5545, section 3.4."""
    found: list[Component] = []
    within: list[Component] = []
    for each in _properties_in(text):
        if each.name == "BEGIN":
            found.append(Component(each.line, each.value.upper(), []))
            within.append(found[-1])
        elif not within or found[0].kind != "VCALENDAR":
            raise Broken(each.line, "a calendar must begin with BEGIN:VCALENDAR and end with END:VCALENDAR")
        elif each.name != "END":
            within[-1].properties.append(each)
        elif (ended := within.pop()).kind != each.value.upper():
            words = f"'END:{each.value}' must be 'END:{ended.kind}', for the BEGIN on line {ended.line}"
            raise Broken(each.line, words)
    if within or not found:
        line, name = (within[-1].line, within[-1].kind) if within else (1, "VCALENDAR")
        raise Broken(line, f"'BEGIN:{name}' must be there, and have its 'END:{name}'")
    return found


def _properties_in(text: str) -> Iterator[Property]:
    for line, content in _unfolded(text):
        try:
            name, parameters, value = Contentline(content).parts()  # type: ignore[no-untyped-call]
        except ValueError:
            words = f"a line must be NAME:value, or begin with a space where it goes on, not '{content}'"
            raise Broken(line, words) from None
        yield Property(line, name.upper(), str(parameters.get("TZID", "")), str(value))


def _unfolded(text: str) -> Iterator[tuple[int, str]]:
    """A line that begins with white space goes on from the one before: RFC 5545, section 3.1."""
    start, content = 1, ""
    for number, line in enumerate(text.replace("\r\n", "\n").split("\n"), 1):
        if line.startswith((" ", "\t")):
            content += line[1:]
            continue
        if content:
            yield start, content
        start, content = number, line
    if content:
        yield start, content
