"""Noun phrases in front of a verb: where they begin, what only describes them, what opens the sentence before them."""

from __future__ import annotations

from generator.extract import lexicon as lex
from generator.extract.syntax.verbs import ADVERBS, AUXILIARIES, Words, has_verb, is_finite
from generator.text import QUOTATION

_APPOSITION = frozenset(
    [
        "a",
        "an",
        "the",
        "his",
        "her",
        "its",
        "their",
        "who",
        "which",
        "whose",
        "whom",
        "where",
        "now",
        "then",
        "former",
        "himself",
        "herself",
        "itself",
        "both",
        "also",
        "once",
        "formerly",
        "previously",
        "currently",
        "currently",
        "of",
        "from",
        "with",
        "in",
        "at",
        "for",
        "aged",
        "speaking",
        "citing",
        "including",
        "like",
        "part",
        "one",
        "senior",
        "chief",
        "deputy",
        "acting",
        "retired",
        "founder",
        "author",
        "head",
        "president",
        "chairman",
        "chair",
        "director",
        "executive",
        "professor",
        "spokesman",
        "spokeswoman",
        "co-founder",
        "owner",
        "mother",
        "father",
    ]
)
_CONJUNCTIONS = frozenset(
    "that because although though while whereas when if but as where since unless until whether so than yet or after before once even".split()
)
RELATIVE = frozenset(["who", "which", "that", "whose"])
BREAKS = frozenset((";", ":", "—", "–", "--", "(", ")", QUOTATION, "“", "”", '"', "…"))
DATES = frozenset((*lex.WEEKDAYS, *lex.MONTHS))


def trimmed(words: Words, start: int, stop: int) -> tuple[int, int]:
    """A phrase without marks at its ends, without conjunctions, adverbs and dates before it."""
    while start < stop and (
        words[start].low
        in (
            "and",
            "but",
            "so",
            "yet",
            "or",
            "then",
            "meanwhile",
            "however",
            "later",
            "still",
            "now",
            "also",
            "even",
            "only",
            "that",
            "although",
            "while",
            "because",
            "as",
            "if",
            "when",
            "instead",
        )
        or (words[start].low in ADVERBS and words[start].low not in ("both", "all"))
        or words[start].text in ",“”\"'.-…—–"
    ):
        start += 1
    while stop > start and (
        words[stop - 1].text in ",.“”\"'—–-…;:"
        or (words[stop - 1].low in ADVERBS and words[stop - 1].low not in ("all", "both"))
        or words[stop - 1].low in AUXILIARIES
    ):
        stop -= 1
    return start, stop


def without_lead(words: Words, start: int, stop: int) -> int:
    """Where the subject begins behind a phrase such as `On Sunday` or `In a statement on Tuesday`."""
    if start >= stop or words[start].low not in lex.PREPOSITIONS:
        return start
    for k in range(start + 1, stop):
        low, before = words[k].low, words[k - 1].low
        if before in lex.PREPOSITIONS or (before in lex.DETERMINERS and before not in lex.PRONOUNS):
            continue
        starts = low in lex.DETERMINERS or low in lex.PRONOUNS or (words[k].text[0].isupper() and low not in DATES)
        if starts and (before in DATES or not words[k - 1].text[0].isupper()) and before not in ("of", "and", "'s"):
            return k
    return start


def before_apposition(words: Words, comma: int, protected: frozenset[int]) -> tuple[int, int] | str:
    """The subject in front of `, a lawyer for the family,`: back over the segments that only describe it."""
    marks = [
        k
        for k in range(comma)
        if k not in protected and words[k].text in (",", "—", "–", "--", "(", ";", ":", QUOTATION)
    ]
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
        found = phrase_before(words, b, protected)
        if found and found != "main":
            return found
    return ""


def _describes(words: Words, a: int, b: int, protected: frozenset[int]) -> bool:
    """Whether a segment between commas only describes what stands before it."""
    low = words[a].low
    if low in _APPOSITION or low[0].isdigit() or low.endswith("ing"):
        return True
    owned = any(words[k].low in ("'s", "'") for k in range(a, b))
    if (
        owned
        and a > 1
        and a - 2 in protected
        and (words[b - 1].low in lex.PERSON_NOUNS or words[b - 1].low in lex.ORGANIZATION_NOUNS)
    ):
        return True
    if a in protected:
        return False
    return not has_verb(words, a, b) and words[a].text[0].islower()


def with_description(words: Words, start: int, protected: frozenset[int]) -> int:
    """Where a subject begins with the description before its name: `her lawyer, Nora Falk, said`."""
    if start < 2 or words[start - 1].text != "," or start not in protected:
        return start
    k = start - 1
    while k > 0 and (k - 1 in protected or (words[k - 1].text not in BREAKS and words[k - 1].text != ",")):
        k -= 1
    led = words[k].low in ("the", "his", "her", "its", "their", "a", "an")
    return k if led and k < start - 2 and not has_verb(words, k, start - 1) else start


def _named(words: Words, a: int, b: int, protected: frozenset[int]) -> bool:
    """Whether a segment gives the name itself: `retired Gen. Bolat Nurlanov`."""
    return (
        b - 1 in protected
        and not any(
            words[k].low in lex.PREPOSITIONS or words[k].low in ("'s", "and") or is_finite(words, k)
            for k in range(a, b)
            if k not in protected
        )
        and words[a].low not in ("a", "an")
    )


def phrase_before(words: Words, stop: int, protected: frozenset[int]) -> tuple[int, int] | str:
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
            relative = next((n for n in range(k - 1, max(-1, k - 4), -1) if words[n].low in RELATIVE), None)
            if relative is None or relative == 0:
                break
            k = relative
        k -= 1
    start, stop = trimmed(words, k + 1, stop)
    start = without_lead(words, start, stop)
    return (start, stop) if start < stop else ""


def _clause_start(words: Words, at: int, protected: frozenset[int]) -> int:
    k = at
    while k > 0 and (k - 1 in protected or (words[k - 1].text not in BREAKS and words[k - 1].text != ",")):
        k -= 1
    return k


def antecedent(words: Words, at: int, protected: frozenset[int]) -> tuple[int, int] | str:
    stop = at
    while stop > 0 and words[stop - 1].text == ",":
        stop -= 1
    found = phrase_before(words, stop, protected) if stop else ""
    if isinstance(found, tuple) and words[found[0]].low in ("a", "an", "the") and found[0] > 1:
        comma = found[0] - 1
        if words[comma].text == "," and comma - 1 in protected and comma not in protected:
            return phrase_before(words, comma, protected)
    return found
