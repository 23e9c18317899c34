"""Which Python `.ci/python` names for Clarion to run on, of those that are there."""

import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SUITABLE = "import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))"


def _named(path: Path, **pythons: str) -> str:
    """What is named where these are on the path: each answers the question whether it suits by a line of shell."""
    for name, answer in pythons.items():
        program = path / name.replace("_", ".")
        program.write_text(f"#!/bin/sh\n{answer}\n", "utf-8")
        program.chmod(0o755)
    done = subprocess.run([ROOT / ".ci/python"], env={"PATH": str(path)}, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_the_one_at_hand_is_taken_where_it_is_optimised(tmp_path: Path) -> None:
    assert _named(tmp_path, python3="exit 0", python3_12="exit 0") == "python3"


@pytest.mark.parametrize("answer", ['[ "$3" = any ]', "exit 1"])
def test_one_that_is_slower_or_unusable_gives_way_to_an_optimised_one(tmp_path: Path, answer: str) -> None:
    named = _named(tmp_path, python3=answer, python3_13=answer, python3_12="exit 0")
    assert named == "python3.12" or named.startswith("/usr/bin/python3")


def test_where_none_is_optimised_any_will_do(tmp_path: Path) -> None:
    named = _named(tmp_path, python3='[ "$3" = any ]')
    assert named == "python3" or named.startswith("/usr/bin/python3")


def test_what_is_named_on_this_machine_will_do() -> None:
    named = subprocess.run([ROOT / ".ci/python"], capture_output=True, text=True, check=True).stdout.strip()
    assert subprocess.run([named, "-c", SUITABLE], check=False).returncode == 0
