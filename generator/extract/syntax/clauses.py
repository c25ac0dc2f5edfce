"""Small grammar over the tokens of one sentence: where subjects begin and end, what is a verb, what a phrase stands for."""

from __future__ import annotations

from generator.extract import lexicon as lex
from generator.extract.syntax.noun_phrases import BREAKS, DATES, trimmed
from generator.extract.syntax.subjects import before, main_subject
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
