"""What a format makes of a file, before the words themselves are looked at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.model import ParagraphKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """The words of a file and what it says of them.

    `known` are fields of the provenance; `kinds` what the format itself knows of a line of `text`, by its number;
    `remarks` how the file was read, where a person should know that.
    """

    text: str
    known: Mapping[str, str] = field(default_factory=dict)
    kinds: Mapping[int, ParagraphKind] = field(default_factory=dict)
    remarks: tuple[str, ...] = ()
