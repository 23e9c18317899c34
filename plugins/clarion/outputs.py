"""What a build writes: each output knows its address and its inputs, and nothing else."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Page:
    """An HTML page: its template sees its inputs and nothing else. Inputs are frozen and can be pickled."""

    address: str
    template: str
    inputs: Any


@dataclass(frozen=True)
class Copy:
    """A file that is published as it is; `source` is its full path."""

    address: str
    source: str


@dataclass(frozen=True)
class Document:
    """A document of another format than HTML: `write` is a module's function that turns the inputs into bytes."""

    address: str
    write: Any
    inputs: Any
    templates: tuple[str, ...] = ()
    """Those of the theme that it is made with."""


Output = Page | Copy | Document


def file_of(address: str) -> str:
    """The file, from the top of the output, that answers an address: a folder's is its index.html."""
    path = address.lstrip("/")
    return f"{path}index.html" if not path or path.endswith("/") else path
