"""Templates as Python runs them, kept from build to build: compiling a theme takes longer than a hundred pages."""

import os
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path
from pickle import UnpicklingError

from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket

FOLDER = Path(".cache/templates")
"""Below the folder in which the build is called, as the pictures are."""


class Compiled(BytecodeCache):
    """One file for each template's name: what another theme, look or maker made under that name is replaced."""

    def __init__(self, folder: Path, *bound: str) -> None:
        """`bound` is what filters are bound to: Jinja uses them on constants while it compiles."""
        self._folder = folder
        made_by = [path.read_bytes() for path in sorted(Path(__file__).parent.glob("*.py"))]
        self._maker = f"{version('jinja2')} {self.get_source_checksum(repr(made_by))} {bound}"

    def get_bucket(self, environment: Environment, name: str, filename: str | None, source: str) -> Bucket:
        """By its name alone; its path is in it, for mistakes are told there."""
        return super().get_bucket(environment, name, None, f"{self._maker}\n{filename}\n{source}")

    def load_bytecode(self, bucket: Bucket) -> None:
        """What cannot be read is as good as absent."""
        with suppress(OSError, EOFError, UnpicklingError), self._file(bucket).open("rb") as file:
            bucket.load_bytecode(file)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """What cannot be kept is made again. Another process may write the same: each file is whole or is not there."""
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            written = self._file(bucket).with_suffix(f".{os.getpid()}")
            written.write_bytes(bucket.bytecode_to_string())
            written.replace(self._file(bucket))

    def _file(self, bucket: Bucket) -> Path:
        return self._folder / bucket.key
