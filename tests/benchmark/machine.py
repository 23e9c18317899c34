"""The machine that a measurement was made on, without its name."""

import os
import platform
from pathlib import Path

import psutil
from interpreter import python


def described() -> str:
    """Processor, cores, memory, system and Python in one sentence."""
    memory = round(psutil.virtual_memory().total / 2**30)
    system = f"{platform.system()} {platform.release().split('-', maxsplit=1)[0]}"
    return f"{_processor()}, {os.cpu_count()} cores, {memory} GiB of memory, {system}, {python()}"


def _processor() -> str:
    table = Path("/proc/cpuinfo")
    lines = table.read_text("utf-8").splitlines() if table.is_file() else []
    models = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return models[0] if models else platform.processor() or platform.machine()
