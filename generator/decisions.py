"""What editors decide and record about all briefings together: who is who, and what was corrected."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.model import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """What an editor has decided about an actor of many briefings: an entry of `content/library/actors.yml`.

    `key` is the address of its page. `same_as` and `not_same_as` name actors by `briefing#key`, or by a key alone.
    """

    key: str
    name: str | None = None
    kind: Kind | None = None
    aka: tuple[str, ...] = ()
    side: str | None = None
    same_as: tuple[str, ...] = ()
    not_same_as: tuple[str, ...] = ()
    links: Mapping[str, str] = field(default_factory=dict)
    was: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Something of a published briefing that an editor changed afterwards: an entry of `content/library/log.yml`.

    `what` is a field, or `published`; `key` is the claim or question that it belongs to, if any.
    """

    date: str
    briefing: str
    what: str
    key: str | None = None
    before: str | None = None
    after: str | None = None
    note: str | None = None
