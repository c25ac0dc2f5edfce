"""A site is written over the one before it: files that are made again and again are not deleted first.

A file system takes its time to make a file soon after many others were deleted, up to a fifth of a build.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Container
from contextlib import suppress
from pathlib import Path
from stat import S_ISREG, S_IWUSR

FOLDERS = ("briefings", "actors")
"""Where nearly all files of a site are."""


def set_aside(site: Path) -> Path:
    """The site with its folders hidden: MkDocs, which clears it before it writes, passes over those."""
    for name in FOLDERS:
        _forget(site / f".{name}")
        if (site / name).is_dir():
            with suppress(OSError):
                (site / name).rename(site / f".{name}")
    return site


def bring_back(site: Path, wanted: Container[str]) -> None:
    """The folders are where they were, with no more than the `wanted` files, named from the top of the site."""
    for name in FOLDERS:
        hidden = site / f".{name}"
        if hidden.is_symlink() or not hidden.is_dir():
            _forget(hidden)
        else:
            _clear(hidden, name, wanted)
            with suppress(OSError):
                hidden.rename(site / name)
            _forget(hidden)


def forget(site: Path | None) -> None:
    """A build has failed: what was set aside for it, if that was its site, goes as all else of it has gone."""
    if site:
        for name in FOLDERS:
            _forget(site / f".{name}")


def _clear(folder: Path, path: str, wanted: Container[str]) -> bool:
    """Delete what is not wanted in a folder; whether that leaves it empty."""
    empty = True
    with os.scandir(folder) as entries:
        for each in list(entries):
            inside = f"{path}/{each.name}"
            if each.is_dir(follow_symlinks=False) and inside not in wanted:
                if not _clear(Path(each.path), inside, wanted):
                    empty = False
                    continue
            elif inside in wanted and _is_plain(each):
                empty = False
                continue
            _forget(Path(each.path))
    return empty


def _is_plain(entry: os.DirEntry[str]) -> bool:
    """Whether writing over a file changes no other: one that is a link, or has another name, is made anew."""
    found = entry.stat(follow_symlinks=False)
    return S_ISREG(found.st_mode) and found.st_nlink == 1 and bool(found.st_mode & S_IWUSR)


def _forget(place: Path) -> None:
    with suppress(OSError):
        if place.is_dir() and not place.is_symlink():
            shutil.rmtree(place)
        else:
            place.unlink(missing_ok=True)
