"""Matching: which item of one version of a briefing corresponds to which item of another.

Both versions quote one article, so the passage decides: whether two claims say the same is not asked here
(see `extract/claims/duplicates.py`), and an actor is known by the names that an editor may have changed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from typing import Any

from generator.text import fold
from generator.yaml_document import as_list

ENOUGH = 0.75
"""The share of the shorter evidence's words that the other must have for both to be one item."""
FEWEST = 6
"""Words that evidence must have to be recognised by a part of them."""
_WORD = re.compile(r"\w+")
_CARRIED_BY = {
    "quotes": ("text",),
    "claims": ("evidence", "claim"),
    "open_questions": ("evidence", "question"),
    "timeline": ("evidence", "event"),
}

Items = Mapping[str, Any]


def matched(group: str, first: Items, second: Items) -> dict[str, str]:
    """The keys of the first items with the key of the second that each is: the same key, an old key, the same words."""
    found = {key: key for key in first if key in second}
    taken = set(found.values())
    for there, item in second.items():
        for old in as_list(item.get("was")) if isinstance(item, dict) else ():
            if old in first and old not in found and there not in taken:
                found[old] = there
                taken.add(there)
    left = [key for key in first if key not in found and isinstance(first[key], dict)]
    free = [key for key in second if key not in taken and isinstance(second[key], dict)]
    likeness = _actors_alike if group == "actors" else _items_alike
    ranked = sorted(
        (-score, n, k)
        for n, one in enumerate(left)
        for k, other in enumerate(free)
        if (score := likeness(group, first[one], second[other])) > 0
    )
    for _, n, k in ranked:
        if left[n] not in found and free[k] not in taken:
            found[left[n]] = free[k]
            taken.add(free[k])
    return found


def _actors_alike(_: str, one: Items, other: Items) -> float:
    """1 for one name, less where one also has the other's name; different kinds are never one."""
    if one.get("kind") != other.get("kind"):
        return 0
    left, right = str(one.get("name", "")).lower(), str(other.get("name", "")).lower()
    if left and left == right:
        return 1
    known = {name.lower() for name in as_list(other.get("aka"))}
    return 0.5 if left in known or right in {name.lower() for name in as_list(one.get("aka"))} else 0


def _words(text: str) -> Counter[str]:
    """The words of a text; of one without any, its signs."""
    plain = fold(text).lower()
    return Counter(_WORD.findall(plain) or plain.split())


def _items_alike(group: str, one: Items, other: Items) -> float:
    """How much of the shorter one's words the other has; from different sources only the very same words are one."""
    for field in _CARRIED_BY[group]:
        if field in one and field in other:
            left, right = (_words(" ".join(as_list(item[field]))) for item in (one, other))
            if left == right and left:
                return 1
            shorter = min(left.total(), right.total())
            share = (left & right).total() / shorter if shorter >= FEWEST else 0
            same_source = as_list(one.get("by")) == as_list(other.get("by"))
            return share if share >= ENOUGH and same_source else 0
    return 0
