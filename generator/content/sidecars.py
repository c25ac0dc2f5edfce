"""What the program keeps for itself beside what editors write: its last draft of a briefing, and what was published."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.content.decisions import FOLDER
from generator.content.folder import project
from generator.content.storage import LARGEST_SIDECAR, content_of, write
from generator.model import Problem, Problems
from generator.yaml_document import decoded, problem, raw

_STATE = {"title": str, "status": str, "summary": str, "claims": dict, "questions": dict}
_CLAIM = {"claim": str, "confidence": str, "was": list}
_QUESTION = {"question": str, "state": str, "answer": str, "was": list}


@dataclass(frozen=True, slots=True, kw_only=True)
class Base:
    """The machine's last draft for a seed as plain data, the digests of what led to it, and what it proposes.

    `written` is the digest of the text that the machine itself put there: a file that still has it was never edited.
    """

    briefing: Mapping[str, Any]
    seed: str
    extractor: str
    written: str = ""
    proposals: Mapping[str, Any] = field(default_factory=dict)


_BASE = {"briefing": dict, "proposals": dict, "seed": str, "extractor": str, "written": str}


def read_base(file: Path) -> Base | None:
    """The sidecar of a briefing's file, or None where it is missing or damaged; one out of reach raises `Problems`."""
    try:
        return _base(file)
    except Problems as error:
        if error.problems[0].code in ("json", "encoding"):
            return None
        raise


def damaged(file: Path) -> tuple[Problem, ...]:
    """A warning where a briefing's file has a sidecar that cannot be read."""
    try:
        _base(file)
    except Problems as error:
        return error.problems
    return ()


def _base(file: Path) -> Base | None:
    remedy = "run `briefing extract`; until then, every field counts as the editor’s."
    data = _json(_side(file), remedy, "warning")
    if data is None:
        return None
    for step, name in _wrong(data, _BASE):
        raise _unfit(_side(file), step, name, remedy, "warning")
    return Base(**{name: data[name] for name in _BASE})


def _side(file: Path) -> Path:
    return file.parent / ".base" / f"{file.stem}.json"


def write_base(file: Path, base: Base) -> None:
    """Keep the machine's last draft beside a briefing's file."""
    before = content_of(_side(file))
    data = {name: getattr(base, name) for name in sorted(_BASE)}
    text = json.dumps(data, ensure_ascii=False, indent=1) + "\n"
    if text != before:
        write(_side(file), text, expected=before)


def recorded(folder: Path) -> dict[str, Any]:
    """What readers were last shown of each published briefing, by its id; slips raise `Problems`."""
    file = recorded_file(folder)
    remedy = "restore it from an earlier version; without it, `briefing log` begins anew with what is published now."
    data = _json(file, remedy, "error")
    shapes = dict.fromkeys(data, _STATE) if isinstance(data, dict) else {}
    for step, name in () if data is None else (*_wrong(data, dict.fromkeys(shapes, dict)), *_states(data, shapes)):
        raise _unfit(file, step, name, remedy, "error")
    return data or {}


def recorded_file(folder: Path) -> Path:
    """Where it is kept what readers were last shown."""
    return folder / FOLDER / ".recorded.json"


def _states(data: Mapping[str, Any], shapes: Mapping[str, Mapping[str, type]]) -> Iterator[tuple[str, str]]:
    for id_, shape in shapes.items():
        yield from ((f"{id_}: {step}", name) for step, name in _wrong(data[id_], shape))
        for group, kind in (("claims", _CLAIM), ("questions", _QUESTION)):
            for key, item in data[id_][group].items():
                yield from ((f"{id_}: {key}: {step}", name) for step, name in _wrong(item, kind))


def _wrong(data: Any, shape: Mapping[str, type]) -> Iterator[tuple[str, str]]:
    """The fields that are missing or have another type, and the type that they should have."""
    if not isinstance(data, dict):
        yield "all", "dict"
        return
    yield from ((name, kind.__name__) for name, kind in shape.items() if not isinstance(data.get(name), kind))


def _json(file: Path, remedy: str, severity: Any) -> Any:
    """The data of a JSON file, None where there is no file; what cannot be read raises `Problems` with its line."""
    name = _name(file)
    if not os.path.lexists(file):
        return None
    try:
        text = decoded(raw(file, name, project(file), LARGEST_SIDECAR, remedy), name)
        return json.loads(text)
    except json.JSONDecodeError as error:
        found = problem(text, name, error.pos, "json", "This is not JSON.", remedy, severity)
        raise Problems((found,)) from None
    except RecursionError:
        raise _unfit(file, "all", "dict", remedy, severity) from None


def _unfit(file: Path, step: str, kind: str, remedy: str, severity: Any) -> Problems:
    noun = {"dict": "a mapping", "list": "a list", "str": "text"}[kind]
    message = f"`{step}` should be {noun}; the program did not write this."
    found = Problem(file=_name(file), code="json", message=message, remedy=remedy, line=1, column=1, severity=severity)
    return Problems((found,))


def _name(file: Path) -> str:
    return Path(os.path.relpath(file, project(file))).as_posix()
