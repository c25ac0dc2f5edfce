"""What a save costs under the server: `python -m tests.benchmarks.saves PROJECT` prints the work of both builds.

No socket is opened: the builder is called as the server calls it after each save, and the processor time is taken.
"""

from __future__ import annotations

import logging
import os
import re
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

from mkdocs.commands.build import build
from mkdocs.config import load_config

from generator.plugin import serving

URL = "http://127.0.0.1:8000/"
SAVES = 12


def work(project: Path, saves: int = SAVES) -> tuple[float, float]:
    """Processor seconds of the first build under the server, and of the median save of one briefing after it."""
    logging.getLogger("mkdocs").setLevel(logging.ERROR)
    serving._PAUSE = 1e6  # what waits for a pause is no part of a save
    with tempfile.TemporaryDirectory() as site:
        config = load_config(str(project / "mkdocs.yml"), site_dir=site)
        config.plugins.on_startup(command="serve", dirty=False)
        first = _spent(lambda: build(config, serve_url=URL))
        server = SimpleNamespace(builder=lambda: sys.exit("a save was not enough: all was built"), watch=lambda _: None)
        server = config.plugins.on_serve(server, config=config, builder=server.builder)
        files = sorted((project / "content").glob("*.yml"))
        spent = []
        try:
            for number in range(saves):
                file = files[len(files) * (number + 1) // (saves + 1)]
                with saved(file, ("claim", "title")[number % 2]):
                    spent.append(_spent(server.builder))
                spent.append(_spent(server.builder))
        finally:
            config.plugins.on_shutdown()
    return first, statistics.median(spent)


class saved:  # noqa: N801 – it reads as what it is: with saved(file, …)
    """A file in which one word is added to a field, and taken out again."""

    def __init__(self, file: Path, field: str) -> None:
        self.file, self.before = file, file.read_text("utf-8")
        self.after = re.sub(rf"^( *{field}: .*)$", r"\1 indeed", self.before, count=1, flags=re.MULTILINE)

    def __enter__(self) -> None:
        assert self.after != self.before
        self.file.write_text(self.after, "utf-8")

    def __exit__(self, *_: object) -> None:
        self.file.write_text(self.before, "utf-8")


def _spent(call: Callable[[], object]) -> float:
    start = time.process_time()
    call()
    return time.process_time() - start


if __name__ == "__main__":
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    print(*(f"{seconds:.3f}" for seconds in work(Path(sys.argv[1]))))
