"""What lies beside an output folder while a build runs, and is put right after one that was killed.

`.output.clarion-spare` is the tree of the build before, which the next build brings up to date: nobody's site.
`.output.clarion-PID-xxxxxxxx` is the new tree, then what is left of the old one. Where two folders cannot
change places in one step, the old tree is set aside as the same name with `-old`.
"""

import errno
import fcntl
import os
import re
import secrets
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Alone with the folder until the end, or our death: flock(2). Unguarded where there are no locks."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def made_beside(target: Path, keep: Sequence[str] = (), *, spare: bool = False) -> Path:
    """A new tree: an empty one, or the spare one without what is kept of the site, which has changed since."""
    new = target.with_name(f".{target.name}.clarion-{os.getpid()}-{secrets.token_hex(4)}")
    if spare and spare_of(target).is_dir() and not spare_of(target).is_symlink():
        spare_of(target).rename(new)
        for name in keep:
            _remove(new / name)
    else:
        new.mkdir()  # not mkdtemp, whose 0700 would hide the site from a web server
    return new


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)


def spare_of(target: Path) -> Path:
    """Where the tree of the build before is kept for the next build."""
    return target.with_name(f".{target.name}.clarion-spare")


def save(old: Path, target: Path) -> None:
    """Keep the tree that was replaced, for the next build."""
    aside = set_aside(old)
    former = aside if aside.exists() else old
    if former.exists() and not spare_of(target).exists():
        former.rename(spare_of(target))


def set_aside(new: Path) -> Path:
    return new.with_name(f"{new.name}-old")


def settle(new: Path, target: Path) -> None:
    """Leave a whole tree at the target and nothing beside it, wherever the build stopped.

    Only as long as `new` is there can the tree set aside be the site; afterwards it is the one before.
    """
    aside = set_aside(new)
    if new.exists() and aside.exists() and not target.exists():
        aside.rename(target)
    for tree in (new, aside):
        shutil.rmtree(tree, ignore_errors=True)


def recover(target: Path) -> None:
    """Settle what killed builds left beside the target."""
    ours = re.compile(re.escape(f".{target.name}.clarion-") + r"(\d+)-[0-9a-f]{8}(?=(-old)?$)")
    matches = filter(None, (ours.match(each.name) for each in target.parent.iterdir()))
    for name, process in sorted({(match[0], int(match[1])) for match in matches}):
        if _is_abandoned(target.with_name(name), process):
            settle(target.with_name(name), target)


def _is_abandoned(new: Path, process: int) -> bool:
    """Whether no build holds it: by its lock, since a container does not know the processes of another."""
    try:
        descriptor = os.open(new, os.O_RDONLY)
    except OSError as error:
        return error.errno == errno.ENOENT  # that build had ended, save for deleting the tree set aside
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return not runs(process)
    finally:
        os.close(descriptor)
    return True


def runs(process: int) -> bool:
    """Whether there is such a process."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
