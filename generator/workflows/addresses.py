"""The register of addresses: one thing at each, all of them inside the site, and no former one used again."""

from __future__ import annotations

import os
import re
from collections.abc import Container, Iterable, Iterator
from functools import cached_property
from pathlib import Path
from typing import Literal

from generator import content
from generator.library import Library, Profile
from generator.model import Identity, Problem
from generator.site.page import Page
from generator.text import keys

_PATH = re.compile(rf"(?:{keys.PATTERN}(?:/{keys.PATTERN})*)?")
_ATTACHED = re.compile(rf"(?:{keys.PATTERN}/)*{keys.PATTERN}\.(?:bib|graphml|json|ris|txt|xml|yml)")
_FIX = "give one of the two another key."


def settled(folder: Path, pages: Iterable[Page]) -> tuple[tuple[Page, ...], tuple[Problem, ...]]:
    """The pages that the site generator may have, and a problem for each that it may not.

    Their paths are inside the site, no two have the same, and no Markdown page of the folder has it.
    """
    kept: dict[str, Page] = {}
    problems: list[Problem] = []
    files: dict[str, Page] = {}
    for page in pages:
        if not _PATH.fullmatch(page.path) or any(not _ATTACHED.fullmatch(each.path) for each in page.attachments):
            message = f"“{page.path}” cannot be an address inside the site."
            problems.append(_problem(f"page /{page.path}/", "bad-address", message, keys.REMEDY))
        elif page.path in kept:
            message = f"“{page.title}” and “{kept[page.path].title}” would have the same address."
            problems.append(_problem(f"page /{page.path}/", "two-pages", message, _FIX))
        else:
            kept[page.path] = page
            files |= dict.fromkeys((f"{page.path or 'index'}.md", f"{page.path}/index.md".lstrip("/")), page)
    for name, page in files.items():
        if page.path and os.path.lexists(folder / name):
            message = f"The Markdown page has the address of “{page.title}”."
            remedy = "give the Markdown page another name."
            problems.append(_problem(f"{folder.name}/{name}", "two-pages", message, remedy))
    return tuple(kept.values()), tuple(problems)


def used_again(
    folder: Path, library: Library, identities: Iterable[Identity], assigned: Container[str] = ()
) -> Iterator[Problem]:
    """Keys of entries that are somebody else's address, and a warning for each former one that is.

    A former key in a briefing is no address where the ledger has `assigned` that to an actor.
    """
    files = _Files(folder)
    decisions = f"{folder.name}/{content.FOLDER}/{content.ACTORS}"
    former = {identity.key: identity.was for identity in identities}
    for key in former:
        if key in library.profiles and key not in library.decided:
            message = f"“{key}” is the address of {library.profiles[key].name}, who is not the actor of this entry."
            yield _problem(decisions, "used-again", message, "give the entry another key.")
    holders: dict[str, tuple[Profile, str]] = {}
    for profile in library.profiles.values():
        said = [(old, decisions) for old in former.get(profile.key, ())]
        former_here = ((old, each) for each in profile.appearances for old in each.actor.was if old not in assigned)
        said += [(old, files.of(each.briefing.id)) for old, each in former_here]
        for old, file in said:
            now = library.profiles.get(old)
            other, where = (now, "") if now else holders.setdefault(old, (profile, file))
            if other is not profile:
                what = f"the key of {other.name}" if now else f"a former key of {other.name} in {where}"
                message = f"“{old}” is a former key of {profile.name} here and {what}: an old link leads to one only."
                remedy = "delete it from `was`, or give the other another key."
                yield _problem(file, "used-again", message, remedy, "warning")


class _Files:
    """The files of briefings as problems name them; they are looked for when the first is asked for."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @cached_property
    def _names(self) -> dict[str, str]:
        stems = content.ids(self.folder).items()
        return {id_: f"{self.folder.name}/{stem}{content.ENDING}" for stem, id_ in stems}

    def of(self, briefing: str) -> str:
        """The file of a briefing by its id."""
        return self._names.get(briefing, "")


def _problem(
    file: str, code: str, message: str, remedy: str, severity: Literal["error", "warning"] = "error"
) -> Problem:
    return Problem(file=file, code=code, message=message, remedy=remedy, severity=severity)
