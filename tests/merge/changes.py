"""Changes: random briefings, and what an editor and the machine do to them."""

from __future__ import annotations

import copy
import random
from typing import Any

from generator.rubric import CODES

WORDS = (
    "storm harbour fourteen boats lost the mayor said: “no” ’s 12:30 NO #1 @home `x` 100% été Ω 港口 – “quoted” it's "
    "[two] {one} a,b null true ~ very long reasoned explanation *bold* &c !now | > - ? key: value"
).split()
GROUPS = ("actors", "quotes", "claims", "open_questions")
FIELDS = {
    "actors": ("role", "side", "aka"),
    "quotes": ("cue", "check", "via"),
    "claims": ("claim", "when_words", "why", "likelihood", "about"),
    "open_questions": ("question", "put_to", "answer"),
}
LISTS = {"aka", "via", "why", "about", "tags"}

Data = dict[str, Any]


def words(rng: random.Random, most: int = 8) -> str:
    return " ".join(rng.choice(WORDS) for _ in range(rng.randint(1, most)))


def value(rng: random.Random, field: str) -> Any:
    return [words(rng, 3) for _ in range(rng.randint(1, 4))] if field in LISTS else words(rng, 12)


def item(rng: random.Random, group: str, number: int) -> Data:
    made: Data = {"name": f"Name {number}", "kind": rng.choice(("person", "place"))} if group == "actors" else {}
    if group == "quotes":
        made["text"] = f"passage {number} " + words(rng)
    elif group != "actors":
        made["evidence"] = f"evidence {number} " + words(rng)
    for field in FIELDS[group]:
        if rng.random() < 0.6:
            made[field] = value(rng, field)
    return made


def briefing(rng: random.Random) -> Data:
    """A briefing of the machine."""
    made: Data = {"id": "storm", "title": words(rng), "status": "draft", "article": {"file": "seeds/storm.txt"}}
    if rng.random() < 0.5:
        made["article"]["publisher"] = words(rng, 3)
    if rng.random() < 0.7:
        made["tags"] = value(rng, "tags")
    if rng.random() < 0.7:
        made["summary"] = words(rng, 40)
    for n, group in enumerate(GROUPS):
        items = {f"{group[0]}{k}": item(rng, group, 10 * n + k) for k in range(rng.randint(0, 4))}
        if items:
            made[group] = items
    return made


def changed(rng: random.Random, data: Data, who: str) -> Data:
    """What an editor (`h`) or the machine (`m`) makes of a briefing: values, fields and items change, come and go."""
    made = copy.deepcopy(data)
    for _ in range(rng.randint(0, 6)):
        group = rng.choice(GROUPS)
        items = made.get(group, {})
        act = rng.random()
        if act < 0.2:
            field = rng.choice(("title", "summary", "tags"))
            made[field] = value(rng, field)
        elif act < 0.25:
            made.pop(rng.choice(("summary", "tags")), None)
        elif act < 0.4 or not items:
            key = f"{who}{group[0]}{rng.randint(0, 99)}"
            made.setdefault(group, {})[key] = item(rng, group, rng.randint(100, 999))
        elif act < 0.55:
            del items[rng.choice(sorted(items))]
            if not items:
                made.pop(group, None)
        else:
            chosen = items[rng.choice(sorted(items))]
            field = rng.choice(FIELDS[group])
            if act < 0.9:
                chosen[field] = value(rng, field)
            else:
                chosen.pop(field, None)
    return made


def sound(rng: random.Random, data: Data) -> Data:
    """The same as `briefing check` wants it: nothing is missing, and what it names is there."""
    made = copy.deepcopy(data)
    actors, claims = sorted(made.get("actors", {})), sorted(made.get("claims", {}))
    for key, claim in made.get("claims", {}).items():
        claim.setdefault("claim", f"Claim {key}.")
        claim["why"] = [word for word in claim.get("why", ()) if word in CODES] or [rng.choice(sorted(CODES))]
        claim["by"] = claim.get("by", "") if claim.get("by") in actors else rng.choice([*actors, "somebody"])
        named = [word for word in claim.pop("about", ()) if word in actors] or actors[:1]
        linked = [word for word in claim.pop("contradicts", ()) if word[1:] in claims and word[1:] != key]
        linked = linked or [f"#{other}" for other in claims[:1] if other != key]
        claim |= ({"about": named} if named else {}) | ({"contradicts": linked} if linked else {})
    for key, question in made.get("open_questions", {}).items():
        question.setdefault("question", f"Question {key}?")
        if question.get("put_to") not in actors:
            question["put_to"] = rng.choice([*actors, "Somebody else"])
        if claims:
            question["about"] = [word for word in question.get("about", ()) if word in claims] or [rng.choice(claims)]
        else:
            question.pop("about", None)
    return made
