"""Definite subjects: `The ban` at the head of a claim as `The ban on plastic bags`, or what an editor is asked about it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.extract import lexicon as lex
from generator.extract.annotate.reading import Reading
from generator.extract.claims.edits import Edit
from generator.extract.claims.finite_verbs import is_finite
from generator.extract.records import Proposition
from generator.extract.syntax.noun_phrases import DATES, RELATIVE
from generator.extract.syntax.verbs import ADVERBS, AUXILIARIES
from generator.text import Token
from generator.words import load

_ALONE = frozenset(load("standing")["alone"])
_LINKS = frozenset("against between of on over".split())
_INNER = frozenset("a an of the".split())
_RIVALS = frozenset(
    "another different earlier first former latest new next other previous second separate similar two".split()
)
_ADJECTIVES = (
    "able",
    "al",
    "ary",
    "ed",
    "en",
    "er",
    "est",
    "ful",
    "ible",
    "ic",
    "ing",
    "ish",
    "ive",
    "less",
    "ly",
    "ory",
    "ous",
)
_MOST = 2
_GRADING = frozenset(load("worth")["judgement"]) | frozenset(
    "big certain early final full general high huge joint large late little long low main major minor old possible public rare recent short small sole sudden top whole young".split()
)
"""Words before a noun that say of it how it is, not which it is."""
_LONGEST = 6
"""Words of what stands behind a noun: `the ban on all single-use plastic bags`."""
_FAR = 40
"""Sentences: what was named further back is not meant any more."""


def subject(reading: Reading, claim: Proposition, begin: int) -> tuple[Token, Token] | None:
    """`The ban` before its verb, where a claim says no more of it; nothing in a first sentence, or for what is one of its kind."""
    words = reading.tokens(begin, claim.end)
    if not claim.line or len(words) < 4 or words[0].low != "the" or reading.is_quoted(words[0].start) != claim.quoted:
        return None
    noun = words[1]
    at = next((k for k in range(2, 5) if k < len(words) and words[k].low not in ADVERBS), 2)
    verb = at < len(words) and is_finite(words, at) and not _is_noun_too(noun, words[at : at + 2])
    return (words[0], noun) if verb and _is_noun(noun) else None


def _is_noun_too(first: Token, behind: Sequence[Token]) -> bool:
    """Whether what may be a verb is the noun that the first word describes: `the suing states`, `the nonstop demands that come`."""
    participle = first.low.endswith("ing") and behind[0].low.endswith("s") and behind[0].low not in AUXILIARIES
    return participle or any(word.low in RELATIVE for word in behind)


def _is_noun(word: Token) -> bool:
    """Whether a word can be the noun of such a subject: no name, nothing unique."""
    plain = word.text.isalpha() and word.text.islower() and word.low not in lex.CLOSED
    return plain and word.low not in _ALONE and word.low not in DATES


def question(found: tuple[Token, Token]) -> str:
    """What an editor is asked about a subject that nothing names in full."""
    who = found[1].low in lex.PERSON_NOUNS
    return f"{'Who' if who else 'What'} is “{found[0].text} {found[1].text}” here?"


def edits(reading: Reading, claim: Proposition, found: tuple[Token, Token]) -> Iterator[Edit]:
    """The subject with what the article has said around its noun, where it has named one such thing only."""
    noun = found[1]
    behind: set[str] = set()
    ahead: set[str] = set()
    for line in reading.lines[max(0, claim.line - _FAR) : claim.line]:
        for k, word in enumerate(line.words):
            if word.low == f"{noun.low}s" or (word.low == noun.low and k and line.words[k - 1].low in _RIVALS):
                return
            if word.low == noun.low and k + 1 < len(line.words):
                if line.words[k + 1].low in _LINKS:
                    behind.add(_behind(reading, line.words, k))
                ahead.add(_ahead(reading, line.words, k))
    ahead.discard("the")
    if len(behind) == 1 and "" not in behind:
        yield Edit(noun.end, noun.end, f" {behind.pop()}")
    elif not behind and len(ahead) == 1 and "" not in ahead:
        yield Edit(noun.start, noun.start, f"{ahead.pop()} ")


def _ahead(reading: Reading, words: Sequence[Token], at: int) -> str:
    """The nouns before a noun, `harbour` of `the harbour board`; `the` where it has none, nothing where it has something else."""
    start = at
    while start and at - start < _MOST and _names(words[start - 1]):
        start -= 1
    lead = words[start - 1].low if start else ""
    ends = not words[at + 1].text[0].isalpha() or words[at + 1].low in lex.CLOSED or is_finite(words, at + 1)
    if start == at or lead not in lex.ARTICLES or not ends:
        return "the" if lead == "the" else ""
    return reading.words((words[start].start, words[at - 1].end))


def _names(word: Token) -> bool:
    """Whether a word before a noun may say which: a plain noun, neither an adjective of praise nor a participle."""
    plain = word.text.isalpha() and word.text.islower() and word.low not in lex.CLOSED and word.low not in _GRADING
    return plain and not word.low.endswith(_ADJECTIVES)


def _behind(reading: Reading, words: Sequence[Token], at: int) -> str:
    """What stands behind a noun, to the end of its phrase: `on plastic bags`; nothing where the phrase does not end plainly."""
    stop = at + 2
    while stop < len(words) and _describes(words, stop):
        stop += 1
    ends = (
        stop >= len(words)
        or words[stop].text in (",", ".", ";")
        or words[stop].low in lex.PREPOSITIONS
        or is_finite(words, stop)
    )
    last = words[stop - 1]
    if not ends or not 1 <= stop - at - 2 <= _LONGEST or last.low in lex.CLOSED or last.low in DATES:
        return ""
    if any(
        word.low in lex.PRONOUNS or word.low in DATES or not word.text[0].isalpha() for word in words[at + 2 : stop]
    ):
        return ""
    return reading.words((words[at + 1].start, last.end))


def _describes(words: Sequence[Token], at: int) -> bool:
    word = words[at]
    return word.text[0].isalnum() and (word.low in _INNER or word.low not in lex.CLOSED) and not is_finite(words, at)
