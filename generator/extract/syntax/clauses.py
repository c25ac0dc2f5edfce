"""Small grammar over the tokens of one sentence: where subjects begin and end, what is a verb, what a phrase stands for."""

from __future__ import annotations

from generator.extract import lexicon as lex
from generator.extract.syntax.noun_phrases import (
    BREAKS,
    DATES,
    RELATIVE,
    antecedent,
    before_apposition,
    phrase_before,
    trimmed,
)
from generator.extract.syntax.verbs import ADVERBS, AUXILIARIES, Words, has_verb, is_finite, is_plural

__all__ = [
    "ADVERBS",
    "AUXILIARIES",
    "Words",
    "after",
    "before",
    "has_verb",
    "is_finite",
    "is_plural",
    "main_subject",
]


def before(words: Words, cue: int, protected: frozenset[int]) -> tuple[int, int] | str:
    """The subject in front of a cue as token range, or `main` (the sentence's own subject), or `` (none).

    `protected` are the tokens inside names, whose commas and conjunctions part nothing.
    """
    j = cue - 1
    while j >= 0 and (
        words[j].low in ADVERBS or words[j].low in AUXILIARIES or (words[j].low.endswith("ly") and j not in protected)
    ):
        j -= 1
    if j < 0:
        return ""
    low = words[j].low
    if low in ("and", "but", "or", "then"):
        return "main"
    if low in RELATIVE and low != "that":
        return antecedent(words, j, protected)
    if (low in lex.PRONOUNS and low not in ("that", "those", "these", "this")) or low in (
        "others",
        "another",
        "none",
        "some",
        "many",
    ):
        return j, j + 1
    if words[j].text in (",", "—", "–", "-", ")", "--"):
        return before_apposition(words, j, protected)
    if words[j].text in BREAKS or words[j].text == ".":
        return ""
    return phrase_before(words, j + 1, protected)


def after(words: Words, start: int, protected: frozenset[int]) -> tuple[int, int]:
    """The noun phrase that begins at `start`, up to a comma, a break, a time or the verb of a clause."""
    k, last = start, len(words)
    while k < last:
        token = words[k]
        if k in protected:
            k += 1
            continue
        if token.text in (",", ".", "?", "!") or token.text in BREAKS:
            break
        if k > start and (
            token.low
            in (
                "who",
                "which",
                "whose",
                "when",
                "as",
                "because",
                "after",
                "before",
                "while",
                "but",
                "that",
                "where",
                "during",
                "since",
                "if",
                "yesterday",
                "today",
                "earlier",
                "later",
                "last",
                "this",
            )
            or token.low in DATES
            or (
                token.low in ("in", "on", "at", "by", "to", "with", "from", "about", "via", "through", "following")
                and not _belongs(words, k)
            )
            or is_finite(words, k)
        ):
            break
        k += 1
    if (
        k + 2 < last
        and words[k].text == ","
        and k + 1 in protected
        and not any(n in protected for n in range(start, k))
    ):
        stop = k + 1
        while stop < last and stop in protected:
            stop += 1
        if stop == last or words[stop].text in (",", "."):
            return k + 1, stop
    return trimmed(words, start, k)


def _belongs(words: Words, at: int) -> bool:
    """Whether a preposition goes on with the noun phrase: `a spokesman at the ministry`, `professor in Leeds`."""
    head = words[at - 1].low
    if words[at].low in ("on", "by", "to", "via", "through", "about", "following") or (
        at + 1 < len(words) and words[at + 1].low in DATES
    ):
        return False
    return head in lex.PERSON_NOUNS or head in lex.GROUP_NOUNS


def main_subject(words: Words, protected: frozenset[int]) -> tuple[int, int] | str:
    """The first subject of a sentence: what stands before its first finite verb."""
    start = 0
    for k, _token in enumerate(words):
        if k in protected:
            continue
        if is_finite(words, k) and k > start:
            found = before(words, k, protected)
            if isinstance(found, tuple):
                return found
    return ""
