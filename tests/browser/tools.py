"""The programs that these tests drive. Where one is missing a test is skipped and says so; with CI=true that fails."""

import shutil
from pathlib import Path

import pytest

HERE = Path(__file__).parent
AXE = HERE / "node_modules" / "axe-core" / "axe.min.js"
VNU = HERE / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def program(*names: str, package: str) -> str:
    """The first of the programs that is installed."""
    found = next(filter(None, map(shutil.which, names)), None)
    if not found:
        pytest.skip(f"{names[0]} is missing; on Debian: apt install {package}")
    return found


def chromium() -> str:
    return program(*BROWSERS, package="chromium")


def java() -> str:
    return program("java", package="default-jre-headless")


def from_npm(path: Path) -> Path:
    """A file that `make` installs from npm, by package-lock.json."""
    if not path.is_file():
        pytest.skip(f"{path.relative_to(HERE).parts[1]} is missing; with npm installed: make test-all")
    return path


def script(name: str) -> str:
    """One of the small functions beside this file that look at a page from inside."""
    return (HERE / "looks" / f"{name}.js").read_text(encoding="utf-8")
