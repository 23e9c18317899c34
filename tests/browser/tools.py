"""What these tests need to be installed. Where it is missing a test is skipped and says so; with CI=true that fails."""

import shutil
from pathlib import Path

import pytest

from browser.chromium import path as path_of_chromium

HERE = Path(__file__).parent
AXE = HERE / "node_modules" / "axe-core" / "axe.min.js"
VNU = HERE / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


def chromium() -> str:
    return path_of_chromium() or pytest.skip("chromium is missing; on Debian: apt install chromium")


def java() -> str:
    return shutil.which("java") or pytest.skip("java is missing; on Debian: apt install default-jre-headless")


def from_npm(file: Path) -> Path:
    """A file that `make test-all` installs from npm, by package-lock.json."""
    if not file.is_file():
        pytest.skip(f"{file.relative_to(HERE).parts[1]} is missing; make test-all installs it, where npm is")
    return file


def script(name: str) -> str:
    """One of the small functions beside this file that look at a page from inside."""
    return (HERE / "looks" / f"{name}.js").read_text(encoding="utf-8")
