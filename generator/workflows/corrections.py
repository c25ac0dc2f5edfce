"""The workflow of `briefing log`: what editors changed in briefings after they were published."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

from generator import content
from generator.library import Library
from generator.model import Briefing, Change
from generator.yaml_document import flow

_HEADER = "# What was changed in briefings after they were published; `briefing log` adds to it.\n"
_TEXTS = ("title", "status", "summary")


def record(folder: Path, library: Library, day: str, note: str | None = None) -> tuple[Change, ...]:
    """Write down what changed in published briefings since the last record, dated `day`; gives the new entries.

    A draft is not published; a briefing that is recorded for the first time is entered as published.
    """
    with content.locked(folder):
        every = (*library.briefings, *library.withdrawn)
        now = {each.id: _state(library, each) for each in every if each.status != "draft"}
        moved = {old: each.id for each in every for old in each.was}
        before = {moved.get(id_, id_): state for id_, state in content.recorded(folder).items()}
        found = tuple(
            Change(date=day, briefing=id_, note=note, **change)
            for id_ in sorted(now)
            for change in (_changes(before[id_], now[id_]) if id_ in before else [{"what": "published"}])
        )
        if found:
            _append(folder / content.FOLDER / content.LOG, found)
        if before != now:
            _write(content.recorded_file(folder), json.dumps({**before, **now}, ensure_ascii=False, indent=1) + "\n")
        return found


def _state(library: Library, briefing: Briefing) -> dict[str, Any]:
    """What readers were shown of a briefing, where a change of it is a correction."""
    state: dict[str, Any] = {name: getattr(briefing, name) or "" for name in _TEXTS}
    state["claims"] = {
        claim.key: {"claim": claim.claim, "confidence": claim.confidence or "none", "was": list(claim.was)}
        for claim in _shown(library, briefing).claims
    }
    state["questions"] = {
        each.key: {
            "question": each.question,
            "state": each.status or "open",
            "answer": each.answer or each.answered_by or "",
            "was": list(each.was),
        }
        for each in briefing.open_questions
    }
    return state


def _shown(library: Library, briefing: Briefing) -> Briefing:
    return next((each for each in library.briefings if each.id == briefing.id), briefing)


def _changes(before: Mapping[str, Any], now: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    for name in _TEXTS:
        if before[name] != now[name]:
            yield {"what": name, "before": before[name] or None, "after": now[name] or None}
    for group, word in (("claims", "claim"), ("questions", "question")):
        names = {old: key for key, item in now[group].items() for old in item["was"]}
        old = {names.get(key, key): item for key, item in before[group].items()}
        for key in dict.fromkeys((*now[group], *old)):
            here, there = old.get(key), now[group].get(key)
            if here is None or there is None:
                values = {"before": here[word] if here else None, "after": there[word] if there else None}
                yield {"what": word, "key": key, **values}
                continue
            for field in there:
                if field != "was" and here[field] != there[field]:
                    values = {"before": here[field] or None, "after": there[field] or None}
                    yield {"what": field, "key": key, **values}


def _append(file: Path, changes: tuple[Change, ...]) -> None:
    """Entries at the end of the log; what is there already is left as it is."""
    before = content.content_of(file)
    text = before if before is not None else _HEADER
    text += "" if text.endswith("\n") else "\n"
    for change in changes:
        known = {field.name: value for field in fields(change) if (value := getattr(change, field.name)) is not None}
        text += f"- {flow(known)}\n"
    content.write(file, text, expected=before)


def _write(file: Path, text: str) -> None:
    before = content.content_of(file)
    content.write(file, text, expected=before)
