"""A server that an editor works at: every save, good or broken, and how long it takes to show."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.northmere import ROOT as NORTHMERE

ROOT = Path(__file__).parent.parent.parent
PATIENCE = 15.0
_OPENER = urllib.request.build_opener(urllib.request.ProxyHandler({}))


@contextmanager
def served(folder: Path) -> Iterator[tuple[str, subprocess.Popen]]:
    """The invented newsroom under `mkdocs serve`: its address and the process."""
    for name in ("content", "seeds"):
        shutil.copytree(NORTHMERE / name, folder / name)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "mkdocs", "serve", "--quiet", "--dev-addr", f"127.0.0.1:{port}"]
    with (folder / "log").open("w") as log:
        process = subprocess.Popen(
            command, cwd=folder, stdout=log, stderr=log, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"}
        )
        try:
            yield f"http://127.0.0.1:{port}/", process
        finally:
            process.kill()
            process.wait()


def seconds_until(address: str, words: str) -> float:
    """How long it takes until a page has these words; more than `PATIENCE` is a failure."""
    start = time.perf_counter()
    while time.perf_counter() - start < PATIENCE:
        try:
            with _OPENER.open(address, timeout=PATIENCE) as answer:
                if words in answer.read().decode():
                    return time.perf_counter() - start
        except urllib.error.HTTPError as error:
            if words in error.read().decode():
                return time.perf_counter() - start
        except OSError:
            pass
        time.sleep(0.02)
    raise AssertionError(f"{address} never showed {words!r}")


def edits(folder: Path, number: int) -> tuple[list[float], float]:
    """Edit a served briefing again and again, every second time with a slip: seconds until each shows, MB of growth."""
    with served(folder) as (address, process):
        file = folder / "content" / "ferry.yml"
        good = file.read_text("utf-8")
        page = f"{address}briefings/{re.search('^id: (.*)$', good, re.MULTILINE)[1]}/"
        seconds_until(page, "<h1")
        before, times = 0.0, []
        for count in range(number):
            title = f"Ferries, as seen for the {count}th time"
            text = re.sub("^title: .*$", f"title: {title}", good, flags=re.MULTILINE)
            broken = count % 2
            file.write_text(f"{text}slip{count}: [\n" if broken else text, "utf-8")
            times.append(seconds_until(page, f"slip{count}: [" if broken else title))
            if broken:
                seconds_until(address, "ferry.yml cannot be read")
            if count == number // 5:
                before = memory(process)
        return times, memory(process) - before


def memory(process: subprocess.Popen) -> float:
    """The memory that a process holds, in MB; 0 where the system does not say."""
    status = Path(f"/proc/{process.pid}/status")
    match = re.search(r"VmRSS:\s+(\d+)", status.read_text()) if status.exists() else None
    return int(match[1]) / 1024 if match else 0.0
