"""Small grammar over the tokens of one sentence: where subjects begin and end, what is a verb, what a phrase stands for."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extract import lexicon as lex
from generator.text import QUOTATION, Token

Words = Sequence[Token]

AUXILIARIES = lex.CUE_CLASS["auxiliaries"]
ADVERBS = lex.CUE_CLASS["adverbs"]
BREAKS = frozenset((";", ":", "—", "–", "--", "(", ")", QUOTATION, "“", "”", '"', "…"))
_RELATIVE = frozenset("who which that whose".split())
_CONJUNCTIONS = frozenset("that because although though while whereas when if but as where since unless until whether so than yet or after before once even".split())
_APPOSITION = frozenset(
    "a an the his her its their who which whose whom where now then former himself herself itself both also once formerly previously currently currently of from with in at for aged speaking citing "
    "including like part one senior chief deputy acting retired founder author head president chairman chair director executive professor spokesman spokeswoman co-founder owner mother father".split()
)
_DATES = frozenset((*lex.WEEKDAYS, *lex.MONTHS))


def is_finite(words: Words, at: int) -> bool:
    """Whether the word can be the finite verb of a clause, by its form and by what stands before it."""
    token = words[at]
    low = token.low
    if low in AUXILIARIES:
        return True
    if token.text[0].isupper() and at > 0:
        return False
    before = words[at - 1].low if at else ""
    if before in lex.DETERMINERS and before not in ("that", "all", "both", "each", "some", "many", "several", "few", "one", "two", "three", "four", "most", "more", "this", "these", "those", "other"):
        return False
    if before in lex.PREPOSITIONS or before == "to" or before == "'s":
        return False
    if low in lex.FINITE:
        return True
    if low in lex.LEMMA and not low.endswith("ing"):
        return low != lex.LEMMA[low] or is_plural(before)
    return len(low) > 4 and low.endswith("ed") and low not in ("hundred", "indeed", "united", "embed", "speed", "unnamed", "so-called") and not low.startswith("un")


def is_plural(low: str) -> bool:
    """Whether a word can be a plural subject: the base form of a verb may follow it."""
    return low in ("we", "they", "i", "you", "who", "people", "police", "men", "women", "both", "all", "many", "some", "others") or (
        low.endswith("s") and not low.endswith("ss") and low not in lex.CLOSED
    )


def has_verb(words: Words, start: int, stop: int) -> bool:
    """Whether a finite verb stands among `words[start:stop]`."""
    return any(is_finite(words, k) for k in range(start, stop))


def trimmed(words: Words, start: int, stop: int) -> tuple[int, int]:
    """A phrase without marks at its ends, without conjunctions, adverbs and dates before it."""
    while start < stop and (
        words[start].low in ("and", "but", "so", "yet", "or", "then", "meanwhile", "however", "later", "still", "now", "also", "even", "only", "that", "although", "while", "because", "as", "if", "when", "instead")
        or words[start].low in ADVERBS and words[start].low not in ("both", "all")
        or words[start].text in ",“”\"'.-…—–"
    ):
        start += 1
    while stop > start and (words[stop - 1].text in ",.“”\"'—–-…;:" or words[stop - 1].low in ADVERBS and words[stop - 1].low not in ("all", "both") or words[stop - 1].low in AUXILIARIES):
        stop -= 1
    return start, stop


def without_lead(words: Words, start: int, stop: int) -> int:
    """Where the subject begins behind a phrase such as `On Sunday` or `In a statement on Tuesday`."""
    if start >= stop or words[start].low not in lex.PREPOSITIONS:
        return start
    for k in range(start + 1, stop):
        low, before = words[k].low, words[k - 1].low
        if before in lex.PREPOSITIONS or before in lex.DETERMINERS and before not in lex.PRONOUNS:
            continue
        starts = low in lex.DETERMINERS or low in lex.PRONOUNS or words[k].text[0].isupper() and low not in _DATES
        if starts and (before in _DATES or not words[k - 1].text[0].isupper()) and before not in ("of", "and", "'s"):
            return k
    return start


def before(words: Words, cue: int, protected: frozenset[int]) -> tuple[int, int] | str:
    """The subject in front of a cue as token range, or `main` (the sentence's own subject), or `` (none).

    `protected` are the tokens inside names, whose commas and conjunctions part nothing.
    """
    j = cue - 1
    while j >= 0 and (words[j].low in ADVERBS or words[j].low in AUXILIARIES or (words[j].low.endswith("ly") and j not in protected)):
        j -= 1
    if j < 0:
        return ""
    low = words[j].low
    if low in ("and", "but", "or", "then"):
        return "main"
    if low in _RELATIVE and low != "that":
        return _antecedent(words, j, protected)
    if low in lex.PRONOUNS and low not in ("that", "those", "these", "this") or low in ("others", "another", "none", "some", "many"):
        return j, j + 1
    if words[j].text in (",", "—", "–", "-", ")", "--"):
        return _before_apposition(words, j, protected)
    if words[j].text in BREAKS or words[j].text == ".":
        return ""
    return _phrase_before(words, j + 1, protected)


def _antecedent(words: Words, at: int, protected: frozenset[int]) -> tuple[int, int] | str:
    stop = at
    while stop > 0 and words[stop - 1].text == ",":
        stop -= 1
    return _phrase_before(words, stop, protected) if stop else ""


def _phrase_before(words: Words, stop: int, protected: frozenset[int]) -> tuple[int, int] | str:
    """The noun phrase that ends at `stop`: leftwards to a break, a conjunction or the verb of another clause."""
    k = stop - 1
    while k >= 0:
        token = words[k]
        if k in protected:
            k -= 1
            continue
        if token.text == "," or token.text in BREAKS or token.text == ".":
            break
        if token.low in _CONJUNCTIONS:
            break
        if token.low == "and" and has_verb(words, _clause_start(words, k, protected), k):
            break
        if k < stop - 1 and is_finite(words, k):
            relative = next((n for n in range(k - 1, max(-1, k - 4), -1) if words[n].low in _RELATIVE), None)
            if relative is None or relative == 0:
                break
            k = relative
        k -= 1
    start, stop = trimmed(words, k + 1, stop)
    start = without_lead(words, start, stop)
    return (start, stop) if start < stop else ""


def _clause_start(words: Words, at: int, protected: frozenset[int]) -> int:
    k = at
    while k > 0 and (k - 1 in protected or words[k - 1].text not in BREAKS and words[k - 1].text != ","):
        k -= 1
    return k


def _before_apposition(words: Words, comma: int, protected: frozenset[int]) -> tuple[int, int] | str:
    """The subject in front of `, a lawyer for the family,`: back over the segments that only describe it."""
    marks = [k for k in range(comma) if k not in protected and words[k].text in (",", "—", "–", "--", "(", ";", ":", QUOTATION)]
    segments, stop = [], comma
    for mark in [*reversed(marks), -1]:
        segments.append((mark + 1, stop))
        stop = mark
        if mark >= 0 and words[mark].text in (";", ":", QUOTATION):
            break
    for n, (a, b) in enumerate(segments):
        if a >= b:
            continue
        if n + 1 < len(segments) and _describes(words, a, b, protected) and not _named(words, a, b, protected):
            continue
        found = _phrase_before(words, b, protected)
        if found and found != "main":
            return found
    return ""


def _describes(words: Words, a: int, b: int, protected: frozenset[int]) -> bool:
    """Whether a segment between commas only describes what stands before it."""
    low = words[a].low
    if low in _APPOSITION or low[0].isdigit() or low.endswith("ing"):
        return True
    if a in protected:
        return False
    return not has_verb(words, a, b) and words[a].text[0].islower()


def _named(words: Words, a: int, b: int, protected: frozenset[int]) -> bool:
    """Whether a segment gives the name itself: `retired Gen. Bolat Nurlanov`."""
    return b - 1 in protected and not any(words[k].low in lex.PREPOSITIONS or words[k].low in ("'s", "and") or is_finite(words, k) for k in range(a, b) if k not in protected) and words[a].low not in ("a", "an")


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
            token.low in ("who", "which", "whose", "when", "as", "because", "after", "before", "while", "but", "that", "where", "during", "since", "if", "yesterday", "today", "earlier", "later", "last", "this")
            or token.low in _DATES
            or token.low in ("in", "on", "at", "by", "to", "with", "from", "about", "via", "through", "following") and not _belongs(words, k)
            or is_finite(words, k)
        ):
            break
        k += 1
    if k + 2 < last and words[k].text == "," and k + 1 in protected and not any(n in protected for n in range(start, k)):
        stop = k + 1
        while stop < last and stop in protected:
            stop += 1
        if stop == last or words[stop].text in (",", "."):
            return k + 1, stop
    return trimmed(words, start, k)


def _belongs(words: Words, at: int) -> bool:
    """Whether a preposition goes on with the noun phrase: `a spokesman at the ministry`, `professor in Leeds`."""
    head = words[at - 1].low
    if words[at].low in ("on", "by", "to", "via", "through", "about", "following") or at + 1 < len(words) and words[at + 1].low in _DATES:
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
