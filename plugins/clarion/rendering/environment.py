"""What the templates of a theme run in: strict, escaping, with filters bound to a look and to nothing else."""

from collections.abc import Callable
from contextlib import suppress
from functools import lru_cache, partial
from pathlib import Path
from weakref import WeakSet

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError

from clarion.look import Look
from clarion.meanwhile import meanwhile
from clarion.parallel import in_parallel
from clarion.rendering.compiled import FOLDER, Compiled
from clarion.rendering.filters import filters_of
from clarion.rendering.running import Theme
from clarion.store import sweep

_LOOKS = 4
"""How many environments live at once: a preview has a new one whenever its theme was changed."""


_environments: WeakSet[Environment] = WeakSet()


@lru_cache(_LOOKS)
def environment_of(look: Look) -> Environment:
    """A theme's templates, with filters for days, addresses and covers. Autoescape and strictness are on."""
    environment = Theme(
        loader=FileSystemLoader(Path(look.theme) / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=Compiled(FOLDER, look.language, look.base),
    )
    environment.filters.update(filters_of(look.language, look.base))
    _environments.add(environment)
    return environment


def forget() -> None:
    """Let go of the parts of pages that were made once: with what an editor changes, they become more and more."""
    for environment in _environments:
        environment.filters["once"].cache_clear()


def compile_all(look: Look) -> None:
    """Compile all templates, on all processors, so that each worker finds them done."""
    in_parallel(partial(_compile, look), _names(look), enough=8)
    sweep(FOLDER)  # of what was compiled meanwhile for a build that came to nothing


def compile_meanwhile(look: Look) -> Callable[[], None]:
    """Begin to, where there is other work to do first that leaves a processor idle now and then; wait for the end."""
    return meanwhile(partial(_compile_each, look))


def _compile_each(look: Look) -> None:
    for name in _names(look):
        _compile(look, name)


def _names(look: Look) -> list[str]:
    return environment_of(look).list_templates(extensions=["html"])


def _compile(look: Look, name: str) -> None:
    """A mistake in a template is told where a page is made of it, and only then."""
    with suppress(TemplateError):
        environment_of(look).get_template(name)
