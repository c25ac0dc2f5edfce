"""Who says what: one engine for direct and indirect speech, sentence by sentence; it finds words, not people."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice

from generator.extract import lexicon as lex
from generator.extract.attribution import (
    accounts,
    clause_subjects,
    denials,
    frames,
    inversion,
    passages,
    reported_speech,
    reporting_verbs,
    stances,
)
from generator.extract.attribution.scope import Candidate, bounded_by
from generator.extract.records import Statement
from generator.extract.syntax import clauses
from generator.extract.syntax.appositions import with_description
from generator.extract.syntax.clauses import Words
from generator.extract.syntax.noun_phrases import DATES
from generator.text import QUOTATION, Sentence

_MOST_CUES = 12
"""Verbs of speech that are looked at in one sentence: each asks for all its words, and only noise has more."""
_BE = frozenset("is are was were be been being gets got".split())

_BOUNDED = lex.CUE_CLASS["object"] | lex.CUE_CLASS["directive"]
_OTHER_CLAUSE = frozenset(
    "while but although though whereas adding citing saying according after before as when and".split()
)


def statements(sentence: Sentence, number: int, protected: frozenset[int]) -> list[Statement]:
    """The statements of one sentence in order; `protected` are the numbers of tokens that stand inside names."""
    found = [
        Candidate(words=sentence.tokens, at=at, protected=protected)
        for at in islice(reporting_verbs.find(sentence.tokens, protected), _MOST_CUES)
    ]
    found = [one for one in found if one.lemma not in lex.CUE_CLASS["willing"]] or found
    candidates = [candidate for candidate in map(_placed, found) if candidate is not None]
    if (signed := frames.signed(sentence.tokens, protected)) is not None:
        candidates = [one for one in candidates if one.at > signed.at]
        candidates.insert(0, signed)
    if all(one.rule == "participle" for one in candidates):
        candidates = [*stances.find(sentence.tokens, protected), *candidates]
    candidates = clause_subjects.shared(bounded_by(accounts.around(sentence.tokens, protected, candidates)))
    candidates += frames.in_the_words(sentence.tokens, protected)
    candidates += frames.labels(sentence.tokens, protected, candidates)
    candidates = candidates or accounts.find(sentence.tokens, protected)
    return [_statement(candidate, number) for candidate in passages.with_quotations(candidates, sentence.tokens)]


def _placed(candidate: Candidate) -> Candidate | None:
    """The candidate with subject and content, by the first pattern that fits; None when nothing does."""
    words, at = candidate.words, candidate.at
    if candidate.lemma == "according":
        return frames.according(candidate)
    if at == 0 and words[at].low in ("asked", "pressed", "questioned", "told") and any(w.text == "," for w in words):
        return None
    if quoted := frames.quoted_as(candidate) or frames.held_against(candidate):
        return quoted
    inverted = inversion.find(candidate)
    if inverted is not None:
        return inverted
    be = at - 1 - (at > 1 and words[at - 1].low in clauses.ADVERBS)
    if at and words[be].low in _BE and not words[at].low.endswith("ing"):
        return frames.passive(candidate)
    rule, span, opened = _subject(candidate)
    start = reported_speech.start(words, at, candidate.protected)
    left = with_description(words, span[0], candidate.protected) if span else at
    ends = _breaks_off(words, at) or (rule == "before" and _trails_off(words, left, start))
    if reported_speech.goes_on(words, start) and not ends:
        stop = _own_clause(words, start) if candidate.lemma in _BOUNDED else _relative_end(words, span, start)
        stop = span[0] - 1 if span and opened else stop
        return replace(candidate, rule=rule, subject=span, content=(start, stop))
    if rule == "before" and left > 0:
        inside = words[left - 1].text[0].isalnum()
        scene = inside or clause_subjects.only_sets_scene(words, left, candidate.protected)
        return replace(candidate, rule="after", subject=span, content=(start, start) if scene else (0, left))
    return replace(candidate, rule=rule, subject=span, content=(start, start))


def _subject(candidate: Candidate) -> tuple[str, tuple[int, int] | None, bool]:
    """The rule of a statement, its subject, and whether the cue opens the sentence in front of its subject’s clause."""
    words, at = candidate.words, candidate.at
    joined = words[at].low.endswith("ing") and at > 1 and words[at - 1].text == ","
    behind_name = words[at].low.endswith("ing") and at - 1 in candidate.protected and words[at - 1].low not in DATES
    issuer = (
        _name_before(candidate)
        if behind_name
        else ""
        if joined
        else clause_subjects.issuer(words, at, candidate.protected)
    )
    subject = "main" if joined else issuer or clauses.before(words, at, candidate.protected)
    rule = "before"
    if subject == "main" or (
        subject == "" and (words[at].low.endswith("ing") or (at and words[at - 1].text in (",", QUOTATION)))
    ):
        rule = "participle" if words[at].low.endswith("ing") else "shared"
        subject = clauses.main_subject(words[:at], candidate.protected) if at else ""
    if rule == "participle" and isinstance(subject, tuple):
        subject = clause_subjects.speaking(words, subject, at, candidate.protected)
    begun = clause_subjects.behind_opening(words, candidate.protected) if at == 0 and rule == "participle" else None
    span = begun or (subject if isinstance(subject, tuple) else None)
    return rule, span, begun is not None


def _name_before(candidate: Candidate) -> tuple[int, int]:
    """The name in front of a participle: `footage of Dana Holt asking`."""
    start = candidate.at - 1
    while start > 0 and start - 1 in candidate.protected:
        start -= 1
    return start, candidate.at


def _trails_off(words: Words, left: int, start: int) -> bool:
    """Whether the words stand before and only a circumstance follows: `“…,” Okoro said of the gift`."""
    if (
        left < 1
        or start >= len(words)
        or words[start - 1].low == "that"
        or any(word.text in (QUOTATION, ":") for word in words[start:])
    ):
        return False
    circumstance = words[start].low in lex.PREPOSITIONS or words[start].low in ("when", "while")
    spoken = words[left - 1].text in (QUOTATION, ",") and (
        any(word.text == QUOTATION for word in words[:left]) or clauses.has_verb(words, 0, left)
    )
    return circumstance and spoken


def _own_clause(words: Words, start: int) -> int:
    """Where a clause of its own follows what is asked or held against somebody: `asked for proof, and the card was …`."""
    for k in range(start + 1, len(words) - 3):
        if words[k].text == "," and words[k + 1].low in clauses.AUXILIARIES:
            return k
        joins = words[k].text == "," and words[k + 1].low in ("and", "but", "while", "so")
        if joins and not clauses.is_finite(words, k + 2) and clauses.has_verb(words, k + 3, min(k + 12, len(words))):
            return k
    return len(words)


def _relative_end(words: Words, subject: tuple[int, int] | None, start: int) -> int:
    """Where a relative clause ends that somebody says something in: `the tax, which some said was a trick, | was late`."""
    if subject is None or subject[0] < 2 or words[subject[0] - 1].low != "which" or words[subject[0] - 2].text != ",":
        return len(words)
    return next((k for k in range(start, len(words) - 1) if words[k].text == "," and clauses.is_finite(words, k + 1)), len(words))


def _breaks_off(words: Words, at: int) -> bool:
    """Whether another clause follows the cue at once: `…, officials said, while Russia …`."""
    behind = [token.low for token in words[at + 1 : at + 3]]
    if behind[:1] == [";"]:
        return True
    return behind[:1] == [","] and behind[1:] != [] and (behind[1] in _OTHER_CLAUSE or behind[1].endswith("ing"))


def _statement(candidate: Candidate, number: int) -> Statement:
    words = candidate.words
    subject = (words[candidate.subject[0]].start, words[candidate.subject[1] - 1].end) if candidate.subject else None
    content = _content(candidate)
    return Statement(
        sentence=number,
        rule=candidate.rule,
        lemma=candidate.lemma,
        cue=(words[candidate.at].start, _cue_end(candidate)),
        subject=subject,
        content=content,
        quotes=tuple((words[k].start, words[k].end) for k in candidate.quotes),
        passive=candidate.passive,
        inside=candidate.inside,
        polarity=denials.polarity(candidate),
    )


def _cue_end(candidate: Candidate) -> int:
    """Where the cue phrase ends in the text: the verb, the hearer, the occasion and the time."""
    words, at = candidate.words, candidate.at
    stop = (
        reported_speech.start(words, at, candidate.protected)
        if candidate.rule not in ("inverted", "according", "passive")
        else at + 1
    )
    while stop > at + 1 and (words[stop - 1].text in (",", ":", ".") or words[stop - 1].low == "that"):
        stop -= 1
    return words[min(stop, at + 14) - 1].end if stop > at else words[at].end


def _content(candidate: Candidate) -> tuple[int, int] | None:
    """The reported words as a span of the text, without marks at the ends; the marks of whole quotations stay."""
    if candidate.content is None:
        return None
    start, stop = candidate.content
    words = candidate.words
    while start < stop and (
        words[start].text in (",", ".", ":", ";", "—", "–", "-") or words[start].low in ("and", "but", "that")
    ):
        start += 1
    while stop > start and (
        words[stop - 1].text in (",", ".", ":", ";", "—", "–", "-", "?", "!") or words[stop - 1].low in ("as", "by")
    ):
        stop -= 1
    if start >= stop:
        return None
    first, last = words[start], words[stop - 1]
    return (first.start - (first.text == QUOTATION), last.end + (last.text == QUOTATION))
