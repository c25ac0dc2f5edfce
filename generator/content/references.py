"""References: where one item of a briefing names another, and how they change when keys change."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.yaml_document import as_list

GROUPS = ("actors", "quotes", "claims", "open_questions", "timeline")
FIELDS = {
    "quotes": ("by", "via"),
    "claims": ("by", "via", "about", "corroborates", "contradicts"),
    "open_questions": ("about", "put_to", "answered_by"),
    "timeline": ("claim",),
}
"""The fields of each group that name an actor or a claim: by key, by `#key`, or in another briefing by `id#key`."""
_ACTORS = frozenset(("by", "via", "put_to"))

Keys = Mapping[str, str | None]


def referenced(data: Mapping[str, Any]) -> frozenset[tuple[str, str]]:
    """Every group and key that something in a briefing's plain data refers to, whether it is there or not.

    What a question is about may be an actor or a claim: then both are named.
    """
    found: set[tuple[str, str]] = set()
    for group, _, field, words in said(data):
        for key in (word.removeprefix("#") for word in words):
            if field in _ACTORS or field == "about":
                found.add(("actors", key))
            if field not in _ACTORS and (group, field) != ("claims", "about"):
                found.add(("claims", key))
    return frozenset(found)


def redirected(data: Mapping[str, Any], actors: Keys, claims: Keys) -> dict[str, Any]:
    """Plain data with other keys in its references; a key that becomes None is replaced by plain words, or left out."""
    names = {key: item.get("name", key) for key, item in (data.get("actors") or {}).items() if isinstance(item, dict)}
    made = {name: dict(value) if name in FIELDS and isinstance(value, dict) else value for name, value in data.items()}
    for group, key, field, words in said(data):
        now = [there for word in words for there in _led(group, field, word, actors, claims, names)]
        if now != words:
            item = dict(made[group][key])
            value = item[field]
            if now:
                item[field] = now[0] if isinstance(value, str) else now
            else:
                del item[field]
            made[group][key] = item
    return made


def elsewhere(data: Mapping[str, Any], briefing: str, leads: Mapping[str, str]) -> dict[str, Any]:
    """Plain data in which references to another briefing (`briefing#key`) follow: to a new id, to new keys."""
    made = {name: dict(value) if name in FIELDS and isinstance(value, dict) else value for name, value in data.items()}
    for group, key, field, words in said(data):
        now = [leads.get(word, word) if word.startswith(f"{briefing}#") else word for word in words]
        if now != words:
            value = made[group][key][field]
            made[group][key] = {**made[group][key], field: now[0] if isinstance(value, str) else now}
    return made


def said(data: Mapping[str, Any]) -> Iterator[tuple[str, str, str, list[str]]]:
    """Group, key, field and words of every reference in a briefing's plain data."""
    for group, fields in FIELDS.items():
        items = data.get(group)
        for key, item in items.items() if isinstance(items, dict) else ():
            for field in fields if isinstance(item, dict) else ():
                value = item.get(field)
                words = as_list(value)
                if words and all(isinstance(word, str) for word in words):
                    yield group, key, field, words


def _led(group: str, field: str, word: str, actors: Keys, claims: Keys, names: Mapping[str, str]) -> list[str]:
    """Where one reference leads now: a list of one, or of none."""
    mark, key = ("#", word[1:]) if word.startswith("#") else ("", word)
    of_actor = field in _ACTORS or (field == "about" and (group == "claims" or key in names))
    table = actors if of_actor else claims
    if key not in table:
        return [word]
    there = table[key]
    if there is not None:
        return [mark + there]
    return [names.get(key, key)] if field in _ACTORS else []
