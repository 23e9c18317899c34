"""The small site in a live preview of its own, to save files in."""

import shutil
import signal
import subprocess
import sys
from pathlib import Path

from conftest import SITE, TOP


class Preview:
    """The small site, with `clarion serve` in a process of its own."""

    def __init__(self, folder: Path) -> None:
        self.content = folder / "content"
        shutil.copytree(SITE, self.content)
        settings = self.content / "pelicanconf.py"
        settings.write_text(settings.read_text().replace("../../theme", str(TOP / "theme")))
        command = [sys.executable, "-m", "clarion", "serve", "--content", "content", "--port", "0"]
        self.process = subprocess.Popen(command, cwd=folder, stderr=subprocess.PIPE, text=True)
        assert self.process.stderr
        told = next(line for line in self.process.stderr if line.startswith("Serving "))
        self.address = told.split()[1]

    def save(self, file: str, text: str) -> None:
        """Whole, as editors save: what is half written is wrong in other ways, for as long as it is."""
        half = self.content.parent / "half"
        half.write_text(text, encoding="utf-8")
        half.replace(self.content / file)

    def edit(self, file: str, old: str, new: str) -> None:
        text = (self.content / file).read_text(encoding="utf-8")
        assert old in text
        self.save(file, text.replace(old, new))

    def end(self) -> None:
        self.process.send_signal(signal.SIGINT)
        self.process.communicate(timeout=30)
