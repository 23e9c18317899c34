"""pelicanconf.py, read without Pelican: each setting checked by its name, and those that Clarion does not honour refused."""

import ast
import datetime as dt
import runpy
import sys
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from pydantic import Field

from clarion.dates import date
from clarion.kinds.parts import Contact, Group
from clarion.problems import Problem, Unreadable
from clarion.source import Loc, Source
from clarion.validate import validate
from clarion.values import (
    Context,
    Currency,
    Date,
    Email,
    Flag,
    Language,
    Link,
    PlaceOrLink,
    Price,
    Text,
    WholeNumberOrFalse,
    Zone,
)


class Organisation(Group):
    """The body that publishes the site."""

    name: Text
    url: Link | None = None
    email: Email | None = None
    phone: Text | None = None
    address: Text | None = None


class Region(Group):
    """The region that the site is about; `outline` is a GeoJSON file."""

    name: Text
    also: tuple[Text, ...] = ()
    outline: Text | None = None


class Tier(Group):
    """A tier of membership."""

    name: Text
    price: Price | None = None
    benefits: tuple[Text, ...] = ()


class MenuItem(Group):
    """One link of the header."""

    title: Text
    url: PlaceOrLink


class Settings(Group):
    """What an owner sets, by Pelican's names where Pelican has one: they mean what its manual says."""

    content: Text = Field(default="content", alias="PATH")
    output: Text = Field(default="output", alias="OUTPUT_PATH")
    theme: Text = Field(default="theme", alias="THEME")
    plugin_paths: tuple[Text, ...] = Field(default=(), alias="PLUGIN_PATHS")
    plugins: tuple[Text, ...] = Field(default=("clarion",), alias="PLUGINS")
    site_name: Text = Field(default="Clarion", alias="SITENAME")
    site_url: Link | None = Field(default=None, alias="SITEURL")
    zone: Zone = Field(default=ZoneInfo("UTC"), alias="TIMEZONE")
    language: Language = Field(default="en", alias="DEFAULT_LANG")
    pagination: WholeNumberOrFalse = Field(default=0, alias="DEFAULT_PAGINATION")
    retention: tuple[Text, ...] = Field(default=(), alias="OUTPUT_RETENTION")
    relative_urls: Flag = Field(default=False, alias="RELATIVE_URLS")
    bind: Text = Field(default="127.0.0.1", alias="BIND")
    port: WholeNumberOrFalse = Field(default=8000, alias="PORT")
    id: Link | None = Field(default=None, alias="CLARION_ID")
    organisation: Organisation | None = Field(default=None, alias="CLARION_ORGANISATION")
    region: Region | None = Field(default=None, alias="CLARION_REGION")
    currency: Currency = Field(default="GBP", alias="CLARION_CURRENCY")
    today: Date | None = Field(default=None, alias="CLARION_TODAY")
    tiers: tuple[Tier, ...] = Field(default=(), alias="CLARION_TIERS")
    menu: tuple[MenuItem, ...] = Field(default=(), alias="CLARION_MENU")
    newsletter_url: Link | None = Field(default=None, alias="CLARION_NEWSLETTER_URL")
    press_contact: Contact | None = Field(default=None, alias="CLARION_PRESS_CONTACT")
    code_of_conduct: PlaceOrLink | None = Field(default=None, alias="CLARION_CODE_OF_CONDUCT")
    rule_levels: dict[str, Literal["problem", "warning", "off"]] = Field(default={}, alias="CLARION_RULES")
    known_acronyms: tuple[Text, ...] = Field(default=(), alias="CLARION_KNOWN_ACRONYMS")

    @property
    def base(self) -> str:
        """The path of SITEURL, which every address inside the site begins with: "" or "/tech"."""
        return urlsplit(self.site_url or "").path.rstrip("/")

    @property
    def origin(self) -> str:
        """SITEURL without its path: what makes an address absolute."""
        parts = urlsplit(self.site_url or self.id or "http://localhost:8000")
        return f"{parts.scheme}://{parts.netloc}"

    @property
    def permanent_id(self) -> str:
        """What every permanent id is made of: the site's first address, never changed."""
        return (self.id or self.site_url or "http://localhost:8000").rstrip("/")


NEEDED_TO_PUBLISH = ("SITENAME", "SITEURL", "CLARION_ID", "CLARION_ORGANISATION")
OWN_THEME = Path(__file__).resolve().parents[2] / "theme"
FOLDERS = ("PATH", "OUTPUT_PATH", "THEME")
HONOURED = {field.alias: name for name, field in Settings.model_fields.items()}


def load(path: Path | None, shown: str, *, publish: bool = False) -> tuple[Settings, list[Problem]]:
    """The settings of a file (the defaults, without one), and what is wrong with them.

    Folders become absolute, from the folder of the file, as Pelican has it. Raises Unreadable where the file does not run.
    """
    if path is None:
        return Settings(THEME=str(OWN_THEME)), []
    assigned = _run(path, shown)
    lines = {(name,): line for name, line in _assignments(path)}
    source = Source(shown, assigned, lines, 1, "", 1)
    unknown = [_refused(source, name) for name in assigned if name not in HONOURED]
    settings, problems = from_values(assigned, shown, lines)
    missing = [_missing(shown, name) for name in NEEDED_TO_PUBLISH if publish and not assigned.get(name)]
    return _anchored(settings, path.parent), unknown + problems + missing


def from_values(
    values: dict[str, Any], shown: str = "pelicanconf.py", lines: dict[Loc, int] | None = None
) -> tuple[Settings, list[Problem]]:
    """The settings among `values`, by their names; the defaults where one is wrong."""
    known = {name: value for name, value in values.items() if name in HONOURED}
    settings, problems = validate(Source(shown, _texts(known), lines or {}, 1, "", 1), Settings, Context())
    return settings or Settings(THEME=str(OWN_THEME)), problems


def _run(path: Path, shown: str) -> dict[str, Any]:
    """The upper-case names that the file assigns, itself or by importing the settings beside it."""
    sys.path.insert(0, str(path.parent))
    sys.modules.pop("pelicanconf", None)
    try:
        found = runpy.run_path(str(path))
    except Exception as error:  # noqa: BLE001 (whatever an owner's file may raise is told at its line)
        line = _line_of(error, path)
        raise Unreadable(
            Problem(
                shown, line, f"must be Python that runs: {type(error).__name__}: {error}", rule="settings"
            )
        ) from None
    finally:
        sys.path.remove(str(path.parent))
        sys.modules.pop("pelicanconf", None)
    return {name: value for name, value in found.items() if name.isupper() and not name.startswith("_")}


def _line_of(error: Exception, path: Path) -> int:
    if isinstance(error, SyntaxError):
        return error.lineno or 1
    frames = [
        frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == str(path)
    ]
    return frames[-1] or 1 if frames else 1


def _assignments(path: Path) -> Iterator[tuple[str, int]]:
    """The line of each assignment; a later one wins, as it does in Python."""
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        targets = (
            node.targets
            if isinstance(node, ast.Assign)
            else [node.target]
            if isinstance(node, ast.AnnAssign)
            else []
        )
        yield from ((target.id, node.lineno) for target in targets if isinstance(target, ast.Name))


def _texts(value: Any) -> Any:
    """Python's values as the text that the same checks read; what is empty is left out."""
    if isinstance(value, dict):
        return {str(key): _texts(item) for key, item in value.items() if item not in (None, "", [], (), {})}
    if isinstance(value, tuple) and len(value) == 2:  # an item of a menu, as Pelican's MENUITEMS has it
        return {"title": str(value[0]), "url": str(value[1])}
    if isinstance(value, list | tuple):
        return [_texts(item) for item in value]
    return value.isoformat() if isinstance(value, dt.date) else str(value)


def _refused(source: Source, name: str) -> Problem:
    words = f"'{name}' is not a setting that Clarion honours; take it out"
    return Problem(source.path, source.line((name,)), words, name, rule="settings")


def _missing(shown: str, name: str) -> Problem:
    return Problem(
        shown, 1, f"'{name}' is missing; it must be set to publish the site", name, rule="settings"
    )


def _anchored(settings: Settings, folder: Path) -> Settings:
    """The settings with their folders absolute."""
    folders = {
        HONOURED[name]: str((folder / getattr(settings, HONOURED[name])).resolve()) for name in FOLDERS
    }
    return settings.model_copy(update=folders)


def find(named: str | None, content: str | None, *, publish: bool = False) -> Path | None:
    """The settings file: the one named; one inside the content folder that was named; one here; one beside the content."""
    if named:
        return Path(named)
    inside = [Path(content)] if content else []
    beside = [Path(content).absolute().parent] if content else []
    names = ("publishconf.py", "pelicanconf.py") if publish else ("pelicanconf.py",)
    found = (folder / name for folder in (*inside, Path(), *beside) for name in names)
    return next((path for path in found if path.is_file()), None)


def today(settings: Settings, given: str | None) -> dt.date:
    """The day that counts as today: given, set, or the day of the build in the site's time zone."""
    return (date(given) if given else None) or settings.today or dt.datetime.now(settings.zone).date()
