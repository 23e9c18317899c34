"""What the tests share: recorded outputs, the small site of tests/site built once, and a house to break things in."""

import difflib
import gc
import os
import shutil
from collections.abc import Callable, Generator, Iterable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from clarion import cli

TESTS = Path(__file__).parent
TOP = TESTS.parent
GOLDEN = TESTS / "golden"
SITE = TESTS / "site"
SHOWN_LINES = 120

settings.register_profile("the same everywhere", derandomize=True, deadline=None)
settings.load_profile("the same everywhere")

Golden = Callable[[str, str | bytes], None]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--bless", action="store_true", help="record what tests/golden holds, anew")


@pytest.fixture(autouse=True)
def collecting() -> Iterator[None]:
    """The garbage collector is on for each test, whatever one before it did."""
    yield
    gc.unfreeze()
    gc.enable()


@pytest.fixture
def blessing(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--bless"))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Where everything must be there, a test that was skipped was not run: that is a failure."""
    report = yield
    if report.skipped and os.environ.get("CI") == "true":
        report.outcome = "failed"
        report.longrepr = f"{item.nodeid} was skipped, and with CI=true nothing may be: {report.longrepr}"
    return report


@pytest.fixture
def golden(blessing: bool) -> Golden:
    """Compares a text with its record in tests/golden; with --bless, records it."""
    return bless if blessing else compare


@pytest.fixture
def golden_folder(blessing: bool) -> Callable[[str, dict[str, bytes]], None]:
    """Compares all files of a folder with its record; with --bless, records them and forgets those that are gone."""
    return bless_folder if blessing else compare_folder


def bless(name: str, actual: str | bytes) -> None:
    path = GOLDEN / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(_bytes(actual))


def compare(name: str, actual: str | bytes) -> None:
    path = GOLDEN / name
    assert path.is_file(), f"tests/golden/{name} is not recorded; look at what it would be, then pytest --bless"
    if path.read_bytes() != _bytes(actual):
        pytest.fail(difference(name, path.read_bytes(), _bytes(actual)), pytrace=False)


def bless_folder(name: str, actual: dict[str, bytes]) -> None:
    shutil.rmtree(GOLDEN / name, ignore_errors=True)
    for file, content in actual.items():
        bless(f"{name}/{file}", content)


def compare_folder(name: str, actual: dict[str, bytes]) -> None:
    recorded = files_of(GOLDEN / name)
    told = [f"not recorded: {file}" for file in sorted(actual.keys() - recorded.keys())]
    told += [f"recorded, but not made: {file}" for file in sorted(recorded.keys() - actual.keys())]
    for file in sorted(actual.keys() & recorded.keys()):
        if actual[file] != recorded[file]:
            told.append(difference(f"{name}/{file}", recorded[file], actual[file]))
    if told:
        pytest.fail(_cut("\n".join(told)), pytrace=False)


def files_of(folder: Path, without: Iterable[str] = ()) -> dict[str, bytes]:
    """Every file below a folder, by its path from there; those below a name in `without` left out."""
    found = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    return {name: path.read_bytes() for name, path in found.items() if name.split("/")[0] not in without}


def difference(name: str, recorded: bytes, found: bytes) -> str:
    try:
        before, after = recorded.decode().splitlines(), found.decode().splitlines()
    except UnicodeDecodeError:
        return f"tests/golden/{name} differs: {len(recorded)} bytes recorded, {len(found)} found"
    lines = difflib.unified_diff(before, after, f"tests/golden/{name}", "found", lineterm="", n=1)
    return "\n".join(lines) or f"tests/golden/{name} differs in how its lines end"


def _cut(text: str) -> str:
    lines = text.splitlines()
    more = len(lines) - SHOWN_LINES
    return "\n".join(lines[:SHOWN_LINES]) + (f"\n… and {more} lines more" if more > 0 else "")


def _bytes(text: str | bytes) -> bytes:
    return text.encode() if isinstance(text, str) else text


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """tests/site as `clarion build` writes it, once per run."""
    output = tmp_path_factory.mktemp("built") / "site"
    assert cli.main(["build", "--content", str(SITE), "--output", str(output)]) == 0
    return output


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A house like this one, with the small site as its content and a theme to spoil: content/, theme/, plugins/."""
    top = tmp_path / "house"
    shutil.copytree(SITE, top / "tests" / "site")
    shutil.copytree(TOP / "theme", top / "theme")
    (top / "plugins").symlink_to(TOP / "plugins")
    return top


@pytest.fixture
def build(house: Path) -> Callable[..., int]:
    """Builds the site of the house into its output/, and gives the exit status."""

    def run(*more: str) -> int:
        content, output = house / "tests" / "site", house / "output"
        return cli.main(["build", "--content", str(content), "--output", str(output), *more])

    return run
