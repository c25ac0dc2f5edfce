"""What must hold after every merge."""

from __future__ import annotations

import random
from collections import Counter
from typing import Any

from generator.content import check, parse
from generator.merge import Merged, merge
from generator.yaml_document import comments, read
from tests.merge.changes import GROUPS, briefing, changed, sound
from tests.merge.dress import Dress


def merged(seed: int) -> Merged:
    """A random merge, after everything that must hold of it was looked at."""
    rng = random.Random(seed)
    base = briefing(rng)
    human, machine = changed(rng, base, "h"), changed(rng, base, "m")
    if seed % 2:  # every second one is a briefing without errors, and must be one afterwards
        base, human, machine = (sound(random.Random(seed), each) for each in (base, human, machine))
    text = Dress(rng).text(human)
    assert not seed % 2 or not errors(text), "the briefing was to be without errors"
    return held(base, human, machine, text)


def held(base: dict[str, Any], human: dict[str, Any], machine: dict[str, Any], text: str) -> Merged:
    """The merge of three versions, the editor's being written as `text`, after everything was looked at."""
    mine = read(text, "content/storm.yml")
    assert alike(mine.data, human), "the dress changed the data"
    made = merge(base, mine, machine)
    after = read(made.text, "content/storm.yml")
    _human_values(base, human, after.data)
    assert not Counter(comments(mine)) - Counter(comments(after))
    _untouched_lines(mine, after, made)
    assert not errors(made.text) - errors(text), "the merge left an error"
    again = merge(made.draft, after, machine, made.proposals)
    assert again.text == made.text
    assert again.proposals == made.proposals
    return made


def errors(text: str) -> Counter[str]:
    """What `briefing check` calls an error in a file by itself."""
    found, problems = parse(text, "content/storm.yml")
    return Counter(
        each.message for each in (*problems, *(check(found, None) if found else ())) if each.severity == "error"
    )


def alike(one: Any, other: Any) -> bool:
    if isinstance(one, dict):
        return list(one) == list(other) and all(alike(one[key], other[key]) for key in one)
    return one == other


def _human_values(base: dict, human: dict, after: dict) -> None:
    """What the editor changed or added is there; what the editor deleted is not."""
    for name in (name for name in human if name not in GROUPS):
        if human[name] != base.get(name) and not isinstance(human[name], dict):
            assert after[name] == human[name], name
    for name in (name for name in base if name not in (*GROUPS, "id")):
        assert name in human or name not in after, f"{name} came back"
    for group in GROUPS:
        b, m, a = base.get(group, {}), human.get(group, {}), after.get(group, {})
        for key, item in m.items():
            if key not in b:
                assert a[key] == item, key
                continue
            for field, value in item.items():
                if value != b[key].get(field):
                    assert a[key][field] == value, (key, field)
            lost = [field for field in b[key] if field not in item and (field != "about" or human.get("claims"))]
            assert key not in a or not [field for field in lost if field in a[key]], key
        assert not [key for key in b if key not in m and key in a], "an item came back"


def _untouched_lines(mine: Any, after: Any, made: Merged) -> None:
    """Items that read as before are the same bytes; a file that reads as before is the same file."""
    if after.data == mine.data:
        assert made.text == mine.text
    for path in mine.keys:
        if len(path) == 2 and path in after.keys and _at(mine.data, path) == _at(after.data, path):
            (a, b), (c, d) = mine.keys[path], after.keys[path]
            assert mine.text[a:b] == after.text[c:d]
            (a, b), (c, d) = mine.places[path], after.places[path]
            assert mine.text[a:b].rstrip() == after.text[c:d].rstrip() or "#" in mine.text[a:b] + after.text[c:d]


def _at(data: Any, path: tuple) -> Any:
    for step in path:
        data = data[step]
    return data
