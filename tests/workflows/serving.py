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
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tests.northmere import ROOT as NORTHMERE

ROOT = Path(__file__).parent.parent.parent
PATIENCE = 15.0
_OPENER = urllib.request.build_opener(urllib.request.ProxyHandler({}))


@contextmanager
def served(folder: Path, plugins: str = "") -> Iterator[tuple[str, subprocess.Popen]]:
    """The invented newsroom under `mkdocs serve`, with plugins of its own if need be: its address and the process."""
    for name in ("content", "seeds"):
        shutil.copytree(NORTHMERE / name, folder / name)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    if plugins:
        settings = (folder / "mkdocs.yml").read_text("utf-8")
        (folder / "mkdocs.yml").write_text(settings.partition("plugins:")[0] + plugins, "utf-8")
        (folder / "outlet").mkdir()
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


# --- slips in every file that is read

MKDOCS = {
    "a list": "- a\n",
    "no YAML": "site_name: [\n",
    "no theme": "theme: {name: nothing}\n",
    "a plugin that is not there": "plugins: [briefing, nothing]\n",
    "a type": "docs_dir: 3\n",
    "an unknown colour": "plugins:\n  - briefing: {colors: {light: {nothing: red}}}\n",
    "colours of another type": "plugins:\n  - briefing: {colors: 3}\n",
    "folder of templates": "plugins:\n  - briefing: {overrides: nowhere}\n",
    "pages of another type": "plugins:\n  - briefing: {without: 3}\n",
    "empty": "",
}
YAML = {
    "a bracket": "x: [\n",
    "a tab": "a:\n\tb: c\n",
    "a colon": "a: b: c\n",
    "twice": "a: b\na: c\n",
    "a list": "- a\n",
    "a word": "word\n",
    "an anchor": "a: &b c\n",
    "bytes": "\udcff\udcfe",
    "a control character": "a: \x01\n",
    "a conflict": "<<<<<<< a\n=======\n>>>>>>> b\n",
    "a mapping in a mapping": "a: {b: {c: {d: e}}}\n",
}
SLIPS = [("mkdocs.yml", name, text) for name, text in MKDOCS.items()]
LOG = "content/library/log.yml"
for file in ("content/ferry.yml", "content/library/actors.yml", "content/library/refused.yml", LOG):
    SLIPS += [(file, name, text) for name, text in YAML.items() if (file, name) != (LOG, "a list")]
SLIPS += [
    ("content/library/permalinks.txt", "no line", "nothing\n"),
    ("content/library/permalinks.txt", "bytes", "\udcff"),
    ("content/library/permalinks.txt", "lost", "briefings/never/ briefing never - published\n"),
    ("seeds/bridge.txt", "binary", "\0\0"),
    ("seeds/bridge.txt", "empty", ""),
    ("outlet/pages/home.html", "unclosed", "{% if %}"),
    ("outlet/pages/home.html", "unknown name", "<h1>x</h1>{{ nothing.at_all }}"),
    ("outlet/pages/claims.html", "a sum of words", "<h1>x</h1>{{ 'a' + 1 }}"),
    ("outlet/theme/main.html", "unclosed", "{% block %}"),
    ("outlet/theme/main.html", "division", "{{ 1 / 0 }}"),
    ("outlet/theme/main.html", "unknown filter", "{{ 1 | nothing }}"),
    ("outlet/theme/404.html", "division", "{{ 1 / 0 }}"),
    ("content/about.md", "template", "---\ntemplate: nothing.html\n---\n# About\n"),
    ("content/about.md", "bytes", "\udcff"),
]


def slips(folder: Path, chosen: list[tuple[str, str, str]]) -> list[float]:
    """Make each slip while the site is served: seconds until it was shown, and gone again when it was undone."""
    times = []
    with served(folder, "plugins: [{briefing: {overrides: outlet}}, search]\n") as (address, _):
        for name in ("outlet/pages", "outlet/theme", "content/library"):
            (folder / name).mkdir(parents=True, exist_ok=True)
        seconds_until(address, "Who said what, and on what basis")
        clean = desk(address)
        for number, (name, slip, text) in enumerate(chosen):
            file = folder / name
            before = file.read_bytes() if file.exists() else None
            start = time.perf_counter()
            file.write_bytes(text.encode("utf-8", "surrogateescape"))
            _wait(lambda: desk(address) != clean, f"{name}: {slip} (number {number}) is not shown")
            if before is None:
                file.unlink()
            else:
                file.write_bytes(before)
            _wait(lambda: desk(address) == clean, f"{name}: {slip} (number {number}) does not go")
            times.append(time.perf_counter() - start)
    return times


def desk(address: str) -> list[str]:
    """What the home page says for editors alone."""
    with suppress(OSError), _OPENER.open(address, timeout=PATIENCE) as answer:
        return re.findall(r'<section class="desk".*?</section>', answer.read().decode(), re.DOTALL)
    raise AssertionError("a request without an answer")


def _wait(true: Callable[[], bool], otherwise: str) -> None:
    start = time.perf_counter()
    while not true():
        assert time.perf_counter() - start < PATIENCE, otherwise
        time.sleep(0.05)
