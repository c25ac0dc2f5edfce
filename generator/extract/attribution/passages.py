"""Passages: which quotation of a sentence belongs to which of its statements."""

from __future__ import annotations

from dataclasses import replace

from generator.extract import lexicon as lex
from generator.extract.attribution import surroundings
from generator.extract.attribution.scope import SUBORDINATE, Candidate
from generator.extract.syntax import clauses
from generator.extract.syntax.clauses import Words
from generator.text import QUOTATION

_RELAYED = lex.CUE_CLASS["plain"] - {"suggest", "urge"} | {"add", "announce", "write"}
"""Verbs by which somebody says the words that another passes on."""


def with_quotations(candidates: list[Candidate], words: Words) -> list[Candidate]:
    """The statements with the quoted passages that belong to each: those in its words, and the one next to its cue."""
    places = [k for k, token in enumerate(words) if token.text == QUOTATION]
    if not places:
        return candidates
    owner: dict[int, int] = {}
    for place in places:
        choices = [(_distance(candidate, place), n) for n, candidate in enumerate(candidates)]
        choices = [choice for choice in choices if choice[0] is not None and not _is_relayed(candidates, choice[1], place)]
        if choices:
            owner[place] = min(choices)[1]
    return [
        replace(candidate, quotes=tuple(place for place in places if owner.get(place) == n))
        for n, candidate in enumerate(candidates)
    ]


def _is_relayed(candidates: list[Candidate], n: int, place: int) -> bool:
    """`Okoro said that she was “sorry,” the Post reported`: whether another statement that somebody passes on holds a quotation."""
    outer = candidates[n]
    if place == 0 or not outer.words[place - 1].text[0].isalnum() or outer.rule not in ("after", "inverted", "according") or outer.content is None or outer.content[1] > outer.at:
        return False
    return any(
        one.rule == "before" and one.lemma in _RELAYED and one.subject and one.content and outer.content[0] <= one.subject[0]
        and one.subject[0] < one.at < one.content[0] <= place < one.content[1]
        for one in candidates[:n]
    )


def _distance(candidate: Candidate, place: int) -> int | None:
    """How far a quoted passage stands from a cue that can carry it; None where it cannot."""
    start, stop = candidate.content or (candidate.at, candidate.at)
    left = candidate.subject[0] if candidate.subject else candidate.at
    if _is_anothers(candidate, place):
        return None
    if start <= place < stop or candidate.at < place < start:
        return abs(place - candidate.at)
    joined = candidate.words[left - 1].low in SUBORDINATE - {"as"}
    if place < left and left - place <= 3 and not joined and candidate.rule in ("before", "inverted", "after"):
        return abs(place - candidate.at)
    if (
        place > candidate.at
        and candidate.rule in ("inverted", "after")
        and candidate.content
        and place >= candidate.content[1]
    ):
        return place - candidate.at + 2
    return None


def _is_anothers(candidate: Candidate, place: int) -> bool:
    """`rejected the label “liar”`, `Asked about the charge that he was “a bully,” he said …`: a quotation that somebody else says."""
    words, (start, stop) = candidate.words, candidate.content or (candidate.at, candidate.at)
    if surroundings.called(words, place) not in (0, candidate.at):
        return True
    if candidate.at < place and candidate.lemma in lex.CUE_CLASS["denial"]:
        called = any(word.low == "as" for word in words[candidate.at : place])
        return not called and place - 1 != candidate.at and words[place - 1].text not in (",", ":")
    ahead = candidate.rule == "before" and candidate.at < start <= candidate.at + 2 and words[start - 1].text != ","
    goes_on = ahead and clauses.has_verb(words, start, stop)
    return goes_on and place < candidate.at and not surroundings.stands_free(words, place)
