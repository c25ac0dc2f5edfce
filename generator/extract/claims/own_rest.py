"""The outlet's own rest: where a sentence stops reporting and the outlet goes on in its own words."""

from __future__ import annotations

from generator.extract import lexicon as lex
from generator.extract.annotate.reading import Reading
from generator.extract.records import AttributedStatement
from generator.extract.syntax import clauses
from generator.extract.syntax.clauses import Words

_CONTRASTS = frozenset("although but though whereas while yet".split())
_DEEDS = frozenset("cited declined gave offered presented produced provided refused".split())
"""What somebody does beside what he says: `…, but offered no proof`."""
_UNSAID = frozenset("break cite disclose discuss elaborate explain give identify name offer provide say specify".split())
"""What somebody is told not to do: `…, though she did not say when`."""
_SHIFTED = frozenset("could had might was wasn't were would".split())
"""Verbs in words reported in the past, as grammar shifts them."""
_AS_IT_IS = frozenset("are has have is".split())
"""Verbs of what is so now, whoever said what."""
_CASE = frozenset("case so true".split())
_VERDICTS = frozenset("correct mistaken right wrong".split())
_DASHES = frozenset("—–")
_LEAST = 4
_PAST = frozenset("found held said told wrote".split())


def begins(reading: Reading, item: AttributedStatement, start: int, end: int) -> tuple[int, bool]:
    """Where the outlet's own words begin in reported ones, and whether they can stand alone; `end` where none are.

    Evidence: a deed of the speaker (`…, but offered no proof`), a verdict on his words (`– and he is right`), or the tense:
    behind `said` words are shifted (`would`, `had`), and a contrast that is not (`but the crews have been reluctant`) is the outlet's.
    Method: sequence of tenses in reported speech (Quirk et al., A Comprehensive Grammar of the English Language, 1985, §14.31).
    """
    words = reading.tokens(start, end)
    cue = reading.words(item.statement.cue).lower().split(" ", 1)[0]
    past = cue.endswith("ed") or cue in _PAST
    for k in range(_LEAST, len(words) - _LEAST):
        if reading.quoted(words[k].start, end) or words[k].start < item.statement.cue[1]:
            continue
        if words[k].text in _DASHES and _judges(words, k):
            return words[k - 1].end, False
        if words[k].text != "," or words[k + 1].low not in _CONTRASTS:
            continue
        first = _next(words, k + 2)
        if _is_deed(words, first) or _is_untrue(words, k + 2):
            return words[k - 1].end, False
        shifted = item.statement.cue[0] >= start or _verb(words, 0, k) in _SHIFTED
        if past and shifted and _verb(words, first, len(words)) in _AS_IT_IS:
            return words[k - 1].end, words[first].low not in lex.PRONOUNS and words[first].low != "there"
    return end, False


def _is_deed(words: Words, at: int) -> bool:
    """`offered no proof`, `she again refused to go`, `did not say when`: what a speaker does or leaves unsaid."""
    verb = _next(words, at + 1) if words[at].low in ("he", "she", "they", "it") else at
    if words[verb].low in _DEEDS:
        return True
    behind = [word.low for word in words[verb : verb + 4]]
    return behind[0] in ("did", "does") and "not" in behind[1:2] and bool(_UNSAID.intersection(behind[2:]))


def _is_untrue(words: Words, at: int) -> bool:
    """`that wasn’t the case`: whether the outlet says that words are not so."""
    behind = [word.low for word in words[at : at + 5]]
    denied = any(low in ("not", "wasn't", "isn't") for low in behind[1:3])
    return behind[0] in ("that", "this", "it") and denied and not _CASE.isdisjoint(behind[2:])


def _next(words: Words, at: int) -> int:
    """The first word from a place on that is no adverb."""
    return next((k for k in range(at, len(words) - 1) if words[k].low not in clauses.ADVERBS), len(words) - 1)


def _verb(words: Words, start: int, stop: int) -> str:
    """The first finite verb of a stretch; nothing where it has none."""
    return next((words[k].low for k in range(start, stop) if clauses.is_finite(words, k)), "")


def _judges(words: Words, dash: int) -> bool:
    """`– and in some cases, he is right`: whether what follows a dash says that the speaker is right or wrong."""
    behind = [word.low for word in words[dash + 1 :]]
    return any(a in ("he", "she", "they") and b in ("is", "was", "are", "were") and c in _VERDICTS for a, b, c in zip(behind, behind[1:], behind[2:], strict=False))
