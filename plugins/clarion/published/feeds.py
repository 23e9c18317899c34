"""A feed file of the finished site → its facts: would a feed reader show each item, once, and lead home?"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from lxml import etree

from clarion.problems import Problem
from clarion.published.addresses import Home, file_of
from clarion.published.dialects import ATOM, DIALECTS, Dialect
from clarion.published.documents import Broken, Element, line_of, name_of, read_html, read_xml, text_of
from clarion.published.facts import Facts, Link, Told, full_ones, not_full, problems_at
from clarion.published.links import links_in

RULE = "published-feed"
ADDRESSED = {
    f"{ATOM}link": "href",
    **dict.fromkeys(["enclosure", "source"], "url"),
    **dict.fromkeys(["link", "url", "comments", f"{ATOM}icon", f"{ATOM}logo", f"{ATOM}uri"], ""),
}
"""The elements that hold an address, and in which attribute; in none, where it is their text."""


def feed_facts(path: Path) -> Facts:
    """What a feed tells: RFC 4287 for *.atom.xml, RSS 2.0 for *.rss.xml."""
    dialect = DIALECTS["".join(path.suffixes[-2:])]
    try:
        channel = _channel_of(read_xml(path.read_bytes()), dialect)
    except Broken as broken:
        return Facts(path, RULE, problems=problems_at(path, RULE, [(broken.line, broken.words)]))
    links = [*_links_of(channel), *_links_in_texts(channel, dialect)]
    told = [*_mistakes_in(channel, dialect), *not_full(links)]
    return Facts(path, RULE, full_ones(links), problems=problems_at(path, RULE, told))


def unnamed_feeds(facts: Mapping[str, Facts], home: Home) -> Iterator[Problem]:
    """A feed that no page names is one that nobody finds: RSS Advisory Board, "RSS Autodiscovery"."""
    named = {
        file_of(link.address, page, home) for page, each in facts.items() for link in each.links if link.use == "feed"
    }
    for path, each in facts.items():
        if each.rule == RULE and path not in named:
            words = f"must be named on a page, by <link rel=\"alternate\"> with '{home.address_of(path)}'"
            yield Problem(str(each.path), 1, words, rule=RULE)


def _channel_of(root: Element, dialect: Dialect) -> Element:
    channel = root.find(dialect.channel) if root.tag == dialect.root else None
    if channel is None:
        raise Broken(line_of(root), f"a feed must begin with {dialect.opening}, not with <{name_of(root)}>")
    return channel


def _mistakes_in(channel: Element, dialect: Dialect) -> Told:
    entries = list(channel.iterfind(dialect.entry))
    yield from _self_link(channel)
    yield from _filled(channel, dialect.needs, dialect)
    for entry in entries:
        yield from _filled(entry, (dialect.id, dialect.title, dialect.date, dialect.link), dialect)
    yield from _ids_kept(entries, dialect)


def _self_link(channel: Element) -> Told:
    """A feed says where it lives, for readers that got it elsewhere: RFC 4287, 4.2.7.2; RSS Profile."""
    if not any(link.get("rel") == "self" for link in channel.iterfind(f"{ATOM}link")):
        yield line_of(channel), "'link' with rel=\"self\" is missing; it must be the feed's own address"


def _filled(parent: Element, names: Iterable[str], dialect: Dialect) -> Told:
    """What must be there is, with something in it: RFC 4287, 4.1.1 and 4.1.2; RSS 2.0."""
    for name in names:
        called, found = name.rpartition("}")[2], parent.find(name)
        if found is None:
            yield (
                line_of(parent),
                f"'{called}' is missing; <{name_of(parent)}> must have one, with something in it",
            )
            continue
        value = (found.get("href") or text_of(found)).strip()
        if not value:
            yield line_of(found), f"'{called}' must not be empty"
        elif name == dialect.date and not _is_date(value, dialect):
            yield line_of(found), f"'{called}' must be a date such as {dialect.example}, not '{value}'"


def _ids_kept(entries: Iterable[Element], dialect: Dialect) -> Told:
    """An id is one entry's alone, and no address that may move: RFC 4287, 4.2.6; RSS 2.0, "guid"."""
    first: dict[str, int] = {}
    for named in filter(text_of, (found for entry in entries for found in entry.iterfind(dialect.id))):
        line, name = line_of(named), text_of(named)
        if name in first:
            yield (
                line,
                f"'{name_of(named)}' must be of one entry alone, not '{name}', as on line {first[name]}",
            )
        first.setdefault(name, line)
        if dialect.id == "guid" and named.get("isPermaLink") != "false":
            yield line, "'guid' must have isPermaLink=\"false\", since it is a name, not an address"


def _links_of(channel: Element) -> Iterator[Link]:
    for element in channel.iter(*ADDRESSED):
        attribute = ADDRESSED[element.tag]
        address = (element.get(attribute) or "") if attribute else text_of(element)
        if address:
            is_own = element.getparent() is channel and element.get("rel") == "self"
            yield Link(address, line_of(element), "self" if is_own else "go")


def _links_in_texts(channel: Element, dialect: Dialect) -> Iterator[Link]:
    for element in channel.iter(*dialect.texts):
        root = read_html(_html_of(element, dialect).encode())
        if root is not None:
            for link in links_in(root):
                yield Link(link.address, line_of(element) + link.line - 1)


def _html_of(element: Element, dialect: Dialect) -> str:
    """The HTML of a text: RFC 4287, 3.1.1; RSS has no other kind."""
    if element.get("type") == "xhtml":
        return "".join(etree.tostring(child, encoding="unicode") for child in element)
    is_html = dialect.id == "guid" or element.get("type") in ("html", "text/html")
    return (element.text or "") if is_html else ""


def _is_date(text: str, dialect: Dialect) -> bool:
    try:
        return bool(dialect.reads(text))
    except ValueError:
        return False
