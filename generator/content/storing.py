"""Files written so that a crash leaves the old one or the new one, and the sidecar with the machine's last output."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path

from generator.document import Problems
from generator.model import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Base:
    """The machine's last output for a seed: its YAML, and the digests of the seed and of the machine that made it."""

    text: str
    seed: str
    extractor: str


def _side(file: Path) -> Path:
    return file.parent / ".base" / f"{file.stem}.json"


def read_base(file: Path) -> Base | None:
    """The sidecar of a briefing's file, or None where there is none that can be read."""
    try:
        data = json.loads(_side(file).read_text("utf-8"))
        return Base(text=str(data["text"]), seed=str(data["seed"]), extractor=str(data["extractor"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def write_base(file: Path, base: Base) -> None:
    """Keep the machine's last output beside a briefing's file."""
    side = _side(file)
    before = side.read_text("utf-8") if side.exists() else None
    data = {"extractor": base.extractor, "seed": base.seed, "text": base.text}
    write(side, json.dumps(data, ensure_ascii=False, sort_keys=True, indent=0) + "\n", expected=before)


def write(file: Path, text: str, *, expected: str | None) -> None:
    """Put a text in place of what is `expected` there (None = no file); another's change is never written over."""
    file.parent.mkdir(parents=True, exist_ok=True)
    side = file.with_name(f".{file.name}.{os.getpid()}.tmp")
    try:
        with side.open("x", encoding="utf-8", newline="") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        now = file.read_bytes().decode("utf-8", "surrogateescape") if file.exists() else None
        if now != expected:
            raise Problems(
                (
                    Problem(
                        file=str(file),
                        code="changed-meanwhile",
                        message="The file was changed while its briefing was being written.",
                        remedy="run the command again.",
                    ),
                )
            )
        side.replace(file)
    finally:
        side.unlink(missing_ok=True)
