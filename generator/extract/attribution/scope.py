"""Bounds: where the words of one statement end because those of another begin."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.extract import lexicon as lex
from generator.extract.syntax import clauses
from generator.extract.syntax.clauses import Words
from generator.text import QUOTATION

SUBORDINATE = frozenset("after although as because before if once since though unless until when while".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A statement while it is being found, in token numbers."""

    words: Words
    at: int
    protected: frozenset[int]
    rule: str = ""
    subject: tuple[int, int] | None = None
    content: tuple[int, int] | None = None
    quotes: tuple[int, ...] = ()
    passive: bool = False
    inside: int | None = None

    @property
    def lemma(self) -> str:
        """The cue's lemma."""
        low = self.words[self.at].low
        return "according" if low == "according" else str(lex.LEMMA.get(low, "say"))


def bounded_by(candidates: list[Candidate]) -> list[Candidate]:
    """Each statement's words end where the next one's clause begins, unless the next one lies inside it."""
    bounded: list[Candidate] = []
    for n, candidate in enumerate(candidates):
        content = candidate.content
        for later_n in range(n + 1, len(candidates)):
            later = candidates[later_n]
            begin = (
                later.subject[0]
                if later.subject and later.rule == "before" and later.subject[0] > candidate.at
                else later.at
            )
            if (later.rule in ("participle", "shared") and content and content[0] < begin < content[1]) or (
                later.rule == "before"
                and content
                and content[0] < begin < content[1]
                and (begin == later.at or _parted(later.words, begin))
            ):
                content = (content[0], _mark_before(later.words, begin, content[0]))
            elif (
                later.rule == "before"
                and content
                and candidate.rule in ("before", "shared", "participle")
                and content[0] <= begin < content[1]
                and later.inside is None
            ):
                candidates[later_n] = replace(later, inside=n)
            elif (
                later.rule in ("inverted", "after", "according")
                and content
                and later.content
                and candidate.rule in ("before", "shared", "participle", "after", "inverted")
            ):
                candidates[later_n] = replace(
                    later, content=(max(later.content[0], _after_clause(candidate, later)), later.content[1])
                )
                if content[1] > later.at and content[0] < later.at:
                    first = later.subject[0] if later.subject and later.rule == "after" else later.at
                    content = (content[0], _mark_before(later.words, min(first, later.at), content[0]))
        if candidate.inside is not None and bounded[candidate.inside].content and content:
            content = (content[0], min(content[1], max(content[0], (bounded[candidate.inside].content or content)[1])))
        bounded.append(replace(candidates[n], content=content))
    return bounded


def _after_clause(earlier: Candidate, later: Candidate) -> int:
    """Where the later statement's words may begin: behind the earlier cue when a conjunction parts the two."""
    words = later.words
    for k in range(min(later.at, len(words) - 1), earlier.at, -1):
        if words[k].text == ";" or (
            words[k].text == ","
            and k + 1 < len(words)
            and words[k + 1].low in ("but", "while", "although", "though", "and", "whereas")
        ):
            return k + 1
    return 0


def _parted(words: Words, begin: int) -> bool:
    """Whether a new main clause begins there: behind a semicolon, or a conjunction with a comma."""
    if words[0].low in SUBORDINATE and begin and words[begin - 1].text == ",":
        return True
    k = begin - 1
    while k > 0 and (
        words[k].low in clauses.ADVERBS
        or words[k].low in ("the", "while", "although", "though", "but", "and", "whereas", "as")
    ):
        if words[k].low in ("while", "although", "though", "but", "whereas"):
            return True
        if words[k].low == "and":
            return words[k - 1].text in (",", QUOTATION)
        k -= 1
    return words[k].text in (";", "—", "–")


def _mark_before(words: Words, begin: int, least: int) -> int:
    """The comma or conjunction in front of a clause that begins at `begin`."""
    k = begin
    while k > least and words[k - 1].text not in (",", ";", "—", "–", QUOTATION):
        k -= 1
        if words[k].low in ("and", "but") and begin - k <= 3:
            return k
    return k - 1 if k > least and words[k - 1].text != QUOTATION else (k if k > least else begin)
