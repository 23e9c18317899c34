"""Links and pictures in prose: to files that exist, to headings in them, to addresses of the site."""

import posixpath
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from clarion.addresses import answers
from clarion.bodies import OUTSIDE, Link, Picture
from clarion.checks.images import fault_of
from clarion.checks.references import why_not
from clarion.checks.telling import texts_of
from clarion.entry import Entry
from clarion.files import INDEX
from clarion.nearest import nearest
from clarion.outputs import file_of
from clarion.pictures import ENDINGS
from clarion.problems import Problem
from clarion.site import Site

RULE = "link"
_NO_FILE = "must name a content file NAME.md, a file below images/ or extra/ that exists, or begin with https://"


def links_lead_somewhere(site: Site, entry: Entry) -> Iterator[Problem]:
    """Links: to content files, to site addresses, http, https, mailto, tel (schema, fine print: Bodies)."""
    for text, line in texts_of(entry):
        for link in text.links:
            words = _fault(site, entry, link)
            if words:
                yield Problem(entry.path, line(link.line), f"the link to '{link.target}' {words}", rule=RULE)


def _fault(site: Site, entry: Entry, link: Link) -> str:
    if link.path:
        return _fault_of_file(site, entry, link)
    if link.target.startswith("#"):
        return _fault_of_heading(entry, link.fragment)
    if link.target.startswith("/") and not link.target.startswith("//"):
        if not answers(site, _file_at(link.target)) and not answers(site, _file_at(unquote(link.target))):
            return "must be an address of the site, such as /about/"
        target = site.at(link.target)
        return _fault_of_heading(target, link.fragment) if target and link.fragment else ""
    return _fault_of_outside(link.target)


def _file_at(target: str) -> str:
    """The file that answers an address of the site; empty where the target is none."""
    if not target.startswith("/") or target.startswith("//"):
        return ""
    path = urlsplit(target).path
    return file_of(path if path.endswith("/") or "." in posixpath.basename(path) else f"{path}/")


def _fault_of_outside(target: str) -> str:
    try:
        parts = urlsplit(target)
    except ValueError:
        return "must be a web address such as https://example.org/page"
    if not target:
        return "must say where it leads, such as ../members/acme.md or https://example.org/page"
    if parts.hostname in ("localhost", "127.0.0.1"):
        return "must be to a file, such as ../members/acme.md: this address is on your own machine alone"
    if parts.scheme not in OUTSIDE:
        return "must lead to a content file, an address of the site, or begin with https://, mailto: or tel:"
    return (
        ""
        if parts.scheme in ("mailto", "tel") or parts.hostname
        else "must be a web address such as https://example.org/page"
    )


def _fault_of_file(site: Site, entry: Entry, link: Link) -> str:
    if not link.path.endswith(".md"):
        is_there = link.path.startswith("extra/") or _is_picture(link.path)
        is_file = is_there and site.file_at(link.path).is_file()
        return "" if is_file else _NO_FILE
    target = site.by_file.get(link.path)
    if target is None:
        return "" if link.path in site.held_files else _no_file(site, entry, link)
    return _fault_of_heading(target, link.fragment) if link.fragment else ""


def _is_picture(path: str) -> bool:
    """Whether it is published from images/: nothing else in there is."""
    return path.startswith("images/") and posixpath.splitext(path)[1].lower() in ENDINGS


def _no_file(site: Site, entry: Entry, link: Link) -> str:
    if posixpath.basename(link.path) == INDEX:
        return f"must be the address of the list, /{link.path.removesuffix(INDEX)}"
    near = _nearest_file(site, link.path)
    hint = f"; did you mean '{posixpath.relpath(near, posixpath.dirname(entry.file))}'?" if near else ""
    return f"names no file: there is no {link.path}{hint}"


def _nearest_file(site: Site, path: str) -> str | None:
    """The file of that name in another folder; else of a like name in this one."""
    folder, name = posixpath.split(path)
    elsewhere = site.held_names.get(name)
    near = nearest(name.removesuffix(".md"), site.held_folders.get(folder, []))
    return elsewhere or (posixpath.join(folder, f"{near}.md") if near else None)


def _fault_of_heading(target: Entry, fragment: str) -> str:
    ids = [heading.id for heading in target.body.headings]
    if fragment in ids:
        return ""
    near = nearest(fragment, ids)
    return f"names no heading of {target.file}" + (f"; did you mean '#{near}'?" if near else "")


def links_lead_to_what_is_published(site: Site, entry: Entry) -> Iterator[Problem]:
    """A link to what is not published, from what is: a warning, and plain text on the page."""
    for text, line in texts_of(entry) if site.is_published(entry) else ():
        for link in text.links:
            target = site.linked(link)
            if target and not site.is_published(target):
                words = f"the link to '{link.target}' is shown as plain text: it is not published ({why_not(target)})"
                yield Problem(entry.path, line(link.line), words, "", "warning", "unpublished")


def pictures_are_there(site: Site, entry: Entry) -> Iterator[Problem]:
    """Every image has alternative text and is a file below content/images (WCAG 2.2, 1.1.1)."""
    for text, line in texts_of(entry):
        for picture in text.pictures:
            for words in _faults_of_picture(site, picture):
                words = f"the image '{picture.target}' {words}"
                yield Problem(entry.path, line(picture.line), words, rule="image")


def _faults_of_picture(site: Site, picture: Picture) -> Iterator[str]:
    if not picture.alt.strip():
        yield "must have alternative text: ![what is to be seen](…)"
    if not picture.path.startswith("images/"):
        yield "must be a file below content/images, such as ../images/members/acme.jpg"
    else:
        words = fault_of(site, picture.path)
        if words:
            yield words
