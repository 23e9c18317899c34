"""Trees of files change places, or are carried over, so that each is whole at any moment."""

import errno
import os
import shutil
from contextlib import suppress
from pathlib import Path

_UNSUPPORTED = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EPERM}
_AT_FDCWD = -100
_EXCHANGE = 2  # RENAME_EXCHANGE in <linux/fs.h>, and RENAME_SWAP in macOS's <sys/stdio.h>


def put(new: Path, target: Path, aside: Path) -> bool:
    """Move the new tree to the target: whether the old one is now where the new one was."""
    if not target.exists():
        new.rename(target)
        return False
    if swapped(new, target):
        return True
    target.rename(aside)
    new.rename(target)
    return False


def swapped(one: Path, other: Path) -> bool:
    """Whether the two changed places in one step; not every filesystem can. renameat2(2), renamex_np(2)."""
    import ctypes  # only here

    system, names = ctypes.CDLL(None, use_errno=True), (os.fsencode(one), os.fsencode(other))
    if hasattr(system, "renameat2"):
        status = system.renameat2(_AT_FDCWD, names[0], _AT_FDCWD, names[1], _EXCHANGE)
    elif hasattr(system, "renamex_np"):
        status = system.renamex_np(names[0], names[1], _EXCHANGE)
    else:
        return False
    reason = ctypes.get_errno()
    if status and reason not in _UNSUPPORTED:
        raise OSError(reason, os.strerror(reason), str(other))
    return bool(status == 0)


def carry(old: Path, new: Path) -> None:
    """Give `new` all that is at `old`, save what it has already."""
    if old.is_dir() and not old.is_symlink():
        made = not new.is_dir()
        if made:
            new.mkdir()
        for each in old.iterdir():
            carry(each, new / each.name)
        if made:
            shutil.copystat(old, new)
    elif os.path.lexists(old) and not os.path.lexists(new):
        with suppress(FileNotFoundError):  # a lock file of git's, gone by now
            _link(old, new)


def _link(old: Path, new: Path) -> None:
    """One file under both names: what is written into it meanwhile is not lost. FAT has only copies."""
    try:
        os.link(old, new, follow_symlinks=False)
    except FileNotFoundError:
        raise
    except (OSError, NotImplementedError):
        shutil.copy2(old, new, follow_symlinks=False)
