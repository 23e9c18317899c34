"""What earlier builds left, out of the way of the next and not deleted.

Ext4 gives an inode to nobody for minutes after its file was deleted, and for each new file it walks past all of those
(`recently_deleted` in fs/ext4/ialloc.c). After thousands of deletions that is a tenth of the build that comes next.
"""

import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path

from progress import say

ROOM = 10 * 2**30
"""So many bytes stay free for who else uses the disk; before it has fewer, all that was set aside is deleted."""


def set_aside(paths: Iterable[Path], trash: Path, room: int = ROOM) -> None:
    """Move what there is at the paths into a folder on the same disk."""
    trash.mkdir(exist_ok=True)
    place = Path(tempfile.mkdtemp(dir=trash))
    for path in paths:
        path.rename(place / path.name)
    if shutil.disk_usage(trash).free < room:
        say("The disk is nearly full: what earlier builds left is deleted, which makes the next ones slower\n")
        shutil.rmtree(trash)
