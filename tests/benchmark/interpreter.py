"""The Python that a measurement was made with; how it was built matters by a tenth and more."""

import platform
import re
import sys
import sysconfig
from pathlib import Path

MATTERS = ("--enable-optimizations", "--with-lto")
"""What Python may be configured with that makes it faster, the first (profile-guided optimisation) by far."""


def python() -> str:
    """Its version, whose build it is, and with which flags, without a path.

    A system's own is optimised by a profile though Debian's flags do not say so; of others the flags tell."""
    configured, compiled = (str(sysconfig.get_config_var(name)) for name in ("CONFIG_ARGS", "CFLAGS"))
    flags = [flag for flag in MATTERS if flag in configured] or [f"without {MATTERS[0]}"] * (sys.base_prefix != "/usr")
    built = ", ".join([_origin(Path(sys.base_prefix)), *flags, *re.findall(r"-O\w+", compiled)[-1:]])
    return f"{platform.python_implementation()} {platform.python_version()} ({built})"


def _origin(prefix: Path) -> str:
    """The kind of place it is installed in."""
    if prefix == Path("/usr"):
        return "the system’s own"
    return "pyenv’s" if ".pyenv" in prefix.parts else "of another origin"
