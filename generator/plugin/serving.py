"""What happens under `mkdocs serve` when a build fails: the last good pages stay, the fault is shown, nothing hangs."""

from __future__ import annotations

import gc
import logging
import os
import shutil
import tempfile
import threading
import traceback
from collections.abc import Callable, Iterable
from contextlib import suppress
from html import escape
from pathlib import Path
from typing import Any

log = logging.getLogger("mkdocs.plugins.briefing")

_PLACE = '<article class="md-content__inner'
_EMPTY = f'<!doctype html><title>Fault</title>{_PLACE}"></article>'
_PAUSE = 2.0
"""Seconds without a save."""
_GARBAGE = 50_000
"""New objects after which Python looks for what nothing refers to."""
_SHOWN = ("index.html", "404.html")
"""The pages that show the fault."""


def look_for_garbage(*, never: bool) -> None:
    """What nothing refers to is looked for seldom, and never in a build: its pages all stay until it has ended."""
    gc.set_threshold(_GARBAGE)
    (gc.disable if never else gc.enable)()


def guarded(
    build: Callable[..., Any], patched: Callable[[], list[Path] | None], site: Path, kept: Path
) -> Callable[..., None]:
    """A build of a server that never fails: MkDocs would leave every request without an answer until it is corrected.

    What only changes some pages is `patched` into the site. After a good build a copy of the site is kept in a folder
    beside it; after a fault it takes the place of what is left of the site, and its home page says what is wrong.
    """

    gc.freeze()  # what the first build has made stays: to look through it again and again takes longer than a save

    def guard(*arguments: Any) -> None:
        heard = _Heard()
        logging.getLogger("mkdocs").addHandler(heard)
        try:
            if (files := patched()) is None:
                build(*arguments)
        except (Exception, SystemExit) as error:  # whatever it is: a setting, a template, another plugin
            words = f"{told(error, heard.said)} Fix: correct what was saved last; then it is built again."
            log.error(words)
            with suppress(OSError):
                keep(kept, site)
                _show(words, site)
        else:
            with suppress(OSError):
                keep(site, kept) if files is None else _keep_too(files, site, kept)
        finally:
            logging.getLogger("mkdocs").removeHandler(heard)

    return guard


class Pause:
    """A pause in an editor's saves: a file of the server's own that it watches, and that is written then."""

    def __init__(self, server: Any) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="briefing_"))
        self._timer: threading.Timer | None = None
        self._seen = self._written()
        server.watch(str(self._folder))

    def soon(self) -> None:
        """Something waits for a pause; each save puts it off."""
        if self._timer:
            self._timer.cancel()
        self._timer = threading.Timer(_PAUSE, self.now)
        self._timer.daemon = True
        self._timer.start()

    def now(self) -> None:
        """The pause has come."""
        with suppress(OSError):
            (self._folder / "reached").touch()

    def reached(self) -> bool:
        """Whether the pause has come since this was last asked."""
        before, self._seen = self._seen, self._written()
        return self._seen != before

    def _written(self) -> int:
        file = self._folder / "reached"
        return file.stat().st_mtime_ns if file.exists() else 0

    def end(self) -> None:
        """Nobody waits any more."""
        if self._timer:
            self._timer.cancel()
        shutil.rmtree(self._folder, ignore_errors=True)


class _Heard(logging.Handler):
    """What MkDocs says of its errors; the exception at the end does not repeat it."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a message."""
        self.said.append(record.getMessage())


def told(error: BaseException, heard: Iterable[str] = ()) -> str:
    """What went wrong in one line, with the template in which it did."""
    frames = traceback.extract_tb(error.__traceback__)
    places = [f"{each.filename}:{each.lineno}: " for each in frames if each.filename.endswith((".html", ".xml"))]
    said = "\n".join((*heard, f"{''.join(places[-1:])}{str(error) or type(error).__name__}"))
    what = " ".join(dict.fromkeys(line.strip() for line in said.splitlines() if line.strip()))
    return f"The site could not be built: {what.rstrip('.')}."


def keep(source: Path, target: Path) -> None:
    """One folder as another, by links to the same files where the system can: a build writes new ones."""
    if source.is_dir():
        shutil.rmtree(target, ignore_errors=True)
        shutil.copytree(source, target, copy_function=_linked, dirs_exist_ok=True)


def _keep_too(files: Iterable[Path], site: Path, kept: Path) -> None:
    """New files of a folder in its copy too."""
    for file in files:
        copy = kept / file.relative_to(site)
        copy.unlink(missing_ok=True)
        _linked(str(file), str(copy))


def _linked(source: str, target: str) -> None:
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


def _show(words: str, site: Path) -> None:
    """The fault at the top of the home page, and of the page for addresses that do not exist."""
    said = f'<section class="desk" role="alert"><p class="row">{escape(words)}</p></section>'
    for name in _SHOWN:
        file = site / name
        html = file.read_text("utf-8") if file.is_file() else _EMPTY
        at = html.find(">", max(html.find(_PLACE), 0)) + 1
        file.unlink(missing_ok=True)  # the copy that is kept has the same file
        file.write_text(html[:at] + said + html[at:], "utf-8")
