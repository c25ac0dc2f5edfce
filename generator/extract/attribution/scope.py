"""Bounds: where the words of one statement end because those of another begin."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.extract import lexicon as lex
from generator.extract.syntax import clauses
from generator.extract.syntax.clauses import Words
from generator.text import QUOTATION

_TAGS = ("after", "inverted", "according")
_JOINS = frozenset(("and", "but", "so", "yet"))
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
        return "according" if low == "according" else lex.LEMMA.get(low) or lex.STANCE.get(low) or (low if low in lex.ATTITUDES else "say")


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
                    begun = candidates[later_n].content
                    stop = begun[0] - 1 if begun and begun[0] > content[0] + 1 else min(first, later.at)
                    content = (content[0], _mark_before(later.words, stop, content[0]) if stop > content[0] else stop)
        if candidate.inside is not None and bounded[candidate.inside].content and content:
            content = (content[0], min(content[1], max(content[0], (bounded[candidate.inside].content or content)[1])))
        bounded.append(replace(candidates[n], content=content))
    return _tagged(bounded)


def _tagged(candidates: list[Candidate]) -> list[Candidate]:
    """`Brand told the crew that the port was shut, Okoro added`: what Brand says is a part of what Okoro says."""
    found = list(candidates)
    for n, tag in enumerate(candidates):
        if tag.rule not in _TAGS or tag.content is None or tag.lemma in lex.CUE_CLASS["denial"]:
            continue
        for k, inner in enumerate(candidates[:n]):
            if inner.rule == "before" and inner.inside is None and _is_held(inner, tag):
                found[k] = replace(inner, inside=n)
    return found


def _is_held(inner: Candidate, tag: Candidate) -> bool:
    """Whether a statement lies in the words in front of a tag, with its subject, and no quotation between the two."""
    if inner.subject is None or inner.content is None or tag.content is None:
        return False
    held = tag.content[0] <= inner.subject[0] and inner.content[1] <= tag.content[1]
    return held and not any(word.text == QUOTATION for word in tag.words[inner.subject[0] : tag.at])


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
    opens = words[0].low in SUBORDINATE or (words[0].low in _JOINS and words[1].low in SUBORDINATE)
    if opens and begin and words[begin - 1].text == ",":
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
