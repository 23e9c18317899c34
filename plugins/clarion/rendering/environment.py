"""What the templates of a theme run in: strict, escaping, with filters bound to a look and to nothing else."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from clarion.rendering.compiled import FOLDER, Compiled
from clarion.rendering.filters import filters_of
from clarion.rendering.running import Theme


@dataclass(frozen=True)
class Look:
    """What the environment of the templates is made of: the theme's folder, the language, the site's path."""

    theme: str
    language: str
    base: str
    relative: bool = False
    reload: bool = False
    """Whether templates may change while the environment lives, as in a preview."""


@cache
def environment_of(look: Look) -> Environment:
    """A theme's templates, with filters for days, addresses and covers. Autoescape and strictness are on."""
    environment = Theme(
        loader=FileSystemLoader(Path(look.theme) / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=look.reload,
        bytecode_cache=Compiled(FOLDER, look.language, look.base),
    )
    environment.filters.update(filters_of(look.language, look.base))
    return environment
