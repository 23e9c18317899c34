"""The settings file, found and read: each setting checked by its name, and those not honoured refused."""

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import Any

from clarion.dates import date
from clarion.kinds.findings import Loc
from clarion.nearest import nearest
from clarion.problems import Problem
from clarion.reads import Context
from clarion.settings import Settings
from clarion.settings_file import Assigned, assigned_in
from clarion.source import Source
from clarion.validate import validate

NEEDED_TO_PUBLISH = ("SITENAME", "SITEURL", "CLARION_ID", "CLARION_ORGANISATION")


FOLDERS = ("PATH", "OUTPUT_PATH", "THEME")


MENU = "CLARION_MENU"


HONOURED = {field.alias: name for name, field in Settings.model_fields.items()}


def load(path: Path | None, shown: str, *, publish: bool = False) -> tuple[Settings, list[Problem]]:
    """The settings of a file (the defaults, without one), and what is wrong with them.

    Folders become absolute, from the folder of the file, as Pelican has it. Raises Unreadable where it does not run.
    """
    if path is None:
        return Settings(), []
    assigned = assigned_in(path, shown)
    unknown = [_refused(assigned, name, shown) for name in assigned.values if name not in HONOURED]
    settings, found = from_values(assigned.values, shown, assigned.lines)
    told = [replace(p, path=assigned.files.get(p.field.split(".")[0], shown)) for p in found]
    missing = [_missing(shown, name) for name in NEEDED_TO_PUBLISH if publish and not assigned.values.get(name)]
    absent = [] if "clarion" in settings.plugins else [_without_clarion(assigned, shown)]
    settings = _anchored(settings, path.parent)
    settings._places.update(_places(assigned, shown))
    without = [] if (Path(settings.theme) / "templates").is_dir() else [_without_theme(assigned, shown)]
    return settings, unknown + told + missing + absent + without


def _places(assigned: Assigned, shown: str) -> dict[str, tuple[str, int]]:
    """Where each setting is written, those inside others too, by their names."""
    names = ((".".join(map(str, loc)), loc[0], line) for loc, line in assigned.lines.items())
    return {name: (assigned.files.get(str(outer), shown), line) for name, outer, line in names}


def from_values(
    values: dict[str, Any], shown: str = "pelicanconf.py", lines: dict[Loc, int] | None = None
) -> tuple[Settings, list[Problem]]:
    """The settings among `values`, by their names; the defaults where one is wrong."""
    known = {name: value for name, value in values.items() if name in HONOURED and not _is_empty(value)}
    if isinstance(known.get(MENU), list | tuple):
        known[MENU] = [_menu_item(item) for item in known[MENU]]
    honoured = {loc: line for loc, line in (lines or {}).items() if loc[0] in HONOURED}
    settings, problems = validate(Source(shown, _texts(known), honoured, 1, "", 1), Settings, Context())
    return settings or Settings(), problems


def _menu_item(item: Any) -> Any:
    """An item of the menu, as Pelican's MENUITEMS has it: (title, address)."""
    is_pair = isinstance(item, list | tuple) and len(item) == 2
    return {"title": item[0], "url": item[1]} if is_pair else item


def _is_empty(value: Any) -> bool:
    return value is None or (isinstance(value, str | list | tuple | dict) and not value)


def _texts(value: Any) -> Any:
    """Python's values as the text that the same checks read; what is empty is left out."""
    if isinstance(value, dict):
        return {str(key): _texts(item) for key, item in value.items() if not _is_empty(item)}
    if isinstance(value, list | tuple):
        return [_texts(item) for item in value]
    return value.isoformat() if isinstance(value, dt.date) else str(value)


def _refused(assigned: Assigned, name: str, shown: str) -> Problem:
    near = nearest(name, [known for known in HONOURED if known and known.startswith("CLARION_")])
    advice = f"did you mean '{near}'?" if near and name.startswith("CLARION") else "take it out"
    words = f"'{name}' is not a setting that Clarion honours; {advice}"
    return Problem(assigned.files.get(name, shown), assigned.lines.get((name,), 1), words, name, rule="settings")


def _missing(shown: str, name: str) -> Problem:
    return Problem(shown, 1, f"'{name}' is missing; it must be set to publish the site", name, rule="settings")


def _without_clarion(assigned: Assigned, shown: str) -> Problem:
    """Pelican alone would make a site of nothing, and call it done."""
    path, line = assigned.files.get("PLUGINS", shown), assigned.lines.get(("PLUGINS",), 1)
    return Problem(path, line, "'PLUGINS' must have clarion in it, such as ['clarion']", "PLUGINS", rule="settings")


def _without_theme(assigned: Assigned, shown: str) -> Problem:
    path, line = assigned.files.get("THEME", shown), assigned.lines.get(("THEME",), 1)
    words = "'THEME' must be a folder with templates/ in it, from the folder of the settings"
    return Problem(path, line, words, "THEME", rule="settings")


def _anchored(settings: Settings, folder: Path) -> Settings:
    """The settings with their folders absolute."""
    folders = {HONOURED[name]: str((folder / getattr(settings, HONOURED[name])).resolve()) for name in FOLDERS}
    plugin_paths = tuple(str((folder / path).resolve()) for path in settings.plugin_paths)
    return settings.model_copy(update={**folders, "plugin_paths": plugin_paths})


def find(named: str | None, content: str | None, *, publish: bool = False) -> Path | None:
    """The settings file: the one named; one inside the content folder; one here; one beside the content."""
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
