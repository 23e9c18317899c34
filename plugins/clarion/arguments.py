"""What may stand behind an option of a command: a file that is there, a day, a kind. Each says what else it must be."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from clarion import dates

if TYPE_CHECKING:
    from clarion.kinds.kind import Kind


def kind(raw: str) -> "type[Kind]":
    from clarion.editors.new import kind_called  # with all kinds: a build or check asks for none

    try:
        return kind_called(raw)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def name(raw: str) -> str:
    if not raw.strip():
        raise argparse.ArgumentTypeError("must be a file name such as acme-saves-energy")
    return raw


def path(raw: str) -> str:
    if not Path(raw).exists():
        raise argparse.ArgumentTypeError(f"'{raw}' is neither a file nor a folder")
    return raw


def folder(raw: str) -> str:
    if not Path(raw).is_dir():
        raise argparse.ArgumentTypeError(f"'{raw}' is not a folder")
    return raw


def file(raw: str) -> str:
    if not Path(raw).is_file():
        raise argparse.ArgumentTypeError(f"'{raw}' is not a file")
    return raw


def date(raw: str) -> str:
    if dates.date(raw) is None:
        raise argparse.ArgumentTypeError(f"must be a date such as 2026-03-14, not '{raw}'")
    return raw
