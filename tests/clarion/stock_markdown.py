"""Python-Markdown as it comes, beside the converter that passes over what a text has no marks for."""

import markdown

from clarion.bodies import Renderer

ALL = Renderer()


def assert_same(text: str) -> None:
    """The HTML of both, and all that is noted on the way, are the same."""
    plain = Renderer(markdown.Markdown)
    assert found_by(ALL, text) == found_by(plain, text)


def found_by(renderer: Renderer, text: str) -> object:
    """What the renderer makes of a text."""
    body = renderer.render(text, "stories/2026")
    return renderer._markdown.reset().convert(text), body
