"""What the tests share: recorded outputs, and the small site of tests/site built once."""

import difflib
from collections.abc import Callable
from pathlib import Path

import pytest
from clarion import cli

TESTS = Path(__file__).parent
GOLDEN = TESTS / "golden"
SITE = TESTS / "site"

Golden = Callable[[str, str | bytes], None]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--bless", action="store_true", help="record what tests/golden holds, anew")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compares a text with its record in tests/golden; with --bless, records it."""
    return bless if request.config.getoption("--bless") else compare


def bless(name: str, actual: str | bytes) -> None:
    path = GOLDEN / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(_bytes(actual))


def compare(name: str, actual: str | bytes) -> None:
    path = GOLDEN / name
    assert path.is_file(), f"tests/golden/{name} is not recorded; look at it, then pytest --bless"
    recorded, found = path.read_bytes(), _bytes(actual)
    if recorded != found:
        pytest.fail(difference(name, recorded, found), pytrace=False)


def difference(name: str, recorded: bytes, found: bytes) -> str:
    try:
        before, after = recorded.decode().splitlines(), found.decode().splitlines()
    except UnicodeDecodeError:
        return f"tests/golden/{name} differs: {len(recorded)} bytes recorded, {len(found)} found"
    lines = difflib.unified_diff(before, after, f"tests/golden/{name}", "found", lineterm="", n=1)
    return "\n".join(lines) or f"tests/golden/{name} differs in how its lines end"


def _bytes(text: str | bytes) -> bytes:
    return text.encode() if isinstance(text, str) else text


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """tests/site as `clarion build` writes it, once per run."""
    output = tmp_path_factory.mktemp("built") / "site"
    assert cli.main(["build", "--content", str(SITE), "--output", str(output)]) == 0
    return output
