"""A page or a document → its bytes. A page is a pure function of its inputs."""

from pathlib import Path
from traceback import walk_tb
from types import TracebackType

from jinja2 import TemplateError, TemplateSyntaxError

from clarion.look import Look
from clarion.outputs import Document, Page
from clarion.problems import Problem, Unreadable
from clarion.rendering import environment_of, running
from clarion.rendering.relative import relative


def rendered(output: Page | Document, look: Look) -> bytes:
    if isinstance(output, Document):
        made: bytes = output.write(output.inputs)
        return made
    environment = environment_of(look)
    try:
        html = environment.get_template(output.template).render(page=output.inputs)
    except Exception as error:
        if not isinstance(error, TemplateError) and _is_ours(error.__traceback__):
            raise
        raise Unreadable(_in_template(error, output, look)) from error
    return (relative(html, output.address, look.base) if look.relative else html).encode()


def _in_template(error: Exception, output: Page, look: Look) -> Problem:
    """Where in the theme it happened: a mistake in a template is told at its line, as one in content is."""
    place = (error.filename, error.lineno) if isinstance(error, TemplateSyntaxError) else _frame(error.__traceback__)
    path = place[0] or str(Path(look.theme) / "templates" / output.template)
    return Problem(path, place[1] or 1, f"{error} (for the page {output.address})", rule="template")


def _is_ours(traceback: TracebackType | None) -> bool:
    """Whether it happened in Clarion's own code, which a template called: a fault of ours, not the theme's."""
    files = [frame.f_code.co_filename for frame, _ in walk_tb(traceback)]
    return Path(files[-1]).is_relative_to(Path(__file__).parent) and files[-1] != running.__file__


def _frame(traceback: TracebackType | None) -> tuple[str | None, int | None]:
    place: tuple[str | None, int | None] = (None, None)
    while traceback:
        if traceback.tb_frame.f_code.co_filename.endswith(".html"):
            place = traceback.tb_frame.f_code.co_filename, traceback.tb_lineno
        traceback = traceback.tb_next
    return place
