"""What a build may replace: a folder of its own making, an empty one, or none yet."""

import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

MARKER = ".clarion"
HISTORIES = {".git", ".hg", ".svn"}


def objection(output: Path, target: Path, keep: Sequence[str], sources: Sequence[Path]) -> str:
    """Why `output`, which is really at `target`, may not be replaced, and what to do; else nothing."""
    wrong = [name for name in keep if name in ("", ".", "..") or "/" in name]
    if wrong:
        return f"OUTPUT_RETENTION must have names at the top of '{output}', such as '.git', not '{wrong[0]}'"
    words = _out_of_bounds(target, sources) or _no_folder(output, target) or _holds_others(target, keep)
    return f"'{output}' {words}" if words else ""


def _out_of_bounds(target: Path, sources: Sequence[Path]) -> str:
    with suppress(RuntimeError):  # an account that has no home folder
        if Path(os.path.realpath(Path.home())).is_relative_to(target):
            return "holds your home folder, and a build replaces all in it; give another folder to --output"
    if Path.cwd().is_relative_to(target):
        return "holds the folder you are in, and a build replaces all in it; give another folder to --output"
    for source in sources:
        real = Path(os.path.realpath(source))
        if real.is_relative_to(target) or target.is_relative_to(real):
            return f"shares files with '{source}', which the build reads; give another folder to --output"
    return ""


def _no_folder(output: Path, target: Path) -> str:
    if target.is_mount():
        return "is a mount point, which cannot be replaced; give a folder inside it to --output"
    if target.is_dir():
        return ""
    if output.is_symlink():
        return f"is a link to '{target}', which is not a folder; make that folder, or remove the link"
    return "is a file; move it away, or give another folder to --output" if target.exists() else ""


def _holds_others(target: Path, keep: Sequence[str]) -> str:
    """Clarion's own folder too may hold what no build makes again: the history of a branch."""
    names = {each.name for each in target.iterdir()} - set(keep) if target.exists() else set()
    foreign = names & HISTORIES if MARKER in names else names
    if not foreign:
        return ""
    return (
        f"holds '{min(foreign)}', which Clarion did not make and a build would delete; move it away, "
        "name it in OUTPUT_RETENTION, or give another folder to --output"
    )
