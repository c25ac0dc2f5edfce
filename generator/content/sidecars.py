"""What the program keeps for itself beside what editors write: its last draft of a briefing, and what was published."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from generator.content.decisions import FOLDER
from generator.content.folder import project
from generator.content.references import GROUPS
from generator.content.storage import LARGEST_SIDECAR, content_of, write
from generator.model import Problems
from generator.yaml_document import CONTROL, problem, raw, utf8


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


# --- the shape that they have


def _text(value: Any) -> bool:
    return isinstance(value, str) and not CONTROL.search(value)


def _texts(value: Any) -> bool:
    return isinstance(value, list) and all(map(_text, value))


def _mapping(value: Any) -> bool:
    return isinstance(value, dict) and _text("".join(value))  # the names in JSON are texts


def _plain(value: Any) -> bool:
    return _text(value) or _texts(value) or (_mapping(value) and all(map(_plain, value.values())))


def _article(value: Any) -> bool:
    return _mapping(value) and all(map(_text, value.values())) and "file" in value


_TEXT, _TEXTS, _PLAIN = (_text, "text"), (_texts, "a list of texts"), (_plain, "text, a list of texts, or a mapping")
_EACH = "*"
"""Every name in a mapping that is not named itself."""
_BASE = {
    "briefing": {
        _EACH: _PLAIN,
        "article": (_article, "a mapping with `file`"),
        **{group: {_EACH: {_EACH: _PLAIN}} for group in GROUPS},
    },
    "proposals": {_EACH: _PLAIN},
    **dict.fromkeys(("seed", "extractor", "written"), _TEXT),
}
_RECORDED = {
    _EACH: {
        **dict.fromkeys(("title", "status", "summary"), _TEXT),
        "claims": {_EACH: {"claim": _TEXT, "confidence": _TEXT, "was": _TEXTS}},
        "questions": {_EACH: {"question": _TEXT, "state": _TEXT, "answer": _TEXT, "was": _TEXTS}},
    }
}


def _wrong(data: Any, shape: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    """Where data have another shape, or nothing, and what should be there."""
    if not _mapping(data):
        yield path, "a mapping"
        return
    for name in data if _EACH in shape else shape:
        part = shape.get(name) or shape[_EACH]
        if isinstance(part, dict):
            yield from _wrong(data.get(name), part, (*path, name))
        elif not part[0](data.get(name)):
            yield (*path, name), part[1]


# --- reading and writing


def read_base(file: Path) -> Base | None:
    """The sidecar of a briefing's file, or None where there is none; one that is damaged raises `Problems`."""
    remedy = "run `briefing extract`; until then, every field counts as the editor’s."
    data = _held(side(file), _BASE, remedy, "warning")
    return None if data is None else Base(**{name: data[name] for name in _BASE})


def sound_base(file: Path) -> Base | None:
    """The sidecar of a briefing's file, or None where it is missing or damaged; one out of reach raises `Problems`."""
    try:
        return read_base(file)
    except Problems as error:
        if error.problems[0].code in ("json", "encoding"):
            return None
        raise


def side(file: Path) -> Path:
    return file.parent / ".base" / f"{file.stem}.json"


def write_base(file: Path, base: Base) -> None:
    """Keep the machine's last draft beside a briefing's file; what a power cut takes of it is made again."""
    before = content_of(side(file))
    data = {name: getattr(base, name) for name in sorted(_BASE)}
    text = json.dumps(data, ensure_ascii=False, indent=1) + "\n"
    if text != before:
        write(side(file), text, expected=before, lasting=False)


def recorded(folder: Path) -> dict[str, Any]:
    """What readers were last shown of each published briefing, by its id; slips raise `Problems`."""
    remedy = "restore it from an earlier version; without it, `briefing log` begins anew with what is published now."
    return _held(recorded_file(folder), _RECORDED, remedy) or {}


def recorded_file(folder: Path) -> Path:
    """Where it is kept what readers were last shown."""
    return folder / FOLDER / ".recorded.json"


def _held(file: Path, shape: Any, remedy: str, severity: Literal["error", "warning"] = "error") -> Any:
    """The data of a JSON file, None where there is no file; what the program did not write raises `Problems`."""
    if not os.path.lexists(file):
        return None
    name = Path(os.path.relpath(file, project(file))).as_posix()
    text = utf8(raw(file, name, project(file), LARGEST_SIDECAR, remedy), name)
    try:
        data = json.loads(text)
        wrong = next(_wrong(data, shape), None)
    except (RecursionError, ValueError) as error:
        place, message = getattr(error, "pos", 0), "This is not JSON as the program writes it."
        raise Problems((problem(text, name, place, "json", message, remedy, severity),)) from None
    if wrong:
        path, noun = wrong
        what = f"`{'.'.join(path)}`" if path else "The file"
        message = f"{what} should be {noun}; the program did not write this."
        raise Problems((problem(text, name, _place(text, path), "json", message, remedy, severity),))
    return data


def _place(text: str, path: tuple[str, ...]) -> int:
    """Where the last name of a path is in a JSON text, or of as much of the path as there is."""
    place = 0
    for name in path:
        place = max(place, text.find(json.dumps(name, ensure_ascii=False), place))
    return place
