"""Templates as Python runs them, kept from build to build: compiling a theme takes longer than a hundred pages."""

from contextlib import suppress
from pathlib import Path

from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket

from clarion.store import Unusable, packed, release, unpacked, warn

FOLDER = Path(".cache/templates")
"""Below the folder in which the build is called, as the pictures are."""


class Compiled(BytecodeCache):
    """One file for each template's name: what another theme or look made under that name is replaced."""

    def __init__(self, folder: Path, *bound: str) -> None:
        """`bound` is what filters are bound to: Jinja uses them on constants while it compiles."""
        self._folder = folder
        self._maker = f"{release()} {bound}"

    def get_bucket(self, environment: Environment, name: str, filename: str | None, source: str) -> Bucket:
        """By its name alone; its path is in it, for mistakes are told there."""
        return super().get_bucket(environment, name, None, f"{self._maker}\n{filename}\n{source}")

    def load_bytecode(self, bucket: Bucket) -> None:
        """What is no use is as good as absent."""
        path = self._folder / bucket.key
        try:
            with suppress(FileNotFoundError):
                bucket.bytecode_from_string(unpacked(path, bytes))
        except Unusable as unusable:
            warn(path, f"is {unusable}: the template is compiled anew")

    def dump_bytecode(self, bucket: Bucket) -> None:
        """What cannot be kept is made again."""
        path = self._folder / bucket.key
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            packed(path, bucket.bytecode_to_string())
        except OSError as error:
            warn(path, f"cannot be kept ({error.strerror}): the next build compiles it anew")
