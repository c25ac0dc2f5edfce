"""Chains of mentions: what an article says of one thing, and the words by which that thing can be told from others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from generator.extract import lexicon as lex
from generator.words import load

_NEAR, _AWAY = 1, 6
"""Sentences: what was spoken of there is meant, and a rival only spoken of further back is not."""
_MAIN = 3
"""How many times as often the thing that an article is about is spoken of as all others of its kind."""
_NEW = 3
"""Sentences within which what was named once, and not said which, is still meant."""
_LONGEST = 8
"""Words of a thing in full."""
_BY_NAME = frozenset(load("definites")["by_name"])
"""Nouns of which only a name says which: `the Harwick campaign`, never `the military campaign`."""


class Told(NamedTuple):
    """A mention with its words: its noun, what stands before it, what stands behind it, whose it is."""

    place: int
    noun: str
    before: str = ""
    behind: str = ""
    owner: str = ""

    @property
    def says(self) -> bool:
        """Whether it tells which thing is meant."""
        return bool(self.before or self.behind or self.owner)


@dataclass(slots=True)
class Chain:
    """The mentions of one thing: those that say which it is, how many there are, and the sentence that spoke of it last."""

    last: int
    told: list[Told] = field(default_factory=list)
    times: int = 1

    def takes(self, one: Told) -> bool:
        """Whether a mention can be of the same thing: nothing that it says differs."""
        return all(
            _agree(one.before, other.before) and _agree(one.behind, other.behind) and _agree(one.owner, other.owner)
            for other in self.told
        )

    def says(self, one: Told) -> bool:
        """Whether the words before a mention have been said of the thing before."""
        return any(content(one.before) & content(other.before) for other in self.told)

    def goes_on(self, one: Told, line: int) -> None:
        """Takes a mention in."""
        self.last = line
        self.times += 1
        if one.says:
            self.told.append(one)


def _agree(one: str, other: str) -> bool:
    return not one or not other or bool(content(one) & content(other))


def content(words: str) -> set[str]:
    """The words of a phrase that tell something."""
    return {word.lower() for word in words.split() if word.lower() not in lex.CLOSED}


def nearest(chains: Sequence[Chain], line: int) -> Chain | None:
    """The chain that a bare definite phrase takes up: the last one, where no other can be meant as well."""
    if not chains:
        return None
    last = max(chains, key=lambda chain: (bool(chain.told), chain.last))
    others = [chain for chain in chains if _rivals(chain, last, line)]
    apart = line - last.last <= _NEAR and all(line - chain.last > _AWAY for chain in others)
    main = last.times >= _MAIN * sum(chain.times for chain in others)
    return last if apart or main else None


def _rivals(chain: Chain, last: Chain, line: int) -> bool:
    """Whether a phrase may mean another chain than the last as well: one that says something else, or one just spoken of."""
    if chain is last or any(last.says(one) for one in chain.told):
        return False
    return bool(chain.told) or chain.times > 1 or line - chain.last < _NEW


def in_full(chain: Chain, said: Sequence[str]) -> tuple[str, int] | None:
    """The fullest words for a thing, and where the article has them; `said` are those of the phrase, its noun the last."""
    return next(((words, place) for words, place in _forms(chain, said) if len(words.split()) <= _LONGEST), None)


def _forms(chain: Chain, said: Sequence[str]) -> Iterator[tuple[str, int]]:
    """`the Clean Harbour Act`, `Okoro’s travel ban`, `the travel ban`, `the ban on travel`, `Okoro’s ban`."""
    *described, noun = said
    before = max((one for one in chain.told if one.before), key=lambda one: len(one.before), default=None)
    behind = max((one for one in chain.told if one.behind), key=lambda one: len(one.behind), default=None)
    owner = next((one for one in chain.told if one.owner), None)
    named = next((one for one in chain.told if one.noun[0].isupper() and one.noun.lower() == noun), None)
    if behind and not described and noun in lex.PLACE_NOUNS and _is_name_of(behind.behind):
        yield behind.behind.removeprefix("of "), behind.place
    if named and not described:
        yield " ".join(filter(None, ("the", named.before, named.noun, named.behind))), named.place
    if before and not described and not _says_little(before.before, noun):
        if before.owner:
            yield f"{before.owner} {before.before} {noun}", before.place
        yield f"the {before.before} {noun}", before.place
    if behind:
        yield f"the {' '.join(said)} {behind.behind}", behind.place
    if owner and not described and noun not in lex.BUSINESSES:
        yield f"{owner.owner} {noun}", owner.place


def _is_name_of(behind: str) -> bool:
    """`of San Jacinto`: whether a place is named behind its noun."""
    _, _, name = behind.partition("of ")
    return bool(name) and all(word[0].isupper() or word in ("de", "del", "la") for word in name.split())


def _says_little(before: str, noun: str) -> bool:
    """Whether words before a noun only say where it is, or of what sort: `the Harwick parade`, one of several, `the Velden province`."""
    low = before.lower()
    if noun in _BY_NAME and before == low:
        return True
    return low in lex.PLACES or (low in lex.PEOPLES and noun in lex.PLACE_NOUNS)
