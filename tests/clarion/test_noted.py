"""What programs note in the content: read as what it is, or told as damaged at its line."""

from pathlib import Path
from typing import Any

import pytest

from clarion.noted import Damaged, noted_at


def numbers(raw: Any) -> list[int]:
    return [int(each) for each in raw["numbers"]]


def test_a_record_is_made_of_its_json(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"numbers": ["1", 2]}')
    assert noted_at(tmp_path / "a.json", numbers) == [1, 2]


def test_where_there_is_none_nothing_was_noted(tmp_path: Path) -> None:
    assert noted_at(tmp_path / "a.json", numbers) is None


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", 1),
        ('{\n"numbers": [\n<<<<<<< ours', 3),
        ("[]", 1),
        ("{}", 1),
        ('{"numbers": ["one"]}', 1),
        ('{"numbers": 1}', 1),
        ("[" * 100_000, 1),
        ("\udcff", 1),
    ],
)
def test_what_is_no_record_is_damaged_at_its_line(tmp_path: Path, text: str, line: int) -> None:
    (tmp_path / "a.json").write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(Damaged) as damaged:
        noted_at(tmp_path / "a.json", numbers)
    assert damaged.value.line == line


def test_what_cannot_be_read_is_said_by_the_system(tmp_path: Path) -> None:
    with pytest.raises(IsADirectoryError):
        noted_at(tmp_path, numbers)
