"""Bearers: who of several people of one surname is meant where an article gives no more than that."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.extract import lexicon as lex
from generator.extract.annotate.mentions import Mention
from generator.extract.entities.clusters import Group, plain

_APART = frozenset("elder older other younger".split())
"""What tells one of a family from the other: `the younger Feld`."""
_FREE = lex.CLOSED - lex.PREPOSITIONS
_RELATIVE = re.compile(
    r"(?:\b(?:his|her|their)|[’']s)\s+(?:[\w-]+\s){0,3}?"
    r"(?:wife|husband|spouse|son|daughter|brother|sister|father|mother|cousin|nephew|niece|uncle|aunt|widow|widower|stepson|stepdaughter)"
    r"(?:-in-law)?,?\s$"
    r"|\b(?:wife|husband|son|daughter|brother|sister|father|mother|widow|widower)\s(?:(?:of|to)\s)?$",
    re.IGNORECASE,
)


def without_relatives(mention: Mention, bearers: list[Group], text: str) -> list[Group]:
    """Those of one surname without who is only introduced as a relative: behind `his wife, Ana Feld`, `Feld` is still he."""
    if _gender_of_title(mention.title):
        return bearers
    return [
        b for b in bearers if b.first < mention.start and not _RELATIVE.search(text[max(0, _left(b) - 60) : _left(b)])
    ] or bearers


def _left(group: Group) -> int:
    """Where the first mention of a person begins, title included."""
    return min(group.mentions, key=lambda m: m.start).left


def nearest(mention: Mention, bearers: list[Group]) -> Group:
    """Whom a sentence was about last in front of the mention, where one was named more than the others, else who was named last; who has the title once has it again."""
    if _gender_of_title(mention.title):
        bearers = [b for b in bearers if any(m.title == mention.title for m in b.mentions)] or bearers
    elif mention.title:
        bearers = [b for b in bearers if any(_office(m) == _office(mention) for m in b.mentions)] or bearers
    earlier = [b for b in bearers if b.first < mention.start]
    if not earlier:
        return min(bearers, key=lambda b: b.first)
    most = max(len(b.mentions) for b in earlier)
    main = [b for b in earlier if len(b.mentions) == most]
    if len(main) > 1 and mention.title and not _gender_of_title(mention.title):
        return min(main, key=lambda b: b.first)  # who has an office is named before his family
    if len(main) > 1 or mention.before in _APART:
        return max(earlier, key=lambda b: _last(b, mention))
    return max(
        earlier,
        key=lambda b: max((m.start for m in b.mentions if m.start < mention.start and _leads(m)), default=b in main),
    )


def _last(group: Group, mention: Mention) -> int:
    """Where somebody is named last in front of a mention."""
    return max(m.start for m in group.mentions if m.start < mention.start)


def _office(mention: Mention) -> tuple[str, ...]:
    """A title in full: `senator` of `Sen.`"""
    return tuple(lex.SHORT_TITLES.get(word, word) for word in plain(mention.title))


def _leads(mention: Mention) -> bool:
    """Whether a clause has a name as its subject, and not as part of something: `a photo of Ana Feld was shown`."""
    free = mention.before in _FREE or mention.before in ("", ",", ":", "said", "says")
    verb = mention.after in lex.LEMMA or mention.after in lex.FINITE or mention.after in lex.CUE_CLASS["auxiliaries"]
    return (mention.opening or free) and (verb or mention.after == ",")


def fits(mention: Mention, group: Group, text: str) -> bool:
    """Whether somebody may have the gender that a title gives."""
    wanted = _gender_of_title(mention.title)
    return not wanted or not (known := gender_of(group, text)) or wanted == known


def is_of_other_gender(mention: Mention, group: Group) -> bool:
    """Whether titles say that two of one surname are not one: `Sir Osric Hask`, `Lady Hask`."""
    wanted = _gender_of_title(mention.title)
    known = {_gender_of_title(m.title) for m in group.mentions} - {""}
    given = _gender_of_name(group.words)
    return bool(wanted) and (wanted not in known if known else given not in ("", wanted))


def _gender_of_title(title: str) -> str:
    words = set(plain(title))
    if words & lex.FEMALE_TITLES:
        return "f"
    return "m" if words & lex.MALE_TITLES else ""


def _gender_of_name(words: Sequence[str]) -> str:
    """The gender that the first given name that says one usually has."""
    for word in words[:-1] or words:
        if (word in lex.FEMALE) != (word in lex.MALE):
            return "f" if word in lex.FEMALE else "m"
    return ""


def gender_of(group: Group, text: str) -> str:
    """`f`, `m` or nothing: from titles, from the given name, from a noun beside the name."""
    for mention in group.mentions:
        if gender := _gender_of_title(mention.title):
            return gender
    for mention in group.mentions[:6]:
        near = {w.lower() for w in re.findall(r"\w+", text[max(0, mention.left - 25) : mention.left])[-2:]}
        near |= (
            {w.lower() for w in re.findall(r"\w+", re.split(r"[,.;]", text[mention.end + 1 : mention.end + 70])[0])}
            if text[mention.end : mention.end + 1] == ","
            else set()
        )
        if near & lex.FEMALE_NOUNS:
            return "f"
        if near & lex.MALE_NOUNS:
            return "m"
    if gender := _gender_of_name(group.words):
        return gender
    return "f" if re.search(r"(?:ova|eva|skaya|ska|ina|vna|kova)$", group.words[-1]) else ""
