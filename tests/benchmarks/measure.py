"""What a command costs: processor seconds and peak memory of a process of its own."""

from __future__ import annotations

import os
import statistics
import subprocess
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Cost:
    """Processor seconds, seconds on the clock, and the most memory held at once, in MB."""

    cpu: float
    clock: float
    memory: float


def cost(command: Sequence[str | Path], folder: Path) -> Cost:
    """The cost of one run of a command in a folder; a command that fails ends the measurement with its words."""
    start = time.perf_counter()
    with tempfile.TemporaryFile("w+", encoding="utf-8") as log:
        process = subprocess.Popen(command, cwd=folder, stdout=log, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            log.seek(0)
            raise SystemExit(f"{' '.join(map(str, command))}\n{log.read()[-4000:]}")
    return Cost(usage.ru_utime + usage.ru_stime, time.perf_counter() - start, usage.ru_maxrss / 1024)


def median(costs: Sequence[Cost]) -> Cost:
    """The middle one of several costs, each figure by itself."""
    return Cost(*(statistics.median(getattr(one, name) for one in costs) for name in ("cpu", "clock", "memory")))
