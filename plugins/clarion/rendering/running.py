"""How templates run: as Jinja compiles them, with the two things that a page does most done in fewer steps.

Jinja's own calls serve any callable in any mode; a theme calls its components, thousands of times, with autoescape on.
What a template means, and how a mistake in it is told, stays Jinja's: whatever is unusual is left to it.
"""

import re
from types import BuiltinMethodType, CodeType, MethodType
from typing import Any

from jinja2 import Environment, Template
from jinja2.runtime import Context, Macro
from jinja2.utils import missing
from markupsafe import Markup, escape

try:
    from markupsafe._speedups import _escape_inner as escaped
except ImportError:  # where there is no compiler: as markupsafe itself does
    from markupsafe._native import _escape_inner as escaped


class Component(Macro):
    """A macro. Jinja binds arguments one by one and asks which mode it runs in; here autoescape is always on."""

    def __init__(self, *made: Any) -> None:
        super().__init__(*made)
        self._absent = (missing,) * self._argument_count
        self._is_called = self.caller and not self.explicit_caller
        self._most = -1 if self.catch_kwargs or self.catch_varargs else self._argument_count

    def __call__(self, *args: Any, **named: Any) -> str:
        given = len(args)
        rest = self._named(given, named) if named or self._is_called else self._absent[given:]
        if rest is None or given > self._most:
            return super().__call__(*args, **named)
        return str.__new__(Markup, self._func(*args, *rest))

    def _named(self, given: int, named: dict[str, Any]) -> tuple[Any, ...] | None:
        """The arguments that are given by name, `caller` last; None where one has no such name."""
        names = self.arguments[given:]
        if self._is_called:
            names = [*names, "caller"]
            if "caller" not in named:
                named["caller"] = self._environment.undefined("No caller defined", name="caller")
        return tuple([named.get(name, missing) for name in names]) if named.keys() <= set(names) else None


_INDENTATION = re.compile(r"^[ \t]+", re.MULTILINE)
_OF_PYTHON = {MethodType, BuiltinMethodType}


class Calls(Context):
    """What a template's names stand for. Neither a component nor a value's method wants to know where it is called."""

    def call(self, called: Any, *args: Any, **named: Any) -> Any:
        kind = type(called)
        if kind is not Component and kind not in _OF_PYTHON:
            return super().call(called, *args, **named)
        if named:
            named.pop("_loop_vars", None)
            named.pop("_block_vars", None)
        return called(*args, **named)


def written(value: Any) -> str:
    """A value as it stands in the page: Jinja joins these at once, so none needs to remember that it is safe."""
    kind = type(value)
    if kind is str:
        return escaped(value)
    return value if kind is Markup else escape(value)


class Running(Template):
    """A template whose code finds these in place of Jinja's."""

    @classmethod
    def from_code(cls, environment: Environment, code: CodeType, globals: Any, uptodate: Any = None) -> Template:
        template = super().from_code(environment, code, globals, uptodate)
        template.root_render_func.__globals__.update(Macro=Component, escape=written)
        return template

    def _get_default_module(self, ctx: Context | None = None) -> Any:
        """What another template imports: it sees nothing of the page, so it is made once for all pages."""
        return self._module or super()._get_default_module(ctx)


class Theme(Environment):
    """A theme's templates: each is looked up by its name, once."""

    template_class = Running
    context_class = Calls

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._found: dict[str, Template] = {}

    def preprocess(self, source: str, name: str | None = None, filename: str | None = None) -> str:
        """Indented for who writes it; a browser makes one space of it all, and a page is smaller by a twentieth."""
        return _INDENTATION.sub("", super().preprocess(source, name, filename))

    def get_template(self, name: Any, parent: str | None = None, globals: Any = None) -> Template:
        """Jinja asks its cache anew for each import of each page, thirty for a story."""
        found = self._found.get(name)
        if found is None:
            found = self._found[name] = super().get_template(name, parent, globals)
        return found
