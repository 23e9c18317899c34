"""The machine that a measurement was made on, without its name."""

import os
import platform
import re
import sys
import sysconfig
from pathlib import Path

import psutil

MATTERS = ("--enable-optimizations", "--with-lto")
"""What Python may be configured with that makes it faster, the first (profile-guided optimisation) by far."""


def described() -> str:
    """Processor, cores, memory, system and Python in one sentence."""
    memory = round(psutil.virtual_memory().total / 2**30)
    system = f"{platform.system()} {platform.release().split('-', maxsplit=1)[0]}"
    python = f"{platform.python_implementation()} {platform.python_version()} ({_built()})"
    return f"{_processor()}, {os.cpu_count()} cores, {memory} GiB of memory, {system}, {python}"


def _built() -> str:
    """Whose build of Python it is, and with which flags.

    A system's own is optimised by a profile though Debian's flags do not say so; of others the flags tell."""
    configured, compiled = (str(sysconfig.get_config_var(name)) for name in ("CONFIG_ARGS", "CFLAGS"))
    flags = [flag for flag in MATTERS if flag in configured] or [f"without {MATTERS[0]}"] * (sys.base_prefix != "/usr")
    return ", ".join([_origin(Path(sys.base_prefix)), *flags, *re.findall(r"-O\w+", compiled)[-1:]])


def _origin(prefix: Path) -> str:
    """The kind of place it is installed in."""
    if prefix == Path("/usr"):
        return "the system’s own"
    return "pyenv’s" if ".pyenv" in prefix.parts else "of another origin"


def _processor() -> str:
    table = Path("/proc/cpuinfo")
    lines = table.read_text("utf-8").splitlines() if table.is_file() else []
    models = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return models[0] if models else platform.processor() or platform.machine()
