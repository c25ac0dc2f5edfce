"""Definite phrases of a claim: `the ban` in its fullest form, `the company` by its name, or what an editor is asked about it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from generator.extract import lexicon as lex
from generator.extract.annotate.reading import Reading
from generator.extract.claims import naming
from generator.extract.claims.edits import Edit
from generator.extract.claims.finite_verbs import is_finite
from generator.extract.records import Proposition, Reference
from generator.extract.syntax import definites
from generator.extract.syntax.noun_phrases import DATES, RELATIVE
from generator.extract.syntax.verbs import ADVERBS, AUXILIARIES
from generator.text import Token
from generator.words import load

_WORDS = load("standing")
_ALONE, _OFFICES = frozenset(_WORDS["alone"]), frozenset(_WORDS["offices"])
_OWNER = re.compile(r"\s?[’']s\s")
_INSIDE = re.compile(r"\s(?:about|for|from|in|of|on|to)\s")
"""What keeps a name before a mark from owning the thing: it only belongs to what stands behind its noun."""
_MOST = 2
"""Phrases of a claim that are put in full: more make it hard to read."""
_LONGEST = 46
"""Words of a claim with what was put in full."""
_LEAST = 4
"""Words of a sentence about an office, and of those within which its verb stands."""
_PARTS = frozenset("board branch committee department division faculty management office panel team unit".split())
"""Bodies that another one has: which one is not said by who is named near."""
_NEAREST = frozenset(("firm", "main-body", "nearest-body"))


def edits(
    reading: Reading, claim: Proposition, references: Mapping[int, Reference], made: Sequence[Edit]
) -> Iterator[Edit]:
    """The definite phrases of a claim that something named before can stand for, in full, each thing once; `made` are its other edits."""
    words = (reading.tokens if claim.quoted else reading.unquoted)(claim.start, claim.end)
    said = {word.low for word in reading.tokens(claim.start, claim.end)}
    said |= {low for edit in made for low in _content(edit.words)}
    room, left = _LONGEST - len(words), _MOST
    for k, word in enumerate(words):
        reference = references.get(word.start)
        if reference is None or not left or word.low != "the" or any(e.start <= word.start < e.end for e in made):
            continue
        own = {w.low for w in words[k + 1 : k + 4] if w.start < reference.end}
        for full in _shown(_full(reading, words, k, reference), said):
            longer, added = len(full.split()) - 2, _content(full) - own
            if added and not _is_said(full, added, said) and longer <= room:
                yield _edit(words[k + 1 :], reference, full)
                said |= added
                room, left = room - longer, left - 1
                break


def _shown(full: str, said: set[str]) -> Iterator[str]:
    """The words for a phrase, without their owner where a claim names him anyway: `the travel ban` of `Okoro’s travel ban`."""
    owner = _owner(full)
    if owner is None:
        yield from filter(None, (full,))
    elif _initials(full[: owner.start()]) in said or _content(full[: owner.start()]) & said:
        yield from (f"the {rest}" for rest in (full[owner.end() :],) if " " in rest)
    else:
        yield full


def _owner(full: str) -> re.Match[str] | None:
    """The mark of the owner of a thing; none in `the map of Titan’s lakes`, which is owned by nobody."""
    owner = _OWNER.search(full)
    return owner if owner is not None and _INSIDE.search(full, 0, owner.start()) is None else None


def says_which(reading: Reading, claim: Proposition, reference: Reference) -> bool:
    """Whether a claim names anyway what tells which thing a phrase takes up: `The ban made Okoro rich`, where it is Okoro’s ban."""
    said = {word.low for word in reading.tokens(claim.start, claim.end) if word.text[0].isupper()}
    names = [word for word in reference.to.words.split() if word[0].isupper()]
    return reference.safe and reference.of_thing and bool(_content(" ".join(names)) & said - {reference.to.head})


def _is_said(full: str, added: set[str], said: set[str]) -> bool:
    """Whether a claim says anyway which is meant: what tells most is in it, or the short form of the name."""
    *_, last = (word for word in _words(full) if word in added)
    return last in said or len(added & said) * 2 >= len(added) or _initials(full) in said


def _edit(behind: Sequence[Token], reference: Reference, full: str) -> Edit:
    """The phrase in full, with the mark of an owner behind it: `Harwick Airways’ offices`."""
    mark = next((word for word in behind if word.start >= reference.end), None)
    if mark is not None and mark.low == "'s" and full.endswith("s"):
        return Edit(reference.start, mark.end, f"{full}’")
    return Edit(reference.start, reference.end, full)


def _full(reading: Reading, words: Sequence[Token], at: int, reference: Reference) -> str:
    """What stands for a phrase in full; nothing where it is not sure, or says itself which is meant."""
    aged = reference.rule == "person" and words[at + 1].low.endswith("-year-old") and words[at + 1].end == reference.end
    if reference.rule == "topic" or aged:
        named = reference.safe and reference.to.actor is not None
        return naming.named(reading, reference.to, possessive=False) if named else ""
    head = definites.bare(words, at, unique=True)
    if head is None and words[at + 1].low in _OFFICES and not definites.says_which(words, at + 1):
        head = at + 1
    if not reference.safe or head is None or words[head].end != reference.end:
        return ""
    if not reference.is_definite and not reference.of_thing:
        return ""
    owns = head + 1 < len(words) and words[head + 1].low in ("'s", "'")
    if reference.to.actor is None:
        full = reference.to.words
        firm = words[head].low in lex.BUSINESSES and _names(words[:at])
        fits = not owns or full.lower().endswith(words[head].low)
        return full if reference.of_thing and fits and not firm else ""
    if reference.to.kind == "organization":
        part = (
            not _heads(words[head].low, reference.to.words)
            if reference.rule == "in-name"
            else words[head].low in _PARTS
        )
        loose = reference.rule in _NEAREST and (_names(words[:at]) or not _is_readable(reference.to.words))
        return "" if part or loose else naming.named(reading, reference.to, possessive=False)
    if reference.rule == "called" or (reference.to.kind == "person" and _is_office(words, at, reference)):
        return naming.named(reading, reference.to, possessive=False)
    return ""


def _heads(noun: str, name: str) -> bool:
    """Whether a name is that of what a noun means: `the department` of `Department of Justice`, not `the county` of `Harwick County Council`."""
    words = name.lower().split()
    joint = next((k for k, word in enumerate(words) if word in ("for", "of", "on")), len(words))
    return noun in (words[joint - 1], words[-1]) or name.lower() in lex.ACRONYMS_LOW or noun not in words


def _names(words: Sequence[Token]) -> bool:
    """Whether a claim names anybody before a phrase, who can be meant as well."""
    return any(word.text[0].isupper() for word in words[1:])


def _is_readable(name: str) -> bool:
    """Whether a name is one that people write: no address or handle, `PfAk7vh`."""
    return all(word.strip(".,’'&-").isalpha() or not word[0].isalpha() for word in name.replace("-", " ").split())


def _initials(name: str) -> str:
    """The short form of a name, in lower case: a claim that has it says already which is meant."""
    return "".join(word[0] for word in name.split() if word[0].isupper()).lower()


def _content(words: str) -> set[str]:
    """The words of a phrase that tell something, without their owner's mark."""
    return set(_words(words)) - lex.CLOSED


def _words(words: str) -> list[str]:
    return [word.lower().replace("’", "'").removesuffix("'s").strip(".,") for word in words.split()]


def _is_office(words: Sequence[Token], at: int, reference: Reference) -> bool:
    """`The president` before its verb, where one person only has the office; never `the winner` or `the judge`."""
    office = words[at + 1].low in _OFFICES and words[at + 1].end == reference.end and len(words) - at > _LEAST
    if not office or not reference.rule.startswith("role"):
        return False
    verb = next((k for k in range(at + 2, min(len(words), at + 2 + _LEAST)) if is_finite(words, k)), 0)
    return verb > 0 and all(word.low in ADVERBS or word.low.endswith("ly") for word in words[at + 2 : verb])


def subject(reading: Reading, claim: Proposition, begin: int) -> tuple[Token, ...] | None:
    """`The ban`, `The two men` before its verb, where a claim says no more of it; nothing in a first sentence, or for what is one of its kind."""
    words = reading.tokens(begin, claim.end)
    if not claim.line or len(words) < _LEAST or words[0].low != "the":
        return None
    if reading.is_quoted(words[0].start) != claim.quoted:
        return None
    head = definites.bare(words, 0) or 1
    noun = words[head]
    at = next((k for k in range(head + 1, head + 4) if k < len(words) and words[k].low not in ADVERBS), head + 1)
    verb = at < len(words) and is_finite(words, at) and not _is_noun_too(noun, words[at : at + 2])
    return tuple(words[: head + 1]) if verb and _is_noun(noun) else None


def _is_noun_too(first: Token, behind: Sequence[Token]) -> bool:
    """Whether what may be a verb is the noun that the first word describes: `the suing states`, `the real reasons are`."""
    participle = first.low.endswith("ing") and behind[0].low.endswith("s") and behind[0].low not in AUXILIARIES
    goes_on = behind[0].low not in AUXILIARIES and behind[-1].low in AUXILIARIES | {"of"}
    return participle or goes_on or any(word.low in RELATIVE for word in behind)


def _is_noun(word: Token) -> bool:
    """Whether a word can be the noun of such a subject: no name, nothing unique."""
    plain = word.text.isalpha() and word.text.islower() and word.low not in lex.CLOSED
    return plain and word.low not in _ALONE and word.low not in DATES


def question(found: tuple[Token, ...]) -> str:
    """What an editor is asked about a subject that nothing names in full."""
    who = found[-1].low in lex.PERSON_NOUNS
    return f"{'Who' if who else 'What'} is “{' '.join(word.text for word in found)}” here?"
